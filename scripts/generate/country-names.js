import { countries } from './lib/countries.js';
import { rowsOf } from './lib/json.js';

/** Languages in whose names of countries a slip is told; English has the listed ones. */
const LANGUAGES = ['ca', 'de', 'es', 'fr', 'id', 'it', 'nl', 'pl', 'pt', 'sw', 'tr'];

/** `src/vocabularies/country-names.json`: what languages call countries, with their accents: `AF Afghanistan;AL Albanie`. */
export const outputs = async () => {
  const content = {
    source: 'Unicode CLDR by way of Intl.DisplayNames (names of countries)',
    licence: 'Unicode-3.0',
    cldr: process.versions.cldr,
    names: Object.fromEntries(LANGUAGES.map((language) => [language, namesIn(language)])),
  };
  return new Map([['src/vocabularies/country-names.json', rowsOf(content)]]);
};

function namesIn(language) {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  return countries()
    .flatMap(({ code }) => (/^[A-Z]{2}$/.test(code) && names.of(code) ? [`${code} ${names.of(code)}`] : []))
    .sort()
    .join(';');
}
