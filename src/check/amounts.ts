/** One amount in other words. @module */
import { firstNot } from '../text/bisect.ts';
import type { Word } from '../text/words.ts';
import type { ClaimWords } from '../vocabularies/claims.ts';
import type { SaidNumber } from './numbers.ts';

/** So many words behind `twice` the measure may stand by which it happens: `four meetings a year`. */
const OFTEN = 3;
/** Nothing happens more often than so. */
const MOST_OFTEN = 60;

/**
 * What a number measures or shares, so that other words for the same can be known: `two decades` are 240 months, `one in
 * five` is 20 %, `twice a year` is every 6 months.
 */
export function amountsOf(number: SaidNumber, text: string, found: readonly Word[], known: ClaimWords): string[] {
  const value = Number(number.value);
  if (!(value > 0)) return [];
  const at = firstNot(found, (word) => word.start < number.end);
  return [...measured(value, found, at, known), ...shared(number, text, found, at, known)];
}

/** A half stands so near the measure it is of: `one and a half hours`, `une heure et demie`. */
const HALF_NEAR = 3;

/** Parts and measures that stand for themselves: `a fifth`, `half of`, `1/2`, `a fortnight`, `monthly`. */
export function amountsIn(text: string, found: readonly Word[], { parts, units }: ClaimWords): string[] {
  const isHalf = (word: Word) => parts.get(word.key) === 2;
  const said = found.flatMap(({ key }, at) => {
    const [part, unit] = [parts.get(key), units.get(key)];
    if (part !== undefined) return [percent(100 / part)];
    if (unit === undefined) return [];
    const counts = found.slice(Math.max(0, at - HALF_NEAR), at + HALF_NEAR + 1).some(isHalf) ? [1, 0.5, 1.5] : [1];
    return counts.map((count) => amount(count, unit));
  });
  return [...said, ...fractionsIn(text)];
}

const MONEY =
  /^\s?(?:\p{Sc}|(?:USD|EUR|GBP|CHF|dollars?|euros?|pounds?|dólares|libras|reais|livres|Dollar|Euro)(?!\p{L}))/iu;

/** What a number counts by: money, shares, a measure of time; an empty string for single things. */
export function measureOf(
  { start, end }: SaidNumber,
  text: string,
  found: readonly Word[],
  { units, percent: shares }: ClaimWords,
): string {
  const at = firstNot(found, (word) => word.start < end);
  if (/\p{Sc}\s?$/u.test(text.slice(Math.max(0, start - 2), start)) || MONEY.test(text.slice(end, end + 12)))
    return 'money';
  if (/^\s?%/.test(text.slice(end, end + 2)) || shares.at(found, at)) return 'percent';
  return units.get(found[at]?.key ?? '')?.of ?? '';
}

function measured(value: number, found: readonly Word[], at: number, { units }: ClaimWords): string[] {
  const unit = units.get(found[at]?.key ?? '');
  if (unit) return [amount(value, unit)];
  const often = found.slice(at + 1, at + 1 + OFTEN).flatMap(({ key }) => units.get(key) ?? []);
  return value > MOST_OFTEN ? [] : often.slice(0, 1).map((one) => amount(1 / value, one));
}

function shared(
  { value, start, end }: SaidNumber,
  text: string,
  found: readonly Word[],
  at: number,
  known: ClaimWords,
): string[] {
  const number = Number(value);
  const part = known.parts.get(found[at]?.key ?? '');
  if (part !== undefined) return [percent((number * 100) / part)];
  if (/^\s?%/.test(text.slice(end, end + 2)) || known.percent.at(found, at)) return [percent(number)];
  const whole = wholeOf(
    found,
    firstNot(found, (word) => word.start < start),
    known,
  );
  return whole === null ? [] : [percent((whole * 100) / number)];
}

/** The number before `in` or `out of`, where the words of another number begin; what is shared may stand behind it. */
function wholeOf(found: readonly Word[], at: number, { ratios, one, numbers }: ClaimWords): number | null {
  for (const length of [2, 1]) {
    if (ratios.at(found, at - length)?.to !== at) continue;
    for (const { key } of found.slice(Math.max(0, at - length - 2), at - length).reverse()) {
      const value = one.has(key) ? 1 : (numbers.get(key)?.value ?? (/^\d{1,3}$/.test(key) ? Number(key) : undefined));
      if (value !== undefined) return value;
    }
  }
  return null;
}

const SIGNS: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅕', 1 / 5],
]);

function fractionsIn(text: string): string[] {
  const inDigits = Array.from(
    text.matchAll(/(?<![\d/])(\d)\/(\d{1,2})(?![\d/])/g),
    ([, a, b]) => Number(a) / Number(b),
  );
  const inSigns = Array.from(text.matchAll(/[½⅓⅔¼¾⅕]/g), ([sign]) => SIGNS.get(sign) ?? 0);
  return [...inDigits, ...inSigns].filter((part) => part > 0 && part < 1).map((part) => percent(part * 100));
}

/** Minutes: 24 hours are said to be a day. */
const DAY = 1440;

function amount(count: number, unit: { of: string; count: number }): string {
  const amount = Math.round(count * unit.count * 100) / 100;
  return unit.of === 'minutes' && amount % DAY === 0 ? `${amount / DAY} days` : `${amount} ${unit.of}`;
}

/** In whole parts of a hundred: a third is 33. */
function percent(share: number): string {
  return `${Math.floor(share + 1e-9)} %`;
}
