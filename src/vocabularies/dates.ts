/** The words dates are written with. @module */
import { foldKey } from '../text/fold.ts';
import data from './dates.json' with { type: 'json' };

/**
 * What a word does in a date.
 *
 * - `month` (1 to 12), `weekday` (0 is Sunday), `season` (21 to 24, the numbers of EDTF), `nth` (`third` in `third quarter`)
 * - `range` joins two ends, `list` joins two dates, `opener` stands in front of a range
 * - `filler` may stand between the parts, `vague` in front of a date; `vague-of` needs a filler behind it
 * - `counter` is numbered: the number behind it is no day of a list
 * - `other-month` is a month of another calendar than the Gregorian, `era` tells one behind its year
 */
export type DateRole =
  | 'month'
  | 'weekday'
  | 'season'
  | 'quarter'
  | 'nth'
  | 'range'
  | 'list'
  | 'opener'
  | 'filler'
  | 'vague'
  | 'vague-of'
  | 'preposition'
  | 'meridiem'
  | 'zone'
  | 'counter'
  | 'other-month'
  | 'era';

export interface DateWord {
  role: DateRole;
  /** Number of the month, weekday, season or quarter; 0 where the role has none. */
  value: number;
  /** False for an abbreviation: it may have a full stop, and says nothing alone (`Mar` in a place name). */
  long: boolean;
  /** True for a name that is another word in lower case, as `may`. */
  homonym: boolean;
  /** True for the month of a language that writes ordinals with a full stop: `6. Juli`. */
  dotted?: true;
}

export interface DateTables {
  /** By `foldKey`. */
  words: ReadonlyMap<string, DateWord>;
  /** Names of two words, by the second, then the first: `كانون الثاني`. */
  pairs: ReadonlyMap<string, ReadonlyMap<string, DateWord>>;
  /** What is written together with the word or number behind it, with its role: `و5`, `d'agost`. */
  joined: ReadonlyMap<string, 'list' | 'filler'>;
  /** Words that join two ends of a range where a number stands on both sides, and are something else elsewhere: `3 a 5`. */
  dayRanges: ReadonlySet<string>;
  /** Endings of years: `2019م`. */
  yearSuffixes: ReadonlySet<string>;
  /** Endings of ordinals, in lower case: `th`. */
  ordinalSuffixes: ReadonlySet<string>;
  /** What stands tight before the number of a quarter, in lower case: `q`. */
  quarterPrefixes: ReadonlySet<string>;
  /** English names for messages, January first. */
  monthNames: readonly string[];
}

type Strings = readonly string[];
type Names = Readonly<Record<'long' | 'short', readonly Strings[]>>;

/** What `dates.json` has for a language. */
interface Language extends Readonly<Record<Lists, Strings>> {
  months: Names;
  weekdays: Names;
  dotted: boolean;
  seasons: Readonly<Record<'spring' | 'summer' | 'autumn' | 'winter', Strings>>;
  quarters: Readonly<{ prefixes: Strings; words: Strings; nth: readonly Strings[] }>;
  otherCalendar: Readonly<{ months: Strings; eras: Strings }>;
}

type Lists =
  | (typeof SIMPLE)[number][0]
  | 'homonyms'
  | 'ordinalSuffixes'
  | 'yearSuffixes'
  | 'dayRanges'
  | 'elided'
  | 'joined';
type Add = (words: readonly string[], role: DateRole, value?: number, long?: boolean) => void;

const SIMPLE = [
  ['ranges', 'range'],
  ['lists', 'list'],
  ['openers', 'opener'],
  ['fillers', 'filler'],
  ['vague', 'vague'],
  ['vagueWithFiller', 'vague-of'],
  ['prepositions', 'preposition'],
  ['meridiems', 'meridiem'],
  ['zones', 'zone'],
  ['counters', 'counter'],
] as const;

let built: DateTables | undefined;

/** The tables of all languages, built once. Of two equal words the one of the earlier language, then role, stays. */
export function dateTables(): DateTables {
  built ??= build(Object.values(data.languages));
  return built;
}

function build(languages: readonly Language[]): DateTables {
  const words = new Map<string, DateWord>();
  for (const language of languages) addLanguage(words, language);
  const all = (list: Lists) => languages.flatMap((language) => language[list]);
  return {
    words,
    pairs: takePairs(words),
    joined: new Map([
      ...all('elided').map((text) => [text, 'filler'] as const),
      ...all('joined').map((text) => [text, 'list'] as const),
    ]),
    dayRanges: new Set(all('dayRanges')),
    yearSuffixes: new Set(all('yearSuffixes')),
    ordinalSuffixes: new Set(all('ordinalSuffixes')),
    quarterPrefixes: new Set(languages.flatMap(({ quarters }) => quarters.prefixes)),
    monthNames: data.languages.en.months.long.map(([name = '']) => name),
  };
}

/** Takes the names of two words out of the others. */
function takePairs(words: Map<string, DateWord>): Map<string, Map<string, DateWord>> {
  const pairs = new Map<string, Map<string, DateWord>>();
  for (const [key, word] of words) {
    const [first, second] = key.split(' ');
    if (first === undefined || second === undefined) continue;
    words.delete(key);
    const there = pairs.get(second);
    if (there) there.set(first, word);
    else pairs.set(second, new Map([[first, word]]));
  }
  return pairs;
}

function addLanguage(into: Map<string, DateWord>, language: Language): void {
  const homonyms = new Set(language.homonyms);
  const add: Add = (words, role, value = 0, long = true) => {
    for (const key of words.map(foldKey)) {
      if (!into.has(key)) into.set(key, { role, value, long, homonym: homonyms.has(key) });
    }
  };
  addNames(add, 'month', language.months, 1);
  addNames(add, 'weekday', language.weekdays, 0);
  if (language.dotted) markDotted(into, language.months);
  const { spring, summer, autumn, winter } = language.seasons;
  for (const [i, season] of [spring, summer, autumn, winter].entries()) add(season, 'season', 21 + i);
  add(language.quarters.words, 'quarter');
  for (const [i, nth] of language.quarters.nth.entries()) add(nth, 'nth', i + 1);
  for (const [list, role] of SIMPLE) add(language[list], role);
  add(language.otherCalendar.months, 'other-month');
  add(language.otherCalendar.eras, 'era');
}

function addNames(add: Add, role: DateRole, { long, short }: Language['months'], from: number): void {
  for (const [i, names] of long.entries()) add(names, role, from + i);
  for (const [i, names] of short.entries()) add(names, role, from + i, false);
}

function markDotted(words: ReadonlyMap<string, DateWord>, { long, short }: Language['months']): void {
  for (const key of [...long, ...short].flat().map(foldKey)) {
    const word = words.get(key);
    if (word) word.dotted = true;
  }
}
