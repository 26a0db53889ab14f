/** Areas within a country, of several countries, and the whole world. @module */
import type { Word } from '../text/words.ts';
import data from './areas.json' with { type: 'json' };
import { PhraseTable, type TableMatch } from './phrase-table.ts';

/** An area with its countries. */
export interface Area {
  /** Slug of the label; `global` is the whole world. */
  id: string;
  label: string;
  /** ISO 3166-1 alpha-2, sorted; none for the whole world. */
  countries: readonly string[];
  /** Where the list of its countries is from. */
  source: string;
}

/** What speaks for the whole world. */
export const GLOBAL: Area = {
  id: 'global',
  label: 'Global',
  countries: [],
  // Asked for only where it is told, so that the file is read only then.
  get source() {
    return data.source;
  },
};

let table: PhraseTable<Area | null> | undefined;
let byId: Map<string, Area> | undefined;

/** The areas named in a text; null is a phrase that holds a name and means something else (`Global South`). */
export function areasIn(text: string, words: readonly Word[]): TableMatch<Area | null>[] {
  table ??= load();
  return table.find(text, words);
}

/** The area of an id, or null. */
export function area(id: string): Area | null {
  byId ??= new Map([...data.areas, GLOBAL].map((one): [string, Area] => [one.id, one]));
  return byId.get(id) ?? null;
}

function load(): PhraseTable<Area | null> {
  const phrases = new PhraseTable<Area | null>();
  for (const one of data.areas) for (const label of one.labels) phrases.add(label, one);
  for (const label of data.global.labels) phrases.add(label, GLOBAL, true);
  for (const label of [...data.notGlobal, ...data.notAreas]) phrases.add(label, null, true);
  return phrases;
}
