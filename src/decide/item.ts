/** Items that decisions are made on, and how their words are told. @module */
import type { DecidedItem } from '../model/decision.ts';
import type { Document, Footnote, Recommendation } from '../model/report.ts';
import { sha256, typedAlike } from '../text/fold.ts';

/** A recommendation or a footnote with the document it stands in. */
export type Item = { document: Document } & (
  | { kind: 'recommendation'; part: Recommendation }
  | { kind: 'footnote'; part: Footnote }
);

/** What a decision keeps of the item it was made on. */
export interface Seen {
  /** The first 16 hexadecimal digits of a SHA-256. */
  seen: string;
  /** The beginning of the words, on one line. */
  words: string;
}

/** Hexadecimal digits of a fingerprint: 64 bits, of which two in 100,000 items are the same once in 3 billion corpora. */
const DIGITS = 16;
/** Characters of the words shown. */
const SHOWN = 200;
const LOOKED_AT = 2000;

/**
 * The fingerprint of an item and the beginning of its words. The words of a footnote are its quotes with their
 * attributions; markers of other footnotes in them (`[3]`) do not count, as they change when notes are numbered anew.
 * Nor does how quotation marks, apostrophes, dashes and the white space around them are typed: see {@link typedAlike}.
 */
export function seenOf(item: Pick<Item, 'kind' | 'part'>): Seen {
  const words = wordsOf(item as Item);
  const plain = item.kind === 'footnote' ? words.replace(/\[\d{1,4}\]/g, ' ') : words;
  return { seen: sha256(`${item.kind}\0${typedAlike(plain)}`).slice(0, DIGITS), words: beginning(words) };
}

function wordsOf({ kind, part }: Item): string {
  if (kind === 'recommendation') return part.text;
  return part.quotes.map(({ text, attribution }) => `${text} ${attribution?.raw ?? ''}`.trim()).join(' ');
}

function beginning(words: string): string {
  const plain = words
    .slice(0, LOOKED_AT)
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .trim();
  if (plain.length <= SHOWN && words.length <= LOOKED_AT) return plain;
  const cut = plain.slice(0, SHOWN - 1).replace(/[\ud800-\udbff]$/, '');
  return `${cut.trimEnd()}…`;
}

const tales = new WeakMap<Item, DecidedItem>();

/** An item as outcomes tell it; made once, as an item may have many. */
export function told(item: Item): DecidedItem {
  const there = tales.get(item);
  if (there) return there;
  const { document, part } = item;
  const tale = { id: part.id, document: document.id, path: document.path, span: part.span, words: seenOf(item).words };
  tales.set(item, tale);
  return tale;
}

/** All items of documents, in their order. */
export function itemsOf(documents: readonly Document[]): Item[] {
  return documents.flatMap((document) => [
    ...document.recommendations.map((part): Item => ({ document, kind: 'recommendation', part })),
    ...document.footnotes.map((part): Item => ({ document, kind: 'footnote', part })),
  ]);
}
