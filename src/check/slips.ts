/** Names that differ in one slip of the pen. @module */
import { append } from '../text/group.ts';

/** Letters: in shorter words one letter makes another word. */
const SHORTEST = 6;

/**
 * The pairs of items whose slugs differ in one word of six letters and more, by one letter too few, too many or another,
 * or two that changed places, at neither end of the word and in no digit. Cost is linear in the items: a slug is
 * looked up by what is left when a word, and then a letter of it, is left out.
 *
 * @param isWord whether a word is known: two that are (`Wikimedia`, `Wikipedia`) are no slip of one another
 */
export function slips<T>(
  items: readonly T[],
  slugOf: (item: T) => string,
  isWord: (word: string) => boolean,
): [T, T][] {
  const frames = new Map<string, { word: string; item: T }[]>();
  for (const item of items) {
    const parts = slugOf(item).split('-');
    for (const [i, word] of parts.entries()) {
      if (word.length < SHORTEST || /\p{N}/u.test(word)) continue;
      append(frames, parts.with(i, '').join('-'), { word, item });
    }
  }
  return [...frames.values()].flatMap((same) => (same.length < 2 ? [] : near(same, isWord)));
}

function near<T>(same: readonly { word: string; item: T }[], isWord: (word: string) => boolean): [T, T][] {
  const pairs: [T, T][] = [];
  const seen = new Map<string, { word: string; item: T }[]>();
  for (const one of same) {
    const met = new Set<T>();
    for (const shorter of withoutALetter(one.word)) {
      for (const other of (seen.get(shorter) ?? []).slice(0, MOST)) {
        if (met.has(other.item) || !isSlip(one.word, other.word)) continue;
        met.add(other.item);
        if (isWord(one.word) && isWord(other.word)) continue;
        pairs.push([other.item, one.item]);
      }
      append(seen, shorter, one);
    }
  }
  return pairs;
}

/** So many words with the same letters but one are looked at: no language has more. */
const MOST = 20;

/** A word as it is, and without each of its letters but the first and the last. */
function withoutALetter(word: string): Set<string> {
  const shorter = new Set([word]);
  for (let i = 1; i < word.length - 1; i++) shorter.add(word.slice(0, i) + word.slice(i + 1));
  return shorter;
}

/** Whether two words of the same first and last letter are one edit apart, a change of places being one. */
export function isSlip(a: string, b: string): boolean {
  if (a === b || a[0] !== b[0] || a.at(-1) !== b.at(-1)) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  let [i, j] = [a.length, b.length];
  while (i > from && j > from && a[i - 1] === b[j - 1]) {
    i--;
    j--;
  }
  const [left, right] = [a.slice(from, i), b.slice(from, j)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
