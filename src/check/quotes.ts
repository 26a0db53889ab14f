/** Quotes as texts that can be compared. @module */
import type { Attribution, Document, Footnote, Quote } from '../model/report.ts';
import { isAscii, normalise } from '../text/fold.ts';
import { once } from '../text/lazy.ts';

/** A quote that is long enough to be nobody else's by chance. */
export interface LongQuote {
  document: Document;
  footnote: Footnote;
  quote: Quote;
  attribution: Attribution;
  ends: Ends;
  /** Its letters, digits and single spaces in lower case: the same whatever the punctuation. */
  readonly key: string;
}

/** Numbers that are the same for the same letters and digits at the ends of quotes, and for hardly any others. */
interface Ends {
  /** Of the first {@link ANCHOR}. */
  head: number;
  /** Of the last. */
  tail: number;
  /** Of the first and the last {@link LONG_ANCHOR}. */
  longHead: number;
  longTail: number;
}

/** Quotes that are the same, or nearly, begin or end with so many letters in common. */
const ANCHOR = 20;
/** … and those of at least {@link LONG} units with so many: of 30 words at most 5 are others. */
const LONG_ANCHOR = 36;
const LONG = 200;

/** UTF-16 units: two people do not say so much in the same words. */
const SHORTEST = 40;

class Long implements LongQuote {
  readonly ends: Ends;
  #key: string | null = null;

  constructor(
    readonly document: Document,
    readonly footnote: Footnote,
    readonly quote: Quote,
    readonly attribution: Attribution,
  ) {
    this.ends = endsOf(quote.text);
  }

  get key(): string {
    this.#key ??= keyOf(this.quote.text);
    return this.#key;
  }
}

/** The long quotes of a document that are attributed. */
export const longQuotes = once((document: Document): readonly LongQuote[] => {
  const all: LongQuote[] = [];
  for (const footnote of document.footnotes) {
    for (const quote of footnote.quotes) {
      const { attribution, text } = quote;
      if (attribution && text.length >= SHORTEST) all.push(new Long(document, footnote, quote, attribution));
    }
  }
  return all;
});

function keyOf(text: string): string {
  if (isAscii(text))
    return text
      .toLowerCase()
      .replace(/[^a-z\d]+/g, ' ')
      .trim();
  const lower = normalise(text).toLowerCase();
  return lower.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();
}

function endsOf(text: string): Ends {
  const plain = isAscii(text) ? text : keyOf(text);
  const [head, longHead] = anchors(plain, 0, 1);
  const [tail, longTail] = anchors(plain, plain.length - 1, -1);
  return { head, tail, longHead, longTail };
}

/** Numbers for the letters and digits from a place on, to the right or to the left. */
function anchors(text: string, from: number, step: 1 | -1): [short: number, long: number] {
  let [number, short, count] = [0, 0, 0];
  for (let i = from; i >= 0 && i < text.length && count < LONG_ANCHOR; i += step) {
    const code = lowerCase(text.charCodeAt(i));
    if (code === 0) continue;
    number = (Math.imul(number, 31) + code) | 0;
    if (++count <= ANCHOR) short = number;
  }
  return [short, number];
}

/** A letter or a digit in lower case, 0 for any other sign of ASCII; beyond, the text is in lower case already. */
function lowerCase(code: number): number {
  if (code >= 0x61 ? code <= 0x7a || code > 0x7f : code >= 0x30 && code <= 0x39) return code;
  return code >= 0x41 && code <= 0x5a ? code + 0x20 : 0;
}

/** Whether two quotes have the same key. Most differ at their ends, and need no key. */
export function isSaidAlike(one: LongQuote, other: LongQuote): boolean {
  const [a, b] = [one.ends, other.ends];
  return a.longHead === b.longHead && a.longTail === b.longTail && one.key === other.key;
}

/** Whether most of one quote may be in the other: a quick look, which lets pass others too. */
export function mayBeAltered(one: LongQuote, other: LongQuote): boolean {
  if (one.quote.text.length < LONG || other.quote.text.length < LONG) return true;
  return one.ends.longHead === other.ends.longHead || one.ends.longTail === other.ends.longTail;
}

/** Which page has a quote first: the report of what was said, then a digest, then any other. */
export function nearestFirst<T extends { document: Document }>(quotes: readonly T[]): T[] {
  return [...quotes].sort((a, b) => RANK[a.document.kind] - RANK[b.document.kind]);
}

const RANK = { report: 0, digest: 1, synthesis: 2, other: 2 };
