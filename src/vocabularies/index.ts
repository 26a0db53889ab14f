/** All vocabularies in force. @module */
import { type DateTables, dateTables } from './dates.ts';
import { type Kinds, kinds } from './kinds.ts';
import { type Languages, languages } from './languages.ts';
import { type Places, places } from './places.ts';
import { type RegionScheme, regionSchemes } from './regions.ts';
import {
  extended,
  type OwnVocabulary,
  ownVocabulary,
  type SourcedVocabulary,
  shippedVocabulary,
  VocabularyError,
} from './sourced.ts';
import { DEFAULT_THEMES, shippedThemes, type Themes, themesOf } from './themes.ts';
import type { Provenance, VocabularyEntry } from './vocabulary.ts';

/** The words that the stages know. */
export interface Vocabularies {
  themes: Themes;
  kinds: Kinds;
  places: Places;
  languages: Languages;
  dates: DateTables;
  regionSchemes: readonly RegionScheme[];
  /** All vocabularies of terms in force, with where each entry comes from. */
  inForce: readonly SourcedVocabulary[];
  /**
   * A term with where it comes from, or null.
   *
   * @param vocabulary what tags say: `theme`, or the id of a region scheme
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
  const inForce = [set];
  return {
    themes: themesOf(set.vocabulary, others),
    kinds: kinds(),
    places: places(),
    languages: languages(),
    dates: dateTables(),
    regionSchemes: regionSchemes(),
    inForce,
    entry: (vocabulary, id) => {
      const found = vocabulary === 'theme' ? set : inForce.find((one) => one.vocabulary.name === vocabulary);
      const entry = found?.vocabulary.entries.find((one) => one.id === id);
      const provenance = found?.provenance.get(id);
      return entry && provenance ? { entry, provenance } : null;
    },
  };
}

/** All sets of themes by name: throughline's own, then the user's, each with what extends it. */
function themeSets(own: readonly OwnVocabulary[]): Map<string, SourcedVocabulary> {
  const sets = new Map(
    shippedThemes().map((vocabulary) => [
      vocabulary.name,
      shippedVocabulary(vocabulary, `src/vocabularies/themes/${vocabulary.name}.json`),
    ]),
  );
  for (const one of own.filter(({ vocabulary }) => vocabulary.kind === 'themes')) {
    const { name, extends: base } = one.vocabulary;
    if (base === null) {
      if (sets.has(name)) {
        const reason = `there is a set of themes ${name} already: give this one another name, or let it say extends: ${name}`;
        throw new VocabularyError(reason, one.file);
      }
      sets.set(name, ownVocabulary(one));
      continue;
    }
    const there = sets.get(base);
    if (!there) throw unknownSet(`extends ${base}`, sets, one.file);
    sets.set(base, extended(there, one));
  }
  return sets;
}

function chosenSet(
  chosen: string | null,
  sets: ReadonlyMap<string, SourcedVocabulary>,
  own: readonly OwnVocabulary[],
): SourcedVocabulary {
  const brought = own.filter(({ vocabulary }) => vocabulary.kind === 'themes' && vocabulary.extends === null);
  const [first, second] = brought;
  if (chosen === null && first && second) {
    const reason = `brings the themes ${second.vocabulary.name}, and ${first.file} brings ${first.vocabulary.name}: say in the configuration which are in force, themes: ${first.vocabulary.name} or themes: ${second.vocabulary.name}`;
    throw new VocabularyError(reason, second.file);
  }
  const name = chosen ?? first?.vocabulary.name ?? DEFAULT_THEMES;
  const set = sets.get(name);
  if (!set) throw unknownSet(`themes: ${name}`, sets, '');
  return set;
}

function unknownSet(what: string, sets: ReadonlyMap<string, SourcedVocabulary>, file: string): VocabularyError {
  return new VocabularyError(`${what}, but there is no such set; there are ${[...sets.keys()].join(', ')}`, file);
}
