/** Cities by their names. @module */
import type { Word } from '../text/words.ts';
import data from './cities.json' with { type: 'json' };
import { spellingsOf } from './name-key.ts';
import words from './name-words.json' with { type: 'json' };
import { PhraseTable, type TableMatch } from './phrase-table.ts';

/** A city. */
export interface City {
  /** GeoNames id. */
  id: string;
  name: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** Other countries with a city of this name and a comparable size. */
  also: readonly string[];
  /** What else the name is, or null. */
  unsure: string | null;
}

/** The source of `cities.json`. */
export const citiesSource = (): string => `${data.source} (${data.licence})`;

let table: PhraseTable<City> | undefined;
let byId: Map<string, City> | undefined;
const ACCENTED: Readonly<Record<string, readonly string[]>> = words.accented;

/** The cities named in a text. */
export function citiesIn(text: string, found: readonly Word[]): TableMatch<City>[] {
  table ??= load();
  return table.find(text, found).filter(({ start, end }) => {
    const written = text.slice(start, end);
    const spellings = ACCENTED[written.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')];
    return !spellings || spellings.includes(written);
  });
}

/** The city of a GeoNames id, or null. */
export function city(id: string): City | null {
  byId ??= new Map(data.cities.map((one): [string, City] => [one.id, one]));
  return byId.get(id) ?? null;
}

const isSure = ({ unsure, also }: Pick<City, 'unsure' | 'also'>): boolean => unsure === null && also.length === 0;

/** Cities whose name is sure, for misspellings. */
export function sureCities(): City[] {
  return data.cities.filter(isSure);
}

/** All names of these cities. */
export function namesOfSureCities(): Pick<City, 'name' | 'id' | 'country'>[] {
  const sure = data.cities.filter(isSure);
  return sure.flatMap(({ id, country, name, aliases }) =>
    [name, ...aliases].map((form) => ({ name: form, id, country })),
  );
}

/** Words in names of smaller towns that are near to a listed place, and no misspelling of it: `Manisa`. */
export const wordsOfTowns = (): readonly string[] => data.near;

function load(): PhraseTable<City> {
  const phrases = new PhraseTable<City>();
  for (const one of data.cities) {
    for (const name of [one.name, ...one.aliases]) {
      for (const form of spellingsOf(name)) phrases.add(form, one);
    }
  }
  return phrases;
}
