/** Quote and attribution told apart. @module */
import { type Word, words } from '../text/words.ts';
import { areaEnder } from '../vocabularies/cues.ts';
import type { Vocabularies } from '../vocabularies/index.ts';

/** A stretch of the text of a footnote. */
export interface QuoteCut {
  from: number;
  to: number;
  /** The attribution behind the quote, its parentheses included. */
  attribution: { from: number; to: number; closed: boolean } | null;
}

interface Pair {
  open: number;
  /** Index of the closing parenthesis, or of the end of the text. */
  close: number;
  closed: boolean;
}

/** A longer parenthesis is part of the quote: attributions name sources, not arguments. */
const LONGEST = 600;

/**
 * Cuts the text of a footnote into quotes, each with the attribution behind it.
 *
 * An attribution is a parenthesis at the end of the text that names a source, a date or an area, whatever stands in
 * parentheses before; in mid-text it must say at least two of these and a new sentence must begin behind it, or all
 * three where the sentence goes on.
 */
export function cutQuotes(text: string, vocabularies: Vocabularies): QuoteCut[] {
  const cuts: QuoteCut[] = [];
  let from = 0;
  const lastWord = endOfWords(text);
  // What never closes comes last: a parenthesis that is open somewhere in the quote must not swallow the attribution.
  for (const pair of pairsOf(text)) {
    if (pair.open < from || pair.close - pair.open > LONGEST) continue;
    const last = pair.close >= lastWord;
    const inner = text.slice(pair.open + 1, pair.close);
    if (!last && !pair.closed) continue;
    const ends = last || beginsSentence(text, pair.close + 1);
    if (!ends && !(YEAR.test(inner) && inner.includes(','))) continue;
    if (!isAttribution(inner, { last, ends }, vocabularies)) continue;
    const to = pair.close + (pair.closed ? 1 : 0);
    cuts.push({ ...trim(text, from, pair.open), attribution: { from: pair.open, to, closed: pair.closed } });
    from = skipPunctuation(text, to);
  }
  const rest = trim(text, from, text.length);
  if (rest.to > rest.from && cuts[0]?.from === cuts[0]?.to && cuts.length > 0) return shifted(cuts, rest);
  if (rest.to > rest.from || cuts.length === 0) cuts.push({ ...rest, attribution: null });
  return cuts;
}

/** Attributions that stand before their quotes: each belongs to the words behind it. */
function shifted(cuts: readonly QuoteCut[], rest: Omit<QuoteCut, 'attribution'>): QuoteCut[] {
  return cuts.map(({ attribution }, i) => {
    const { from, to } = cuts[i + 1] ?? rest;
    return { from, to, attribution };
  });
}

const PARENTHESIS = /[()（）]/g;

/** The parentheses of a text by where they open, then those that never close. */
function pairsOf(text: string): Pair[] {
  const open: number[] = [];
  const pairs: Pair[] = [];
  PARENTHESIS.lastIndex = 0;
  for (let found = PARENTHESIS.exec(text); found; found = PARENTHESIS.exec(text)) {
    const { 0: unit, index } = found;
    if (unit === '(' || unit === '（') open.push(index);
    else {
      const start = open.pop();
      if (start !== undefined) pairs.push({ open: start, close: index, closed: true });
    }
  }
  pairs.sort((a, b) => a.open - b.open);
  for (const start of open) pairs.push({ open: start, close: text.length, closed: false });
  return pairs;
}

/** Index behind the last unit that is no punctuation. */
function endOfWords(text: string): number {
  let end = text.length;
  while (end > 0 && /[\s.,;:!?"”’»…)）]/.test(text.charAt(end - 1))) end--;
  return end;
}

function beginsSentence(text: string, at: number): boolean {
  return /^[\s.,;]*[.;\s]["“‘«'([]?[\p{Lu}\p{Lo}\p{N}]/u.test(text.slice(at, at + 12));
}

function skipPunctuation(text: string, at: number): number {
  let i = at;
  while (i < text.length && /[\s.,;]/.test(text[i] as string)) i++;
  return i;
}

function trim(text: string, from: number, to: number): { from: number; to: number } {
  let [start, end] = [from, to];
  while (start < end && text[start] === ' ') start++;
  while (end > start && text[end - 1] === ' ') end--;
  return { from: start, to: end };
}

/** What a parenthesis says that only an attribution would. */
interface Evidence {
  source: boolean;
  date: boolean;
  /** A term of the vocabulary as a whole part. */
  area: boolean;
  place: boolean;
}

/** Where a parenthesis stands: nothing but punctuation follows, or a new sentence does. */
interface Standing {
  last: boolean;
  ends: boolean;
}

function isAttribution(inner: string, { last, ends }: Standing, vocabularies: Vocabularies): boolean {
  const capital = /^\s*["“‘«']?[\p{Lu}\p{Lo}\p{N}]/u.test(inner);
  if (!last && !capital) return false;
  const parts = partsOf(inner);
  const ender = parts.some(({ found }) => areaEnder(found) > 0);
  if (ender && last) return true;
  const { source, date, area, place } = evidence(inner, parts, vocabularies);
  const score = [source, date, area || ender, place].filter(Boolean).length;
  if (!ends) return ender && source && date;
  if (!last) return score >= 2 && (ender || (source && (date || area)));
  if (score >= 2 && (capital || parts.length > 1)) return true;
  return capital && ((source && !/[.!?]\s/.test(inner)) || (date && parts.length > 1));
}

interface Part {
  part: string;
  /** Its words, where they stand in the parenthesis. */
  found: Word[];
}

const PART_END = /[,;]|\s[-–—]\s/g;

function partsOf(inner: string): Part[] {
  let from = 0;
  const partTo = (to: number): Part => ({ part: inner.slice(from, to), found: words(inner, from, to) });
  const parts: Part[] = [];
  PART_END.lastIndex = 0;
  for (let end = PART_END.exec(inner); end; end = PART_END.exec(inner)) {
    parts.push(partTo(end.index));
    from = PART_END.lastIndex;
  }
  parts.push(partTo(inner.length));
  return parts;
}

const YEAR = /\b(?:19|20)\d\d\b/;

function evidence(
  inner: string,
  parts: readonly Part[],
  { kinds, themes, places, languages, dates }: Vocabularies,
): Evidence {
  // No word goes over a separator.
  const all = parts.flatMap(({ found }) => found);
  return {
    source: kinds.cues(all).length > 0,
    date: parts.some(
      ({ part, found }) =>
        YEAR.test(part) || (found.length < 6 && found.some(({ key }) => dates.words.get(key)?.role === 'month')),
    ),
    area: parts.some(({ found }) => themes.exact(found) !== null),
    place: places.find(inner, all).length > 0 || languages.find(inner, all).length > 0,
  };
}
