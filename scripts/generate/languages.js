import { countries } from './lib/countries.js';
import { byCodeUnits, rowsOf } from './lib/json.js';
import { NOT_LANGUAGES, WITHOUT_REGION } from './lib/language-names.js';
import { languageForms, languageNames, speakersByLanguage, speakersOf } from './lib/languages.js';
import { distinctNames, foldName, holds } from './lib/names.js';
import { POLISH_AS_A_VERB } from './lib/place-names.js';
import { places } from './places.js';

/** The part of a language's speakers that must live in one region of a scheme for the language to stand for it. */
const THRESHOLD = 0.9;

/** Speakers by country of the table: `IN 528347193`, the most first. */
function countsOf(tag, speakers, known) {
  if (WITHOUT_REGION.has(tag)) return [];
  const counts = new Map();
  for (const [territory, count] of speakersOf(tag, speakers)) {
    if (known.has(territory)) counts.set(territory, (counts.get(territory) ?? 0) + count);
  }
  const rounded = [...counts].map(([territory, count]) => [territory, Math.round(count)]);
  return rounded.sort(([a, m], [b, n]) => n - m || byCodeUnits(a, b)).map(([code, count]) => `${code} ${count}`);
}

// `French Guiana` names no language.
function placesThatHoldALanguage(names) {
  const keys = [...languageForms(names).keys()];
  return places()
    .flatMap(({ name, aliases, demonyms }) => [name, ...aliases, ...demonyms.map(({ form }) => form)])
    .filter((form) => keys.some((key) => holds(foldName(form), key)));
}

/** `src/vocabularies/languages.json`: languages with names and how many speak them in which country. */
export const outputs = async () => {
  const speakers = speakersByLanguage();
  const names = languageNames();
  const known = new Set(countries().map(({ code }) => code));
  const languages = names.map(({ tag, name, aliases }) => {
    return { tag, name, aliases, speakers: countsOf(tag, speakers, known) };
  });
  const content = {
    source:
      'CLDR by way of Intl.DisplayNames (names); cldr-core 48.2.0, supplemental/territoryInfo.json (speakers); variants and exceptions by hand',
    licence: 'Unicode-3.0',
    cldr: process.versions.cldr,
    threshold: THRESHOLD,
    notLanguages: distinctNames([...NOT_LANGUAGES, ...POLISH_AS_A_VERB, ...placesThatHoldALanguage(names)]),
    languages,
  };
  return new Map([['src/vocabularies/languages.json', rowsOf(content)]]);
};
