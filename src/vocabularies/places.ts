/** Countries, cities and areas by their names. @module */
import type { Word } from '../text/words.ts';
import { area, GLOBAL } from './areas.ts';
import { citiesSource, city } from './cities.ts';
import type { Entry } from './entry.ts';
import { spellingsOf } from './name-key.ts';
import { type NamedPlace, type NameOptions, placesNamed } from './named-places.ts';
import data from './places.json' with { type: 'json' };
import { findNames, indexNames, type NameIndex, type ProperName } from './proper-names.ts';
import { type RegionScheme, regionSchemes } from './regions.ts';

/** A country or territory named in a text: words `from` up to, not including, `to`. */
export interface PlaceMention {
  /** `ambiguous`: the words name several (`Congo`, `Dominican`), and which one is not guessed. */
  kind: 'country' | 'ambiguous';
  /** ISO 3166-1 alpha-2; null when ambiguous. */
  code: string | null;
  /** All codes that the words can mean, sorted; one for a country. */
  candidates: string[];
  form: 'name' | 'demonym';
  from: number;
  to: number;
  /** BCP 47 tag when the word is a language's name too (`German`), which the languages find as well; else null. */
  language: string | null;
}

/** Places: the 250 countries and territories of the Wikimedia table (ISO 3166-1 and Kosovo), cities and areas. */
export interface Places {
  /**
   * The countries named in `words`, the words of `text`, by their English names: from the left, the longest name at
   * each place.
   */
  find(text: string, words: readonly Word[]): PlaceMention[];
  /** The countries, cities and areas named in the name of a source, in any of the languages. */
  inName(text: string, words: readonly Word[], options: NameOptions): NamedPlace[];
  /** English name of a country, a city or an area; an unknown id is its own name. */
  name(id: string): string;
  /** Id of the region a country lies in; null for an unknown code or scheme, or where the scheme has no region. */
  regionOf(code: string, scheme: string): string | null;
  /**
   * Ids of the regions of a scheme that a country, a city or an area lies in, sorted; `global` for the whole world, in
   * every scheme; none for an unknown id or scheme.
   */
  regionsOf(id: string, scheme: string): string[];
  /** ISO 3166-1 alpha-2 codes of the countries of a place; the country itself. */
  countriesOf(id: string): readonly string[];
  /** Where a place comes from: a country by its code, a city or an area by its id; null for an unknown one. */
  entry(id: string): Entry | null;
}

interface Place {
  code: string;
  name: string;
  aliases: readonly string[];
  exact: readonly string[];
  demonyms: readonly { form: string; language: string | null }[];
}

type Named = Pick<PlaceMention, 'candidates' | 'form' | 'language'>;

let byDefault: Places | undefined;

/** The places of the shipped files, with the regions of `schemes` (default: the shipped ones). */
export function places(schemes?: readonly RegionScheme[]): Places {
  if (schemes) return load(schemes);
  byDefault ??= load(regionSchemes());
  return byDefault;
}

let englishNames: NameIndex<Named> | undefined;

function load(schemes: readonly RegionScheme[]): Places {
  const all: readonly Place[] = data.places;
  englishNames ??= indexNames(namesOf(all));
  const index = englishNames;
  const byCode = new Map(all.map((place) => [place.code, place]));
  const find = (text: string, words: readonly Word[]): PlaceMention[] =>
    findNames(index, text, words)
      .filter(({ from }) => !isShouted(text, words, from))
      .map(({ value, from, to }) => mention(value, from, to));
  const name = (id: string) => byCode.get(id)?.name ?? area(id)?.label ?? city(id)?.name ?? id;
  const regionOf = (code: string, id: string) =>
    (byCode.has(code) && schemes.find((scheme) => scheme.id === id)?.regionOf(code)) || null;
  const countriesOf = (id: string): readonly string[] => {
    if (byCode.has(id)) return [id];
    const town = city(id);
    return town ? [town.country] : (area(id)?.countries ?? []);
  };
  return {
    find,
    inName: (text, words, options) => placesNamed({ text, words, english: find(text, words), name }, options),
    name,
    regionOf,
    regionsOf: (id, scheme) => {
      if (id === GLOBAL.id) return schemes.some((one) => one.id === scheme) ? [GLOBAL.id] : [];
      const regions = countriesOf(id).flatMap((code) => regionOf(code, scheme) ?? []);
      return [...new Set(regions)].sort();
    },
    countriesOf,
    entry: (id) => entryOf(id, byCode),
  };
}

function entryOf(id: string, byCode: ReadonlyMap<string, Place>): Entry | null {
  const country = byCode.get(id);
  if (country) return { id, label: country.name, file: 'places.json', source: data.source };
  const named = area(id);
  if (named) return { id, label: named.label, file: 'areas.json', source: named.source };
  const town = city(id);
  return town ? { id, label: town.name, file: 'cities.json', source: citiesSource() } : null;
}

function namesOf(all: readonly Place[]): ProperName<Named>[] {
  const named = new Map<string, ProperName<Named>>();
  const add = (code: string, form: string, exact: boolean, what: Omit<Named, 'candidates'>) => {
    const other = named.get(form)?.value;
    if (other) other.candidates.push(code);
    else named.set(form, { form, exact, value: { candidates: [code], ...what } });
  };
  for (const { code, name, aliases, exact, demonyms } of all) {
    for (const form of exact) add(code, form, true, { form: 'name', language: null });
    // `Réunion` is its own exact form: without its accent it is another word.
    for (const form of [name, ...aliases].flatMap(spellingsOf))
      if (!exact.includes(form)) add(code, form, false, { form: 'name', language: null });
    for (const { form, language } of demonyms) add(code, form, false, { form: 'demonym', language });
  }
  for (const form of data.notPlaces) if (!named.has(form)) named.set(form, { form, exact: false, value: null });
  return [...named.values()];
}

function mention({ candidates, form, language }: Named, from: number, to: number): PlaceMention {
  const [code = null, ...others] = candidates;
  if (others.length === 0) return { kind: 'country', code, candidates: [...candidates], form, from, to, language };
  return { kind: 'ambiguous', code: null, candidates: [...candidates].sort(), form, from, to, language };
}

// `TELL US MORE`: behind a word in capitals, other than `THE`, capitals make no name of `us`.
function isShouted(text: string, words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  if (!before || words[at]?.key !== 'us') return false;
  return /^(?!THE$)\p{Lu}{2,}$/u.test(text.slice(before.start, before.end));
}
