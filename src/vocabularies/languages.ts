/** Languages by their names, and the region their speakers live in. @module */
import type { Word } from '../text/words.ts';
import type { Entry } from './entry.ts';
import data from './languages.json' with { type: 'json' };
import { type Naming, namingsIn } from './names.ts';
import { findNames, indexNames, type ProperName } from './proper-names.ts';
import { type RegionScheme, regionSchemes } from './regions.ts';

/** A language named in a text: words `from` up to, not including, `to`. */
export interface LanguageMention {
  /** BCP 47 tag. */
  tag: string;
  from: number;
  to: number;
}

/** A language named in the name of a source. */
export interface NamedLanguage {
  /** BCP 47 tag. */
  tag: string;
  start: number;
  end: number;
}

/** Languages with a Wikipedia or a million speakers, less those whose name is mostly something else. */
export interface Languages {
  /** The languages named in `words`, the words of `text`: from the left, the longest English name at each place. */
  find(text: string, words: readonly Word[]): LanguageMention[];
  /**
   * The languages named in the name of a source, in any of the languages; offsets count units of `text`. Where all
   * words are known for something else, or by their English names, nothing more is looked up.
   */
  inName(text: string, words: readonly Word[], isKnown: (index: number) => boolean): NamedLanguage[];
  /** English name of a tag; an unknown tag is its own name. */
  name(tag: string): string;
  /**
   * The region of a scheme where at least nine in ten of the speakers live, with their share (0.9 to 1, of all
   * speakers that CLDR counts); null when there is none, for an unknown tag or scheme, and where nothing is counted.
   */
  regionOf(tag: string, scheme: string): { id: string; share: number } | null;
  /** Where a language comes from; null for an unknown tag. */
  entry(tag: string): Entry | null;
}

type Region = { id: string; share: number };

interface Language {
  tag: string;
  name: string;
  /** `IN 528347193`: a country and how many speak the language there. */
  speakers: readonly string[];
}

let byDefault: Languages | undefined;

/** The languages of `languages.json`, with the regions of `schemes` (default: the shipped ones). */
export function languages(schemes?: readonly RegionScheme[]): Languages {
  if (schemes) return load(schemes);
  byDefault ??= load(regionSchemes());
  return byDefault;
}

function load(schemes: readonly RegionScheme[]): Languages {
  const index = indexNames(names());
  const all: readonly Language[] = data.languages;
  const byTag = new Map(all.map((language) => [language.tag, language]));
  const known = new Map<string, Region | null>();
  const regionOf = (tag: string, id: string): Region | null => {
    const key = `${id} ${tag}`;
    const there = known.get(key);
    if (there !== undefined) return there;
    const scheme = schemes.find((one) => one.id === id);
    const found = scheme ? mostSpeakers(byTag.get(tag)?.speakers ?? [], scheme) : null;
    known.set(key, found);
    return found;
  };
  const find = (text: string, words: readonly Word[]) =>
    findNames(index, text, words).map(({ value, from, to }) => ({ tag: value, from, to }));
  return {
    find,
    inName: (text, words, isKnown) => {
      const english = find(text, words);
      return languagesNamed(words, english, words.every((_, i) => isKnown(i)) ? [] : namingsIn(text, words));
    },
    name: (tag) => byTag.get(tag)?.name ?? tag,
    regionOf: (tag, scheme) => {
      const found = regionOf(tag, scheme);
      return found && { ...found };
    },
    entry: (tag) => {
      const found = byTag.get(tag);
      return found ? { id: tag, label: found.name, file: 'languages.json', source: data.source } : null;
    },
  };
}

/** English names go before those of other languages; the longest at each place. */
function languagesNamed(
  words: readonly Word[],
  english: readonly LanguageMention[],
  namings: readonly Naming[],
): NamedLanguage[] {
  const all = english.map(({ tag, from, to }) => ({
    tag,
    start: words[from]?.start ?? 0,
    end: words[to - 1]?.end ?? 0,
  }));
  for (const { languages: tags, people, start, end } of namings) {
    const [tag, ...others] = tags;
    if (tag !== undefined && people && others.length === 0) all.push({ tag, start, end });
  }
  let last = -1;
  return all
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      if (start < last) return false;
      last = end;
      return true;
    });
}

/** Countries that no region of the scheme holds count among all speakers. */
function mostSpeakers(speakers: readonly string[], scheme: RegionScheme): Region | null {
  const byRegion = new Map<string, number>();
  let all = 0;
  for (const row of speakers) {
    const [country = '', count] = row.split(' ');
    const region = scheme.regionOf(country);
    all += Number(count);
    if (region !== null) byRegion.set(region, (byRegion.get(region) ?? 0) + Number(count));
  }
  for (const [id, count] of byRegion) {
    // Cut, not rounded, so that no share of less than the threshold looks like it.
    if (count / all >= data.threshold) return { id, share: Math.floor((count / all) * 1000) / 1000 };
  }
  return null;
}

function* names(): Generator<ProperName<string>> {
  for (const { tag, name, aliases } of data.languages) {
    for (const form of [name, ...aliases]) yield { form, exact: false, value: tag };
  }
  for (const form of data.notLanguages) yield { form, exact: false, value: null };
}
