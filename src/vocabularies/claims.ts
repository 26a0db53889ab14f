/** Words that turn a claim into another one: numbers and negations. @module */
import { foldKey, isAscii } from '../text/fold.ts';
import { PhraseIndex } from '../text/words.ts';
import data from './claims.json' with { type: 'json' };

/** The words of a language that a summary has to keep; all as fold keys. */
export interface ClaimWords {
  /** First part of a BCP 47 tag. */
  language: string;
  /** A word -> the number it says, and whether one has to ask where it comes from. */
  numbers: ReadonlyMap<string, { value: number; asked: boolean }>;
  /** Stand for twelve, and behind a number for so many twelves: `dozen`. */
  dozens: ReadonlySet<string>;
  /** Say a number that is not known: `several`. */
  vague: ReadonlySet<string>;
  /** Words for 1, with which a share begins: `one in five`. */
  one: ReadonlySet<string>;
  /** What stands between the numbers of a share, as words: `out of`. */
  ratios: PhraseIndex<true>;
  /** Beside a number they tell how far it may go: `at most`. */
  limits: PhraseIndex<LimitSide>;
  /** A measure of time -> how many of a measure that others are counted in too: `decade` is 120 months. */
  units: ReadonlyMap<string, { of: string; count: number }>;
  /** A word for one of so many equal parts: `fifth`. */
  parts: ReadonlyMap<string, number>;
  /** Stand behind a number that is a share. */
  percent: PhraseIndex<true>;
  /** A number behind one of these names a thing and counts nothing: `step 2`. */
  beforeNumbers: ReadonlySet<string>;
  negations: ReadonlySet<string>;
  /** Whether a text can have a number, or a negation: quick, and true of more texts than have one. */
  mayHave: { number: QuickLook; negation: QuickLook };
  /** Words that say something negative otherwise, and answer for a negation. */
  alsoNegative: ReadonlySet<string>;
  /** The same in several words: `free of`. */
  negativePhrases: PhraseIndex<true>;
  /** Phrases with a negation in them that deny nothing: `not only`. */
  noDenial: PhraseIndex<true>;
  /** Behind a negation these turn it round, or tell only when it holds: `do not forget`, `not before`. */
  turners: ReadonlySet<string>;
  /** Verbs that ask for something: `should`. */
  demands: ReadonlySet<string>;
  /** With these a sentence forbids: `do not`. */
  openers: PhraseIndex<true>;
  /** Who tells a story: `I`, `we`. */
  tellers: ReadonlySet<string>;
  /** Words that ask for something, beside which nobody tells a story. */
  wishes: PhraseIndex<true>;
  /** What stands behind them in a sentence is not what it asks for: `that`, `because`. */
  subordinate: ReadonlySet<string>;
  /** Words that name no subject, beyond the list of stop words. */
  small: ReadonlySet<string>;
}

/** Whether a number is the most or the least of what may be. */
export type LimitSide = 'most' | 'least';

/** Looks for words anywhere in a text, within others too. */
interface QuickLook {
  test(text: string): boolean;
}

type Language = Exclude<keyof typeof data, 'source' | 'licence' | 'note'>;

const built = new Map<string, ClaimWords | null>();

/** The words of a language (the first part of its BCP 47 tag); null where there are none for it. */
export function claimWords(language: string): ClaimWords | null {
  const known = built.get(language);
  if (known !== undefined) return known;
  const made = isListed(language) ? build(language) : null;
  built.set(language, made);
  return made;
}

function isListed(language: string): language is Language {
  return Object.hasOwn(data, language) && typeof data[language as Language] === 'object';
}

function build(language: Language): ClaimWords {
  const lists = data[language];
  const numbers = new Map<string, { value: number; asked: boolean }>();
  for (const [word, value] of Object.entries<number>(lists.numbers)) numbers.set(foldKey(word), { value, asked: true });
  for (const [word, value] of Object.entries<number>(lists.alsoNumbers)) {
    numbers.set(foldKey(word), { value, asked: false });
  }
  return {
    language,
    numbers,
    dozens: keys(lists.dozens),
    vague: keys(lists.vague),
    one: keys(lists.one),
    ratios: phrases(lists.ratios),
    limits: sides(lists.limits),
    units: mapped(lists.units, (text) => {
      const [of, count] = text.split(' ') as [string, string];
      return { of, count: Number(count) };
    }),
    parts: mapped(lists.parts, (count) => count),
    percent: phrases(lists.percent),
    beforeNumbers: keys(lists.beforeNumbers),
    negations: keys(lists.negations),
    mayHave: { number: anyOf(Object.keys(lists.numbers), true), negation: anyOf(lists.negations) },
    alsoNegative: keys(lists.alsoNegative),
    negativePhrases: phrases(lists.negativePhrases),
    noDenial: phrases(lists.noDenial),
    turners: keys(lists.turners),
    demands: keys(lists.demands),
    openers: phrases(lists.openers),
    tellers: keys(lists.tellers),
    wishes: phrases(lists.wishes),
    subordinate: keys(lists.subordinate),
    small: keys(lists.small),
  };
}

/** In ASCII, the commonest text by far, without the cases of Unicode, which take more time than the words. */
function anyOf(list: readonly string[], orDigits = false): QuickLook {
  const patterns = list.map((word) => word.replaceAll("'", "['’]")).join('|');
  const inAny = new RegExp(orDigits ? `${patterns}|\\p{N}` : patterns, 'iu');
  const inAscii = new RegExp(orDigits ? `${patterns}|\\d` : patterns, 'i');
  return { test: (text) => (isAscii(text) ? inAscii : inAny).test(text) };
}

function mapped<A, B>(list: Readonly<Record<string, A>>, as: (value: A) => B): Map<string, B> {
  return new Map(Object.entries(list).map(([word, value]) => [foldKey(word), as(value)]));
}

function keys(list: readonly string[]): Set<string> {
  return new Set(list.map(foldKey));
}

function phrases(list: readonly string[]): PhraseIndex<true> {
  const index = new PhraseIndex<true>();
  for (const phrase of list) index.add(phrase, true);
  return index;
}

function sides(lists: Readonly<Record<LimitSide, readonly string[]>>): PhraseIndex<LimitSide> {
  const index = new PhraseIndex<LimitSide>();
  for (const phrase of lists.most) index.add(phrase, 'most');
  for (const phrase of lists.least) index.add(phrase, 'least');
  return index;
}
