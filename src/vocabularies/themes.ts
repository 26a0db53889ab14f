/** Thematic areas: terms with the variants they are written in. @module */
import { PhraseIndex, type PhraseMatch, type Word } from '../text/words.ts';
import { type FileEntry, vocabularyOf } from './from-file.ts';
import { type Misspellings, misspellings } from './misspellings.ts';
import drafts from './themes/draft-recommendations-2020.json' with { type: 'json' };
import finals from './themes/final-recommendations-2020.json' with { type: 'json' };
import themes2017 from './themes/themes-2017.json' with { type: 'json' };
import workingGroups from './themes/working-groups-2018-20.json' with { type: 'json' };
import { labelOf, type Vocabulary, type VocabularyEntry } from './vocabulary.ts';

/** The set of themes that is in force unless a configuration says otherwise. */
export const DEFAULT_THEMES = 'working-groups-2018-20';

/** A term of a vocabulary. */
export interface Term {
  id: string;
  label: string;
}

/** A term found. */
export interface TermMatch {
  term: Term;
  /**
   * `stated`: the label itself, case and `&`/`and` aside; `alias`: a listed variant, or a label in another language;
   * `corrected`: a misspelling of either.
   */
  basis: 'stated' | 'alias' | 'corrected';
  /** BCP 47 tag of the language the phrase found is of; null where it is of none, or not known. */
  language: string | null;
  /** What the term is called in that language: its label, else the first of its variants; null without a language. */
  name: string | null;
}

/** A name of a term. */
export interface TermName {
  text: string;
  /** BCP 47; null where it is not known. */
  language: string | null;
  /** The id of the term. */
  id: string;
}

/** A vocabulary of themes. */
export interface Themes {
  /** Name of the set: different sets are never mixed. */
  name: string;
  /** BCP 47 tag of the labels. */
  language: string;
  /** The terms in the order of the file, deprecated ones with a replacement left out. */
  terms: readonly Term[];
  /** The term that all these words are, or null. */
  exact(text: readonly Word[]): TermMatch | null;
  /** The terms that stand in these words, from the left, the longest at each place. */
  find(text: readonly Word[]): PhraseMatch<TermMatch>[];
  /** What terms are called, in all languages: labels before variants. */
  names(): readonly TermName[];
  /** The one term that all these words misspell, or null; asked only where an area is sure to stand. */
  misspelt(text: readonly Word[]): TermMatch | null;
  /**
   * Where names written with a separator inside (`Healthy, Inclusive Communities`) stand in these words, those of other
   * sets too, from the left, the longest at each place.
   */
  separated(text: readonly Word[]): { from: number; to: number }[];
  /** The term of another set that all these words are, with the title of that set, or null. */
  elsewhere(text: readonly Word[]): { set: string; title: string; term: Term } | null;
}

let shipped: Vocabulary[] | undefined;

/** The sets that come with throughline, the default one first (`themes/*.json`). */
export function shippedThemes(): readonly Vocabulary[] {
  shipped ??= [workingGroups, themes2017, drafts, finals].map((file) =>
    vocabularyOf({ ...file, entries: file.entries as readonly FileEntry[] }),
  );
  return shipped;
}

/** Themes out of a vocabulary; `others` are the sets that a text may use by mistake. */
export function themesOf(vocabulary: Vocabulary, others: readonly Vocabulary[]): Themes {
  const { index, terms } = indexOf(vocabulary);
  let elsewhere: { set: Vocabulary; index: PhraseIndex<TermMatch> }[] | undefined;
  let separated: PhraseIndex<true> | undefined;
  let near: Misspellings<TermMatch> | undefined;
  let names: readonly TermName[] | undefined;
  return {
    name: vocabulary.name,
    language: vocabulary.language,
    terms,
    exact: (text) => index.exact(text),
    find: (text) => index.find(text),
    names: () => {
      names ??= phrasesOf(vocabulary).map(({ text, language, value }) => ({ text, language, id: value.term.id }));
      return names;
    },
    misspelt: (text) => {
      near ??= misspellings(phrasesOf(vocabulary));
      const match = near.find(text, ({ term }) => term.id);
      return match && { ...match, basis: 'corrected' };
    },
    separated: (text) => {
      separated ??= separatedOf([vocabulary, ...others]);
      return separated.find(text).map(({ from, to }) => ({ from, to }));
    },
    elsewhere: (text) => {
      elsewhere ??= others.map((set) => ({ set, index: indexOf(set).index }));
      for (const { set, index: other } of elsewhere) {
        const match = other.exact(text);
        if (match) return { set: set.name, title: set.title, term: match.term };
      }
      return null;
    },
  };
}

interface Phrase {
  text: string;
  language: string | null;
  value: TermMatch;
}

/** What parts an attribution: a name that holds it must be looked for before the parts are. */
export const SEPARATOR = /[,;،؛，；、।·|/]|\s[-–—]+\s/;

function separatedOf(sets: readonly Vocabulary[]): PhraseIndex<true> {
  const index = new PhraseIndex<true>();
  for (const { text } of sets.flatMap(phrasesOf)) if (SEPARATOR.test(text)) index.add(text, true);
  return index;
}

function indexOf(vocabulary: Vocabulary): { index: PhraseIndex<TermMatch>; terms: Term[] } {
  const index = new PhraseIndex<TermMatch>();
  for (const { text, value } of phrasesOf(vocabulary)) index.add(text, value);
  const terms = vocabulary.entries.filter(({ replacedBy }) => replacedBy === null);
  return { index, terms: terms.map((entry) => termOf(entry, vocabulary)) };
}

/** Labels before aliases: of two equal phrases the first stays. */
function phrasesOf(vocabulary: Vocabulary): Phrase[] {
  const { language, entries } = vocabulary;
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const [labels, aliases]: [Phrase[], Phrase[]] = [[], []];
  for (const entry of entries) {
    const term = termOf(lastOf(entry, byId), vocabulary);
    for (const [tongue, text] of Object.entries(entry.labels)) {
      const isLabel = tongue === language && entry.replacedBy === null;
      (isLabel ? labels : aliases).push({
        text,
        language: tongue,
        value: { term, basis: isLabel ? 'stated' : 'alias', language: tongue, name: text },
      });
    }
    const names = new Map<string | null, string>(Object.entries(entry.labels));
    for (const { text, language: tongue } of entry.aliases) {
      if (tongue !== null && !names.has(tongue)) names.set(tongue, text);
      aliases.push({
        text,
        language: tongue,
        value: { term, basis: 'alias', language: tongue, name: names.get(tongue) ?? null },
      });
    }
  }
  return [...labels, ...aliases];
}

/** The term that stands for a deprecated one, at the end of the chain; the loader has refused circles. */
function lastOf(entry: VocabularyEntry, byId: ReadonlyMap<string, VocabularyEntry>): VocabularyEntry {
  let last = entry;
  for (let next = byId.get(last.replacedBy ?? ''); next && next !== entry; next = byId.get(last.replacedBy ?? ''))
    last = next;
  return last;
}

function termOf(entry: VocabularyEntry, { language }: Vocabulary): Term {
  return { id: entry.id, label: labelOf(entry, language) };
}
