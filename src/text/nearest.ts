/** The names nearest to a mistyped one. @module */
import { distance } from 'fastest-levenshtein';

/** Names within a third of the word's length in edits, the nearest first. Two letters that changed places are one edit. */
export function nearest(word: string, names: readonly string[]): string[] {
  const allowed = Math.max(1, Math.floor(word.length / 3));
  return names
    .filter((name) => Math.abs(name.length - word.length) <= allowed)
    .map((name) => ({ name, edits: isSwapped(word, name) ? 1 : distance(word, name) }))
    .filter(({ edits }) => edits <= allowed)
    .sort((a, b) => a.edits - b.edits || (a.name < b.name ? -1 : 1))
    .map(({ name }) => name);
}

/**
 * `Did you mean …?` with the name nearest to a mistyped one; `otherwise`, a sentence, where none is near.
 *
 * @param sign what a name is written with, such as `#`
 */
export function meant(word: string, names: readonly string[], otherwise: string, sign = ''): string {
  const [name] = nearest(word, names);
  return name === undefined ? otherwise : `Did you mean ${sign}${name}?`;
}

/** `; did you mean …?` behind a clause where one of the names is near, else nothing. */
export function didYouMean(word: string, names: readonly string[]): string {
  const [name] = nearest(word, names);
  return name === undefined ? '' : `; did you mean ${name}?`;
}

/** Whether two words are so many edits apart at most; looks at their lengths first. */
export function isWithin(word: string, other: string, edits: number): boolean {
  return Math.abs(word.length - other.length) <= edits && distance(word, other) <= edits;
}

/** As {@link isWithin}, where two neighbours that changed places are one edit: the commonest slip of those who type. */
export function isWithinSlips(word: string, other: string, edits: number): boolean {
  if (Math.abs(word.length - other.length) > edits) return false;
  const apart = distance(word, other);
  // A change of places is two edits without it.
  return apart <= edits || (apart <= 2 * edits && alignment(word, other) <= edits);
}

/** Optimal string alignment: no letter is edited twice. */
function alignment(word: string, other: string): number {
  let [twoAbove, above]: [number[], number[]] = [[], Array.from({ length: other.length + 1 }, (_, j) => j)];
  const at = (row: readonly number[], j: number) => row[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= word.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = word[i - 1] === other[j - 1];
      const isSwap = word[i - 1] === other[j - 2] && word[i - 2] === other[j - 1];
      const edits = [at(above, j) + 1, at(row, j - 1) + 1, at(above, j - 1) + (same ? 0 : 1)];
      row.push(Math.min(...edits, isSwap ? at(twoAbove, j - 2) + 1 : (edits[0] as number)));
    }
    [twoAbove, above] = [above, row];
  }
  return at(above, other.length);
}

function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2) && at + 1 < a.length;
}
