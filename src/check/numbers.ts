/** Numbers said in a text. @module */
import { firstNot } from '../text/bisect.ts';
import { asciiDigits } from '../text/digits.ts';
import type { Word } from '../text/words.ts';
import type { ClaimWords } from '../vocabularies/claims.ts';
import { numbersInWords } from './number-words.ts';

/** A number in a text: offsets count its units. */
export interface SaidNumber {
  /** In digits without separators: `1000`, `2.5`. */
  value: string;
  start: number;
  end: number;
  /** Whether it has to come from somewhere: not 1, which is an article in many languages, nor `both` or `half`. */
  asked: boolean;
  /** Whether it is a year of our time. */
  isYear: boolean;
}

// Years with a range behind, then numbers; a letter beside the digits makes them part of a name, but for thousands and
// millions in short.
const DIGITS =
  /(?<![\p{L}\d.,])((?:19|20)\d\d[-–/]\d{2}(?!\d)|\d{1,3}(?:[ \u2009]\d{3}){1,4}(?!\d)|\d{1,12}(?:[.,'’\u00a0\u202f]\d{1,12}){0,4})(k|(?<=\d\d)K|[mM]|[mb]n)?(?![\p{L}\d])/gu;
/** By thousands, or as in India: `1,00,000`. */
const GROUPED = /^(?:\d{1,3}(?:[.,'’ \u00a0\u2009\u202f]\d{3})+|\d{1,2}(?:,\d{2})+,\d{3})$/;
/** Thousands, and behind them a decimal point that is another sign. */
const WITH_DECIMALS = /^(\d{1,3}(?:([.,'’ \u00a0\u2009\u202f])\d{3})(?:\2\d{3})*)(?!\2)[.,](\d{1,2})$/;
/** A name before its number (`COVID-19`), or a point of a list within the sentence: `2)`. */
const NAME_BEFORE = /\p{L}[-‑–]$/u;

/** A quick look: digits, or signs that are no ASCII and may be some. */
const MAY_HAVE_DIGITS = /[\d\u0080-\uffff]/;

/** The numbers of a text, in words of its language and in digits, from the left. */
export function numbersIn(text: string, found: readonly Word[], known: ClaimWords, language: string): SaidNumber[] {
  const runs = numbersInWords(text, found, known, language);
  const inWords = runs.map(({ value, from, to, asked }) => {
    const [start, end] = [(found[from] as Word).start, (found[to] as Word).end];
    return { value: String(value), start, end, asked, isYear: false };
  });
  const hasDigits = MAY_HAVE_DIGITS.test(text) && /\p{N}/u.test(text);
  const all = hasDigits ? inOrder(numbersInDigits(text, language), inWords, found, known, text) : inWords;
  return all.map((one) => (one.asked && isNamed(text, one, found, known) ? { ...one, asked: false } : one));
}

/** Digits and words from the left; a word that multiplies the digits before it is of their number: `2 million`. */
function inOrder(
  digits: readonly SaidNumber[],
  inWords: readonly SaidNumber[],
  found: readonly Word[],
  known: ClaimWords,
  text: string,
): SaidNumber[] {
  const byStart = new Map(inWords.map((one) => [one.start, one]));
  const all = digits.map((one) => {
    const next = found[firstNot(found, ({ start }) => start < one.end)];
    const scale = next && byStart.get(next.start);
    if (!next || !scale || one.isYear || scale.end !== next.end || !isScale(next.key, known)) return one;
    if (!/^[\s-]?$/.test(text.slice(one.end, next.start))) return one;
    byStart.delete(next.start);
    return { ...one, value: times(one.value, Number(scale.value)), end: scale.end, asked: true };
  });
  return [...all, ...byStart.values()].sort((a, b) => a.start - b.start);
}

function isScale(key: string, { dozens, numbers }: ClaimWords): boolean {
  const value = numbers.get(key)?.value ?? 0;
  return dozens.has(key) || value === 100 || value >= 1000;
}

/** What is no number of two parts at most (`1.2.3`) stays as it is. */
function times(value: string, scale: number): string {
  const number = Number(value) * scale;
  return Number.isFinite(number) ? String(Math.round(number * 1000) / 1000) : value;
}

/** Whether a number tells which one of a kind (`step 2`), or how many are listed behind it (`3 regions: north, …`). */
function isNamed(text: string, { start, end }: SaidNumber, found: readonly Word[], known: ClaimWords): boolean {
  const at = firstNot(found, (word) => word.end <= start);
  const before = found[at - 1];
  if (before && known.beforeNumbers.has(before.key) && /^[\s.]{1,3}$/.test(text.slice(before.end, start))) return true;
  // The colon stands behind two words at most, of letters that may take two units each.
  if (!text.slice(end, end + 130).includes(':')) return false;
  return /^\s[\p{L}\p{M}’'-]{1,30}(?:\s[\p{L}\p{M}’'-]{1,30})?:\s[^.!?]{0,200}(?:,|\s\p{L}{1,3}\s)/u.test(
    text.slice(end, end + 300),
  );
}

function numbersInDigits(text: string, language: string): SaidNumber[] {
  return Array.from(asciiDigits(text).matchAll(DIGITS)).flatMap(
    ({ 0: whole, 1: digits = '', 2: short, index: start }) => {
      // Only money is counted in millions by one letter: 5m may be metres.
      if (short !== undefined && short.toLowerCase() !== 'k' && !/\p{Sc}$/u.test(text.charAt(start - 1))) return [];
      const end = start + whole.length;
      const isYear = short === undefined && /^(?:19|20)\d\d(?:[-–/]\d\d)?$/.test(digits);
      const value = isYear
        ? digits.slice(0, 4)
        : times(plainDigits(digits), SHORT.get(short?.toLowerCase() ?? '') ?? 1);
      const isCount = !isName(text, start, digits) && !isMarked(text, end, digits, language);
      return [{ value, start, end, isYear, asked: isCount && Number(value) !== 0 && Number(value) !== 1 }];
    },
  );
}

const SHORT: ReadonlyMap<string, number> = new Map([
  ['k', 1000],
  ['m', 1_000_000],
  ['mn', 1_000_000],
  ['bn', 1_000_000_000],
]);

/** Without separators, a point before decimals. */
function plainDigits(digits: string): string {
  if (GROUPED.test(digits)) return digits.replace(/\D/g, '');
  const [, thousands, , decimals] = WITH_DECIMALS.exec(digits) ?? [];
  if (thousands !== undefined) return `${thousands.replace(/\D/g, '')}.${decimals}`;
  return digits.replace(/,/g, '.');
}

/** Whether digits are part of a name, an address or a time. */
function isName(text: string, start: number, digits: string): boolean {
  if (NAME_BEFORE.test(text.slice(Math.max(0, start - 2), start))) return true;
  const before = text.slice(Math.max(0, start - 300), start);
  if (/[#№§]\s?$/.test(before) || /(?:www\.|:\/\/)\S*$/.test(before)) return true;
  const end = start + digits.length;
  return isOfMany(text, start, end) || isHalved(text, start, end, digits) || isBehindName(text, start, digits);
}

/**
 * Whether what stands behind digits makes them a point of a list, an ordinal or a time of day: `2)`, `3.º`, German
 * `3. Treffen`, `5 pm`.
 */
function isMarked(text: string, end: number, digits: string, language: string): boolean {
  const behind = text.slice(end, end + 6);
  if (/^\s?(?:[ap]\.?m|Uhr)(?!\p{L})/iu.test(behind)) return true;
  if ((behind.startsWith(')') && digits.length < 3) || /^\.?[ºª°]/.test(behind)) return true;
  return language === 'de' && digits.length < 3 && /^\.\s\p{L}/u.test(behind);
}

/** Whether the digits are one of several with a sign between them: a time of day (`17:30`), or `24/7`. */
function isOfMany(text: string, start: number, end: number): boolean {
  return /\d[:/]$/.test(text.slice(Math.max(0, start - 2), start)) || /^[:/]\d/.test(text.slice(end, end + 2));
}

/** Whether the same digits stand on the other side of a hyphen: `50-50`. */
function isHalved(text: string, start: number, end: number, digits: string): boolean {
  const [before, behind] = [
    text.slice(Math.max(0, start - digits.length - 1), start),
    text.slice(end, end + digits.length + 1),
  ];
  return /^[-–]/.test(behind) ? behind.startsWith(digits, 1) : /[-–]$/.test(before) && before.startsWith(digits);
}

/**
 * Whether a number is the end of a name: behind capitals (`CC BY-SA 4.0`), or behind a name within a sentence with
 * nothing counted behind it (`in Python 3.`).
 */
function isBehindName(text: string, start: number, digits: string): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  if (/(?<![\p{L}\p{N}])\p{Lu}{2,9} $/u.test(before)) return true;
  if (!/[\p{Ll}\p{N},] \p{Lu}\p{L}{1,30} $/u.test(before)) return false;
  return (
    digits.includes('.') || /^\s*(?:$|[.,;:!?)])/.test(text.slice(start + digits.length, start + digits.length + 9))
  );
}
