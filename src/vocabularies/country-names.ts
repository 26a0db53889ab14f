/** Names of countries as a language writes them, with their accents. @module */
import { foldKey } from '../text/fold.ts';
import data from './places.json' with { type: 'json' };

let codes: ReadonlyMap<string, string> | undefined;
const byLanguage = new Map<string, Intl.DisplayNames | null>();

/**
 * What a language (the first part of its BCP 47 tag) calls a country, given its listed name; null where the name is that
 * of no country, or the language is not known. Source: the CLDR data of the runtime.
 */
export function countryNameIn(language: string, listed: string): string | null {
  codes ??= new Map(data.places.map(({ code, name }) => [foldKey(name), code]));
  const code = codes.get(foldKey(listed));
  if (code === undefined || !/^[A-Z]{2}$/.test(code)) return null;
  return namesIn(language)?.of(code) ?? null;
}

function namesIn(language: string): Intl.DisplayNames | null {
  const there = byLanguage.get(language);
  if (there !== undefined) return there;
  const isKnown = /^[a-z]{2,3}$/.test(language) && Intl.DisplayNames.supportedLocalesOf(language).length > 0;
  const made = isKnown ? new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }) : null;
  byLanguage.set(language, made);
  return made;
}
