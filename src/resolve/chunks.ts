/** The words of an attribution between its separators and dates. @module */
import { type Word, words } from '../text/words.ts';
import { isAttributionField } from '../vocabularies/cues.ts';
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

/** The words between separators and dates, of which the latter are in order. */
export function chunksOf(text: string, dates: readonly DateMention[]): Chunk[] {
  const chunks: Chunk[] = [];
  let from = 0;
  let comma = false;
  for (const cut of cutsOf(text, dates)) {
    const chunk = trimChunk(text, from, cut.from, comma);
    if (chunk) chunks.push(chunk);
    from = cut.to;
    comma = cut.comma && (chunk !== null || comma);
  }
  return chunks;
}

const MARK = /[([（)\]）,，、;；;|·•،؛/]/g;

/** The dates, the separators outside parentheses, and the end. */
function cutsOf(text: string, dates: readonly DateMention[]): Cut[] {
  const cuts: Cut[] = [];
  let depth = 0;
  let next = 0;
  MARK.lastIndex = 0;
  for (let mark = MARK.exec(text); mark; mark = MARK.exec(text)) {
    const { index, 0: unit } = mark;
    const date = dates[next];
    if (date && date.start <= index) {
      cuts.push({ from: date.start, to: date.end, comma: false });
      next++;
      MARK.lastIndex = date.end;
    } else if ('([（'.includes(unit)) depth++;
    else if (')]）'.includes(unit)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && (unit !== '/' || isSpaced(text, index)))
      cuts.push({ from: index, to: index + 1, comma: ',，、'.includes(unit) });
  }
  for (const { start, end } of dates.slice(next)) cuts.push({ from: start, to: end, comma: false });
  cuts.push({ from: text.length, to: text.length, comma: false });
  return cuts;
}

function isSpaced(text: string, i: number): boolean {
  return text[i - 1] === ' ' && text[i + 1] === ' ';
}

/** Words that lead to a date or a place and name nothing by themselves. */
const CONNECTORS = new Set(['in', 'on', 'of', 'from', 'during', 'held', 'at', 'the', 'dated', 'and', 'by']);

/** The words from `start` up to `end` without connectors at their edges; null when no letters are left. */
export function trimChunk(text: string, start: number, end: number, comma: boolean): Chunk | null {
  const all = words(text, start, end);
  let to = all.length;
  while (to > 0 && isConnector(all[to - 1])) to--;
  let from = isLabel(all[0], text) ? 1 : 0;
  while (from < to && isConnector(all[from])) from++;
  const found = from === 0 && to === all.length ? all : all.slice(from, to);
  const [first, last] = [found[0], found.at(-1)];
  if (!first || !last || !found.some(hasLetter)) return null;
  // A parenthesis that belongs to the last word stays with it: `Wikimedia Ghana (Accra)`.
  const closing = last.end < end && ')]）'.includes(text.charAt(last.end)) ? 1 : 0;
  const opening = closing === 1 && first.start > start && '([（'.includes(text.charAt(first.start - 1)) ? 1 : 0;
  return { from: first.start - opening, to: last.end + closing, words: found, comma };
}

/** `Source:` in front of a name says what the part is and is no part of it. */
function isLabel(word: Word | undefined, text: string): boolean {
  return word !== undefined && text.charAt(word.end) === ':' && isAttributionField(word.key);
}

function isConnector(word: Word | undefined): boolean {
  return word !== undefined && CONNECTORS.has(word.key);
}

function hasLetter({ key }: Word): boolean {
  return /[a-z]/.test(key) || /\p{L}/u.test(key);
}
