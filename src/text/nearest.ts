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

function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2) && at + 1 < a.length;
}
