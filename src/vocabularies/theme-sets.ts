/** Sets of themes: those that come along and the user's, and which is in force. @module */
import {
  basesFirst,
  extended,
  type OwnVocabulary,
  ownVocabulary,
  type SourcedVocabulary,
  shippedVocabulary,
  VocabularyError,
} from './sourced.ts';
import { DEFAULT_THEMES, shippedThemes } from './themes.ts';

/** All sets of themes by name: throughline's own, then the user's, each with what extends it. */
export function themeSets(own: readonly OwnVocabulary[]): Map<string, SourcedVocabulary> {
  const sets = new Map(
    shippedThemes().map((vocabulary) => [
      vocabulary.name,
      shippedVocabulary(vocabulary, `src/vocabularies/themes/${vocabulary.name}.json`),
    ]),
  );
  const brought = new Map<string, string>();
  for (const one of basesFirst(own.filter(({ vocabulary }) => vocabulary.kind === 'themes'))) {
    const { name, extends: base } = one.vocabulary;
    if (base === null) {
      const other = brought.get(name);
      if (other !== undefined) {
        const reason = `${other} brings a set of themes ${name} too: give one of them another name, or let this one say extends: ${name}`;
        throw new VocabularyError(reason, one.file);
      }
      brought.set(name, one.file);
      sets.set(name, ownVocabulary(one));
      continue;
    }
    const there = sets.get(base);
    if (!there) throw unknownSet(`extends ${base}`, sets, one.file);
    sets.set(base, extended(there, one));
  }
  return sets;
}

export function chosenSet(
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
