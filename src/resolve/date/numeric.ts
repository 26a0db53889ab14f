/** Dates in figures, `2019-06-30`, `30/03/2019`, `06/2019`, `2018-20`, `2018/2019`, and the year behind a date. @module */
import { skipFillers } from './days.ts';
import { type Element, type Part, type Piece, part, piece } from './parts.ts';
import type { Token, Tokens } from './tokens.ts';

const SEPARATORS = new Set(['dash', 'slash', 'dot']);

/** The figures that start at token `i`: two or three numbers, with the same sign between them and no space. */
export function parseNumeric(tokens: Tokens, i: number): Piece | null {
  if (!tied(tokens, i)) return null;
  const [a, sign, b] = [tokens.at(i), tokens.at(i + 1), tokens.at(i + 2)];
  if (tied(tokens, i + 2)) {
    if (tokens.at(i + 3).text === sign.text) return parseTriple(tokens, i);
    if (a.kind === 'number' && sign.kind === 'dash') return parseDaysOfTriple(tokens, i);
  }
  if (a.kind === 'year' && b.kind === 'number') return parseYearFirst(a, sign, b, i + 3);
  if (a.kind === 'year' && b.kind === 'year' && sign.kind !== 'dot') return periodPiece(a.value, b.value, i + 3);
  if (a.kind === 'number' && b.kind === 'year' && isMonth(a.value)) {
    return piece('calendar', i + 3, [part('month', { year: b.value, month: a.value })], { certain: false });
  }
  return null;
}

/** A sign at `i + 1` that touches what stands at `i` and `i + 2`. */
function tied(tokens: Tokens, i: number): boolean {
  const { kind, text } = tokens.at(i + 1);
  return SEPARATORS.has(kind) && text.length === 1 && tokens.tight(i + 1) && tokens.tight(i + 2);
}

function parseTriple(tokens: Tokens, i: number): Piece | null {
  const [a, b, c] = [tokens.at(i), tokens.at(i + 2), tokens.at(i + 4)];
  if (b.kind !== 'number') return null;
  if (a.kind === 'year' && c.kind === 'number') {
    return piece('calendar', i + 5, [part('day', { year: a.value, month: b.value, day: c.value })]);
  }
  if (a.kind !== 'number' || c.kind !== 'year') return null;
  const dayFirst = part('day', { year: c.value, month: b.value, day: a.value });
  // DIN 5008 and its neighbours: with full stops the day stands first, everywhere.
  if (tokens.at(i + 1).kind === 'dot') return piece('calendar', i + 5, [dayFirst]);
  const monthFirst = part('day', { year: c.value, month: a.value, day: b.value });
  return piece('calendar', i + 5, [dayFirst, monthFirst]);
}

/** `29-30/06/2019`: the day stands first. */
function parseDaysOfTriple(tokens: Tokens, i: number): Piece | null {
  const last = tokens.at(i + 3).kind === 'dash' || !tied(tokens, i + 4) ? null : parseTriple(tokens, i + 2);
  const reading = last?.elements[0]?.readings[0];
  if (!last || !reading || tokens.at(i + 2).kind !== 'number') return null;
  const first: Part = { ...reading, day: tokens.at(i).value };
  const elements: Element[] = [
    { link: null, readings: [first] },
    { link: 'range', readings: [reading] },
  ];
  return { ...last, elements };
}

/** `2019-06` is a month, `2018-20` a period; `2009-10` can be both, unless a long dash says period. */
function parseYearFirst({ value: year }: Token, sign: Token, { value, text }: Token, next: number): Piece | null {
  if (text.length !== 2 || sign.kind === 'dot') return null;
  const month = part('month', { year, month: value });
  const period = part('period', { year, of: lastYear(year, value) });
  const asPeriod = period.of > year && period.of <= 2099;
  const asMonth = isMonth(value) && !(asPeriod && '‒–—―'.includes(sign.text));
  const readings: Part[] = [...(asMonth ? [month] : []), ...(asPeriod ? [period] : [])];
  const [first, second] = readings;
  if (!first) return null;
  if (second) return piece('calendar', next, [first, second]);
  return asMonth ? piece('calendar', next, [first]) : periodPiece(year, period.of, next);
}

function periodPiece(year: number, of: number, next: number): Piece {
  return piece('year', next, [part('period', { year, of })], { certain: false });
}

/** The last year of `2018-20`; `1999-00` runs into the next century. */
function lastYear(year: number, digits: number): number {
  const century = year - (year % 100);
  return year % 100 === 99 && digits === 0 ? year + 1 : century + digits;
}

function isMonth(value: number): boolean {
  return value >= 1 && value <= 12;
}

/** A year behind a date, and the token behind it. */
export interface Tail {
  year: number;
  next: number;
}

/** The year behind a date: ` 2019`, `, 2019`, ` of 2019`, `-2019`; none when it begins a date in figures. */
export function yearTail(tokens: Tokens, i: number): Tail | null {
  const { kind } = tokens.at(i);
  const at = kind === 'comma' || kind === 'dash' || kind === 'slash' ? i + 1 : skipFillers(tokens, i);
  const { kind: found, value: year } = tokens.at(at);
  if (found !== 'year') return null;
  const figures = at > i ? parseNumeric(tokens, at) : null;
  // In `1 June, 2019–02 July 2019` the figures only look like a month.
  if (figures && tokens.at(figures.next).kind !== 'month') return null;
  return { year, next: at + 1 };
}
