/** The words of an attribution between its separators and dates. @module */
import { type Word, words } from '../text/words.ts';
import { isAttributionField, isLeadingWord, isTrailingWord, wordSet } from '../vocabularies/cues.ts';
import type { DateMention } from './date.ts';

/** A stretch of the words of an attribution. */
export interface Stretch {
  from: number;
  to: number;
}

/** A part that is no date. */
export interface Chunk extends Stretch {
  words: Word[];
  /** The separator before it is a comma: a part without a cue word may belong to the source before. */
  comma: boolean;
}

/** A separator or a date. */
interface Cut extends Stretch {
  comma: boolean;
}

/**
 * The words between separators and dates, of which the latter are in order.
 *
 * @param whole names that hold a separator and are not cut there, in order
 */
export function chunksOf(text: string, dates: readonly DateMention[], whole: readonly Stretch[] = []): Chunk[] {
  const chunks: Chunk[] = [];
  let from = 0;
  let comma = false;
  for (const cut of cutsOf(text, dates, whole)) {
    const chunk = trimChunk(text, from, cut.from, comma);
    if (chunk) chunks.push(chunk);
    from = cut.to;
    comma = cut.comma && (chunk !== null || comma);
  }
  return chunks;
}

const MARK = /[([（)\]）,，、;；;|·•،؛।/]/g;

/** The dates, the separators outside parentheses, and the end. */
function cutsOf(text: string, dates: readonly DateMention[], whole: readonly Stretch[]): Cut[] {
  const cuts: Cut[] = [];
  let depth = 0;
  let next = 0;
  let kept = 0;
  MARK.lastIndex = 0;
  for (let mark = MARK.exec(text); mark; mark = MARK.exec(text)) {
    const { index, 0: unit } = mark;
    const date = dates[next];
    while (kept < whole.length && (whole[kept] as Stretch).to <= index) kept++;
    const name = whole[kept];
    if (date && date.start <= index) {
      cuts.push({ from: date.start, to: date.end, comma: false });
      next++;
      MARK.lastIndex = date.end;
    } else if (name && name.from <= index) MARK.lastIndex = name.to;
    else if ('([（'.includes(unit)) depth++;
    else if (')]）'.includes(unit)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && separates(text, unit, index))
      cuts.push({ from: index, to: index + 1, comma: ',，、،'.includes(unit) });
  }
  for (const { start, end } of dates.slice(next)) cuts.push({ from: start, to: end, comma: false });
  cuts.push({ from: text.length, to: text.length, comma: false });
  return cuts;
}

/** `Accra/Tema` is one name, and the middle dot of `col·laboracions` is a letter. */
function separates(text: string, unit: string, i: number): boolean {
  if (unit === '/') return text[i - 1] === ' ' && text[i + 1] === ' ';
  return unit !== '·' || !(LETTER.test(text.charAt(i - 1)) && LETTER.test(text.charAt(i + 1)));
}

const LETTER = /\p{L}/u;

/** The words from `start` up to `end` without connectors at their edges; null when no letters are left. */
export function trimChunk(text: string, start: number, end: number, comma: boolean): Chunk | null {
  const all = words(text, ...withoutTags(text, start, end));
  let to = all.length;
  while (to > 0 && (isConnector(text, all[to - 1], isTrailingWord) || isElided(text, all[to - 1]))) to--;
  let from = isLabel(all[0], text) ? 1 : 0;
  while (from < to && isConnector(text, all[from], isLeadingWord)) from++;
  const found = from === 0 && to === all.length ? all : all.slice(from, to);
  const [first, last] = [found[0], found.at(-1)];
  if (!first || !last || !found.some(hasLetter) || isLeadOver(text, found)) return null;
  // A parenthesis that belongs to the last word stays with it: `Wikimedia Ghana (Accra)`. Brackets around all are markup.
  const linked = text.charAt(first.start - 1) === '[' && text.charAt(last.end) === ']';
  const closing = !linked && last.end < end && ')]）'.includes(text.charAt(last.end)) ? 1 : 0;
  const opening = closing === 1 && first.start > start && '([（'.includes(text.charAt(first.start - 1)) ? 1 : 0;
  const stop = closing === 0 && last.end < end && isAbbreviation(text, last) ? 1 : 0;
  return { from: first.start - opening, to: last.end + closing + stop, words: found, comma };
}

/** The last letters of one with stops inside, `U.K.`, `e.V.`: the stop behind is a part of it. */
function isAbbreviation(text: string, { start, end }: Word): boolean {
  return (
    text.charAt(end) === '.' &&
    end - start <= 2 &&
    /(?:^|[^\p{L}\p{M}])\p{L}{1,2}\.\p{L}{1,2}$/u.test(text.slice(Math.max(0, start - 4), end))
  );
}

const LONGEST_TAGS = 200;

/** Tags that stand around a part: `<i>Ghana salon</i>`. */
function withoutTags(text: string, start: number, end: number): [from: number, to: number] {
  const within = text.slice(start, end);
  if (!within.includes('<')) return [start, end];
  const before = /^(?:\s*<\/?[a-z][^<>]{0,80}>)+/i.exec(within)?.[0].length ?? 0;
  const behind = /(?:<\/?[a-z][^<>]{0,80}>\s*)+$/i.exec(within.slice(before).slice(-LONGEST_TAGS))?.[0].length ?? 0;
  return [start + before, end - behind];
}

/** `Source:` in front of a name says what the part is and is no part of it. */
function isLabel(word: Word | undefined, text: string): boolean {
  return word !== undefined && isAttributionField(word.key) && /^\s?[:：]/.test(text.slice(word.end, word.end + 2));
}

/**
 * Words that lead to a date or a place and name nothing by themselves, as they are written: `La Paz`, `Le Caire` and
 * `Wikimedia IN` are names, and `thé` is no `the`.
 */
function isConnector(text: string, word: Word | undefined, isOther: (written: string) => boolean): boolean {
  if (word === undefined) return false;
  const written = text.slice(word.start, word.end);
  return wordSet('connectors').has(written) || written === '&' || isOther(written);
}

/** `In June 2019`: words that begin a sentence and name nothing; `IN` is a name. */
function isLeadOver(text: string, found: readonly Word[]): boolean {
  return found.every(({ start, end }) => {
    const written = text.slice(start, end);
    const rest = written.slice(1);
    return rest === rest.toLowerCase() && wordSet('connectors').has(written.toLowerCase());
  });
}

/** `d’` and `l’` before a date: `d’agost de 2019`. */
function isElided(text: string, word: Word | undefined): boolean {
  return word !== undefined && word.end - word.start === 1 && /[dl]['’]/.test(text.slice(word.start, word.end + 1));
}

function hasLetter({ key }: Word): boolean {
  return /[a-z]/.test(key) || LETTER.test(key);
}
