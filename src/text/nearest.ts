/** The names nearest to a mistyped one. @module */
import { distance } from 'fastest-levenshtein';

/** Names within a third of the word's length in edits (Levenshtein's distance), the nearest first. */
export function nearest(word: string, names: readonly string[]): string[] {
  const allowed = Math.max(1, Math.floor(word.length / 3));
  return names
    .filter((name) => Math.abs(name.length - word.length) <= allowed)
    .map((name) => ({ name, edits: distance(word, name) }))
    .filter(({ edits }) => edits <= allowed)
    .sort((a, b) => a.edits - b.edits || (a.name < b.name ? -1 : 1))
    .map(({ name }) => name);
}
