/** Names of countries as a language writes them, with their accents. @module */
import { foldKey } from '../text/fold.ts';
import { lazy } from '../text/lazy.ts';
import data from './country-names.json' with { type: 'json' };
import places from './places.json' with { type: 'json' };

/** Country codes by the listed name. */
const codes = lazy(() => new Map(places.places.map(({ code, name }) => [foldKey(name), code])));

const byLanguage = new Map<string, ReadonlyMap<string, string>>();

/**
 * What a language (the first part of its BCP 47 tag) calls a country, given its listed name; null where the name is that
 * of no country, or the names of the language are not listed. Source: CLDR.
 */
export function countryNameIn(language: string, listed: string): string | null {
  const code = codes().get(foldKey(listed));
  return (code && namesIn(language)?.get(code)) ?? null;
}

function namesIn(language: string): ReadonlyMap<string, string> | null {
  if (!Object.hasOwn(data.names, language)) return null;
  const there = byLanguage.get(language);
  if (there) return there;
  const rows = data.names[language as keyof typeof data.names].split(';');
  const names = new Map(rows.map((row) => [row.slice(0, 2), row.slice(3)]));
  byLanguage.set(language, names);
  return names;
}
