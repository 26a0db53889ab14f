/** All vocabularies in force. @module */
import { type DateTables, dateTables } from './dates.ts';
import { type Kinds, kinds } from './kinds.ts';
import { type Languages, languages } from './languages.ts';
import { ownKinds } from './own-kinds.ts';
import { ownSchemes } from './own-regions.ts';
import { type Places, places } from './places.ts';
import { type RegionScheme, regionSchemes } from './regions.ts';
import type { OwnVocabulary, SourcedVocabulary } from './sourced.ts';
import { chosenSet, themeSets } from './theme-sets.ts';
import { type Themes, themesOf } from './themes.ts';
import type { Provenance, VocabularyEntry } from './vocabulary.ts';

/** The words that the stages know. */
export interface Vocabularies {
  themes: Themes;
  kinds: Kinds;
  places: Places;
  languages: Languages;
  dates: DateTables;
  regionSchemes: readonly RegionScheme[];
  /** All vocabularies of terms in force, with where each entry comes from: themes, regions, kinds, audiences. */
  inForce(): readonly SourcedVocabulary[];
  /**
   * A term with where it comes from, or null.
   *
   * @param vocabulary what tags say: `theme`, or the id of a region scheme; `source-kinds` and `audiences` as well
   */
  entry(vocabulary: string, id: string): { entry: VocabularyEntry; provenance: Provenance } | null;
}

/** Which vocabularies are in force: plain data, which may travel to a worker. */
export interface VocabularySelection {
  /** Name of the set of themes; null: the one the user brings, else `working-groups-2018-20`. */
  themes: string | null;
  /** What the user brings, in the order given. */
  own: readonly OwnVocabulary[];
}

const SHIPPED: VocabularySelection = { themes: null, own: [] };

let shipped: Vocabularies | undefined;

/** The vocabularies that come with throughline; built once. */
export function defaultVocabularies(): Vocabularies {
  shipped ??= vocabulariesOf(SHIPPED);
  return shipped;
}

/**
 * The vocabularies of a selection.
 *
 * @throws VocabularyError when they cannot be joined: an unknown name, two entries of one id or name, a circle
 */
export function vocabulariesOf({ themes: chosen, own }: VocabularySelection): Vocabularies {
  const sets = themeSets(own);
  const set = chosenSet(chosen, sets, own);
  const others = [...sets.values()].filter((other) => other !== set).map(({ vocabulary }) => vocabulary);
  const regions = ownSchemes(own);
  const { sourced, more } = ownKinds(own);
  // Without schemes of the user's own the shipped ones are shared.
  const schemes = regions.own.length > 0 ? regionSchemes(regions.own) : undefined;
  let all: readonly SourcedVocabulary[] | undefined;
  const inForce = () => (all ??= [set, ...regions.inForce(), ...sourced()]);
  return {
    themes: themesOf(set.vocabulary, others),
    kinds: kinds(more),
    places: places(schemes),
    languages: languages(schemes),
    dates: dateTables(),
    regionSchemes: schemes ?? regionSchemes(),
    inForce,
    entry: (vocabulary, id) => {
      const found = vocabulary === 'theme' ? set : inForce().find((one) => one.vocabulary.name === vocabulary);
      const entry = found?.vocabulary.entries.find((one) => one.id === id);
      const provenance = found?.provenance.get(id);
      return entry && provenance ? { entry, provenance } : null;
    },
  };
}
