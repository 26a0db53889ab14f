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
 * parentheses before; in mid-text it must say at least two of these and a new sentence must begin behind it.
 */
export function cutQuotes(text: string, vocabularies: Vocabularies): QuoteCut[] {
  const cuts: QuoteCut[] = [];
  let from = 0;
  const lastWord = endOfWords(text);
  // What never closes comes last: a parenthesis that is open somewhere in the quote must not swallow the attribution.
  for (const pair of pairsOf(text)) {
    if (pair.open < from || pair.close - pair.open > LONGEST) continue;
    const last = pair.close >= lastWord;
    if (!last && !beginsSentence(text, pair.close + 1)) continue;
    if (!isAttribution(text.slice(pair.open + 1, pair.close), last, vocabularies)) continue;
    const to = pair.close + (pair.closed ? 1 : 0);
    cuts.push({ ...trim(text, from, pair.open), attribution: { from: pair.open, to, closed: pair.closed } });
    from = skipPunctuation(text, to);
  }
  const rest = trim(text, from, text.length);
  if (rest.to > rest.from || cuts.length === 0) cuts.push({ ...rest, attribution: null });
  return cuts;
}

/** The parentheses of a text by where they open, then those that never close. */
function pairsOf(text: string): Pair[] {
  const open: number[] = [];
  const pairs: Pair[] = [];
  for (let i = 0; i < text.length; i++) {
    const unit = text[i];
    if (unit === '(' || unit === '（') open.push(i);
    else if (unit === ')' || unit === '）') {
      const start = open.pop();
      if (start !== undefined) pairs.push({ open: start, close: i, closed: true });
    }
  }
  const unclosed = open.map((start) => ({ open: start, close: text.length, closed: false }));
  return [...pairs.sort((a, b) => a.open - b.open), ...unclosed];
}

/** Index behind the last unit that is no punctuation. */
function endOfWords(text: string): number {
  let end = text.length;
  while (end > 0 && /[\s.,;:!?"”’»…)）]/.test(text[end - 1] as string)) end--;
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

function isAttribution(inner: string, last: boolean, vocabularies: Vocabularies): boolean {
  const parts = inner.split(PART).map((part) => ({ part, found: words(part) }));
  const ender = parts.some(({ found }) => areaEnder(found) > 0);
  if (ender && last) return true;
  const { source, date, area, place } = evidence(inner, parts, vocabularies);
  const score = [source, date, area || ender, place].filter(Boolean).length;
  const capital = /^\s*["“‘«']?[\p{Lu}\p{Lo}\p{N}]/u.test(inner);
  if (!last) return capital && score >= 2 && (ender || (source && (date || area)));
  if (score >= 2 && (capital || parts.length > 1)) return true;
  return capital && ((source && !/[.!?]\s/.test(inner)) || (date && parts.length > 1));
}

const PART = /[,;]|\s[-–—]\s/;
const YEAR = /\b(?:19|20)\d\d\b/;

function evidence(
  inner: string,
  parts: readonly { part: string; found: readonly Word[] }[],
  { kinds, themes, places, languages, dates }: Vocabularies,
): Evidence {
  const all = words(inner);
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
