/** Quotes as texts that can be compared. @module */
import type { Attribution, Document, Footnote, Quote } from '../model/report.ts';
import { isAscii, normalise } from '../text/fold.ts';
import { lazy, once } from '../text/lazy.ts';

/** A quote that is long enough to be nobody else's by chance. */
export interface LongQuote {
  document: Document;
  footnote: Footnote;
  quote: Quote;
  attribution: Attribution;
  /** The first and the last letters of the key, so many as {@link ANCHOR}. */
  head: string;
  tail: string;
  /** Its letters, digits and single spaces in lower case: the same whatever the punctuation. */
  readonly key: string;
}

/** Quotes that are the same, or nearly, begin or end with the same letters. */
const ANCHOR = 24;
/** UTF-16 units that have so many letters, but for quotes that are all punctuation. */
const EDGE = 2 * ANCHOR;

/** UTF-16 units: two people do not say so much in the same words. */
const SHORTEST = 40;

/** The long quotes of a document that are attributed. */
export const longQuotes = once((document: Document): LongQuote[] =>
  document.footnotes.flatMap((footnote) =>
    footnote.quotes.flatMap((quote) => {
      const { attribution, text } = quote;
      if (!attribution || text.length < SHORTEST) return [];
      const head = keyOf(text.slice(0, EDGE)).slice(0, ANCHOR);
      const tail = keyOf(text.slice(-EDGE)).slice(-ANCHOR);
      const key = lazy(() => keyOf(text));
      return [
        {
          document,
          footnote,
          quote,
          attribution,
          head,
          tail,
          get key() {
            return key();
          },
        },
      ];
    }),
  ),
);

function keyOf(text: string): string {
  const lower = normalise(text).toLowerCase();
  const plain = isAscii(lower) ? lower.replace(/[^a-z\d]+/g, ' ') : lower.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ');
  return plain.trim();
}

/** Which page has a quote first: the report of what was said, then a digest, then any other. */
export function nearestFirst<T extends { document: Document }>(quotes: readonly T[]): T[] {
  return [...quotes].sort((a, b) => RANK[a.document.kind] - RANK[b.document.kind]);
}

const RANK = { report: 0, digest: 1, synthesis: 2, other: 2 };
