/** How far something may go: `at most`, `no fewer than`, `never more than`. @module */
import { firstNot } from '../text/bisect.ts';
import type { Word } from '../text/words.ts';
import type { ClaimWords, LimitSide } from '../vocabularies/claims.ts';
import type { SaidNumber } from './numbers.ts';
import { isOneSentence } from './stories.ts';

/** Words that limit a number. */
export interface Limit {
  /** With a negation before it the other side: `never more than`. */
  side: LimitSide;
  /** Words `from` up to, not including, `to`. */
  from: number;
  to: number;
  /** Where the negation stands that turns it; null where none does. */
  turnedAt: number | null;
}

/** A negation turns a limit over so many words. */
const TURNS = 6;
/** So many words may stand between a limit and the number behind it, or before it. */
const BEFORE = 5;
const BEHIND = 9;

/** The limits that words set, from the left. */
export function limitsIn(text: string, found: readonly Word[], { limits, negations }: ClaimWords): Limit[] {
  const isNegation = (at: number) => negations.has(found[at]?.key ?? '');
  return limits.find(found).map(({ value, from, to }) => {
    const isWhole = range(from, to).some(isNegation);
    const turnedAt = isWhole
      ? undefined
      : range(Math.max(0, from - TURNS), from).findLast((at) => isNegation(at) && isOneSentence(text, found, at, from));
    const side = turnedAt === undefined ? value : value === 'most' ? 'least' : 'most';
    return { side, from, to, turnedAt: turnedAt ?? null };
  });
}

/** The limit that stands nearest to a number, in its sentence; null where none does. */
export function limitOn(
  { start }: SaidNumber,
  limits: readonly Limit[],
  text: string,
  found: readonly Word[],
): Limit | null {
  const at = firstNot(found, (word) => word.end <= start);
  let nearest: Limit | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const limit of limits) {
    const distance = limit.from < at ? at - limit.to : limit.from - at;
    const isNear = distance <= (limit.from < at ? BEFORE : BEHIND) && distance < least;
    if (!isNear || !isOneSentence(text, found, Math.min(at, limit.from), Math.max(at, limit.from))) continue;
    [nearest, least] = [limit, distance];
  }
  return nearest;
}

/** The places of words `from` up to, not including, `to`. */
export function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
}
