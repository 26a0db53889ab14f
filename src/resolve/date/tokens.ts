/** The tokens of a date: what each word, number and sign of a text may do in one. @module */
import { asciiNumbers } from '../../text/digits.ts';
import { foldKey, isAscii } from '../../text/fold.ts';
import type { DateRole, DateTables, DateWord } from '../../vocabularies/dates.ts';

/**
 * Besides the roles of words:
 *
 * - `number`: one or two digits; `ordinal`: with an ending, as `3rd`; `year`: 1900 to 2099; `digits`: any other digits
 * - `quarter-number`: `Q3`
 * - `time`: `10:30`, `T10:30:00Z`
 * - `day-range`: a word that joins two ends of a range between numbers alone, as `a` in `3 a 5 de julio`
 * - `end`: what stands behind the last token
 */
export type TokenKind =
  | DateRole
  | 'number'
  | 'ordinal'
  | 'year'
  | 'digits'
  | 'quarter-number'
  | 'time'
  | 'dash'
  | 'slash'
  | 'dot'
  | 'comma'
  | 'day-range'
  | 'word'
  | 'sign'
  | 'end';

export interface Token {
  kind: TokenKind;
  /** What a number, ordinal, year, month, season or quarter counts; 0 for others. */
  value: number;
  text: string;
  start: number;
  end: number;
  /** See {@link DateWord}; true for what is no name. */
  long: boolean;
  /** True for a name that is another word in lower case. */
  homonym: boolean;
  /** True for a word in lower case. */
  lower: boolean;
  /** See {@link DateWord}. */
  dotted: boolean;
}

/** Tokens with an end: `at` never fails. */
export interface Tokens {
  length: number;
  at(i: number): Token;
  /** Token `i` follows the one before it without a space. */
  tight(i: number): boolean;
  /** The first month at or behind token `i`; `length` when there is none. */
  nextMonth(i: number): number;
}

/** A word, number, time or sign; `letter`, `mark` and `number` are classes of characters. */
function lexeme(letter: string, mark: string, number: string, digit: string, flags: string): RegExp {
  const time = String.raw`T?\d{1,2}:\d{2}(?::\d{2})?Z?(?!\d)`;
  const figures = String.raw`\d+(?![${digit}])(?:(?=T\d\d:)|[${letter}${mark}]*)`;
  // Numbers in the digits of two scripts, or of one that is not read.
  const others = `[${number}]+`;
  const word = String.raw`[${letter}]\.[${letter}]\.|[${letter}][${letter}${mark}${number}'’]*`;
  return new RegExp(String.raw`${time}|${figures}|${word}|${others}|[-‐‑‒–—―−]+|\S`, flags);
}

const LEXEME = lexeme('\\p{L}', '\\p{M}', '\\p{N}', '\\p{Nd}', 'gu');
/** The same for ASCII, the commonest text by far, without Unicode tables. */
const ASCII_LEXEME = lexeme('A-Za-z', '', '0-9', '0-9', 'g');
const DASH = /^[-‐‑‒–—―−]/;
const LETTER = /^\p{L}/u;
const OTHER_DIGITS = /^\p{N}+$/u;
const SIGNS: ReadonlyMap<string, TokenKind> = new Map<string, TokenKind>([
  ['/', 'slash'],
  ['.', 'dot'],
  [',', 'comma'],
  ['،', 'comma'],
  ['，', 'comma'],
  ['、', 'comma'],
  ['॰', 'dot'],
  ['&', 'list'],
]);

const FIRST_YEAR = 1900;
const LAST_YEAR = 2099;

/** Linear: every unit of the text is read once, the digits of one token at most twice. */
function tokenize(written: string, tables: DateTables): Token[] {
  const ascii = isAscii(written);
  const text = ascii ? written : asciiNumbers(written);
  const list: Token[] = [];
  const lower = ascii ? text.toLowerCase() : '';
  const pattern = ascii ? ASCII_LEXEME : LEXEME;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const { 0: words, index } = match;
    const key = ascii ? lower.slice(index, pattern.lastIndex) : foldKey(words);
    const next = token(words, key, index, tables);
    if (next.kind !== 'word') list.push(next);
    else list.push(...(apart(next, key, tables) ?? [next]));
    if (!ascii) joinNames(list, tables);
  }
  return list;
}

/** `و5`, `ويوليو`, `d'agost`: a word for `and` or `of` written together with a number or a name; else null. */
function apart(whole: Token, key: string, tables: DateTables): Token[] | null {
  // All but the first letter of the commonest words are ASCII letters.
  const second = key.charCodeAt(1);
  if (second >= 0x61 && second <= 0x7a && key.charCodeAt(0) < 0x80) return null;
  const length = key.charCodeAt(1) === APOSTROPHE ? 2 : 1;
  const role = tables.joined.get(key.slice(0, length));
  if (role === undefined || key.length === length) return null;
  const { text, start } = whole;
  const rest = token(text.slice(length), key.slice(length), start + length, tables);
  return rest.kind === 'word' ? null : [plain(role, text.slice(0, length), start), rest];
}

const APOSTROPHE = 0x27;

/** Makes one of the last tokens where they are one name: `كانون الثاني`, or one month named twice: `يوليو/تموز`. */
function joinNames(list: Token[], { pairs }: DateTables): void {
  const last = list.at(-1);
  const before = list.at(-2);
  if (!last || !before || last.end - last.start < 2) return;
  const named = before.kind === 'word' || before.kind === 'season' ? pairs.get(foldKey(last.text)) : undefined;
  const pair = named?.get(foldKey(before.text));
  if (pair) {
    const { role: kind, value, long, homonym } = pair;
    list.splice(-2, 2, { ...before, kind, value, long, homonym, end: last.end, text: `${before.text} ${last.text}` });
    joinTwins(list);
  } else if (last.kind === 'month') joinTwins(list);
}

/** `يوليو/تموز`, `يوليو (تموز`: the names of one month in two countries. */
function joinTwins(list: Token[]): void {
  const [first, sign, second] = list.slice(-3);
  if (first?.kind !== 'month' || second?.kind !== 'month' || first.value !== second.value) return;
  if (sign?.kind === 'slash' && first.text !== second.text) list.splice(-3, 3, { ...first, end: second.end });
}

/** Tokens with an end. */
export class TokenList implements Tokens {
  readonly #list: readonly Token[];
  readonly #nextMonths: readonly number[];
  readonly #end: Token;

  constructor(text: string, tables: DateTables) {
    this.#list = tokenize(text, tables);
    this.#nextMonths = months(this.#list);
    this.#end = plain('end', '', text.length);
  }

  get length(): number {
    return this.#list.length;
  }

  at(i: number): Token {
    return this.#list[i] ?? this.#end;
  }

  tight(i: number): boolean {
    return i > 0 && i < this.#list.length && this.#list[i]?.start === this.#list[i - 1]?.end;
  }

  nextMonth(i: number): number {
    return this.#nextMonths[i] ?? this.#list.length;
  }
}

function months(list: readonly Token[]): number[] {
  const next = list.map(() => list.length);
  for (let i = list.length - 1, month = list.length; i >= 0; i--) {
    if (list[i]?.kind === 'month') month = i;
    next[i] = month;
  }
  return next;
}

/** `key` is the folded text. */
function token(text: string, key: string, start: number, tables: DateTables): Token {
  const first = text.charCodeAt(0);
  if (text.length > 1 && text.includes(':')) return plain('time', text, start);
  if (first >= 0x30 && first <= 0x39) return numberToken(text, start, tables);
  if (first > 0x7f && OTHER_DIGITS.test(text)) return plain('digits', text, start);
  if (isLetter(first, text)) return wordToken(text, key, start, tables);
  return plain(DASH.test(text) ? 'dash' : (SIGNS.get(text) ?? 'sign'), text, start);
}

function plain(kind: TokenKind, text: string, start: number, value = 0): Token {
  const end = start + text.length;
  return { kind, value, text, start, end, long: true, homonym: false, lower: false, dotted: false };
}

function numberToken(text: string, start: number, tables: DateTables): Token {
  const value = Number.parseInt(text, 10);
  const digits = text.search(/\D/);
  // The digits of two scripts, as in `2०1९`, give no number.
  if (digits !== -1 && OTHER_DIGITS.test(text)) return plain('digits', text, start);
  if (digits !== -1) {
    const suffix = text.slice(digits).toLowerCase();
    if (tables.words.get(suffix)?.role === 'meridiem') return plain('time', text, start);
    if (tables.words.get(suffix)?.role === 'era') return plain('digits', text, start, value);
    if (digits === 4 && tables.yearSuffixes.has(suffix)) return yearToken(text, start, value);
    const ordinal = digits <= 2 && tables.ordinalSuffixes.has(suffix);
    return ordinal ? plain('ordinal', text, start, value) : plain('word', text, start);
  }
  if (text.length <= 2) return plain('number', text, start, value);
  return text.length === 4 ? yearToken(text, start, value) : plain('digits', text, start, value);
}

function yearToken(text: string, start: number, value: number): Token {
  return plain(value >= FIRST_YEAR && value <= LAST_YEAR ? 'year' : 'digits', text, start, value);
}

function isLetter(first: number, text: string): boolean {
  return first < 0x80 ? (first | 0x20) >= 0x61 && (first | 0x20) <= 0x7a : LETTER.test(text);
}

function wordToken(text: string, folded: string, start: number, tables: DateTables): Token {
  const key = folded.includes('.') ? folded.replaceAll('.', '') : folded;
  const word = tables.words.get(key);
  if (word) {
    const { role: kind, value, long, homonym, dotted = false } = word;
    return { kind, value, text, start, end: start + text.length, long, homonym, lower: isLower(text), dotted };
  }
  if (tables.dayRanges.has(key)) return plain('day-range', text, start);
  const quarter = key.charCodeAt(key.length - 1) - 0x30;
  const numbered = quarter >= 1 && quarter <= 4 && tables.quarterPrefixes.has(key.slice(0, -1));
  return numbered ? plain('quarter-number', text, start, quarter) : plain('word', text, start);
}

/** Whether the first letter is small; scripts without case have no small letters. */
function isLower(text: string): boolean {
  const first = text.charAt(0);
  return first !== first.toUpperCase();
}
