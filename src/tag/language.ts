/** The language of a text, where the text leaves no doubt. @module */
import { isAscii } from '../text/fold.ts';
import { scriptOf } from '../text/script.ts';
import { iso6393, languagesOfScript, onlyLanguageOf, type ScriptLanguages } from '../vocabularies/function-words.ts';

/** So many UTF-16 units of a text are looked at. */
const LOOKED_AT = 300;
/** Fewer words (or characters, in scripts without spaces) say nothing. */
const FEWEST_WORDS = 3;
const FEWEST_CHARACTERS = 8;
/** So many words of the language decide without statistics, if they are so much of the text … */
const CLEAR_WORDS = 3;
const CLEAR_SHARE = 0.25;
/** Where no other language comes near, so much of the text is enough. */
const CLEAR_ALONE = 0.15;
/** Function words that the language must have at least. */
const FEWEST_HITS = 2;
/** … and any other language has at most so much of them. */
const CLEAR_RIVAL = 0.6;
/** A language with at least so much of the hits of the first is asked of the statistics of trigrams too. */
const RIVAL = 0.5;
/** A mixed text: so much of the function words in it, of whatever language, are none of the first language. */
const FOREIGN_SHARE = 0.25;
/** What is code: so many signs of programs to a letter. */
const CODE_SHARE = 0.06;
/** Trigrams say something of so many letters, when the next language is so much farther away. */
const FEWEST_LETTERS = 30;
const TRIGRAM_GAP = 0.03;

/** What a text's own words say of its language. */
export interface Reading {
  /** ISO 15924; null without a script of its own. */
  script: string | null;
  /** BCP 47; null when not known. */
  language: string | null;
  /** Languages that the words do not tell apart, for {@link byTrigrams}; null when there is nothing more to ask. */
  open: Candidates | null;
}

/** Languages that could be that of a text. */
export interface Candidates {
  all: readonly string[];
  /** Those of them with the most function words. */
  leading: readonly string[];
}

/**
 * Reads script and language from the first {@link LOOKED_AT} units of a text: by the script where it has one language,
 * else by function words and letters of its own. Says `null` of names, of a few words, of code and of mixed texts.
 */
export function readLanguage(text: string): Reading {
  const shown = sampleOf(text);
  const script = scriptOf(shown);
  if (script === null) return { script, language: null, open: null };
  const only = onlyLanguageOf(script);
  if (only !== null) return { script, language: isSaid(shown, script, only.others) ? only.tag : null, open: null };
  const lists = languagesOfScript(script);
  if (!lists || isCode(shown)) return { script, language: null, open: null };
  return { script, ...byWords(wordsOf(shown, script), lists) };
}

/** Whether trigrams can say anything: of a text that is long enough, and of candidates all of which they know. */
export function areTrigramsOfUse(text: string, { all }: Candidates): boolean {
  // A candidate that the statistics do not know could be the right one.
  return all.every((tag) => iso6393(tag)) && sampleOf(text).replace(NOT_LETTER, '').length >= FEWEST_LETTERS;
}

/**
 * The one of the candidates that the trigrams of a text speak for, if it is one of those that the words speak for too;
 * null when none stands out.
 *
 * @param francAll distances by franc: the nearest is 1, the others are less
 */
export function byTrigrams(text: string, { all, leading }: Candidates, francAll: FrancAll): string | null {
  const shown = sampleOf(text);
  const tags = new Map(all.map((tag) => [iso6393(tag) ?? '', tag]));
  const [first, second] = francAll(shown, { only: [...tags.keys()], minLength: 1 });
  if (!first || (second && first[1] - second[1] < TRIGRAM_GAP)) return null;
  return leading.find((tag) => tag === tags.get(first[0])) ?? null;
}

type FrancAll = (
  text: string,
  options: { only: string[]; minLength: number },
) => [language: string, nearness: number][];

const NOT_LETTER = /[^\p{L}\p{M}]+/gu;
const ADDRESS = /(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+|\S*[_\\/]\S*/g;

/** The beginning of a text, without addresses and file names. */
function sampleOf(text: string): string {
  const start = text.length > LOOKED_AT ? text.slice(0, LOOKED_AT) : text;
  return /[@\\/_]|www\./.test(start) ? start.replace(ADDRESS, ' ') : start;
}

/** Scripts of one language: whether there is a sentence, and not a name, and no letter of other languages. */
function isSaid(text: string, script: string, others: string): boolean {
  for (const letter of others) if (text.includes(letter)) return false;
  const letters = text.replace(NOT_LETTER, ' ').trim();
  if (/^(?:Hani|Jpan|Thai|Khmr|Laoo|Mymr)$/.test(script)) return letters.length >= FEWEST_CHARACTERS;
  return letters.split(' ').length >= FEWEST_WORDS;
}

function isCode(text: string): boolean {
  const signs = text.match(/[{}();=<>[\]|#$]|&&|\+\+/g)?.length ?? 0;
  return (signs > 2 && signs > text.length * CODE_SHARE) || /\bSELECT\b.*\bFROM\b/.test(text);
}

/** The words of a text in lower case, and whether all of them are ASCII, which has no letters of its own. */
function wordsOf(text: string, script: string): { words: readonly string[]; plain: boolean } {
  const lower = text.toLowerCase();
  if (isAscii(lower)) return { words: lower.match(/[a-z]+/g) ?? [], plain: true };
  const words = lower.normalize('NFC').match(/[\p{L}\p{M}\u200c\u200d]+/gu) ?? [];
  return { words: script === 'Arab' ? words.map(withoutNoun) : words, plain: false };
}

/** The article of Arabic is written together with its noun, and with a conjunction or preposition before it. */
function withoutNoun(word: string): string {
  return /^[وفبك]?ال.{3}/u.test(word) ? 'ال' : word;
}

const NONE = { language: null, open: null };

function byWords({ words, plain }: ReturnType<typeof wordsOf>, lists: ScriptLanguages): Omit<Reading, 'script'> {
  if (words.length < FEWEST_WORDS) return NONE;
  const { hits, known } = count(words, lists, plain);
  const most = Math.max(...hits);
  const best = hits.indexOf(most);
  const spoken = known.filter((places) => places.includes(best)).length;
  // Letters alone do not decide: languages without a list have them too.
  if (spoken < FEWEST_HITS || isMixed(known.length, spoken)) return NONE;
  const rivals = [...hits.keys()].filter((place) => (hits[place] ?? 0) >= Math.max(1, most * RIVAL));
  if (isClear(most, words.length, rivals.length === 1 ? 0 : secondOf(hits, best)))
    return { language: lists.several.has(best) ? null : (lists.tags[best] ?? null), open: null };
  if (rivals.some((place) => lists.several.has(place))) return NONE;
  const tagsWith = (least: number) =>
    rivals.flatMap((place) => ((hits[place] ?? 0) >= least ? (lists.tags[place] ?? []) : []));
  return { language: null, open: { all: tagsWith(0), leading: tagsWith(most) } };
}

/** Whether the hits of the first language decide, with those of the second where it comes near (else 0). */
function isClear(most: number, words: number, second: number): boolean {
  if (most < CLEAR_WORDS) return false;
  return second === 0 ? most >= words * CLEAR_ALONE : most >= words * CLEAR_SHARE && second <= most * CLEAR_RIVAL;
}

function secondOf(hits: readonly number[], best: number): number {
  return Math.max(...hits.map((count, place) => (place === best ? 0 : count)));
}

/** Hits of every language, and for each word that any language knows, which ones do. */
function count(words: readonly string[], { tags, words: lists, letters }: ScriptLanguages, plain: boolean) {
  const hits = new Array<number>(tags.length).fill(0);
  const known: (readonly number[])[] = [];
  for (const word of words) {
    const places = lists.get(word);
    if (places) {
      for (const place of places) hits[place] = (hits[place] ?? 0) + 1;
      known.push(places);
    }
    if (!plain && letters.size > 0) addLetters(word, places ?? [], letters, hits);
  }
  return { hits, known };
}

/** Letters count once a word, and not again for a language that knows the word. */
function addLetters(
  word: string,
  knowing: readonly number[],
  letters: ScriptLanguages['letters'],
  hits: number[],
): void {
  if (isAscii(word)) return;
  const own = new Set<number>();
  const foreign = new Set<number>();
  for (const character of word) {
    const entry = letters.get(character);
    for (const place of entry?.own ?? []) if (!knowing.includes(place)) own.add(place);
    for (const place of entry?.foreign ?? []) foreign.add(place);
  }
  for (const place of own) hits[place] = (hits[place] ?? 0) + 1;
  for (const place of foreign) hits[place] = (hits[place] ?? 0) - 1;
}

/** Whether many of the words that any language knows are none of the first language. */
function isMixed(known: number, spoken: number): boolean {
  return known - spoken > 2 && known - spoken > known * FOREIGN_SHARE;
}
