/** All vocabularies in force. @module */
import { type DateTables, dateTables } from './dates.ts';
import { type Kinds, kinds } from './kinds.ts';
import { type Languages, languages } from './languages.ts';
import { type Places, places } from './places.ts';
import { type RegionScheme, regionSchemes } from './regions.ts';
import { type Themes, themes } from './themes.ts';

/** The words that the stages know. */
export interface Vocabularies {
  themes: Themes;
  kinds: Kinds;
  places: Places;
  languages: Languages;
  dates: DateTables;
  regionSchemes: readonly RegionScheme[];
}

let shipped: Vocabularies | undefined;

/** The vocabularies that come with throughline; built once. */
export function defaultVocabularies(): Vocabularies {
  shipped ??= {
    themes: themes(),
    kinds: kinds(),
    places: places(),
    languages: languages(),
    dates: dateTables(),
    regionSchemes: regionSchemes(),
  };
  return shipped;
}
