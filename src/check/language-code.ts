/** Codes of languages in the names of pages and files. @module */
import { isScriptCode } from '../text/script.ts';
import { places } from '../vocabularies/places.ts';

/** Subtags behind a language that are neither a script nor a country: variants of BCP 47, and those of MediaWiki. */
const VARIANTS: ReadonlySet<string> = new Set(
  'formal informal valencia tarask polyton rozaj 1901 1996 ec el old classical yue nan smg vro'.split(' '),
);
const MOST_SUBTAGS = 3;

/**
 * The language, the first part in lower case, of a code as pages have it in their names (`es`, `pt-BR`, `zh-Hant`,
 * `es-419`); null for what is none. Behind it only known scripts, countries and variants stand: `en-rooms` is a name.
 */
export function languageInName(name: string): string | null {
  const [language = '', ...subtags] = name.toLowerCase().split('-', MOST_SUBTAGS + 2);
  if (!/^[a-z]{2,3}$/.test(language) || subtags.length > MOST_SUBTAGS) return null;
  return subtags.every(isSubtag) ? language : null;
}

function isSubtag(subtag: string): boolean {
  if (/^\d{3}$/.test(subtag) || VARIANTS.has(subtag)) return true;
  if (subtag.length === 2) return places().entry(subtag.toUpperCase()) !== null;
  return subtag.length === 4 && isScriptCode(subtag);
}
