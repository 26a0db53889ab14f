/** Quote and attribution told apart. @module */
import { asciiNumbers } from '../text/digits.ts';
import { type Word, words } from '../text/words.ts';
import {
  areArticles,
  areaEnder,
  areaPrefix,
  behindArticles,
  conjunctionLanguages,
  isLeadingWord,
  isTrailingWord,
  phraseIndex,
  wordSet,
} from '../vocabularies/cues.ts';
import type { Vocabularies } from '../vocabularies/index.ts';
import type { Cue } from '../vocabularies/kinds.ts';

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
  /** It is not closed, and ends where its first sentence does. */
  ofSentence?: boolean;
}

/** A longer parenthesis is part of the quote: attributions name sources, not arguments. */
const LONGEST = 600;

/**
 * Cuts the text of a footnote into quotes, each with the attribution behind it.
 *
 * An attribution is a parenthesis at the end of the text that names a source, a date or an area, whatever stands in
 * parentheses before; in mid-text it must say at least two of these and a new sentence must begin behind it, or all
 * three where the sentence goes on, or where it is not closed and ends with its sentence.
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
    if (!last && !pair.closed && !pair.ofSentence) continue;
    const ends = last || (pair.closed && beginsSentence(text, pair));
    if (!ends && !(hasYear(inner) && COMMA.test(inner))) continue;
    if (!isAttribution(inner, { last, ends }, vocabularies)) continue;
    const to = pair.close + (pair.closed ? 1 : 0);
    cuts.push({ ...trim(text, from, pair.open), attribution: { from: pair.open, to, closed: pair.closed } });
    from = skipPunctuation(text, to);
  }
  const rest = trim(text, from, text.length);
  // A parenthesis closed twice leaves a sign behind, and no quote.
  if (cuts.length > 0 && !/[\p{L}\p{N}]/u.test(text.slice(rest.from, rest.to))) return cuts;
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

/** A sentence behind an opening parenthesis, and the mark that ends it, where another begins behind it. */
const SENTENCE = /[^()（）.。।۔]{1,600}(?=[.。।۔]\s{1,9}["“‘«]?[\p{Lu}\p{Lo}\p{N}])/uy;

/** The first sentence behind a parenthesis that never closes. */
function sentenceOf(text: string, open: number): Pair[] {
  SENTENCE.lastIndex = open + 1;
  const [sentence] = SENTENCE.exec(text) ?? [];
  if (sentence === undefined) return [];
  return [{ open, close: open + 1 + sentence.length, closed: false, ofSentence: true }];
}

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
  for (const start of open) pairs.push(...sentenceOf(text, start));
  pairs.sort((a, b) => a.open - b.open);
  for (const start of open) pairs.push({ open: start, close: text.length, closed: false });
  return pairs;
}

/** A German or a Polish quotation ends with the mark that opens an English one. */
const END = /[\s.,;:!?"“”’»…)）।。，；：！？؟،؛」』]/;
const COMMA = /[,،，、]/;

/** Index behind the last unit that is no punctuation. */
function endOfWords(text: string): number {
  let end = text.length;
  while (end > 0 && END.test(text.charAt(end - 1))) end--;
  return end;
}

/**
 * Whether a sentence begins behind a parenthesis: with a capital, or, in scripts that have none, where the mark that
 * ends a sentence stands behind the parenthesis or before it.
 */
function beginsSentence(text: string, { open, close }: Pair): boolean {
  const behind = text.slice(close + 1, close + 13);
  if (/^[(（]/.test(behind)) return true;
  const [, marks, letter] = /^([\s.,;।۔؛]*[.;\s।۔؛])["“‘«'([]?([\p{Lu}\p{Lo}\p{N}])/u.exec(behind) ?? [];
  if (marks === undefined || letter === undefined) return false;
  return (
    !/\p{Lo}/u.test(letter) || /[.;।۔؛]/.test(marks) || /[.!?…।۔؟。！？]["”»]?\s*$/.test(text.slice(0, open).slice(-4))
  );
}

function skipPunctuation(text: string, at: number): number {
  let i = at;
  while (i < text.length && /[\s.,;।۔؛،]/.test(text[i] as string)) i++;
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
  cues: readonly Cue[];
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
  const opening = OPENING.exec(inner)?.[1] ?? '';
  const capital = /[\p{Lu}\p{N}]/u.test(opening);
  if (!last && opening === '') return false;
  const parts = partsOf(inner);
  if (isReference(parts)) return false;
  const labelled =
    parts.some(({ found }) => areaEnder(found) > 0 || namesArea(found, vocabularies)) ||
    namesSeparated(parts, vocabularies);
  if (labelled && last) return true;
  const { cues, date, area, place } = evidence(inner, parts, vocabularies);
  const source = cues.length > 0;
  const score = [source, date, area || labelled, place].filter(Boolean).length;
  if (!ends) return labelled && source && date;
  if (!last) return score >= 2 && (labelled || (source && (date || area)));
  if (score === 2 && source && date && parts.length === 1 && !isEdged(inner, parts)) return false;
  if (score >= 2 && (opening !== '' || parts.length > 1)) return true;
  if (score === 1 && source)
    return !/[.!?।۔؟]\s/.test(inner) && isName(opening, cues) && areNames(inner, parts, vocabularies);
  return date && parts.length > 1 && (capital || (opening !== '' && isDated(inner, parts, vocabularies)));
}

/**
 * Words that send the reader elsewhere (`see the salon report`), and a noun of English with an article behind it, which
 * is a verb: `Survey the users`.
 */
function isReference(parts: readonly Part[]): boolean {
  const all = parts.flatMap(({ found }) => found);
  const last = all.length - 1;
  const references = phraseIndex('referringWords');
  if (references.at(all, 0) || (last > 0 && references.at(all, last) && !/[a-z]/.test(all[last]?.key ?? '')))
    return true;
  return wordSet('imperatives').has(all[0]?.key ?? '') && wordSet('determiners').has(all[1]?.key ?? '');
}

/**
 * The date stands first, or names and areas alone stand behind it: other words say that a sentence goes on, as in
 * `en 2020 si es posible`.
 */
function isEdged(inner: string, [only]: readonly Part[]): boolean {
  const found = only?.found ?? [];
  const isNumber = ({ start, end }: Word) => /\p{N}/u.test(inner.slice(start, end));
  const at = found.findLastIndex(isNumber);
  if (at < 2) return true;
  const behind = found.slice(at + 1);
  return areaPrefix(behind) > 0 || behind.every(({ start, end }) => isNamed(inner.slice(start, end)));
}

/**
 * Whether parts that say no date, area or place are names: those with a cue have a capital in each word that says
 * something, but for the cue, and are more than one word; the others are short, have capitals and no `and`:
 * `Salon, cuisine et chambre` is a list of rooms.
 */
function areNames(inner: string, parts: readonly Part[], { kinds }: Vocabularies): boolean {
  return parts.every(({ found }, i) => {
    if (found.length === 0) return true;
    const cues = kinds.cues(found);
    const isCue = (at: number) => cues.some(({ from, to }) => from <= at && at < to);
    const named = found.every((word, at) => isCue(at) || isNamed(inner.slice(word.start, word.end)));
    if (cues.length > 0) return named && (i > 0 || found.length > 1 || cues.some(({ head }) => !head));
    return named && found.length <= LONGEST_PLACE && found.every(({ key }) => conjunctionLanguages(key).length === 0);
  });
}

/** Words: a longer part behind a comma is no place. */
const LONGEST_PLACE = 3;

/** A word with a capital, of a script without capitals, or one that joins the words of a name: `du`, `near`. */
function isNamed(written: string): boolean {
  if (!/^\p{Ll}/u.test(written)) return true;
  const [word] = words(written);
  const joins = wordSet('nameJoints').has(written) || wordSet('connectors').has(written);
  return (
    joins ||
    isLeadingWord(written) ||
    isTrailingWord(written) ||
    (word !== undefined && areArticles([word]) && word.key === written) ||
    conjunctionLanguages(written).length > 0
  );
}

/** The first letter, of those that can begin a name. */
const OPENING = /^\s*["“‘«'„「]?([\p{Lu}\p{Lo}\p{N}])/u;

/** `thème : diversité`: a prefix with a term behind it. */
function namesArea(found: readonly Word[], { themes }: Vocabularies): boolean {
  const prefix = areaPrefix(found);
  if (prefix === 0 || prefix === found.length) return false;
  const named = found.slice(prefix);
  return themes.exact(named) !== null || themes.exact(named.slice(behindArticles(named))) !== null;
}

/**
 * Whether a parenthesis that says nothing but a source names one. A capital tells it where nouns have none; German
 * writes all nouns with a capital and many scripts know none, so there a word such as `Treffen` or `مجتمع` says too
 * little and one that stands in names alone is needed.
 */
function isName(opening: string, cues: readonly Cue[]): boolean {
  if (/[\p{Lu}\p{N}]/u.test(opening)) return cues.some((cue) => isProper(cue) || cue.languages.some(isCapitalised));
  return opening !== '' && cues.some(isProper);
}

function isProper({ kind, head }: Cue): boolean {
  return kind === 'salon' || kind === 'affiliate' || kind === 'thematic-group' || !head;
}

/** Whether a capital says something in a language. */
function isCapitalised(language: string): boolean {
  return language !== 'de';
}

/** A part is nothing but a date, and the first does not lead over as `في` does: `(مجموعة الفجر، مايو 2019)`. */
function isDated(inner: string, parts: readonly Part[], { dates }: Vocabularies): boolean {
  const [first] = parts[0]?.found ?? [];
  if (!first || isLeadingWord(inner.slice(first.start, first.end))) return false;
  return parts.some(
    ({ found }) => found.length > 0 && found.every(({ key }) => /^\p{N}+$/u.test(key) || dates.words.has(key)),
  );
}

/** `área temática: Calles, plazas y parques`: a prefix with a term behind it that holds a separator. */
function namesSeparated(parts: readonly Part[], vocabularies: Vocabularies): boolean {
  return parts.some(
    ({ found }, i) =>
      areaPrefix(found) > 0 &&
      namesArea(
        parts.slice(i).flatMap((part) => part.found),
        vocabularies,
      ),
  );
}

interface Part {
  part: string;
  /** Its words, where they stand in the parenthesis. */
  found: Word[];
}

const PART_END = /[,;،؛，；、।]|\s[-–—/]\s/g;

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

function hasYear(text: string): boolean {
  return YEAR.test(asciiNumbers(text));
}

function evidence(
  inner: string,
  parts: readonly Part[],
  { kinds, themes, places, languages, dates }: Vocabularies,
): Evidence {
  // No word goes over a separator.
  const all = parts.flatMap(({ found }) => found);
  return {
    cues: kinds.cues(all),
    date: parts.some(
      ({ part, found }) =>
        hasYear(part) || (found.length < 6 && found.some(({ key }) => dates.words.get(key)?.role === 'month')),
    ),
    area: parts.some(({ found }) => themes.exact(found) !== null),
    place: places.find(inner, all).length > 0 || languages.find(inner, all).length > 0,
  };
}
