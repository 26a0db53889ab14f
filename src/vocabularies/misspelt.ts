/** Places that are misspelt. @module */
import { foldKey } from '../text/fold.ts';
import { append } from '../text/group.ts';
import { lazy } from '../text/lazy.ts';
import { isWithin, isWithinSlips } from '../text/nearest.ts';
import { namesOfSureCities, sureCities, wordsOfTowns } from './cities.ts';
import { phraseKey } from './name-key.ts';
import words from './name-words.json' with { type: 'json' };
import data from './places.json' with { type: 'json' };

/** A place that a word is near to: its spelling, and the code of the country or the id of the city. */
export interface Correction {
  spelling: string;
  code: string;
  city: string | null;
}

interface Candidate extends Correction {
  key: string;
}

/** Letters: a shorter word is near to too many. */
const SHORTEST = 5;
const SHORTEST_CITY = 6;
/** A word of so many letters may have two letters wrong. */
const LONG = 9;
const NEAR_WORDS: ReadonlySet<string> = new Set([...words.nearWords, ...words.ordinary, ...wordsOfTowns()]);

/** Another ending makes another word, no misspelling: `Romani`, `Indiana`. */
const stem = (key: string): string => key.replace(/[aeiou]+$/, '');

/** Only the vowels at the end differ; not in a long name of a country that ends as it should: `Argentinia`. */
function isOtherEnding({ key: name, city }: Candidate, key: string): boolean {
  const endsRight = city === null && key.length >= LONG && name.at(-1) === key.at(-1);
  return !endsRight && stem(name) === stem(key);
}

/** Words near to more countries are words of their own. */
const MOST_MEANT = 3;

let byFirst: Map<string, Candidate[]> | undefined;

/** What a misspelt word can mean: one place, or one of several countries by their codes. */
export type Misspelling = Correction | { countries: readonly string[] };

/**
 * The one place that a word is a misspelling of: same first letter, one letter wrong, missing, added or two that changed
 * places, or, in words of nine letters, two of these; never the vowels at its end alone, but in long names of countries. Countries where two or three are so near and no city is, be it by
 * the vowels at the end: `Nigera` can be Niger and Nigeria. Null where none is near, or more, and for words that are near
 * to a place and mean something else.
 */
export function misspelt(key: string): Misspelling | null {
  if (key.length < SHORTEST || !/^[a-z]+$/.test(key) || NEAR_WORDS.has(key)) return null;
  byFirst ??= load();
  const most = key.length >= LONG ? 2 : 1;
  const within = (byFirst.get(key.charAt(0)) ?? []).filter((one) => isWithinSlips(one.key, key, most));
  const near = within.filter((one) => !isOtherEnding(one, key));
  const [first] = near;
  if (!first || near.some(({ code, city }) => code !== first.code || city !== first.city)) return severalOf(within);
  const { spelling, code, city } = first;
  return { spelling, code, city };
}

function severalOf(near: readonly Candidate[]): Misspelling | null {
  const countries = [...new Set(near.map(({ code }) => code))].sort();
  const areSeveral = countries.length > 1 && countries.length <= MOST_MEANT;
  return areSeveral && near.every(({ city }) => city === null) ? { countries } : null;
}

function load(): Map<string, Candidate[]> {
  const index = new Map<string, Candidate[]>();
  const add = (spelling: string, code: string, city: string | null, shortest: number) => {
    const key = foldKey(spelling);
    if (key.length < shortest || !/^[a-z]+$/.test(key)) return;
    const list = index.get(key.charAt(0));
    if (list) list.push({ key, spelling, code, city });
    else index.set(key.charAt(0), [{ key, spelling, code, city }]);
  };
  for (const { code, name, aliases } of data.places) {
    for (const form of [name, ...aliases]) add(form, code, null, SHORTEST);
  }
  for (const { id, name, country } of sureCities()) add(name, country, id, SHORTEST_CITY);
  return index;
}

/** A name of so many words is compared. */
export const MOST_WORDS = 4;
/** Letters of a word of a name: a shorter one is near to too many. */
const SHORTEST_OF_NAME = 4;
/** Beside these alone stands the name of any saint or place: only letters that changed places are a slip. */
const COMMON: ReadonlySet<string> = new Set(words.commonBeside);

/** Names of several words by what is left when one of them is left out. */
const frames = lazy(() => {
  const index = new Map<string, Candidate[]>();
  const add = (spelling: string, code: string, city: string | null) => {
    const keys = phraseKey(spelling).split(' ');
    if (keys.length < 2 || keys.length > MOST_WORDS) return;
    for (const [at, key] of keys.entries()) {
      if (key.length >= SHORTEST_OF_NAME && /^[a-z]+$/.test(key))
        append(index, frame(keys, at), { key, spelling, code, city });
    }
  };
  for (const { code, name, aliases } of data.places) for (const form of [name, ...aliases]) add(form, code, null);
  for (const { name, id, country } of namesOfSureCities()) add(name, country, id);
  return index;
});

const frame = (keys: readonly string[], at: number): string => keys.with(at, '').join(' ');

/**
 * The place of which some words are the name, but for one slip in the word at an index: the other words are as they are.
 * Null where none is near, or several are.
 */
export function misspeltAt(keys: readonly string[], at: number): Correction | null {
  const key = keys[at] as string;
  if (key.length < SHORTEST_OF_NAME || !/^[a-z]+$/.test(key)) return null;
  const isCommon = keys.length === 2 && keys.every((other, i) => i === at || COMMON.has(other));
  const near = (frames().get(frame(keys, at)) ?? []).filter((one) => isSlipOf(one.key, key, isCommon));
  const [first] = near;
  if (!first || near.some(({ code, city }) => code !== first.code || city !== first.city)) return null;
  const { spelling, code, city } = first;
  return { spelling, code, city };
}

function isSlipOf(name: string, key: string, swapped: boolean): boolean {
  if (name[0] !== key[0] || key.startsWith(name) || stem(name) === stem(key)) return false;
  if (!isWithinSlips(name, key, 1)) return false;
  // `Hong Kang` is a person.
  if (name.length === SHORTEST_OF_NAME && consonants(name) === consonants(key)) return false;
  return !swapped || !isWithin(name, key, 1);
}

const consonants = (key: string): string => key.replace(/[aeiou]/g, '.');
