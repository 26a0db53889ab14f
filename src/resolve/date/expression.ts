/** Dates tied together, with the time and weekday around them. @module */
import { parseTie, skipFillers, type Tie } from './days.ts';
import { type Element, isBare, type Part, type Piece, yearOf } from './parts.ts';
import type { Token, TokenKind, Tokens } from './tokens.ts';

/** Everything one mention says. */
export interface Expression {
  elements: Element[];
  /** The token behind it. */
  next: number;
  certain: boolean;
}

// What is longer is a table, not a date. In tokens; it bounds what a failed attempt costs.
const LONGEST = 60;

const STARTS: ReadonlySet<TokenKind> = new Set<TokenKind>([
  ...(['number', 'ordinal', 'year', 'month', 'weekday', 'season', 'quarter', 'quarter-number', 'nth'] as const),
  ...(['vague', 'vague-of', 'opener', 'time'] as const),
]);

/** The tokens with the piece that starts at each, which is asked for more than once. */
export interface Source extends Tokens {
  piece(i: number): Piece | null;
}

/** The expression that starts at token `i`, or null. */
export function parseExpression(tokens: Source, i: number): Expression | null {
  const { kind } = tokens.at(i);
  if (!STARTS.has(kind) || isTail(tokens, i)) return null;
  if (kind === 'opener') return parseOpened(tokens, i);
  const behindTime = parseTime(tokens, i);
  if (behindTime === null) return parseDates(tokens, i);
  const { kind: sign } = tokens.at(behindTime);
  const at = sign === 'comma' || sign === 'preposition' ? behindTime + 1 : behindTime;
  return parseDates(tokens, at);
}

/** `from June to July 2019`, `between 3 and 16 June`: the word belongs to the date when a range follows it. */
function parseOpened(tokens: Source, i: number): Expression | null {
  const found = parseDates(tokens, skipFillers(tokens, i + 1));
  const [first, second, ...rest] = found?.elements ?? [];
  if (!found || !first || !second) return null;
  return { ...found, elements: [first, { ...second, link: 'range' }, ...rest] };
}

function parseDates(tokens: Source, i: number): Expression | null {
  const first = tokens.piece(i);
  if (!first) return null;
  const pieces = [first];
  const elements = [...first.elements];
  let last: Piece = first;
  for (let more = parseTied(tokens, i, last); more && last.next - i < LONGEST; more = parseTied(tokens, i, last)) {
    last = more;
    pieces.push(last);
    elements.push(...last.elements);
  }
  if (!isDate(pieces)) return null;
  return { elements, next: parseTrailing(tokens, last), certain: isCertain(pieces) };
}

/** The piece tied to the one before it, its first element carrying the link. */
function parseTied(tokens: Source, i: number, last: Piece): Piece | null {
  const tie = parseTie(tokens, last.next) ?? parseLooseTie(tokens, last);
  if (!tie) return null;
  const next = tokens.piece(skipFillers(tokens, tie.next));
  if (!next) return null;
  const toYear = isToYear(tokens, last, next);
  if (!toYear && (next.family !== last.family || !canTie(tokens, tie, last, next))) return null;
  // A slash between two ISO dates is their interval.
  const iso = tokens.at(last.next).kind === 'slash' && tokens.at(i).kind === 'year';
  const link = iso || toYear || areTwoMonths(tokens, last, next) ? 'range' : tie.link;
  if (link === 'range' && last.elements.at(-1)?.link === 'range') return null;
  const [head, ...rest] = next.elements;
  return head ? { ...next, elements: [{ ...head, link }, ...rest] } : null;
}

/** `June 2018/2019`: a month with its year, and another year behind a sign that touches both. */
function isToYear(tokens: Tokens, last: Piece, next: Piece): boolean {
  const { kind } = tokens.at(last.next);
  if ((kind !== 'slash' && kind !== 'dash') || !tokens.tight(last.next) || !tokens.tight(last.next + 1)) return false;
  const year = yearOf(last);
  return year !== null && isOne(last, 'month') && isOne(next, 'year') && yearOf(next) !== year;
}

/** `June/July 2019` goes from the one to the other; of more months than two each stands for itself. */
function areTwoMonths(tokens: Tokens, last: Piece, next: Piece): boolean {
  const isPair = tokens.at(last.next).kind === 'slash' && tokens.at(next.next).kind !== 'slash';
  return isPair && isOne(last, 'month') && isOne(next, 'month');
}

/** Whether a piece is one part of this unit, and the first of its date. */
function isOne({ elements: [only, ...rest] }: Piece, unit: Part['unit']): boolean {
  return only?.link === null && rest.length === 0 && only.readings[0].unit === unit;
}

/** `3 de julio a 5 de agosto`, and `June / July 2019` where a month without a year stands before the sign. */
function parseLooseTie(tokens: Tokens, last: Piece): Tie | null {
  const { kind } = tokens.at(last.next);
  if (last.family !== 'calendar') return null;
  if (kind === 'day-range') return { link: 'range', comma: false, next: last.next + 1 };
  return kind === 'slash' && isBare(last) ? { link: 'list', comma: true, next: last.next + 1 } : null;
}

/** Whether a sign ties two dates rather than parting a date from the words behind it. */
function canTie(tokens: Tokens, tie: Tie, last: Piece, next: Piece): boolean {
  const { kind } = tokens.at(last.next);
  // Years with a comma stand beside each other, years with a slash were read as figures or are a path.
  if (next.family === 'year' && (kind === 'comma' || kind === 'slash')) return false;
  const sign = tie.comma || kind === 'dash';
  // In `June 2019 - March for Science` and `June 2019, May` a name follows.
  return !(sign && yearOf(last) !== null && isBare(next));
}

/** An abbreviation alone, or a name that is another word in a date without a year, is none. */
function isDate(pieces: readonly Piece[]): boolean {
  if (pieces.length === 1 && pieces[0]?.short) return false;
  const weak = pieces.filter(({ needsYear }) => needsYear);
  return weak.length === 0 || (!weak.some(isBare) && pieces.some((candidate) => yearOf(candidate) !== null));
}

/** Months without a year could be names (`April & June`) unless a range or a word like `late` says otherwise. */
function isCertain(pieces: readonly Piece[]): boolean {
  if (pieces.some(({ certain }) => certain)) return true;
  const ranged = pieces.some(({ elements }) => elements.some(({ link }) => link === 'range'));
  const months = pieces.every(({ family, short }) => family === 'calendar' && !short);
  return ranged && months;
}

/** Behind `4:00 - 10:30 pm`; null when no time starts here. */
function parseTime(tokens: Tokens, i: number): number | null {
  const behind = parseMoment(tokens, i);
  const { kind } = tokens.at(behind ?? i + 1);
  const ranged = kind === 'dash' || kind === 'range';
  const end = ranged ? parseMoment(tokens, (behind ?? i + 1) + 1) : null;
  if (behind === null && (tokens.at(i).kind !== 'number' || end === null)) return null;
  const at = end ?? behind ?? i;
  return tokens.at(at).kind === 'zone' ? at + 1 : at;
}

/** Behind `10:30`, `10:30 pm`, `4 pm`. */
function parseMoment(tokens: Tokens, i: number): number | null {
  const { kind } = tokens.at(i);
  const half = tokens.at(i + 1).kind === 'meridiem';
  if (kind === 'time') return half ? i + 2 : i + 1;
  return kind === 'number' && half ? i + 2 : null;
}

/** Behind a weekday and a time that follow a day: `27 July 2019, Saturday, 4 pm`. */
function parseTrailing(tokens: Source, last: Piece): number {
  if (last.elements.at(-1)?.readings[0].unit !== 'day') return last.next;
  let { next } = last;
  const weekday = tokens.at(next).kind === 'comma' ? next + 1 : next;
  if (tokens.at(weekday).kind === 'weekday' && !tokens.piece(weekday)) next = weekday + 1;
  const { kind } = tokens.at(next);
  const time = parseTime(tokens, kind === 'comma' || kind === 'preposition' || kind === 'opener' ? next + 1 : next);
  return time ?? next;
}

const CURRENCY_AND_MATHS = /^[#$€£¥+_=@^~]$/;

const NUMBERS: ReadonlySet<TokenKind> = new Set<TokenKind>(['number', 'ordinal', 'year', 'time']);

/** Whether a number is the end of something else: `COVID-19`, `1.30`, `#8`. */
function isTail(tokens: Tokens, i: number): boolean {
  const { kind } = tokens.at(i);
  if (!NUMBERS.has(kind) || !tokens.tight(i)) return false;
  const before = tokens.at(i - 1);
  if (CURRENCY_AND_MATHS.test(before.text)) return true;
  if (!isSeparator(before) || !tokens.tight(i - 1)) return false;
  const { kind: whole } = tokens.at(i - 2);
  if (whole === 'word') return before.text === '-' && kind !== 'year';
  return whole === 'digits' || NUMBERS.has(whole);
}

function isSeparator({ kind, text }: Token): boolean {
  return kind === 'dash' || kind === 'slash' || kind === 'dot' || kind === 'comma' || text === ':';
}
