/** What a cell of a sheet shows, as text. @module */
import type { Book } from './book.ts';
import { unescaped } from './strings.ts';
import type { NumberKind } from './styles.ts';

/** A cell as it is written. */
export interface RawCell {
  /** `s` shared string, `inlineStr`, `str` result of a formula, `b` boolean, `e` error, `d` ISO date, `n` number. */
  type: string;
  /** Number of the style. */
  style: number;
  words: string;
}

/** The text of a cell; null for an error (`#N/A`). A formula counts by the value the program stored for it. */
export function cellValue(
  { type, style, words }: RawCell,
  book: Pick<Book, 'strings' | 'formats' | 'from1904'>,
): string | null {
  if (type === 'e') return null;
  if (type === 's') return book.strings[Number(words)] ?? '';
  if (type === 'inlineStr' || type === 'str') return unescaped(words);
  if (type === 'b') return words.trim() === '1' ? 'TRUE' : 'FALSE';
  if (type === 'd') return words.trim().replace(/T00:00(?::00(?:\.0+)?)?Z?$/, '');
  return numberValue(words.trim(), book.formats[style] ?? 'number', book.from1904);
}

function numberValue(words: string, kind: NumberKind, from1904: boolean): string {
  const number = Number(words);
  if (words === '' || !Number.isFinite(number)) return words;
  // Programs store `0.1 + 0.2` with all its digits and show fifteen.
  if (kind === 'number') return String(Number(number.toPrecision(15)));
  return (kind === 'time' ? timeOf(number) : dateOf(number, from1904, kind)) ?? String(number);
}

const DAY = 86_400_000;
/** 9999-12-31. */
const LAST_DAY = 2_958_465;

/**
 * The date of a day's number: `2019-06-03`, `2019-06` or `2019`. Day 60 is 29 February 1900, which never was: the first
 * programs counted it, and all others after them.
 *
 * @see ECMA-376 part 1, 18.17.4.1
 */
function dateOf(number: number, from1904: boolean, kind: NumberKind): string | null {
  const day = Math.floor(number);
  if (day < 0 || day > LAST_DAY) return null;
  if (day === 60 && !from1904) return '1900-02-29'.slice(0, LENGTHS[kind]);
  const first = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, day < 60 ? 31 : 30);
  return new Date(first + day * DAY).toISOString().slice(0, LENGTHS[kind]);
}

const LENGTHS: Readonly<Record<NumberKind, number>> = { number: 0, time: 0, day: 10, month: 7, year: 4 };

/** Hours and minutes of a part of a day; more than a day is a stretch of time, which is left as it is. */
function timeOf(number: number): string | null {
  if (number < 0 || number >= 1) return null;
  const minutes = Math.round(number * 1440) % 1440;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
