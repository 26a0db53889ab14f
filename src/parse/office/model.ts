/** What DOCX and ODT have in common: a document as paragraphs of pieces, before it is a tree. @module */

/** A link to a place in the same document, the same object for all pieces it covers. */
export interface Link {
  /** The bookmark it leads to. */
  fragment: string;
}

/** Words of one look. */
export interface TextPiece {
  type: 'text';
  words: string;
  /** Superscript. */
  raised: boolean;
  /** BCP 47, where it differs from the language of the document; else null. */
  lang: string | null;
  link: Link | null;
  /** The note whose marker these words repeat: its id, or the bookmark around its marker. */
  noteRef: string | null;
}

/** The marker of a note. */
export interface MarkerPiece {
  type: 'marker';
  /** Id of the note. */
  note: string;
  /** The sign a writer gave it instead of its number, or null. */
  sign: string | null;
}

/** A line that ends inside a paragraph. */
export interface BreakPiece {
  type: 'break';
}

export type Piece = TextPiece | MarkerPiece | BreakPiece;

/** Where in a list a paragraph stands. */
export interface ListPlace {
  /** From 0. */
  level: number;
  ordered: boolean;
  /** The number shown, in an ordered list. */
  number: number;
  /** The second or a later paragraph of its item. */
  continued: boolean;
}

/** What a paragraph is beside text. */
export type Role = 'title' | 'author' | 'quote' | 'contents';

export interface Paragraph {
  type: 'paragraph';
  pieces: Piece[];
  /** Names of the bookmarks that begin in it. */
  bookmarks: string[];
  /** Depth of a heading, from 1; null for any other paragraph. */
  depth: number | null;
  role: Role | null;
  list: ListPlace | null;
}

export interface Table {
  type: 'table';
  /** Rows of cells of paragraphs; a table inside a cell gives its paragraphs. */
  rows: Paragraph[][][];
}

export type Block = Paragraph | Table;

/** A footnote or endnote. */
export interface Note {
  id: string;
  /** As a reader of the page sees it. */
  label: string;
  paragraphs: Paragraph[];
}

/** A document, whichever of the two forms it came in. */
export interface OfficeDocument {
  blocks: Block[];
  /** In the order in which the pages show them. */
  notes: Note[];
  /** Labels of all notes that have a marker, by id, those of missing notes too. */
  labels: ReadonlyMap<string, string>;
  /** Ids of notes by the bookmark around their marker. */
  noteRefs: ReadonlyMap<string, string>;
  /** The title of the properties of the file. */
  title: string | null;
  /** What the text does not have, each as a noun with its number: `2 comments`. */
  leftOut: string[];
}

/** An empty paragraph. */
export function newParagraph(): Paragraph {
  return { type: 'paragraph', pieces: [], bookmarks: [], depth: null, role: null, list: null };
}

/** The paragraphs of blocks in their order, those of tables cell by cell. */
export function paragraphsOf(blocks: readonly Block[]): Paragraph[] {
  return blocks.flatMap((block) => (block.type === 'table' ? block.rows.flat(2) : [block]));
}

/** The paragraphs of a note: one at least. */
export function noteParagraphs(blocks: readonly Block[]): Paragraph[] {
  const paragraphs = paragraphsOf(blocks);
  return paragraphs.length === 0 ? [newParagraph()] : paragraphs;
}

/** Adds words to a paragraph, to its last piece where they look the same. */
export function addWords(pieces: Piece[], piece: TextPiece): void {
  const last = pieces.at(-1);
  if (piece.words === '') return;
  if (last?.type === 'text' && looksLike(last, piece)) last.words += piece.words;
  else pieces.push(piece);
}

function looksLike(one: TextPiece, other: TextPiece): boolean {
  return (
    one.raised === other.raised && one.lang === other.lang && one.link === other.link && one.noteRef === other.noteRef
  );
}

/** Raised digits, which may be a marker: `1`, `2,3`, `1–3`. */
export function isRaisedNumber({ raised, words }: TextPiece): boolean {
  return raised && words.length <= 30 && /^[\s,;]*\d[\d\s,;‐‑‒–—-]*$/.test(words);
}

/** A raised sign that joins two markers: a comma, or the dash of a range. */
export function isRaisedJoin({ raised, words }: TextPiece): boolean {
  return raised && words.length <= 10 && /^[\s,;‐‑‒–—-]*$/.test(words);
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Digits as superscripts, unit for unit. */
export function superscript(digits: string): string {
  return digits.replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)] as string);
}
