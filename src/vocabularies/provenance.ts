/** Where the words that stages know come from: an entry of a vocabulary with its file, source and licence. @module */
import { foldKey } from '../text/fold.ts';
import { lazily } from '../text/lazy.ts';
import { words } from '../text/words.ts';
import dates from './dates.json' with { type: 'json' };
import type { Vocabularies } from './index.ts';
import languages from './languages.json' with { type: 'json' };
import { nameKey } from './name-key.ts';
import { namesSource } from './names.ts';
import places from './places.json' with { type: 'json' };
import type { SourcedVocabulary } from './sourced.ts';
import { labelOf, type VocabularyEntry } from './vocabulary.ts';

/** A spelling of an entry. */
export interface Form {
  text: string;
  /** `label`, `alias`, `name`, `demonym`, `cue`, … */
  as: string;
  /** BCP 47; null when the vocabulary does not say. */
  language: string | null;
}

/** An entry with where it comes from. */
export interface Origin {
  vocabulary: string;
  id: string;
  label: string;
  forms: readonly Form[];
  /** Path in the repository of throughline, or of the user's file as given. */
  file: string;
  line: number | null;
  source: string;
  licence: string | null;
}

/** Finds entries; null for what a vocabulary does not have. */
export interface Provenances {
  theme(id: string): Origin | null;
  region(scheme: string, id: string): Origin | null;
  /** A country by its ISO 3166-1 alpha-2 code, a city or an area by its id; `words` are those that name it. */
  place(id: string, words: string): Origin | null;
  /** By BCP 47 tag. */
  language(tag: string): Origin | null;
  /** A kind of source with its cue words; of several lists that have it, the first with one of `words`. */
  kind(id: string, words: string): Origin | null;
  audience(id: string, words: string): Origin | null;
  /** A month, weekday, season or other word of dates; by the word, in any case. */
  dateWord(word: string): Origin | null;
}

const FOLDER = 'src/vocabularies';

/** The entries of the vocabularies in force, and of the other lists that come with throughline. */
export function provenancesOf(vocabularies: Vocabularies): Provenances {
  const lists = lazily({
    places: () => new Map(places.places.map((one) => [one.code, one])),
    languages: () => new Map(languages.languages.map((one) => [one.tag, one])),
    dates: dateWords,
  });
  const theme = (id: string) => inForce(vocabularies, 'theme', id);
  const region = (scheme: string, id: string) =>
    inForce(vocabularies, scheme, id) ?? regionOf(vocabularies, scheme, id);
  const kind = (id: string, said: string) => cued(vocabularies, 'kinds', id, said);
  const audience = (id: string, said: string) => cued(vocabularies, 'audiences', id, said);
  return { theme, region, place: placeNamed, language, kind, audience, dateWord };

  /** A name in another language than English stands in a file of its own; cities and areas say where they are from. */
  function placeNamed(id: string, said: string): Origin | null {
    const country = map(lists.places.get(id), place);
    if (country && formIn(country, said)) return country;
    if (country) return { ...country, ...namesIn(said), forms: [] };
    const entry = vocabularies.places.entry(id);
    if (!entry) return null;
    const { label, file, source } = entry;
    return {
      vocabulary: file.replace(/\.json$/, ''),
      id,
      label,
      forms: [],
      file: `${FOLDER}/${file}`,
      line: null,
      source,
      licence: null,
    };
  }

  function language(tag: string): Origin | null {
    return map(lists.languages.get(tag), ({ name, aliases }) =>
      origin('languages', tag, name, [named(name), ...aliases.map(alias)], languages),
    );
  }

  function dateWord(word: string): Origin | null {
    const form = lists.dates.get(foldKey(word));
    return form ? origin('dates', form.text, form.text, [form], dates) : null;
  }
}

/**
 * The longest form whose words stand in `text`, one after the other; null when none does. A possessive counts as the
 * name it is of.
 */
export function formIn({ forms }: Origin, text: string): Form | null {
  const found = words(text).map(({ key }) => key.replace(/'s$/, ''));
  const at = (keys: readonly string[]) =>
    found.some((_, i) => keys.length > 0 && keys.every((key, k) => found[i + k] === key));
  const spelt = forms.map((form) => ({ form, keys: words(form.text).map(({ key }) => key.replace(/'s$/, '')) }));
  const matching = spelt.filter(({ keys }) => at(keys));
  return (
    matching.reduce<(typeof spelt)[number] | null>(
      (best, one) => (best && best.keys.length >= one.keys.length ? best : one),
      null,
    )?.form ?? null
  );
}

interface Sourced {
  source: string;
  licence: string;
}

const FILES = new Map<object, string>([
  [places, 'places.json'],
  [languages, 'languages.json'],
  [dates, 'dates.json'],
]);

function origin(vocabulary: string, id: string, label: string, forms: readonly Form[], data: Sourced): Origin {
  const { source, licence } = data;
  return { vocabulary, id, label, forms, file: `${FOLDER}/${FILES.get(data)}`, line: null, source, licence };
}

/** The file of names in the script of some words. */
function namesIn(said: string): Pick<Origin, 'file' | 'source' | 'licence'> {
  const { file, source, licence } = namesSource(nameKey(said));
  return { file: `${FOLDER}/${file}`, source, licence };
}

/** A term of a vocabulary in force, with the forms of the deprecated ones that it replaces. */
function inForce(vocabularies: Vocabularies, vocabulary: string, id: string): Origin | null {
  const isMeant = ({ vocabulary: { kind, name } }: SourcedVocabulary) =>
    vocabulary === 'theme' ? kind === 'themes' : name === vocabulary;
  const found = vocabularies.inForce().find(isMeant);
  return found ? originIn(found, id, 'alias') : null;
}

function cued(vocabularies: Vocabularies, kind: 'kinds' | 'audiences', id: string, said: string): Origin | null {
  const all = vocabularies.inForce().filter(({ vocabulary }) => vocabulary.kind === kind);
  const origins = all.flatMap((one) => originIn(one, id, 'cue') ?? []);
  return origins.find((one) => formIn(one, said)) ?? origins[0] ?? null;
}

function originIn({ vocabulary, provenance }: SourcedVocabulary, id: string, as: string): Origin | null {
  const { name, language, entries } = vocabulary;
  const [entry, from] = [entries.find((one) => one.id === id), provenance.get(id)];
  if (!entry || !from) return null;
  const { file, line, source, licence } = from;
  const former = entries.filter(({ replacedBy }) => replacedBy === id);
  const forms = [
    ...formsOf(entry, 'label', as),
    ...former.flatMap((one) => formsOf(one, 'former label', 'former alias')),
  ];
  return { vocabulary: name, id, label: labelOf(entry, language), forms, file, line, source, licence };
}

function formsOf({ labels, aliases }: VocabularyEntry, label: string, alias: string): Form[] {
  return [
    ...Object.entries(labels).map(([tongue, text]) => ({ text, as: label, language: tongue })),
    ...aliases.map(({ text, language }) => ({ text, as: alias, language })),
  ];
}

/** The whole world, which is no region of a scheme and stands in each. */
function regionOf({ regionSchemes, places: known }: Vocabularies, scheme: string, id: string): Origin | null {
  const found = regionSchemes.find((one) => one.id === scheme);
  const entry = known.entry(id);
  if (!found || !entry) return null;
  const { label, file, source } = entry;
  const forms = [{ text: label, as: 'label', language: 'en' }];
  return {
    vocabulary: scheme,
    id,
    label,
    forms,
    file: `${FOLDER}/${file}`,
    line: null,
    source,
    licence: found.licence,
  };
}

function place({ code, name, aliases, exact, demonyms }: (typeof places.places)[number]): Origin {
  const forms = [
    named(name),
    ...[...aliases, ...exact].map(alias),
    ...demonyms.map(({ form }) => ({ text: form, as: 'demonym', language: null })),
  ];
  return origin('places', code, name, forms, places);
}

/** Of two equal words that of the earlier language stays, as in the tables that dates are read with. */
function dateWords(): Map<string, Form> {
  const found = new Map<string, Form>();
  const add = (text: string, as: string, language: string) => {
    const key = foldKey(text);
    if (!found.has(key)) found.set(key, { text, as, language });
  };
  for (const [language, { months, weekdays, seasons, quarters }] of Object.entries(dates.languages)) {
    for (const text of [...months.long.flat(), ...months.short.flat()]) add(text, 'month', language);
    for (const text of [...weekdays.long.flat(), ...weekdays.short.flat()]) add(text, 'weekday', language);
    for (const text of Object.values(seasons).flat()) add(text, 'season', language);
    for (const text of quarters.words) add(text, 'quarter', language);
  }
  return found;
}

function named(text: string): Form {
  return { text, as: 'name', language: 'en' };
}

function alias(text: string): Form {
  return { text, as: 'alias', language: null };
}

function map<A, B>(value: A | undefined, change: (value: A) => B): B | null {
  return value === undefined ? null : change(value);
}
