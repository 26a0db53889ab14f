/** The name of a source to its kind, audience, countries and languages. @module */

import type { Doubt } from '../model/corpus.ts';
import type { ResolvedSource, SourceMention, Words } from '../model/draft.ts';
import { slug } from '../text/fold.ts';
import { unique } from '../text/order.ts';
import type { Lines, Span } from '../text/span.ts';
import { type Word, words } from '../text/words.ts';
import type { Vocabularies } from '../vocabularies/index.ts';
import { isTongue } from '../vocabularies/name-context.ts';
import type { NamedPlace, NameOptions } from '../vocabularies/named-places.ts';

/** A source and what could not be settled about it. */
export interface SourceReading {
  source: ResolvedSource;
  doubts: Doubt[];
}

/** Reads the name of a source. */
export function readSource({ flat, from, to }: Words, lines: Lines, vocabularies: Vocabularies): SourceReading {
  const name = flat.text.slice(from, to);
  const found = words(name);
  const [start, end] = flat.range(from, to);
  const mention = mentions({ flat, from, to }, lines);
  const options = { running: false, isKnown: knownWords(name, found, vocabularies) };
  const named = placesOf({ flat, from, to }, found, options, vocabularies);
  const kind = vocabularies.kinds.kindOf(vocabularies.kinds.cues(found));
  const { places, tongues, doubts } = readPlaces(name, found, named, mention, options, vocabularies);
  return {
    source: {
      id: slug(name.replace(/^the /i, '')),
      raw: flat.written(from, to, lines.text),
      name,
      kind,
      audience: vocabularies.kinds.audience(found),
      countries: codesOf(places),
      languages: unique(tongues.map(({ code }) => code)),
      span: lines.span(start, end),
      places,
      tongues,
    },
    doubts,
  };
}

type MakeMention = (found: Omit<SourceMention, 'words' | 'span'>, start: number, end: number) => PlacedMention;
type Stretch = { start: number; end: number };
type PlacedMention = SourceMention & { span: Span };

/** The countries named in running words; what could be one of several is a doubt. */
export function readCountries(
  within: Words,
  lines: Lines,
  vocabularies: Vocabularies,
): Pick<SourceReading, 'doubts'> & { places: SourceMention[] } {
  const { flat, from, to } = within;
  const text = flat.text.slice(from, to);
  const options = { running: true, isKnown: () => false };
  const found = words(text);
  const named = vocabularies.places.inName(text, found, options);
  const { places, doubts } = readPlaces(text, found, named, mentions(within, lines), options, vocabularies);
  return { places, doubts };
}

/** ISO 3166-1 codes of the countries of mentions, each once; an area of several has none. */
export function codesOf(places: readonly SourceMention[]): string[] {
  return unique(places.map(({ code }) => code).filter((code) => code !== ''));
}

function mentions({ flat, from, to }: Words, lines: Lines): MakeMention {
  const text = flat.text.slice(from, to);
  return (found, start, end) => {
    return { ...found, words: text.slice(start, end), span: lines.span(...flat.range(from + start, from + end)) };
  };
}

/** Words: a longer name, or one with a cue, is no bare place, and says itself where it is. */
const BARE = 3;
const PIECE_BEFORE = /\p{Lu}[\p{L}\p{M} .'’-]{1,30}, $/u;
const PIECE_BEHIND = /^, \p{Lu}[\p{L}\p{M} .'’-]{0,30}/u;

/** The places of a name. A bare place is read with the pieces beside it: `Atlanta, Georgia`; `Hyderabad, India`. */
function placesOf(
  { flat, from, to }: Words,
  found: readonly Word[],
  options: NameOptions,
  vocabularies: Vocabularies,
): NamedPlace[] {
  const name = flat.text.slice(from, to);
  const isBare = found.length <= BARE && vocabularies.kinds.cues(found).length === 0;
  const piece = PIECE_BEFORE.exec(flat.text.slice(Math.max(0, from - 35), from))?.[0] ?? '';
  // `Georgia workshop` behind `Atlanta, `: the piece before is bare.
  const isBareBefore = words(piece).length <= BARE && vocabularies.kinds.cues(words(piece)).length === 0;
  const before = isBare || isBareBefore ? piece : '';
  const behind = isBare ? (PIECE_BEHIND.exec(flat.text.slice(to, to + 35))?.[0] ?? '') : '';
  if (before === '' && behind === '') return vocabularies.places.inName(name, found, options);
  const text = before + name + behind;
  const all = words(text);
  const within = { running: false, isKnown: knownWords(text, all, vocabularies) };
  return vocabularies.places.inName(text, all, within).flatMap((place) => {
    const start = Math.max(place.start - before.length, 0);
    const end = Math.min(place.end - before.length, name.length);
    return start < end ? [{ ...place, start, end }] : [];
  });
}

/** Whether a word of a name is known in English: a place, a language, a cue, an audience, a theme. */
function knownWords(name: string, found: readonly Word[], { kinds, themes, places, languages }: Vocabularies) {
  const known = new Set<number>();
  const add = (from: number, to: number) => {
    for (let i = from; i < to; i++) known.add(i);
  };
  for (const { from, to } of kinds.cues(found)) add(from, to);
  for (const { from, to } of languages.find(name, found)) add(from, to);
  for (const { from, to } of places.find(name, found)) add(from, to);
  return (i: number) => {
    const word = found[i];
    return known.has(i) || word === undefined || kinds.audience([word]) !== null || themes.exact([word]) !== null;
  };
}

/**
 * Countries, cities, areas and languages named. A word that is both (`German`) counts as the language when the region
 * is the same either way; else it counts as neither and is told as a doubt. A language says nothing where a country is
 * named.
 */
function readPlaces(
  name: string,
  found: readonly Word[],
  places: readonly NamedPlace[],
  mention: MakeMention,
  options: NameOptions,
  vocabularies: Vocabularies,
): { places: SourceMention[]; tongues: SourceMention[]; doubts: Doubt[] } {
  const result = { places: [] as SourceMention[], tongues: [] as SourceMention[], doubts: [] as Doubt[] };
  const taken: Stretch[] = [];
  for (const place of places) {
    const { kind, id, country, form, language, start, end, corrected } = place;
    const both = form === 'demonym' && language !== null;
    if (both && isTongue(name, place)) continue;
    if (both && country && sameRegion(country, language, vocabularies)) continue;
    taken.push({ start, end });
    if (kind === 'ambiguous' || both || id === null) {
      result.doubts.push(ambiguous(mention({ code: '' }, start, end), place, vocabularies));
      continue;
    }
    const entry = kind === 'country' ? {} : { entry: id };
    const one = mention({ code: country ?? '', ...entry, ...(corrected === null ? {} : { corrected }) }, start, end);
    if (corrected !== null) result.doubts.push(misspelt(one, corrected, place, vocabularies));
    result.places.push(one);
  }
  const free = options.running
    ? []
    : vocabularies.languages.inName(name, found, options.isKnown).filter(outside(taken));
  for (const { tag, start, end } of free) result.tongues.push(mention({ code: tag }, start, end));
  return { ...result, places: withoutRedundant(result.places) };
}

/** Whether a stretch overlaps none of those that are taken; both come in order. */
function outside(taken: readonly Stretch[]): (one: Stretch) => boolean {
  let next = 0;
  return ({ start, end }) => {
    while (next < taken.length && (taken[next] as Stretch).end <= start) next++;
    return next >= taken.length || (taken[next] as Stretch).start >= end;
  };
}

/** A corrected city says nothing where a country is named. */
function withoutRedundant(all: readonly SourceMention[]): SourceMention[] {
  const sure = all.filter(({ corrected }) => corrected === undefined);
  return sure.length > 0 ? sure : [...all];
}

function sameRegion(code: string, language: string, { places, languages, regionSchemes }: Vocabularies): boolean {
  return regionSchemes.every(({ id }) => {
    const spoken = languages.regionOf(language, id);
    return spoken !== null && spoken.id === places.regionOf(code, id);
  });
}

function ambiguous(
  { words: found, span }: PlacedMention,
  { country, candidates, language }: NamedPlace,
  { places, languages }: Vocabularies,
): Doubt {
  const all = [
    ...(candidates.length > 0 ? candidates : country ? [places.name(country)] : []),
    ...(language ? [`the language ${languages.name(language)}`] : []),
  ];
  return { kind: 'place-ambiguous', found, expected: null, reason: `“${found}” can be ${all.join(' or ')}`, span };
}

function misspelt(
  { words: found, span }: PlacedMention,
  expected: string,
  { kind, country }: NamedPlace,
  { places }: Vocabularies,
): Doubt {
  const what = kind === 'city' && country ? `a city of ${places.name(country)}` : 'a country';
  const reason = `no place is called “${found}”, and ${expected}, ${what}, is the only one spelt so nearly`;
  return { kind: 'place-misspelt', found, expected, reason, span };
}
