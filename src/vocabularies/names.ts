/** Names of countries, peoples and languages in other languages than English, in the name of a source. @module */
import type { Word } from '../text/words.ts';
import { CAPITAL, CASED, elided, HAN_KANA, LONGEST_JOINED, nameKey, withUmlauts } from './name-key.ts';
import wordData from './name-words.json' with { type: 'json' };
import asian from './names-asian.json' with { type: 'json' };
import cyrillic from './names-cyrillic.json' with { type: 'json' };
import latin from './names-latin.json' with { type: 'json' };

/** What some words of a text name. Offsets count units of the text. */
export interface Naming {
  /** ISO 3166-1 alpha-2, sorted; several where the words name several countries. */
  countries: string[];
  /** BCP 47. */
  languages: string[];
  /** A people or a language (`camerounais`), not the country itself. */
  people: boolean;
  start: number;
  end: number;
}

/** A file of names: see `scripts/generate/names.js`. */
interface NameFile {
  source: string;
  licence: string;
  classes: Readonly<Record<string, readonly string[]>>;
  notNames: readonly string[];
  /** A stem to what it means and the class of its endings: `CM fr-ais~; @ca n`. */
  stems: Readonly<Record<string, string>>;
}

interface Names {
  classes: NameFile['classes'];
  stems: NameFile['stems'];
  not: ReadonlySet<string>;
  /** First words of names of several words. */
  firsts: ReadonlySet<string>;
  longestEnding: number;
}

const MOST_WORDS = 10;
/** Shorter words with `ue` and the like are others: `Rues`. */
const SHORTEST_SPELT_OUT = 6;
const NOT_PEOPLES: ReadonlySet<string> = new Set(wordData.notPeoples);
const ALONE: ReadonlySet<string> = new Set(wordData.alone);
const ACCENTED: Readonly<Record<string, readonly string[]>> = wordData.accented;

const EXACTLY: Readonly<Record<string, string | undefined>> = wordData.exactly;

// What may stand between the words of a name: `Congo - Kinshasa`, `刚果（金）`.
const JOINT = /^[^\p{L}\p{N},;:،؛、。.!?/|]{1,3}$|^\. ?$/u;
// A name of so many words may have commas: `Bonaire, Sint Eustatius und Saba`.
const MANY_WORDS = 3;

const loaded = new Map<NameFile, Names>();

function namesOf(file: NameFile): Names {
  const there = loaded.get(file);
  if (there) return there;
  const { classes, stems } = file;
  const firsts = new Set<string>();
  for (const stem of Object.keys(stems)) {
    const space = stem.indexOf(' ');
    if (space > 0) firsts.add(stem.slice(0, space));
  }
  for (const phrase of file.notNames) firsts.add(phrase.split(' ')[0] as string);
  const endings = Object.values(classes).flat();
  const longestEnding = Math.max(...endings.map(({ length }) => length));
  const names = { classes, stems, firsts, longestEnding, not: new Set(file.notNames) };
  loaded.set(file, names);
  return names;
}

function fileFor(key: string): NameFile {
  const code = key.charCodeAt(0);
  if (code < 0x370) return latin;
  return code >= 0x400 && code < 0x530 ? cyrillic : asian;
}

/** Every place where the words name something, the longest at each word; they may overlap. */
export function namingsIn(text: string, words: readonly Word[]): Naming[] {
  const keys = words.map(({ key }) => nameKey(key));
  return words.flatMap((word, i) => {
    if (HAN_KANA.test(word.key)) return [...joinedNames(word, text), ...phraseAt(text, words, keys, i)];
    return phraseAt(text, words, keys, i);
  });
}

function phraseAt(text: string, words: readonly Word[], keys: readonly string[], from: number): Naming[] {
  const first = keys[from] as string;
  const names = namesOf(fileFor(first));
  for (const key of variantsOf(first)) {
    const most = names.firsts.has(key) ? Math.min(MOST_WORDS, words.length - from) : 1;
    for (let count = most; count > 0; count--) {
      const last = words[from + count - 1] as Word;
      const word = words[from] as Word;
      const naming = isJoined(text, words, from, count)
        ? meaning([key, ...keys.slice(from + 1, from + count)].join(' '), names, text, word, last, words.length)
        : null;
      if (naming) return [naming];
    }
  }
  return [];
}

function isJoined(text: string, words: readonly Word[], from: number, count: number): boolean {
  for (let i = from + 1; i < from + count; i++) {
    const between = text.slice((words[i - 1] as Word).end, (words[i] as Word).start);
    if (!JOINT.test(between) && !(count >= MANY_WORDS && between === ', ')) return false;
  }
  return true;
}

/** Arabic writes `and`, `in`, `for` and the article onto a word; German without umlauts writes `ae`, `oe`, `ue`. */
function variantsOf(key: string): string[] {
  if (!/^[\u0620-\u064a]/.test(key))
    return key.length >= SHORTEST_SPELT_OUT && /[aou]e/.test(key) ? [key, withUmlauts(key)] : [key];
  const bare = [
    key,
    ...[1, 2].flatMap((n) => (/^و?[وفبلك]$/.test(key.slice(0, n)) && key.length - n > 2 ? key.slice(n) : [])),
  ];
  const withArticle = bare.flatMap((one) => (one.startsWith('لل') ? [one, `ال${one.slice(2)}`] : [one]));
  return [...new Set(withArticle)];
}

/** The longest reading of a phrase: what its stems with their endings mean. */
function meaning(phrase: string, names: Names, text: string, first: Word, last: Word, all: number): Naming | null {
  const start = first.start + elided(first);
  const written = text.slice(start, last.end);
  const capital = !CASED.test(written) || CAPITAL.test(written);
  if (names.not.has(phrase)) return { countries: [], languages: [], people: false, start, end: last.end };
  if (ALONE.has(phrase) && all > 1) return null;
  if (Object.hasOwn(ACCENTED, phrase) && !ACCENTED[phrase]?.includes(written)) return null;
  const bare = phrase.startsWith('ال') ? hitsOf(phrase.slice(2), names).filter(({ people }) => people) : [];
  const hits = [...hitsOf(phrase, names), ...bare];
  const countable = hits.filter(({ small, people }) => (capital || small) && !(people && NOT_PEOPLES.has(phrase)));
  const named = countable.filter(({ people }) => !people);
  const chosen = named.length > 0 ? named : countable;
  if (chosen.length === 0) return null;
  const only = Object.hasOwn(EXACTLY, written) ? EXACTLY[written] : undefined;
  const meant = only === undefined ? joined(chosen) : { countries: [only], languages: [] };
  return { ...meant, people: named.length === 0, start, end: last.end };
}

interface Hit {
  id: string;
  people: boolean;
  small: boolean;
}

function hitsOf(phrase: string, { classes, stems, longestEnding }: Names): Hit[] {
  const hits: Hit[] = [];
  for (let cut = 0; cut <= longestEnding && phrase.length - cut > 1; cut++) {
    const stem = phrase.slice(0, phrase.length - cut);
    if (!Object.hasOwn(stems, stem)) continue;
    const ending = phrase.slice(phrase.length - cut);
    for (const one of (stems[stem] as string).split('; ')) {
      const [id = '', cls = ''] = one.split(' ');
      if (!classes[cls]?.includes(ending)) continue;
      hits.push({ id, people: /[~^]$/.test(cls), small: /[~+]$/.test(cls) });
    }
  }
  return hits;
}

function joined(hits: readonly Hit[]): Pick<Naming, 'countries' | 'languages'> {
  const ids = hits.map(({ id }) => id);
  const countries = ids.filter((id) => !id.startsWith('@')).flatMap((id) => id.split(','));
  const languages = ids.filter((id) => id.startsWith('@')).map((id) => id.slice(1));
  return { countries: [...new Set(countries)].sort(), languages: [...new Set(languages)].sort() };
}

const JOINED: readonly string[] = wordData.joined;

/** Han and Kana are written without spaces: the longest name at each place. */
function* joinedNames({ key, start }: Word, text: string): Generator<Naming> {
  // Folding changes no lengths here, or the places would not be known.
  const written = text.slice(start, start + key.length).toLowerCase();
  if (written.normalize('NFKC') !== written) return;
  const names = namesOf(asian);
  for (let at = 0; at < written.length; at++) {
    for (let size = Math.min(LONGEST_JOINED, written.length - at); size > 1; size--) {
      const part = written.slice(at, at + size);
      const blocked = names.not.has(part);
      if (!blocked && !(Object.hasOwn(names.stems, part) && isApart(written, at, size))) continue;
      const hits = blocked ? [] : hitsOf(part, { ...names, longestEnding: 0 });
      const people = hits.every(({ people: one }) => one) && hits.length > 0;
      const chosen = people ? hits : hits.filter((hit) => !hit.people);
      yield { ...joined(chosen), people, start: start + at, end: start + at + size };
      at += size - 1;
      break;
    }
  }
}

/** A name in Katakana is no part of a longer word, unless this begins with a word of the movement: `カメルーンサロン`. */
function isApart(written: string, at: number, size: number): boolean {
  if (!/[\p{sc=Katakana}ー]/u.test(written.charAt(at + size - 1))) return true;
  const before = written.charAt(at - 1);
  const rest = written.slice(at + size);
  const joins = JOINED.some((word) => rest.startsWith(word) || written.slice(0, at).endsWith(word));
  const isKana = (unit: string) => unit !== '' && /[\p{sc=Katakana}ー]/u.test(unit);
  return joins || (!isKana(before) && !isKana(rest.charAt(0)));
}

/** The source of the file that a name in these letters stands in. */
export function namesSource(written: string): { file: string; source: string; licence: string } {
  const file = fileFor(written);
  const name = file === latin ? 'latin' : file === cyrillic ? 'cyrillic' : 'asian';
  return { file: `names-${name}.json`, source: file.source, licence: file.licence };
}
