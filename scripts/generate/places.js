import { countries, REGIONS_SOURCE } from './lib/countries.js';
import { demonymsOf } from './lib/demonyms.js';
import { rowsOf } from './lib/json.js';
import { languageForms, languageNames } from './lib/languages.js';
import { distinctNames, foldName, holds } from './lib/names.js';
import { EXACT, NOT_PLACES, POLISH_AS_A_VERB, VARIANTS } from './lib/place-names.js';

const long = new Intl.DisplayNames('en', { type: 'region' });
const short = new Intl.DisplayNames('en', { type: 'region', style: 'short' });

function namesOf({ code, name }) {
  const exact = EXACT[code] ?? [];
  const names = [name, long.of(code), short.of(code), ...(VARIANTS[code] ?? [])].filter(
    (form) => form === name || !exact.includes(form),
  );
  const saints = names.filter((form) => form.startsWith('Saint ')).map((form) => form.replace('Saint', 'St.'));
  return distinctNames([...names, ...saints]);
}

function placeOf(row, languages) {
  const [name, ...aliases] = namesOf(row);
  const demonyms = demonymsOf(row).map((form) => ({ form, language: languages.get(foldName(form)) ?? null }));
  return { code: row.code, name, aliases, exact: EXACT[row.code] ?? [], demonyms };
}

/** All places: `{code, name, aliases, exact, demonyms}`. */
export function places() {
  const languages = languageForms();
  return countries().map((row) => placeOf(row, languages));
}

// `Swiss German` and `Haitian Creole` are languages: the finder of languages sees them.
function languagesThatHoldAPlace(rows) {
  const forms = rows.flatMap(({ name, aliases, demonyms }) => [name, ...aliases, ...demonyms.map(({ form }) => form)]);
  const keys = forms.map(foldName);
  return languageNames()
    .flatMap(({ name, aliases }) => [name, ...aliases])
    .filter((language) => keys.some((key) => holds(foldName(language), key)));
}

/** `src/vocabularies/places.json`: countries and territories with names and demonyms. */
export const outputs = async () => {
  const rows = places();
  const content = {
    source: `${REGIONS_SOURCE} (names); CLDR by way of Intl.DisplayNames (names); i18n-nationality 1.4.0 (demonyms); variants, demonyms and exceptions by hand`,
    licence: 'CC0 1.0; Unicode-3.0; MIT',
    cldr: process.versions.cldr,
    notPlaces: distinctNames([...NOT_PLACES, ...POLISH_AS_A_VERB, ...languagesThatHoldAPlace(rows)]),
    places: rows,
  };
  return new Map([['src/vocabularies/places.json', rowsOf(content)]]);
};
