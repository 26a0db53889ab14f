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
  | 'counter';

export interface DateWord {
  role: DateRole;
  /** Number of the month, weekday, season or quarter; 0 where the role has none. */
  value: number;
  /** False for an abbreviation: it may have a full stop, and says nothing alone (`Mar` in a place name). */
  long: boolean;
  /** True for a name that is another word in lower case, as `may`. */
  homonym: boolean;
}

export interface DateTables {
  /** By `foldKey`. */
  words: ReadonlyMap<string, DateWord>;
  /** Endings of ordinals, in lower case: `th`. */
  ordinalSuffixes: ReadonlySet<string>;
  /** What stands tight before the number of a quarter, in lower case: `q`. */
  quarterPrefixes: ReadonlySet<string>;
  /** English names for messages, January first. */
  monthNames: readonly string[];
}

type Language = (typeof data.languages)['en'];
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
  return {
    words,
    ordinalSuffixes: new Set(languages.flatMap(({ ordinalSuffixes }) => ordinalSuffixes)),
    quarterPrefixes: new Set(languages.flatMap(({ quarters }) => quarters.prefixes)),
    monthNames: data.languages.en.months.long,
  };
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
  const { spring, summer, autumn, winter } = language.seasons;
  for (const [i, season] of [spring, summer, autumn, winter].entries()) add(season, 'season', 21 + i);
  add(language.quarters.words, 'quarter');
  for (const [i, nth] of language.quarters.nth.entries()) add(nth, 'nth', i + 1);
  for (const [list, role] of SIMPLE) add(language[list], role);
}

function addNames(add: Add, role: DateRole, { long, short }: Language['months'], from: number): void {
  for (const [i, name] of long.entries()) add([name], role, from + i);
  for (const [i, names] of short.entries()) add(names, role, from + i, false);
}
