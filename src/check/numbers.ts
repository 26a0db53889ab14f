/** Numbers said in a text. @module */
import { firstNot } from '../text/bisect.ts';
import { asciiDigits } from '../text/digits.ts';
import type { Word } from '../text/words.ts';
import type { ClaimWords } from '../vocabularies/claims.ts';

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

// Years with a range behind, then numbers; a letter beside the digits makes them part of a name.
const DIGITS =
  /(?<![\p{L}\d.,])(?:(?:19|20)\d\d[-–/]\d{2}(?!\d)|\d{1,12}(?:[.,'’\u00a0\u202f]\d{1,12}){0,4})(?![\p{L}\d])/gu;
const GROUPED = /^\d{1,3}(?:[.,'’\u00a0\u202f]\d{3})+$/;
/** A name before its number (`COVID-19`), or a point of a list within the sentence: `2)`. */
const NAME_BEFORE = /\p{L}[-‑–]$/u;

/** A quick look: digits, or signs that are no ASCII and may be some. */
const MAY_HAVE_DIGITS = /[\d\u0080-\uffff]/;

/** The numbers of a text, in words of its language and in digits, in no order. */
export function numbersIn(text: string, found: readonly Word[], known: ClaimWords, language: string): SaidNumber[] {
  const inWords = numbersInWords(text, found, known, language);
  const all = MAY_HAVE_DIGITS.test(text) && /\p{N}/u.test(text) ? [...inWords, ...numbersInDigits(text)] : inWords;
  return all.map((one) => (one.asked && isNamed(text, one, found, known) ? { ...one, asked: false } : one));
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

/** What a number measures or shares, so that other words for the same can be known: `two decades` are 240 months. */
export function amountsOf(
  { value, end }: SaidNumber,
  text: string,
  found: readonly Word[],
  known: ClaimWords,
): string[] {
  const at = firstNot(found, (word) => word.start < end);
  const [next] = found.slice(at, at + 1);
  const unit = next && known.units.get(next.key);
  if (unit) return [`${Number(value) * unit.count} ${unit.of}`];
  const part = next && known.parts.get(next.key);
  if (part) return [percent((Number(value) * 100) / part)];
  return /^\s?%/.test(text.slice(end, end + 2)) || known.percent.at(found, at) ? [percent(Number(value))] : [];
}

/** Parts that stand for themselves: `a fifth`, `half of`. */
export function partsIn(found: readonly Word[], { parts }: ClaimWords): string[] {
  return found.flatMap(({ key }) => {
    const part = parts.get(key);
    return part === undefined ? [] : [percent(100 / part)];
  });
}

/** In whole parts of a hundred: a third is 33. */
function percent(share: number): string {
  return `${Math.floor(share)} %`;
}

function numbersInDigits(text: string): SaidNumber[] {
  return Array.from(asciiDigits(text).matchAll(DIGITS), ({ 0: digits, index: start }) => {
    const end = start + digits.length;
    const isName = NAME_BEFORE.test(text.slice(Math.max(0, start - 2), start));
    const isPoint = text.charAt(end) === ')' && digits.length < 3;
    const isYear = /^(?:19|20)\d\d(?:[-–/]\d\d)?$/.test(digits);
    const value = GROUPED.test(digits)
      ? digits.replace(/\D/g, '')
      : digits.slice(0, isYear ? 4 : undefined).replace(/,/g, '.');
    const isCount = !isName && !isPoint && !isOfMany(text, start, end) && !isBehindName(text, start, digits);
    return { value, start, end, isYear, asked: isCount && !/^0*1?$/.test(value) };
  });
}

/** Whether the digits are one of several with a sign between them: a time of day (`17:30`), or `24/7`. */
function isOfMany(text: string, start: number, end: number): boolean {
  return /\d[:/]$/.test(text.slice(Math.max(0, start - 2), start)) || /^[:/]\d/.test(text.slice(end, end + 2));
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

const GERMAN =
  /^(ein|zwei|drei|vier|funf|sechs|sieben|acht|neun)und(zwanzig|dreissig|dreißig|vierzig|funfzig|sechzig|siebzig|achtzig|neunzig)$/;
/** Stands between tens and units. */
const JOINERS = new Set(['and', 'y', 'e', 'et', 'und']);

interface Run {
  value: number;
  from: number;
  to: number;
  asked: boolean;
}

function numbersInWords(text: string, found: readonly Word[], known: ClaimWords, language: string): SaidNumber[] {
  const runs: Run[] = [];
  for (let i = 0; i < found.length; i++) {
    const one = numberOf((found[i] as Word).key, known, language);
    if (!one) continue;
    const last = runs.at(-1);
    const joined = last && isBeside(text, found, last.to, i) ? join(last.value, one.value) : null;
    if (last && joined !== null) runs[runs.length - 1] = { ...last, value: joined, to: i };
    else runs.push({ value: one.value, asked: one.asked, from: i, to: i });
  }
  return runs.map(({ value, from, to, asked }) => {
    const [start, end] = [(found[from] as Word).start, (found[to] as Word).end];
    return { value: String(value), start, end, asked, isYear: false };
  });
}

function numberOf(key: string, { numbers }: ClaimWords, language: string): { value: number; asked: boolean } | null {
  const there = numbers.get(key);
  if (there || language !== 'de' || !key.includes('und')) return there ?? null;
  const [, units, tens] = GERMAN.exec(key) ?? [];
  const [one, ten] = [units === 'ein' ? 1 : numbers.get(units ?? '')?.value, numbers.get(tens ?? '')?.value];
  return one === undefined || ten === undefined ? null : { value: ten + one, asked: true };
}

/** Whether nothing but a space, a hyphen or `and` stands between the words of two numbers. */
function isBeside(text: string, found: readonly Word[], before: number, at: number): boolean {
  const isJoined = at === before + 2 && JOINERS.has(found[before + 1]?.key ?? '');
  if (at !== before + 1 && !isJoined) return false;
  return /^[\s\p{L}&-]*$/u.test(text.slice(found[before]?.end, found[at]?.start));
}

/** `twenty five` is 25, `two hundred` 200, `quatre-vingt` 80; null for numbers that are two. */
function join(left: number, right: number): number | null {
  if (right >= 100) return left < right && left < 100 ? left * right : null;
  if (left === 4 && right === 20) return 80;
  if (left % 10 === 0 && left >= 20 && (right < 10 || (right < 20 && left % 100 >= 60))) return left + right;
  return left % 100 === 0 && left >= 100 ? left + right : null;
}
