import { countries, M49, regionsOf, WIKIMEDIA } from './lib/countries.js';
import { rowsOf } from './lib/json.js';
import { NOT_LANGUAGES, WITHOUT_REGION } from './lib/language-names.js';
import { languageForms, languageNames, speakersByLanguage, speakersOf } from './lib/languages.js';
import { distinctNames, foldName, holds } from './lib/names.js';
import { POLISH_AS_A_VERB } from './lib/place-names.js';
import { places } from './places.js';

/** The part of a language's speakers that must live in one region for the language to stand for it. */
const THRESHOLD = 0.9;

/** The region where at least nine in ten of the speakers live, with their share, or null. */
function regionOf(territories, regionOfTerritory) {
  const byRegion = new Map();
  let all = 0;
  for (const [territory, count] of territories) {
    const region = regionOfTerritory.get(territory);
    if (region === undefined) continue;
    all += count;
    byRegion.set(region, (byRegion.get(region) ?? 0) + count);
  }
  for (const [id, count] of byRegion) {
    // Rounded down, so that no share of less than the threshold looks like it.
    if (id !== null && count / all >= THRESHOLD) return { id, share: Math.floor((count / all) * 1000) / 1000 };
  }
  return null;
}

// `French Guiana` names no language.
function placesThatHoldALanguage(names) {
  const keys = [...languageForms(names).keys()];
  return places()
    .flatMap(({ name, aliases, demonyms }) => [name, ...aliases, ...demonyms.map(({ form }) => form)])
    .filter((form) => keys.some((key) => holds(foldName(form), key)));
}

/** `src/vocabularies/languages.json`: languages with names and the region their speakers live in. */
export const outputs = async () => {
  const speakers = speakersByLanguage();
  const names = languageNames();
  const regions = [WIKIMEDIA, M49].map((scheme) => [
    scheme,
    new Map(countries().map((row) => [row.code, regionsOf(row)[scheme]])),
  ]);
  const languages = names.map(({ tag, name, aliases }) => {
    const territories = WITHOUT_REGION.has(tag) ? [] : speakersOf(tag, speakers);
    const found = regions.map(([scheme, byTerritory]) => [scheme, regionOf(territories, byTerritory)]);
    return { tag, name, aliases, regions: Object.fromEntries(found) };
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
