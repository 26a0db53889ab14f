/** The places that the name of a source names, put together from all lists. @module */
import type { Word } from '../text/words.ts';
import { type Area, area as areaOf, areasIn, GLOBAL } from './areas.ts';
import { type City, citiesIn, city as cityOf } from './cities.ts';
import { MOST_WORDS, misspelt, misspeltAt } from './misspelt.ts';
import { isGuarded, placelessIn } from './name-context.ts';
import { elided, nameKey } from './name-key.ts';
import wordData from './name-words.json' with { type: 'json' };
import { namingsIn } from './names.ts';
import type { PlaceMention } from './places.ts';

/** A place named. Offsets count units of the text. */
export interface NamedPlace {
  /** `ambiguous`: the words can mean several things, and which one is not guessed. */
  kind: 'country' | 'city' | 'area' | 'global' | 'ambiguous';
  /** ISO 3166-1 alpha-2 of a country, id of a city or an area; null when ambiguous. */
  id: string | null;
  /** ISO 3166-1 alpha-2 of the one country it is, or lies in; null for an area of several, and when ambiguous. */
  country: string | null;
  /** What ambiguous words can mean, in words; else empty. */
  candidates: string[];
  form: 'name' | 'demonym';
  /** BCP 47 tag when the words are a language's name too, else null. */
  language: string | null;
  /** The right spelling of a misspelt name, else null. */
  corrected: string | null;
  start: number;
  end: number;
}

/** What is asked of a text. */
export interface NameOptions {
  /**
   * Whether the text is running text, in which every place has a capital, nothing is misspelt and `global` is an
   * ordinary word; else it is the name of a source.
   */
  running: boolean;
  /** Whether a word is known in English (a place, a language, a cue, a theme); by its index. */
  isKnown(index: number): boolean;
}

/** What the places of one text are read with. */
interface Setting {
  text: string;
  words: readonly Word[];
  english: readonly PlaceMention[];
  name(code: string): string;
}

/** Words that may mean some places; `rank` settles between lists that find the same words. */
interface Candidate {
  rank: number;
  start: number;
  end: number;
  countries: readonly string[];
  /** Other meanings of the words, in words. */
  others: readonly string[];
  area: Area | null;
  city: City | null;
  form: 'name' | 'demonym';
  language: string | null;
  corrected: string | null;
}

const PERSONAL: ReadonlySet<string> = new Set(wordData.personal);
const ORDINARY: ReadonlySet<string> = new Set(wordData.ordinary);
const ALSO_COUNTRIES: ReadonlySet<string> = new Set(wordData.alsoCountries);
const INSTITUTIONS: ReadonlySet<string> = new Set(wordData.institutions);
const PREPOSITIONS: ReadonlySet<string> = new Set(wordData.placePrepositions);
const PEOPLES_TOO: ReadonlySet<string> = new Set(wordData.peoplesToo);
const EITHER: Readonly<Record<string, readonly string[]>> = wordData.either;

/** The places named, from the left, the longest at each place. */
export function placesNamed(setting: Setting, options: NameOptions): NamedPlace[] {
  const placeless = placelessIn(setting.text, setting.words);
  const plain = placeless.length === 0 ? plainly(setting, options) : null;
  if (plain) return plain.map((one) => named(one, setting));
  const isPlaced = ({ start, end }: Word | Candidate) => !placeless.some((one) => start < one.end && one.start < end);
  const all = candidatesOf(setting, options).filter((one) => isPlaced(one) && isGuarded(setting.text, one));
  const chosen = choose(all, setting);
  const known: NameOptions = {
    ...options,
    isKnown: (i) => !isPlaced(setting.words[i] as Word) || options.isKnown(i),
  };
  const strangers = strangersIn(chosen, setting, known);
  const apart = withPersons(chosen, strangers, setting);
  const phrases = options.running ? [] : phrasesOf(strangers, setting);
  const left = new Set([...strangers].filter((i) => !isWithinOne(phrases, setting.words[i] as Word)));
  const corrected = options.running ? [] : correctionsOf(left, strangers, setting);
  const others = apart.filter((one) => !isWithinOne(phrases, one));
  const meant = [...others, ...phrases, ...corrected].sort((a, b) => a.start - b.start).filter(isMeant);
  return inContext(meant.filter((one, i) => !givesWay(one, meant[i + 1], setting))).map((one) => named(one, setting));
}

/**
 * The commonest names by far, `Ghana Strategy Salon` and `Hindi Community Conversations`: one country or none, and words
 * that are known. They need no other list; null for all others.
 */
function plainly({ text, words, english }: Setting, { isKnown }: NameOptions): Candidate[] | null {
  const [only, ...others] = english;
  if (others.length > 0 || (only && only.kind !== 'country')) return null;
  if (words.some(({ key }) => ALSO_COUNTRIES.has(key))) return null;
  const [from, to] = only ? [only.from, only.to] : [0, 0];
  if (!words.every((word, i) => (i >= from && i < to) || ORDINARY.has(word.key) || isKnown(i))) return null;
  if (!only) return [];
  const { candidates: countries, form, language } = only;
  const [start, end] = [words[from]?.start ?? 0, words[to - 1]?.end ?? 0];
  if (PERSONAL.has(nameKey(text.slice(start, end).toLowerCase()))) return null;
  return [{ ...EMPTY, rank: 1, start, end, countries, form, language }];
}

function candidatesOf({ text, words, english, name }: Setting, { running }: NameOptions): Candidate[] {
  const at = (from: number, to: number) => ({ start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 });
  const found: Candidate[] = [];
  for (const { value, start, end } of areasIn(text, words)) {
    if (running && value === GLOBAL) continue;
    found.push({ ...EMPTY, rank: 0, start, end, area: value, countries: value?.countries ?? [] });
  }
  for (const { candidates, form, language, from, to } of english)
    found.push({ ...EMPTY, rank: 1, ...at(from, to), countries: candidates, form, language });
  for (const { countries, languages, people, start, end } of namingsIn(text, words)) {
    if (running && people && !/^\p{Lu}/u.test(text.slice(start))) continue;
    const language = languages[0] ?? null;
    const form = people ? 'demonym' : 'name';
    found.push({ ...EMPTY, rank: 2, start, end, countries, form, language: people ? language : null });
  }
  for (const { value, start, end } of citiesIn(text, words))
    found.push({ ...EMPTY, rank: 3, start, end, city: value, countries: [value.country] });
  return running ? found : [...found, ...eitherOf({ text, words, english, name })];
}

/** Words that are known to mean several things go before what any other list says. */
function eitherOf({ text, words, name }: Setting): Candidate[] {
  const starts = words.flatMap((word, i) =>
    [word, words[i + 1] ?? word].map(({ end }) => ({ start: word.start, end })),
  );
  return starts.flatMap(({ start, end }) => {
    const written = text.slice(start, end);
    const either = Object.hasOwn(EITHER, written) ? EITHER[written] : undefined;
    return either
      ? [{ ...EMPTY, rank: -1, start, end, others: either.map((id) => areaOf(id)?.label ?? name(id)) }]
      : [];
  });
}

const EMPTY = {
  countries: [],
  others: [],
  area: null,
  city: null,
  form: 'name',
  language: null,
  corrected: null,
} as const;

/** The longest at each place; what several lists find in the same words is one, or ambiguous. */
function choose(all: readonly Candidate[], setting: Setting): Candidate[] {
  const sorted = [...all].sort((a, b) => a.start - b.start || b.end - a.end || a.rank - b.rank);
  const chosen: Candidate[] = [];
  for (const one of sorted) {
    const last = chosen.at(-1);
    if (last && one.start < last.end) {
      if (one.start === last.start && one.end === last.end) chosen[chosen.length - 1] = both(last, one, setting);
    } else chosen.push(one);
  }
  return chosen;
}

/** The first list goes before the second, but what is another country's name too is ambiguous. */
function both(first: Candidate, second: Candidate, setting: Setting): Candidate {
  if (first.area || first.countries.length === 0) return first;
  if (second.city) return withCity(first, second, setting);
  const more = second.countries.filter((code) => !first.countries.includes(code));
  if (second.form === 'demonym' || more.length === 0) return first;
  if (first.form === 'demonym') return second;
  return { ...first, countries: [...first.countries, ...more].sort() };
}

function withCity(first: Candidate, { city }: Candidate, { name }: Setting): Candidate {
  if (!city || first.city || first.countries.includes(city.country)) return first;
  return { ...first, others: [...first.others, `${city.name} in ${name(city.country)}`] };
}

/** Takes its words and says nothing: a phrase that means something else, or only a language. */
function isMeant({ area, countries, others, city }: Candidate): boolean {
  return area !== null || countries.length > 0 || others.length > 0 || city !== null;
}

/** The indexes of words that nobody knows: no place, no cue, no ordinary word. Candidates are in order and apart. */
function strangersIn(chosen: readonly Candidate[], { words }: Setting, { isKnown }: NameOptions): Set<number> {
  const strangers = new Set<number>();
  let next = 0;
  for (const [i, { start, end, key }] of words.entries()) {
    while (next < chosen.length && (chosen[next] as Candidate).end <= start) next++;
    const covered = next < chosen.length && (chosen[next] as Candidate).start < end;
    if (!covered && !ORDINARY.has(key) && !isKnown(i)) strangers.add(i);
  }
  return strangers;
}

/** `Jordan Miller` is a person as likely as not, `Jordan Strategy Salon` is none. */
function withPersons(chosen: readonly Candidate[], strangers: ReadonlySet<number>, setting: Setting): Candidate[] {
  const { text, words } = setting;
  const isPersonal = ({ start, end }: Candidate) => PERSONAL.has(nameKey(text.slice(start, end).toLowerCase()));
  if (!chosen.some(isPersonal)) return [...chosen];
  const byEnd = new Map(words.map(({ end }, i) => [end, i]));
  const at = ({ end }: Candidate) => byEnd.get(end) ?? -1;
  return chosen.map((one) => {
    if (!isPersonal(one) || !isBesideStranger(at(one), at(one), strangers, setting)) return one;
    return { ...one, others: [...one.others, 'a name of persons'] };
  });
}

/** Whether a word with a capital that nobody knows stands beside the words from one to another, with a space between. */
function isBesideStranger(from: number, to: number, strangers: ReadonlySet<number>, { text, words }: Setting): boolean {
  return [from - 1, to + 1].some((i) => {
    const [left, right] = i < from ? [words[i], words[from]] : [words[to], words[i]];
    if (!strangers.has(i) || text.slice(left?.end, right?.start) !== ' ') return false;
    return /^\p{Lu}\p{Ll}/u.test(text.slice(words[i]?.start, words[i]?.end));
  });
}

const isWithinOne = (all: readonly Candidate[], { start, end }: Word | Candidate): boolean =>
  all.some((one) => start < one.end && one.start < end);

/** Names of several words in which a word that nobody knows is a slip: `Sri Lamka`. */
function phrasesOf(strangers: ReadonlySet<number>, setting: Setting): Candidate[] {
  const found: Candidate[] = [];
  for (const i of strangers) {
    if ((found.at(-1)?.end ?? 0) > (setting.words[i] as Word).start) continue;
    const one = phraseAt(i, strangers, setting);
    if (one && (found.at(-1)?.end ?? 0) <= one.start) found.push(one);
  }
  return found;
}

/** The longest name that has a word in it. */
function phraseAt(at: number, strangers: ReadonlySet<number>, setting: Setting): Candidate | null {
  const { text, words } = setting;
  for (let count = MOST_WORDS; count > 1; count--) {
    for (let from = Math.max(0, at - count + 1); from <= at && from + count <= words.length; from++) {
      const some = words.slice(from, from + count);
      const [start, end] = [(some[0] as Word).start + elided(some[0] as Word), (some.at(-1) as Word).end];
      const found = misspeltAt(
        some.map(({ key }) => nameKey(key)),
        at - from,
      );
      if (!found || !isWrittenAsName(text, some) || isBesideStranger(from, from + count - 1, strangers, setting))
        continue;
      const city = found.city === null ? null : cityOf(found.city);
      return { ...EMPTY, rank: 5, start, end, city, countries: [found.code], corrected: found.spelling };
    }
  }
  return null;
}

/** With a capital at both ends, and one space or hyphen between its words. */
function isWrittenAsName(text: string, some: readonly Word[]): boolean {
  const isJoined = ({ start }: Word, i: number) => i === 0 || /^[ \u00a0-]$/.test(text.slice(some[i - 1]?.end, start));
  const isCapital = ({ start, end }: Word) => /^(?:\p{Ll}{1,4}['’])?\p{Lu}/u.test(text.slice(start, end));
  return some.every(isJoined) && isCapital(some[0] as Word) && isCapital(some.at(-1) as Word);
}

/** @param left the words that are looked at, of those that nobody knows */
function correctionsOf(left: ReadonlySet<number>, strangers: ReadonlySet<number>, setting: Setting): Candidate[] {
  const { text, words } = setting;
  return [...left].flatMap((i) => {
    const { key, start: from, end } = words[i] as Word;
    // `d'Argentinne`: what is written onto a name is no part of it.
    const start = from + (/^\p{Ll}{1,4}['’](?=\p{Lu})/u.exec(text.slice(from, end))?.[0].length ?? 0);
    if (!/^\p{Lu}\p{Ll}/u.test(text.slice(start, end)) || isBesideStranger(i, i, strangers, setting)) return [];
    const found = misspelt(nameKey(key));
    if (!found) return [];
    if ('countries' in found) return { ...EMPTY, rank: 5, start, end, others: found.countries.map(setting.name) };
    const city = found.city === null ? null : cityOf(found.city);
    return { ...EMPTY, rank: 5, start, end, city, countries: [found.code], corrected: found.spelling };
  });
}

/**
 * Whether a place says nothing beside the next one: `Paris, Texas` is no city of France, unless a list goes on
 * (`Mexico, Texas and Arizona`); the `American University of Beirut` stands in Beirut.
 */
function givesWay(one: Candidate, next: Candidate | undefined, { text, words }: Setting): boolean {
  if (!next || one.area || next.corrected !== null) return false;
  const between = text.slice(one.end, next.start);
  if (/^(?: City)?, $/.test(between) && next.area && next.countries.join() === 'US')
    return !one.countries.includes('US') && !/^(?:,? (?:and|y|et|und|e|i)\b| ?&|, )/.test(text.slice(next.end));
  const keys = words.filter(({ start, end }) => start >= one.end && end <= next.start).map(({ key }) => key);
  if (!PREPOSITIONS.has(keys.at(-1) ?? '')) return false;
  if (PEOPLES_TOO.has(text.slice(one.start, one.end).toLowerCase())) return keys.join(' ') === 'di';
  return one.form === 'demonym' && keys.length <= 3 && keys.some((key) => INSTITUTIONS.has(key));
}

/**
 * What the name says elsewhere: a country goes before its cities and areas of several countries that it lies in, and
 * settles what is ambiguous; the whole world is meant only where no place is.
 */
function inContext(all: readonly Candidate[]): Candidate[] {
  const certain = new Set(all.flatMap((one) => (isCountry(one) ? one.countries : [])));
  const hinted = new Set(all.flatMap((one) => (isCertain(one) && one.area?.id !== 'global' ? one.countries : [])));
  const global = all.every(({ area }) => area === GLOBAL);
  const settled = all.map((one) => {
    if (isCertain(one) || one.others.length > 0) return one;
    const left = readingsOf(one).filter((code) => hinted.has(code));
    return left.length === 1 ? { ...one, countries: left, city: null, language: null } : one;
  });
  return settled.filter((one) => {
    if (one.corrected !== null) return true;
    if (one.area === GLOBAL) return global;
    if (one.city) return certain.size === 0;
    return !(one.area && one.countries.length > 1 && one.countries.some((code) => certain.has(code)));
  });
}

const isCountry = (one: Candidate): boolean => isCertain(one) && !one.city && !one.area && one.countries.length === 1;

function isCertain({ area, city, countries, others, language }: Candidate): boolean {
  if (others.length > 0 || language !== null) return false;
  if (area) return true;
  return city ? city.unsure === null && city.also.length === 0 : countries.length === 1;
}

const readingsOf = ({ countries, city }: Candidate): string[] => [...new Set([...countries, ...(city?.also ?? [])])];

function named(one: Candidate, setting: Setting): NamedPlace {
  const { start, end, form, language, corrected, countries, area, city } = one;
  const base = { candidates: [], form, language, corrected, start, end };
  const [code = null, ...more] = countries;
  if (area?.id === 'global') return { kind: 'global', id: area.id, country: null, ...base };
  if (area && one.others.length === 0)
    return { kind: 'area', id: area.id, country: more.length === 0 ? code : null, ...base };
  const sure = isCertain({ ...one, language: null });
  if (city && sure) return { kind: 'city', id: city.id, country: city.country, ...base };
  if (sure) return { kind: 'country', id: code, country: code, ...base };
  return { kind: 'ambiguous', id: null, country: null, ...base, candidates: candidatesIn(one, setting) };
}

function candidatesIn(one: Candidate, { name }: Setting): string[] {
  const { area, city, others } = one;
  const codes = area ? [] : readingsOf(one).sort();
  const places = codes.map((code) => (city ? `${city.name} in ${name(code)}` : name(code)));
  return [...(area ? [area.label] : []), ...places, ...others, ...(city?.unsure ? [city.unsure] : [])];
}
