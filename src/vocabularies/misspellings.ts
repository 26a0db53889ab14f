/** Misspelt terms: corrected only where one term alone is near and no word of the language stands there. @module */
import { groupBy } from '../text/group.ts';
import { isWithin } from '../text/nearest.ts';
import { type Word, words } from '../text/words.ts';
import data from './neighbours.json' with { type: 'json' };

/** Terms by what they are written as, to be found by what is nearly so. */
export interface Misspellings<T> {
  /** The value whose words these nearly are; null when none is near, or values of several `key`s are. */
  find(text: readonly Word[], key: (value: T) => string): T | null;
}

/** Words of English that are near to a word of a term, so that they are no misspellings of it; parsed when first asked for. */
const neighboursOf = (word: string): readonly string[] | undefined => {
  const all: Readonly<Record<string, readonly string[]>> = data.neighbours;
  return Object.hasOwn(all, word) ? all[word] : undefined;
};

/** A misspelling differs in at most so many words. */
const MOST_WORDS = 2;

/**
 * Makes the index of phrases. Only one of English is ever corrected to, and only where the neighbours of its words are
 * listed: of other languages nobody can tell here whether a word is a slip. All phrases count as what could be meant.
 */
export function misspellings<T>(phrases: readonly Phrase<T>[]): Misspellings<T> {
  const english = byLength(phrases.filter(({ language }) => language === 'en'));
  // Most words are near to nothing: the other languages are looked at where something of English is near.
  let others: ReadonlyMap<number, Keyed<T>[]> | undefined;
  return {
    find: (text, key) => {
      const near = nearIn(english, text);
      const [first] = near;
      if (!first || !near.some(({ keys }) => isSlip(text, keys))) return null;
      others ??= byLength(phrases.filter(({ language }) => language !== 'en'));
      const all = [...near, ...nearIn(others, text)];
      return all.every(({ value }) => key(value) === key(first.value)) ? first.value : null;
    },
  };
}

function byLength<T>(phrases: readonly Phrase<T>[]): Map<number, Keyed<T>[]> {
  const keyed = phrases.map(({ text, value }) => ({ keys: words(text).map(({ key }) => key), value }));
  return groupBy(keyed, ({ keys }) => keys.length);
}

function nearIn<T>(phrases: ReadonlyMap<number, Keyed<T>[]>, text: readonly Word[]): Keyed<T>[] {
  return (phrases.get(text.length) ?? []).filter(({ keys }) => isNear(text, keys));
}

interface Phrase<T> {
  text: string;
  language: string | null;
  value: T;
}

interface Keyed<T> {
  keys: string[];
  value: T;
}

function isNear(text: readonly Word[], keys: readonly string[]): boolean {
  let different = 0;
  for (const [i, { key }] of text.entries()) {
    const wanted = keys[i] as string;
    if (key === wanted) continue;
    different++;
    if (different > MOST_WORDS || !isLike(key, wanted)) return false;
  }
  return different > 0;
}

/** The same first letter, and one edit apart, two from eight letters on, or with another ending of number. */
function isLike(word: string, wanted: string): boolean {
  if (word[0] !== wanted[0] || wanted.length < SHORTEST) return false;
  const edits = wanted.length >= 8 ? 2 : 1;
  return isWithin(word, wanted, edits) || isInflected(word, wanted);
}

const SHORTEST = 4;

/** Whether no word that differs is a word of the language of its own. */
function isSlip(text: readonly Word[], keys: readonly string[]): boolean {
  return text.every(({ key }, i) => {
    const wanted = keys[i] as string;
    return key === wanted || neighboursOf(wanted)?.includes(key) === false;
  });
}

/** Endings that make another form of the same word: `responsibility`, `responsibilities`; `health`, `healthy`. */
const isEnding = (end: string): boolean => data.endings.includes(end);

function isInflected(word: string, wanted: string): boolean {
  let same = 0;
  while (same < word.length && word[same] === wanted[same]) same++;
  return same >= 5 && isEnding(word.slice(same)) && isEnding(wanted.slice(same));
}
