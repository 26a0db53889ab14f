/** Days of one month: `7, 12 and 14`, `29-30`, `Saturday 27th and Sunday 28th`. @module */
import type { Link } from './parts.ts';
import type { Tokens } from './tokens.ts';

export interface Day {
  day: number;
  link: Link;
  /** Tied to the day before it by a comma alone. */
  comma: boolean;
  /** A full stop makes it an ordinal: `6. Juli`. */
  dotted: boolean;
  /** The token behind it. */
  next: number;
}

/** What ties two days or dates, with the token behind it. */
export interface Tie {
  link: 'range' | 'list';
  /** A comma alone. */
  comma: boolean;
  next: number;
}

// A month has no more: longer lists are something else, and looking ahead stays bounded.
const MOST = 31;

/**
 * The days that start at token `i`; with `beforeMonth` false they follow their month (`June 28 - 3 July` has one day
 * there: the 3 belongs to the month behind it). Empty when there is none.
 */
export function parseDays(tokens: Tokens, i: number, beforeMonth: boolean): Day[] {
  const first = parseDay(tokens, i, beforeMonth);
  if (!first) return [];
  const days: Day[] = [{ ...first, link: null, comma: false }];
  let last: Day | undefined = days[0];
  while (last && days.length < MOST) {
    last = parseNextDay(tokens, last, beforeMonth);
    if (last) days.push(last);
  }
  return days;
}

function parseNextDay(tokens: Tokens, last: Day, beforeMonth: boolean): Day | undefined {
  const tie = parseTie(tokens, last.next) ?? parseDayRange(tokens, last.next);
  if (!tie || (tie.link === 'range' && last.link === 'range')) return undefined;
  const more = parseDay(tokens, tie.next, beforeMonth);
  return more ? { ...more, link: tie.link, comma: tie.comma } : undefined;
}

function parseDay(tokens: Tokens, i: number, beforeMonth: boolean): Pick<Day, 'day' | 'dotted' | 'next'> | null {
  const at = skipWeekday(tokens, i);
  if (!isDay(tokens, at)) return null;
  const dotted = beforeMonth && isDotted(tokens, at + 1);
  const next = dotted ? at + 2 : at + 1;
  if (!beforeMonth && tokens.at(skipFillers(tokens, next)).kind === 'month') return null;
  return { day: tokens.at(at).value, dotted, next };
}

/** A full stop that touches the number before it and no word behind it. */
function isDotted(tokens: Tokens, i: number): boolean {
  if (tokens.at(i).kind !== 'dot' || !tokens.tight(i)) return false;
  const { kind } = tokens.at(i + 1);
  return !tokens.tight(i + 1) || kind === 'dash' || kind === 'slash' || kind === 'month';
}

/** `3 a 5 de julio`: the word is another one anywhere else. */
function parseDayRange(tokens: Tokens, i: number): Tie | null {
  const { kind } = tokens.at(i + 1);
  const between = tokens.at(i).kind === 'day-range' && (kind === 'number' || kind === 'ordinal' || kind === 'weekday');
  return between ? { link: 'range', comma: false, next: i + 1 } : null;
}

/** Behind `Saturday`, `Sat., the`. */
function skipWeekday(tokens: Tokens, i: number): number {
  if (tokens.at(i).kind !== 'weekday') return skipFillers(tokens, i);
  let at = skipDot(tokens, i);
  if (tokens.at(at).kind === 'comma') at++;
  return skipFillers(tokens, at);
}

/** Behind at most two fillers: `of the`. */
export function skipFillers(tokens: Tokens, i: number): number {
  if (tokens.at(i).kind !== 'filler') return i;
  return tokens.at(i + 1).kind === 'filler' ? i + 2 : i + 1;
}

/** Behind the name at `i` and the full stop of its abbreviation. */
export function skipDot(tokens: Tokens, i: number): number {
  const { long, text } = tokens.at(i);
  // May, June and July are dotted as well, by those who shorten all.
  const dotted = (!long || text.length <= 4) && tokens.at(i + 1).kind === 'dot' && tokens.tight(i + 1);
  return dotted ? i + 2 : i + 1;
}

/** Whether a number can be a day: no piece of `1,000`, `3.5`, `5%`, `4 pm`. */
function isDay(tokens: Tokens, i: number): boolean {
  const { kind } = tokens.at(i);
  if (kind === 'ordinal') return true;
  if (kind !== 'number') return false;
  const after = tokens.at(i + 1);
  if (after.kind === 'meridiem' || after.text === '%') return false;
  const joined = tokens.tight(i + 1) && tokens.tight(i + 2);
  if (!joined) return true;
  const { kind: behind } = tokens.at(i + 2);
  if (after.kind === 'dot') return behind !== 'number' && behind !== 'digits';
  return !(after.kind === 'comma' && behind === 'digits');
}

/** A sign or word between two days or dates. */
export function parseTie(tokens: Tokens, i: number): Tie | null {
  const { kind } = tokens.at(i);
  if (kind === 'dash' || kind === 'range') return { link: 'range', comma: false, next: i + 1 };
  if (kind === 'list') return { link: 'list', comma: false, next: i + 1 };
  if (kind === 'slash' && tokens.tight(i) && tokens.tight(i + 1)) return { link: 'list', comma: false, next: i + 1 };
  if (kind !== 'comma') return null;
  if (tokens.at(i + 1).kind === 'list') return { link: 'list', comma: false, next: i + 2 };
  return { link: 'list', comma: true, next: i + 1 };
}
