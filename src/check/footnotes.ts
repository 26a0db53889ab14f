/** Footnotes and their labels, as the rules ask for them. @module */
import type { Attribution, Document, Footnote, Quote } from '../model/report.ts';

/** The footnotes that define their label first, in the order of the list. */
export function firstDefinitions({ footnotes }: Document): Footnote[] {
  return firstOfLabel(footnotes);
}

/** The items that bear their label first. */
export function firstOfLabel<T extends { label: string }>(items: readonly T[]): T[] {
  const seen = new Set<string>();
  return items.filter(({ label }) => {
    const key = labelKey(label);
    return !seen.has(key) && seen.add(key);
  });
}

/** Labels compare as in CommonMark: case and white space aside. */
export function labelKey(label: string): string {
  return label.toLowerCase().replace(/\s+/g, ' ').trim();
}

/** The number a label is; `null` for `a`, `note 1` and for what no list counts up to (ten digits and more). */
export function numberOf(label: string): number | null {
  return /^\d{1,9}$/.test(label) ? Number(label) : null;
}

/** A quote that has an attribution, with both and a key that is their words. */
interface AttributedQuote {
  quote: Quote;
  attribution: Attribution;
  key: string;
}

/** All attributions of a document, in order. */
export function attributedQuotes({ footnotes }: Document): AttributedQuote[] {
  return footnotes.flatMap(({ quotes }) =>
    quotes.flatMap((quote) => {
      const { attribution } = quote;
      return attribution ? [{ quote, attribution, key: `${quote.text} ${attribution.raw}` }] : [];
    }),
  );
}
