/** What the stages hand to each other on the way to a Document. @module */
import type { FlatText } from '../text/flat.ts';
import type { Lines } from '../text/span.ts';
import type { Doubt, Signposts } from './corpus.ts';
import type { LedgerEntry } from './ledger.ts';
import type { Span } from './position.ts';
import type { DateRange, Document, Footnote, Quote, Source } from './report.ts';

/** Words of a flat text: units `from` up to, not including, `to`. */
export interface Words {
  flat: FlatText;
  from: number;
  to: number;
}

/** An attribution in parentheses as words, without meaning yet. */
export interface DraftParenthesis {
  from: 'parenthesis';
  /** With its parentheses, exactly as in the input. */
  raw: string;
  span: Span;
  /** Whether the parenthesis is closed. */
  closed: boolean;
  /** The words between the parentheses. */
  words: Words;
}

/** What stands around a point in a table; points of one row share it. */
export interface DraftRow {
  from: 'row';
  /** Exactly as in the input; the words of its cells where others stand between. */
  raw: string;
  span: Span;
  source: Words | null;
  /** Line of the row that the source is carried on from; null where it stands in the row itself. */
  carriedFrom: number | null;
  /** Words that say when and where. */
  context: Words[];
  /** Words that are a date. */
  dates: Words[];
  /** Words that are a region or a country. */
  regions: Words[];
  areas: DraftArea[];
}

/** What a report says of its event is the attribution of its points; those under one theme share it. */
export interface DraftPart {
  from: 'event';
  /** Empty: the theme of the event, where it has one alone. */
  areas: DraftArea[];
}

/** What stands behind a quote, as words. */
export type DraftAttribution = DraftParenthesis | DraftRow | DraftPart;

/** A theme that a part of the page names. */
export interface DraftArea {
  /** The words that name it, or what should be a theme and is none. */
  words: Words;
  match: { term: { id: string; label: string }; basis: 'stated' | 'alias' | 'corrected' } | null;
  by: AreaSource;
  /** The heading or line it stands in. */
  within: Words;
}

/** Where a theme is named: in the attribution, a heading, a line such as `Theme: …`, a cell, or the account of an event. */
export type AreaSource = 'attribution' | 'heading' | 'line' | 'cell' | 'account';

/** A field of the description of an event. */
export interface DraftField {
  field: 'name' | 'date' | 'place' | 'duration' | 'event';
  words: Words;
}

/** What a report says of its event, each in the order of the page. */
export interface DraftEvent {
  fields: DraftField[];
  /** The title and the short lines above the first heading. */
  captions: Words[];
  /** How the event went, in sentences. */
  account: Words[];
  /** By fields and headings. */
  areas: DraftArea[];
  /** The path of the page where the input has it. */
  path: Words | null;
  /** The path of the page, wherever it is known from. */
  pathText: string | null;
  /** The date that the front matter gives the page. */
  dated: Words | null;
  /** Participants counted; null when it cannot be said. */
  participants: number | null;
}

/** An area named, and the term it is when it is known. */
export interface AreaMention {
  /** The words without `thematic area` and the like. */
  words: string;
  span: Span;
  term: { id: string; label: string } | null;
  basis: 'stated' | 'alias' | 'corrected';
  by: AreaSource;
  /** The heading or line it stands in. */
  within: { words: string; span: Span } | null;
}

/** A place or a language named in the name of a source. */
export interface SourceMention {
  /** ISO 3166-1 alpha-2, or BCP 47; empty for an area of several countries and for the whole world. */
  code: string;
  /** Id of the city or area named, where it is not the country itself. */
  entry?: string;
  /** The right spelling of a misspelt name. */
  corrected?: string;
  words: string;
  /** Null where the words stand outside the input. */
  span: Span | null;
}

/** A source with the words that place it. */
export interface ResolvedSource extends Source {
  places: SourceMention[];
  tongues: SourceMention[];
}

/** A region named by its label. */
export interface RegionMention {
  words: string;
  span: Span;
  /** Id of the scheme and of its term. */
  scheme: string;
  id: string;
}

/** An attribution with its parts told apart. */
export interface ResolvedAttribution {
  raw: string;
  span: Span;
  sources: ResolvedSource[];
  date: DateRange | null;
  areas: AreaMention[];
  /** Countries named beside the sources. */
  places: SourceMention[];
  regions: RegionMention[];
  /** Line of the row that the source is carried on from. */
  carriedFrom: number | null;
}

/** An event with its fields read. */
export interface ResolvedEvent {
  name: string | null;
  date: DateRange | null;
  place: string | null;
  duration: string | null;
  participants: number | null;
  countries: string[];
  areas: AreaMention[];
}

/** What the words say of their language: filled in when all else is known. */
type Told = 'languageBasis' | 'script' | 'direction';
type With<A> = Omit<Footnote, 'quotes'> & {
  quotes: (Omit<Quote, 'attribution' | Told> & { attribution: A | null })[];
};
type Stage<A, E> = {
  document: Omit<Document, 'footnotes' | 'event' | Told> & { footnotes: With<A>[]; event: E | null };
  ledger: LedgerEntry[];
  doubts: Doubt[];
  signposts: Signposts;
  lines: Lines;
};

/** What `extract` yields: the parts of the document, attributions as words. */
export type Draft = Stage<DraftAttribution, DraftEvent>;
/** What `resolve` yields: sources, dates and areas, no tags yet. */
export type Resolved = Stage<ResolvedAttribution, ResolvedEvent>;
