import { createRequire } from 'node:module';
import { byCodeUnits } from './json.js';
import { ALIASES, LEFT_OUT, NAMES, NOT_LOOKED_FOR, WIKIPEDIAS } from './language-names.js';
import { distinctNames, foldName } from './names.js';

const MANY_SPEAKERS = 1_000_000;
const require = createRequire(import.meta.url);
const english = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** CLDR's territories: `{[code]: {_population, languagePopulation}}`. */
export const territoryInfo = () => require('cldr-core/supplemental/territoryInfo.json').supplemental.territoryInfo;

// Groups of languages that are counted together: what the tag names is spoken under these CLDR codes.
const COUNTED_AS = { kok: ['kok', 'knn'], sh: ['bs', 'hr', 'sr'] };

/** Speakers by territory for each CLDR language; variants by script or territory (`zh_Hant`) are their language. */
export function speakersByLanguage() {
  const speakers = new Map();
  for (const [territory, { _population, languagePopulation }] of Object.entries(territoryInfo())) {
    for (const [variant, { _populationPercent }] of Object.entries(languagePopulation ?? {})) {
      const language = variant.split('_')[0];
      const byTerritory = speakers.get(language) ?? new Map();
      const count = (Number(_population) * Number(_populationPercent)) / 100;
      byTerritory.set(territory, (byTerritory.get(territory) ?? 0) + count);
      speakers.set(language, byTerritory);
    }
  }
  return speakers;
}

/** The `[territory, speakers]` pairs of a tag. */
export const speakersOf = (tag, speakers) =>
  (COUNTED_AS[tag] ?? [tag]).flatMap((code) => [...(speakers.get(code) ?? [])]);

function tags() {
  const speakers = speakersByLanguage();
  const large = [...speakers.keys()].filter(
    (code) => speakersOf(code, speakers).reduce((sum, [, count]) => sum + count, 0) >= MANY_SPEAKERS,
  );
  const known = [...WIKIPEDIAS, ...large].filter((tag) => !LEFT_OUT.has(tag) && nameOf(tag) !== undefined);
  return [...new Set(known)].sort(byCodeUnits);
}

const nameOf = (tag) => NAMES[tag] ?? english.of(tag);

/** The languages known by name: `{tag, name, aliases}`. */
export function languageNames() {
  return tags().map((tag) => {
    const all = [nameOf(tag), english.of(tag), ...(ALIASES[tag] ?? [])];
    const [name, ...aliases] = distinctNames(all.filter((form) => form !== undefined && !NOT_LOOKED_FOR.has(form)));
    return { tag, name, aliases };
  });
}

/** The tag of every name and alias, by its key. */
export const languageForms = (names = languageNames()) =>
  new Map(names.flatMap(({ tag, name, aliases }) => [name, ...aliases].map((form) => [foldName(form), tag])));
