/** The words around a place, by which a finding is known again. @module */
import type { Span } from '../model/position.ts';
import type { Document } from '../model/report.ts';
import { firstNot } from '../text/bisect.ts';
import { groupBy } from '../text/group.ts';
import { once } from '../text/lazy.ts';
import { attributedQuotes } from './footnotes.ts';
import type { RuleInput } from './rule.ts';
import { withoutUnseen } from './unseen.ts';

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

/** Where items, quotes and attributions begin and end, sorted: no words around a place reach over one of these. */
const boundsOf = once(({ recommendations, footnotes }: Document): number[] => {
  const spans = [
    ...recommendations.map(({ span }) => span),
    ...footnotes.flatMap(({ span, quotes }) => [
      span,
      ...quotes.flatMap((quote) => [quote.span, ...(quote.attribution ? [quote.attribution.span] : [])]),
    ]),
  ];
  return spans.flatMap(({ start, end }) => [start.offset, end.offset]).sort((a, b) => a - b);
});

/** Words on each side of a place, and units in which they are looked for. */
const [SIDE, NEAR] = [3, 300];

/**
 * The words around a place, for a key: up to three on each side, letters alone, within the item, quote or paragraph.
 * Bullets, numbers, markers, tags, what nobody sees and where lines end make no difference to it, and a word that stands
 * twice counts once.
 *
 * @param right puts right what the rule finds, so that another fault nearby makes no difference either (default: nothing)
 */
export function wordsAround(
  { document, text }: Pick<RuleInput, 'document' | 'text'>,
  start: number,
  end: number,
  right: (words: string) => string = same,
): string {
  const bounds = boundsOf(document);
  const from = Math.max(bounds[firstNot(bounds, (one) => one <= start) - 1] ?? 0, start - NEAR);
  const to = Math.min(bounds[firstNot(bounds, (one) => one < end)] ?? text.length, end + NEAR);
  const before =
    wordsIn(right(text.slice(from, start)))
      .split(PARAGRAPH)
      .at(-1) ?? '';
  const behind = wordsIn(right(text.slice(end, to))).split(PARAGRAPH)[0] ?? '';
  return sides(before, behind);
}

/** As {@link wordsAround}, in words that have no markup. */
export function wordsBeside(
  words: string,
  start: number,
  end: number,
  right: (words: string) => string = same,
): string {
  return sides(right(words.slice(Math.max(0, start - NEAR), start)), right(words.slice(end, end + NEAR)));
}

function sides(before: string, behind: string): string {
  return `${lettersOf(before).slice(-SIDE).join(' ')} | ${lettersOf(behind).slice(0, SIDE).join(' ')}`;
}

function lettersOf(words: string): string[] {
  const all = withoutUnseen(words).match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
  return all.filter((word, i) => word.toLowerCase() !== all[i - 1]?.toLowerCase());
}

const PARAGRAPH = /\n[ \t\r]*\n/;
const BLOCK = /<\/?(?:p|h[1-6]|li|[uod]l|d[dt]|div|table|t[rdh]|br|title|section)\b[^<>]*>/gi;
/** Comments, references, tags, those that are cut as well, markers with a name, entities and addresses. */
const MARKUP =
  /<!--[^<>]*-->|<ref\b[^<>]*[^<>/]>[^<>]*<\/ref>|<[a-z/!][^<>]*(?:>|$)|^[^<>]*=[^<>]*>|\[\^[^\]\s]{0,50}\]|&#?\w{1,10};|https?:\/\/[^\s\])]+/gi;

/** Prose without its markup, blank lines where blocks begin and end. */
function wordsIn(text: string): string {
  return text.replace(BLOCK, '\n\n').replace(MARKUP, ' ');
}

function same(words: string): string {
  return words;
}

/** So many places of one passage are told one by one. */
const MOST = 4;

/**
 * Places of a document to what a rule tells of them: each by itself, so that a baseline tells a new one from those that it
 * knows; but those of an item, a quote or what stands between two of them together where they are many.
 */
export function apart<T extends { index: number }>(document: Document, places: readonly T[]): T[][] {
  if (places.length < 2) return places.length === 0 ? [] : [[...places]];
  const bounds = boundsOf(document);
  const passages = groupBy(places, ({ index }) => firstNot(bounds, (one) => one <= index));
  return [...passages.values()].flatMap((those) => (those.length > MOST ? [those] : those.map((one) => [one])));
}

/** A key for places that are told together: with one more or less of them it is another. */
export function keyOf(places: readonly unknown[], key: string): string {
  return places.length === 1 ? key : `${places.length} places from ${key}`;
}
