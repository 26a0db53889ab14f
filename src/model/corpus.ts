/** Documents joined, and what the stages hand to each other. @module */
import type { LedgerEntry } from './ledger.ts';
import type { Span } from './position.ts';
import type { Document, SourceKind } from './report.ts';

/** One source, wherever in the corpus it speaks. */
export interface SourceRecord {
  id: string;
  name: string;
  kind: SourceKind;
  audience: string | null;
  /** ISO 3166-1 alpha-2, sorted. */
  countries: string[];
  /** BCP 47, sorted. */
  languages: string[];
  /** Ids of the footnotes it stands in, in corpus order. */
  footnotes: string[];
  /** Ids of the documents, in corpus order. */
  documents: string[];
}

/** Documents in the order given, their ids unique; sources sorted by id. */
export interface Corpus {
  documents: Document[];
  sources: SourceRecord[];
}

/** Something a stage could not settle; the rule of `check` that answers for its kind makes a finding of it. */
export interface Doubt {
  kind:
    | 'date-impossible'
    // A range whose end comes before its beginning
    | 'date-reversed'
    | 'date-without-year'
    // `reason` names the readings: `3 April or 4 March 2019`
    | 'date-ambiguous'
    | 'date-of-other-calendar'
    | 'area-unknown'
    // The vocabulary in force does not have it, another set of themes has
    | 'area-of-another-set'
    | 'place-ambiguous'
    | 'place-misspelt'
    | 'attribution-unclosed'
    | 'line-unread'
    // Wikitext: a comment, table or template that is opened
    | 'markup-unclosed'
    // Faults of references in wikitext
    | 'reference-unclosed'
    | 'reference-conflict'
    | 'reference-empty'
    | 'references-unlisted';
  /** The words in question, as in the input. */
  found: string;
  /** What would have been right, as a value; null when it cannot be said. */
  expected: string | null;
  /** Why, as a clause: `June has 30 days`. */
  reason: string;
  /** The set of themes that has it, of an area of another set. */
  set?: string;
  span: Span;
}

/** A link of a page, its address as written: `#Notes`, `other.md`, `Movement/Input/Open Halls`, `https://…`. */
export interface PageLink {
  url: string;
  span: Span;
}

/** What a page says of itself and of other pages, beside what is in the document. */
export interface Signposts {
  /** The path of the page on its wiki, as the page or its origin says: `Movement/Input/Open Halls`; null when not known. */
  path: string | null;
  /** The words of all headings, those of the title and of lists of footnotes too. */
  headings: readonly string[];
  /** Names that other links can lead to, where the form has them: `id` in HTML. */
  anchors: readonly string[];
  /** The links among the words of the page, in order; markers and links of the skin are none. Pasted text has no links. */
  links: readonly PageLink[];
}

/** One document compiled on its own. */
export interface Compiled {
  document: Document;
  /** Every line of the input, in order, without overlap; runs of blank lines are `ignored`, `blank`. */
  ledger: LedgerEntry[];
  doubts: Doubt[];
  /** Left out by callers who do not know it. */
  signposts?: Signposts;
}

/** An input that cannot be read. */
export interface Unreadable {
  path: string;
  reason: string;
  line: number | null;
  column: number | null;
}
