/** The words around a place, by which a finding is known again. @module */
import type { Span } from '../model/position.ts';
import type { Document } from '../model/report.ts';
import { firstNot } from '../text/bisect.ts';
import { once } from '../text/lazy.ts';
import { attributedQuotes } from './footnotes.ts';

interface Stretch {
  start: number;
  end: number;
  words: string;
}

/**
 * A key for words that may stand in several places: with them the quote and its attribution, or the recommendation, in
 * which they stand. Elsewhere (an event, a table) they are all that is known.
 */
export function placedKey(document: Document, words: string, { start }: Span): string {
  const stretches = stretchesOf(document);
  const last = stretches[firstNot(stretches, (one) => one.start <= start.offset) - 1];
  return last && start.offset < last.end ? `${words} ${last.words}` : words;
}

const stretchesOf = once((document: Document): Stretch[] => {
  const stretches = [
    ...document.recommendations.map(({ span, text }) => stretch(span, span, text)),
    ...attributedQuotes(document).map(({ quote, attribution, key }) => stretch(quote.span, attribution.span, key)),
  ];
  return stretches.sort((a, b) => a.start - b.start);
});

/** From the beginning of the one that comes first to the end of the other. */
function stretch(one: Span, other: Span, words: string): Stretch {
  const start = Math.min(one.start.offset, other.start.offset);
  return { start, end: Math.max(one.end.offset, other.end.offset), words };
}
