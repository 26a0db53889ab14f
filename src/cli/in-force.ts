/** The vocabularies of a run. @module */
import { catalogue } from '../catalogue.ts';
import type { Catalogue } from '../model/report-data.ts';
import {
  defaultVocabularies,
  type Vocabularies,
  type VocabularySelection,
  vocabulariesOf,
} from '../vocabularies/index.ts';
import { DEFAULT_SCHEME } from '../vocabularies/regions.ts';
import type { Run } from './settings.ts';

const made = new WeakMap<VocabularySelection, Vocabularies>();

/** What a selection puts in force; made once. */
export function selected(selection: VocabularySelection | null): Vocabularies {
  if (selection === null) return defaultVocabularies();
  const there = made.get(selection) ?? vocabulariesOf(selection);
  made.set(selection, there);
  return there;
}

/** The themes and regions that the tables of a run name. */
export function catalogueOf({ configuration: { selection, scheme } }: Pick<Run, 'configuration'>): Catalogue {
  return catalogue(selected(selection), scheme ?? DEFAULT_SCHEME);
}
