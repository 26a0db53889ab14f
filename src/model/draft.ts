/** What the stages hand to each other on the way to a Document. @module */
import type { FlatText } from '../text/flat.ts';
import type { Lines } from '../text/span.ts';
import type { Doubt } from './corpus.ts';
import type { LedgerEntry } from './ledger.ts';
import type { Span } from './position.ts';
import type { DateRange, Document, Footnote, Quote, Source } from './report.ts';

/** Words of a flat text: units `from` up to, not including, `to`. */
export interface Words {
  flat: FlatText;
  from: number;
  to: number;
}

/** An attribution as words, without meaning yet. */
export interface DraftAttribution {
  /** With its parentheses, exactly as in the input. */
  raw: string;
  span: Span;
  /** Whether the parenthesis is closed. */
  closed: boolean;
  /** The words between the parentheses. */
  words: Words;
}

/** A field of the description of an event. */
export interface DraftField {
  field: 'date' | 'place' | 'theme';
  words: Words;
}

/** An area named, and the term it is when it is known. */
export interface AreaMention {
  /** The words without `thematic area` and the like. */
  words: string;
  span: Span;
  term: { id: string; label: string } | null;
  basis: 'stated' | 'alias';
}

/** A country or a language named in the name of a source. */
export interface SourceMention {
  /** ISO 3166-1 alpha-2, or BCP 47. */
  code: string;
  words: string;
  span: Span;
}

/** A source with the words that place it. */
export interface ResolvedSource extends Source {
  places: SourceMention[];
  tongues: SourceMention[];
}

/** An attribution with its parts told apart. */
export interface ResolvedAttribution {
  raw: string;
  span: Span;
  sources: ResolvedSource[];
  date: DateRange | null;
  areas: AreaMention[];
}

/** An event with its fields read. */
export interface ResolvedEvent {
  date: DateRange | null;
  place: string | null;
  countries: string[];
  areas: AreaMention[];
}

type With<A> = Omit<Footnote, 'quotes'> & { quotes: (Omit<Quote, 'attribution'> & { attribution: A | null })[] };
type Stage<A, E> = {
  document: Omit<Document, 'footnotes' | 'event'> & { footnotes: With<A>[]; event: E | null };
  ledger: LedgerEntry[];
  doubts: Doubt[];
  lines: Lines;
};

/** What `extract` yields: the parts of the document, attributions as words. */
export type Draft = Stage<DraftAttribution, DraftField[]>;
/** What `resolve` yields: sources, dates and areas, no tags yet. */
export type Resolved = Stage<ResolvedAttribution, ResolvedEvent>;
