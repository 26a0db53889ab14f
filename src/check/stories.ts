/** What is told and not asked for: `I imported 85 templates`. @module */
import { firstNot } from '../text/bisect.ts';
import type { Word } from '../text/words.ts';
import type { ClaimWords } from '../vocabularies/claims.ts';
import type { SaidNumber } from './numbers.ts';

/** So many words on each side of a number are asked. */
const LOOKED_AT = 30;

/** Whether the sentence of a number tells a story: somebody stands before the number, and nothing in it is asked for. */
export function isTold({ start }: SaidNumber, text: string, found: readonly Word[], known: ClaimWords): boolean {
  const at = firstNot(found, (word) => word.end <= start);
  let from = at;
  while (from > Math.max(0, at - LOOKED_AT) && isOneSentence(text, found, from - 1, from)) from--;
  if (!found.slice(from, at).some(({ key }) => known.tellers.has(key))) return false;
  let to = at + 1;
  while (to < Math.min(found.length, at + LOOKED_AT) && isOneSentence(text, found, to - 1, to)) to++;
  return known.wishes.find(found.slice(from, to)).length === 0;
}

/** Whether no sentence or part of one ends between two words; a point between digits ends none. */
export function isOneSentence(text: string, found: readonly Word[], before: number, behind: number): boolean {
  return !/[.!?;:](?=\D)/.test(text.slice(found[before]?.end, (found[behind]?.start ?? text.length) + 1));
}
