/** Sets of themes: those that come along and the user's, and which is in force. @module */
import { didYouMean } from '../text/nearest.ts';
import {
  joinedByName,
  type OwnVocabulary,
  type SourcedVocabulary,
  shippedVocabulary,
  VocabularyError,
} from './sourced.ts';
import { DEFAULT_THEMES, shippedThemes } from './themes.ts';

/** All sets of themes by name: throughline's own, then the user's, each with what extends it. */
export function themeSets(own: readonly OwnVocabulary[]): Map<string, SourcedVocabulary> {
  const shipped = shippedThemes().map((vocabulary) =>
    shippedVocabulary(vocabulary, `src/vocabularies/themes/${vocabulary.name}.json`),
  );
  return joinedByName(
    shipped,
    own.filter(({ vocabulary }) => vocabulary.kind === 'themes'),
    {
      taken: (name, first) =>
        `${first} brings a set of themes ${name} too: give one of them another name, or let this one say extends: ${name}`,
      missing: (base, names) => noSuchSet(`extends ${base}`, base, names),
    },
  ).all;
}

/**
 * The set in force: that of the name chosen, else the one the user brings, else the default.
 *
 * @throws VocabularyError when there is none of that name, or the user brings two and chooses none
 */
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
  if (!set) throw new VocabularyError(noSuchSet(`themes: ${name}`, name, [...sets.keys()]), '');
  return set;
}

function noSuchSet(what: string, name: string, names: readonly string[]): string {
  const hint = didYouMean(name, names) || `; there are ${names.join(', ')}`;
  return `${what}, but there is no such set${hint}`;
}
