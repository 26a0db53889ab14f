/**
 * The tree every reader yields: mdast, in which every node has a position into `file.data.text`, children lie inside
 * their parents and stand in order.
 *
 * @see https://github.com/syntax-tree/mdast
 * @module
 */
import type { Data, Parent, PhrasingContent } from 'mdast';
import type {} from 'vfile';
import type { LedgerEntry } from './ledger.ts';
import type { Format } from './report.ts';

/**
 * A footnote written where it is cited (`^[…]`): its children are the note itself. mdast had this node until its
 * version 4; the model numbers it by its place among the markers.
 */
export interface InlineFootnote extends Parent {
  type: 'footnote';
  children: PhrasingContent[];
  data?: Data;
}

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
  /** What the text says of itself: front matter, or a page path in the first line. */
  meta: DocumentMeta;
}

/** What a text says of itself, each `null` when it does not say. */
export interface DocumentMeta {
  title: string | null;
  /** BCP 47. */
  language: string | null;
  date: string | null;
}

declare module 'vfile' {
  interface DataMap extends Partial<ReaderData> {}
}
