/** Countries and territories by their English names and demonyms. @module */
import type { Word } from '../text/words.ts';
import data from './places.json' with { type: 'json' };
import { findNames, indexNames, type ProperName } from './proper-names.ts';

/** A country or territory named in a text: words `from` up to, not including, `to`. */
export interface PlaceMention {
  /** `ambiguous`: the words name several (`Congo`, `Dominican`), and which one is not guessed. */
  kind: 'country' | 'ambiguous';
  /** ISO 3166-1 alpha-2; null when ambiguous. */
  code: string | null;
  /** All codes that the words can mean, sorted; one for a country. */
  candidates: string[];
  form: 'name' | 'demonym';
  from: number;
  to: number;
  /** BCP 47 tag when the word is a language's name too (`German`), which the languages find as well; else null. */
  language: string | null;
}

/** Countries and territories: the 250 of the Wikimedia country table (ISO 3166-1 and Kosovo). */
export interface Places {
  /** The places named in `words`, the words of `text`: from the left, the longest name at each place. */
  find(text: string, words: readonly Word[]): PlaceMention[];
  /** English name of a code; an unknown code is its own name. */
  name(code: string): string;
  /** Id of the region a place lies in; null for an unknown code or scheme, or where the scheme has no region. */
  regionOf(code: string, scheme: string): string | null;
}

interface Place {
  code: string;
  name: string;
  aliases: readonly string[];
  exact: readonly string[];
  demonyms: readonly { form: string; language: string | null }[];
  regions: Readonly<Record<string, string | null>>;
}

type Named = Pick<PlaceMention, 'candidates' | 'form' | 'language'>;

let loaded: Places | undefined;

/** The places of `places.json`. */
export function places(): Places {
  loaded ??= load();
  return loaded;
}

function load(): Places {
  const all: readonly Place[] = data.places;
  const index = indexNames(namesOf(all));
  const byCode = new Map(all.map((place) => [place.code, place]));
  return {
    find: (text, words) =>
      findNames(index, text, words)
        .filter(({ from }) => !isShouted(text, words, from))
        .map(({ value, from, to }) => mention(value, from, to)),
    name: (code) => byCode.get(code)?.name ?? code,
    regionOf: (code, scheme) => byCode.get(code)?.regions[scheme] ?? null,
  };
}

function namesOf(all: readonly Place[]): ProperName<Named>[] {
  const named = new Map<string, ProperName<Named>>();
  const add = (code: string, form: string, exact: boolean, what: Omit<Named, 'candidates'>) => {
    const other = named.get(form)?.value;
    if (other) other.candidates.push(code);
    else named.set(form, { form, exact, value: { candidates: [code], ...what } });
  };
  for (const { code, name, aliases, exact, demonyms } of all) {
    for (const form of exact) add(code, form, true, { form: 'name', language: null });
    // `Réunion` is its own exact form: without its accent it is another word.
    for (const form of [name, ...aliases])
      if (!exact.includes(form)) add(code, form, false, { form: 'name', language: null });
    for (const { form, language } of demonyms) add(code, form, false, { form: 'demonym', language });
  }
  for (const form of data.notPlaces) if (!named.has(form)) named.set(form, { form, exact: false, value: null });
  return [...named.values()];
}

function mention({ candidates, form, language }: Named, from: number, to: number): PlaceMention {
  const [code = null, ...others] = candidates;
  if (others.length === 0) return { kind: 'country', code, candidates: [...candidates], form, from, to, language };
  return { kind: 'ambiguous', code: null, candidates: [...candidates].sort(), form, from, to, language };
}

// `TELL US MORE`: behind a word in capitals, other than `THE`, capitals make no name of `us`.
function isShouted(text: string, words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  if (!before || words[at]?.key !== 'us') return false;
  return /^(?!THE$)\p{Lu}{2,}$/u.test(text.slice(before.start, before.end));
}
