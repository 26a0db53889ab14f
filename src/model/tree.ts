/**
 * The tree every reader yields: mdast, in which every node has a position into `file.data.text`, children lie inside
 * their parents and stand in order.
 *
 * @see https://github.com/syntax-tree/mdast
 * @module
 */
import type { Data, Parent, PhrasingContent } from 'mdast';
import type {} from 'vfile';
import type { Doubt } from './corpus.ts';
import type { LedgerEntry } from './ledger.ts';
import type { DocumentKind, Format } from './report.ts';

/**
 * A footnote written where it is cited (`^[…]`): its children are the note itself. mdast had this node until its
 * version 4; the model numbers it by its place among the markers.
 */
export interface InlineFootnote extends Parent {
  type: 'footnote';
  children: PhrasingContent[];
  /** What references to it have as theirs; left out where nothing else can refer to it. */
  identifier?: string;
  /** The label a reader of the page sees: `3`, `note 1`; left out where the form shows none. */
  label?: string;
  data?: FootnoteData;
}

/** What a reader knows of a note beside its words. */
export interface FootnoteData extends Data {
  /** Place among the notes that the page lists, from 1; left out where notes stand in the tree in that order. */
  order?: number;
}

/** What a column of a table of comments holds. */
export type TableField = 'source' | 'context' | 'date' | 'theme' | 'region' | 'text' | 'language' | 'id';

declare module 'mdast' {
  interface PhrasingContentMap {
    footnote: InlineFootnote;
  }
  interface RootContentMap {
    footnote: InlineFootnote;
  }
  interface FootnoteDefinitionData {
    /** The marker of the note as written, e.g. `12.` or `↑`; its place among the notes gave the label if `numbered` is false. */
    numbered?: boolean;
    /** As in {@link FootnoteData}. */
    order?: number;
  }
  interface TableCellData {
    /** What the cell holds, in a table whose columns are known: a table of comments. */
    field?: TableField;
  }
  interface ListItemData {
    /** The term of a list of definitions, which governs the items behind it: `; Term`, `<dt>`. */
    term?: boolean;
  }
  interface Data {
    /** Number of the translation unit the node stands in, or begins: `12` of `<!--T:12-->`. */
    unit?: string;
  }
  interface RootData {
    /** Where references of Markdown to link definitions lead, by identifier. */
    addresses?: ReadonlyMap<string, string>;
  }
  interface HeadingData {
    /** The heading opens the list of footnotes and is no section. */
    footnotes?: boolean;
  }
}

/** What a reader puts on its file beside the tree. */
export interface ReaderData {
  /** The decoded input that all offsets point into. */
  text: string;
  format: Format;
  /** Lines the reader did not put into the tree, each with its reason. */
  skipped: LedgerEntry[];
  /** Faults of the form itself that the reader met. */
  doubts: Doubt[];
  /** What the text says of itself: front matter, or a page path in the first line. */
  meta: DocumentMeta;
  /** Names that links can lead to; left out where the form has none. */
  anchors?: string[];
}

/** Columns of a table of comments: the heads to look for, by what the column holds. */
export type ColumnMapping = { readonly [field in TableField]?: string | readonly string[] };

/** What a caller tells a reader. */
export interface ReaderOptions {
  /** For tables of comments; default: guessed by common heads. */
  columns?: ColumnMapping | undefined;
}

/** What a text says of itself, each `null` when it does not say. */
export interface DocumentMeta {
  title: string | null;
  /** BCP 47. */
  language: string | null;
  date: string | null;
  kind: DocumentKind | null;
}

declare module 'vfile' {
  interface DataMap extends Partial<ReaderData>, ReaderOptions {}
}
