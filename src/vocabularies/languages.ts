/** Languages by their English names, and the region their speakers live in. @module */
import type { Word } from '../text/words.ts';
import data from './languages.json' with { type: 'json' };
import { findNames, indexNames, type ProperName } from './proper-names.ts';

/** A language named in a text: words `from` up to, not including, `to`. */
export interface LanguageMention {
  /** BCP 47 tag. */
  tag: string;
  from: number;
  to: number;
}

/** Languages with a Wikipedia or a million speakers, less those whose name is mostly something else. */
export interface Languages {
  /** The languages named in `words`, the words of `text`: from the left, the longest name at each place. */
  find(text: string, words: readonly Word[]): LanguageMention[];
  /** English name of a tag; an unknown tag is its own name. */
  name(tag: string): string;
  /**
   * The region of a scheme where at least nine in ten of the speakers live, with their share (0.9 to 1, of all
   * speakers that CLDR counts); null when there is none, for an unknown tag or scheme, and where nothing is counted.
   */
  regionOf(tag: string, scheme: string): { id: string; share: number } | null;
}

interface Language {
  tag: string;
  name: string;
  regions: Readonly<Record<string, { id: string; share: number } | null>>;
}

let loaded: Languages | undefined;

/** The languages of `languages.json`. */
export function languages(): Languages {
  loaded ??= load();
  return loaded;
}

function load(): Languages {
  const index = indexNames(names());
  const all: readonly Language[] = data.languages;
  const byTag = new Map(all.map((language) => [language.tag, language]));
  return {
    find: (text, words) => findNames(index, text, words).map(({ value, from, to }) => ({ tag: value, from, to })),
    name: (tag) => byTag.get(tag)?.name ?? tag,
    regionOf: (tag, scheme) => byTag.get(tag)?.regions[scheme] ?? null,
  };
}

function* names(): Generator<ProperName<string>> {
  for (const { tag, name, aliases } of data.languages) {
    for (const form of [name, ...aliases]) yield { form, exact: false, value: tag };
  }
  for (const form of data.notLanguages) yield { form, exact: false, value: null };
}
