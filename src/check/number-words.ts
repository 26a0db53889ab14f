/** Numbers said in words. @module */
import type { Word } from '../text/words.ts';
import type { ClaimWords } from '../vocabularies/claims.ts';

/** A number in words: those `from` up to `to`, which is the last of them. */
export interface NumberWords {
  value: number;
  from: number;
  to: number;
  asked: boolean;
}

const GERMAN_TENS = /^(.+)und(zwanzig|dreissig|dreißig|vierzig|funfzig|sechzig|siebzig|achtzig|neunzig)$/;
/** As long as German numbers are. */
const LONGEST = 60;
/** Stands between tens and units. */
const JOINERS = new Set(['and', 'y', 'e', 'et', 'und']);

/** A number that more words may join: thousands are done with, what stands behind them goes on. */
interface Run extends NumberWords {
  done: number;
}

/** The numbers that words say, in their order. */
export function numbersInWords(
  text: string,
  found: readonly Word[],
  known: ClaimWords,
  language: string,
): NumberWords[] {
  const runs: Run[] = [];
  for (let i = 0; i < found.length; i++) {
    const { key } = found[i] as Word;
    const one = numberOf(key, known, language);
    if (!one) continue;
    const last = runs.at(-1);
    const joined = last && isBeside(text, found, last.to, i) ? join(last, one.value, known.dozens.has(key)) : null;
    if (last && joined) runs[runs.length - 1] = { ...last, ...joined, to: i };
    else runs.push({ value: one.value, done: one.value >= 1000 ? one.value : 0, asked: one.asked, from: i, to: i });
  }
  return runs;
}

function numberOf(key: string, { numbers }: ClaimWords, language: string): { value: number; asked: boolean } | null {
  const there = numbers.get(key);
  if (there || language !== 'de' || key.length > LONGEST) return there ?? null;
  const value = germanNumber(key, numbers);
  return value === null ? null : { value, asked: true };
}

/** A number in one German word: `fünfunddreißig`, `zweihundert`, `zehntausend`. */
function germanNumber(key: string, numbers: ClaimWords['numbers']): number | null {
  const there = key === 'ein' ? 1 : numbers.get(key)?.value;
  if (there !== undefined) return there;
  for (const [scale, many] of GERMAN_SCALES) {
    const at = key.indexOf(scale);
    if (at === -1) continue;
    const [before, behind] = [key.slice(0, at), key.slice(at + scale.length).replace(/^und(?=.)/, '')];
    const count = before === '' ? 1 : germanNumber(before, numbers);
    const rest = behind === '' ? 0 : germanNumber(behind, numbers);
    return count === null || rest === null ? null : count * many + rest;
  }
  const [, units = '', tens = ''] = GERMAN_TENS.exec(key) ?? [];
  const [one, ten] = [units === 'ein' ? 1 : numbers.get(units)?.value, numbers.get(tens)?.value];
  return one === undefined || one > 9 || ten === undefined ? null : ten + one;
}

const GERMAN_SCALES = [
  ['tausend', 1000],
  ['hundert', 100],
] as const;

/** Whether nothing but a space, a hyphen or `and` stands between the words of two numbers. */
function isBeside(text: string, found: readonly Word[], before: number, at: number): boolean {
  const isJoined = at === before + 2 && JOINERS.has(found[before + 1]?.key ?? '');
  if (at !== before + 1 && !isJoined) return false;
  return /^[\s\p{L}&-]*$/u.test(text.slice(found[before]?.end, found[at]?.start));
}

/** `twenty five` is 25, `two hundred` 200, `two hundred thousand` 200,000, `two dozen` 24; null for numbers that are two. */
function join({ value, done }: Run, right: number, isDozen: boolean): Pick<Run, 'value' | 'done'> | null {
  const open = value - done;
  const as = (joined: number | null) => (joined === null ? null : { value: done + joined, done });
  if (isDozen) return open > 0 && open < 100 ? as(open * right) : null;
  if (right >= 1000) {
    const whole = done + open * right;
    return open > 0 && (done === 0 || done > open * right) ? { value: whole, done: whole } : null;
  }
  if (right === 100 && open > 0) return open < 100 ? as(open * 100) : null;
  return as(added(open, right, done > 0));
}

/** Hundreds behind thousands, tens and units behind hundreds, units behind tens; `quatre-vingt` is 80, `soixante-dix` 70. */
function added(open: number, right: number, isBehindThousands: boolean): number | null {
  if (open === 0) return isBehindThousands ? right : null;
  if (open % 100 === 4 && right === 20) return open - 4 + 80;
  const tens = open % 100;
  const isUnit = right < 10 || (right < 20 && tens >= 60);
  if (tens === 0 ? right < 100 : tens % 10 === 0 && tens >= 20 && isUnit) return open + right;
  return null;
}
