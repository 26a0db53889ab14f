/** The grammar of one date. @module */
import { type Day, parseDays, skipDot, skipFillers } from './days.ts';
import { parseNumeric, type Tail, yearTail } from './numeric.ts';
import { type Element, isBare, type Piece, part, piece } from './parts.ts';
import { parseNthQuarter, parseQuarter, parseSeason } from './seasons.ts';
import type { Token, TokenKind, Tokens } from './tokens.ts';

// Tokens of the longest list of days, each with a weekday, commas and fillers; a list without its month costs nothing.
const LONGEST_LIST = 250;

/** The date that starts at token `i`, or null. */
export function parsePiece(tokens: Tokens, i: number): Piece | null {
  switch (tokens.at(i).kind) {
    case 'number':
      return parseNumeric(tokens, i) ?? parseDayFirst(tokens, i) ?? parseNthQuarter(tokens, i);
    case 'ordinal':
      return parseNthQuarter(tokens, i) ?? parseDayFirst(tokens, i);
    case 'month':
      return parseMonthFirst(tokens, i);
    case 'year':
      return parseNumeric(tokens, i) ?? parseYearFirst(tokens, i);
    case 'weekday':
      return parseDayFirst(tokens, i) ?? parseBehindWeekday(tokens, i);
    case 'season':
      return parseSeason(tokens, i);
    case 'quarter':
    case 'quarter-number':
      return parseQuarter(tokens, i);
    case 'nth':
      return parseNthQuarter(tokens, i);
    case 'vague':
    case 'vague-of':
      return parseVague(tokens, i);
    default:
      return null;
  }
}

/** `7, 12 and 14 September 2019`, `Saturday the 27th of July`, `27-Jul-2019`. */
function parseDayFirst(tokens: Tokens, i: number): Piece | null {
  if (tokens.nextMonth(i) > i + LONGEST_LIST) return null;
  const days = parseDays(tokens, i, true);
  const last = days.at(-1);
  if (!last || !isList(tokens, i, days)) return null;
  const at = monthBehind(tokens, last.next, days.length);
  if (at === null) return null;
  // `Room 3. July 2019` is no day in English.
  if (days.some(({ dotted }) => dotted) && !(tokens.at(at).dotted && !isCounted(tokens, i))) return null;
  const tail = yearTail(tokens, skipDot(tokens, at));
  return dayPiece(days, tokens.at(at), tail, tail?.next ?? at + 1);
}

/** Whether the numbers are days of a list rather than the number of something before them: `Room 3, 13 July`. */
function isList(tokens: Tokens, i: number, days: readonly Day[]): boolean {
  if (days.length < 2) return true;
  if (isCounted(tokens, i)) return false;
  return !days.at(-1)?.comma || i === 0 || kindBefore(tokens, i) !== 'word';
}

function isCounted(tokens: Tokens, i: number): boolean {
  return i > 0 && kindBefore(tokens, i) === 'counter';
}

function kindBefore(tokens: Tokens, i: number): TokenKind {
  return tokens.at(tokens.at(i - 1).kind === 'dot' ? i - 2 : i - 1).kind;
}

/** The token of the month behind days: fillers between them, or a tight dash before and behind it. */
function monthBehind(tokens: Tokens, i: number, days: number): number | null {
  const plain = skipFillers(tokens, i);
  if (tokens.at(plain).kind === 'month') return plain;
  const sign = tokens.at(i);
  const dashed = days === 1 && (sign.kind === 'dash' || sign.kind === 'slash') && tokens.at(i + 1).kind === 'month';
  const closed = tokens.at(i + 2).text === sign.text && tokens.at(i + 3).kind === 'year';
  return dashed && closed && tokens.tight(i) && tokens.tight(i + 1) && tokens.tight(i + 3) ? i + 1 : null;
}

/** `September 7th, 2019`, `June 28-30`, `June 2019`, `May`. */
function parseMonthFirst(tokens: Tokens, i: number): Piece {
  const month = tokens.at(i);
  const behind = skipDot(tokens, i);
  const days = parseDays(tokens, behind, false);
  const [first] = days;
  const last = days.at(-1);
  if (!first || !last) return monthPiece(month, yearTail(tokens, behind), behindMonth(tokens, i, behind));
  const tail = yearTail(tokens, last.next);
  if (tail === null && days.some(({ day }) => day > 31)) return monthPiece(month, null, i + 1);
  // 12 in `September 7, 12 participants` is no day.
  const comma = tail === null && last.comma ? days.findIndex((day) => day.comma) : days.length;
  const kept = days.slice(0, comma);
  return dayPiece(kept, month, tail, tail?.next ?? kept.at(-1)?.next ?? first.next);
}

/** Digits behind a month that are no year (`June 20119`, `June '19`) belong to it all the same. */
function behindMonth(tokens: Tokens, i: number, behind: number): number {
  const { kind, text } = tokens.at(behind);
  if (kind === 'digits') return behind + 1;
  const short = /^['’‘]$/.test(text) && tokens.tight(behind + 1) && tokens.at(behind + 1).kind === 'number';
  return short ? behind + 2 : i + 1;
}

/** `2019 September 7`, `2019 June`, `2019 Q3`, `2019`. */
function parseYearFirst(tokens: Tokens, i: number): Piece {
  const { value: year } = tokens.at(i);
  const alone = piece('year', i + 1, [part('year', { year })], { certain: false });
  const { kind, long, homonym } = tokens.at(i + 1);
  const behind = kind === 'month' || kind === 'season' || kind === 'quarter-number' ? parsePiece(tokens, i + 1) : null;
  if (!behind || behind.elements.at(-1)?.readings[0].year !== null) return alone;
  // `2019 March for Science`: the name may be a word of what follows.
  const isName = isBare(behind) && (homonym || !long || kind === 'season');
  const elements = behind.elements.map((element) => withYear(element, year));
  return { ...behind, elements, certain: !isName, needsYear: false, short: false };
}

function withYear({ link, readings: [only] }: Element, year: number): Element {
  return { link, readings: [{ ...only, year }] };
}

/** `Saturday, August 7th`, `Saturday 27/07/2019`, `Saturday and Sunday, 29-30 June`. */
function parseBehindWeekday(tokens: Tokens, i: number): Piece | null {
  let at = skipDot(tokens, i);
  const tie = tokens.at(at).kind;
  if (tokens.at(at + 1).kind === 'weekday' && (tie === 'dash' || tie === 'range' || tie === 'list')) {
    at = skipDot(tokens, at + 1);
  }
  if (tokens.at(at).kind === 'comma') at++;
  at = skipFillers(tokens, at);
  const { kind } = tokens.at(at);
  if (kind !== 'number' && kind !== 'ordinal' && kind !== 'month' && kind !== 'year') return null;
  const behind = parsePiece(tokens, at);
  return behind?.elements[0]?.readings[0].unit === 'day' ? behind : null;
}

/** `late August`, `mid-2019`, `the end of June 2019`. */
function parseVague(tokens: Tokens, i: number): Piece | null {
  let at = i + 1;
  if (tokens.at(at).kind === 'dash' && tokens.tight(at)) at++;
  const behind = skipFillers(tokens, at);
  if (tokens.at(i).kind === 'vague-of' && behind === at) return null;
  const { kind } = tokens.at(behind);
  if (kind !== 'month' && kind !== 'year' && kind !== 'season') return null;
  const inner = parsePiece(tokens, behind);
  if (!inner || (inner.needsYear && isBare(inner))) return null;
  return { ...inner, certain: true, short: false };
}

/** `may` in `it may be`. */
function isOtherWord({ homonym, lower }: Token): boolean {
  return homonym && lower;
}

function dayPiece(days: readonly Day[], month: Token, tail: Tail | null, next: number): Piece {
  const year = tail?.year ?? null;
  const elements = days.map(({ day, link }): Element => {
    return { link, readings: [part('day', { year, month: month.value, day })] };
  });
  return {
    elements,
    family: 'calendar',
    next,
    certain: true,
    needsYear: isOtherWord(month) && year === null,
    short: false,
  };
}

function monthPiece(month: Token, tail: Tail | null, next: number): Piece {
  const only = part('month', { year: tail?.year ?? null, month: month.value });
  return piece('calendar', tail?.next ?? next, [only], {
    certain: tail !== null,
    needsYear: isOtherWord(month) && tail === null,
    short: !month.long && tail === null,
  });
}
