/** Words, phrases and sentences. @module */
import { foldKey, isAscii } from './fold.ts';

/** A word of a text with its place. `key` compares equal for spellings of the same word. */
export interface Word {
  key: string;
  start: number;
  end: number;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*|&/gu;

/**
 * The words of a text, or of its units from `from` up to, not including, `to`: runs of letters, marks and digits, an
 * apostrophe inside; `&` is the word `and`.
 */
export function words(text: string, from = 0, to = text.length): Word[] {
  const within = from === 0 && to === text.length ? text : text.slice(from, to);
  return isAscii(within) ? asciiWords(within.toLowerCase(), from) : unicodeWords(within, from);
}

function unicodeWords(text: string, offset: number): Word[] {
  const found: Word[] = [];
  WORD.lastIndex = 0;
  for (let match = WORD.exec(text); match; match = WORD.exec(text)) {
    const [word] = match;
    const start = offset + match.index;
    found.push({ key: word === '&' ? 'and' : foldKey(word), start, end: start + word.length });
  }
  return found;
}

/** The same for lower-case ASCII, the commonest text by far: unit by unit, which is faster than a regular expression. */
function asciiWords(text: string, offset: number): Word[] {
  const found: Word[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === AMPERSAND) found.push({ key: 'and', start: offset + i, end: offset + i + 1 });
    if (!isLetter(code) && !isDigit(code)) continue;
    const start = i;
    i = endOfWord(text, i + 1);
    found.push({ key: text.slice(start, i), start: offset + start, end: offset + i });
    i--;
  }
  return found;
}

const AMPERSAND = 0x26;
const APOSTROPHE = 0x27;

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isLetter(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

/** Behind an apostrophe a word has letters only. */
function endOfWord(text: string, from: number): number {
  let end = from;
  let digits = true;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (isLetter(code) || (digits && isDigit(code))) continue;
    if (code !== APOSTROPHE || !isLetter(text.charCodeAt(end + 1))) break;
    digits = false;
  }
  return end;
}

/** A phrase found: words `from` up to, not including, `to`. */
export interface PhraseMatch<T> {
  value: T;
  from: number;
  to: number;
}

interface Phrase<T> {
  keys: string[];
  value: T;
}

/** Phrases that begin with one word. */
interface SameFirst<T> {
  /** The longest first; beyond {@link FEW} they are looked up in `byKeys` instead. */
  list: Phrase<T>[];
  byKeys: Map<string, Phrase<T>> | null;
  /** Numbers of words that phrases have, the largest first. */
  lengths: number[];
}

/** So many phrases are compared one by one, which is faster than making a text to look up. */
const FEW = 24;

/** Phrases of a list, found in a text by their words. */
export class PhraseIndex<T> {
  readonly #byFirst = new Map<string, SameFirst<T>>();

  /** The first of two equal phrases stays; returns false for the second. */
  add(phrase: string, value: T): boolean {
    const keys = words(phrase).map((word) => word.key);
    const first = keys[0];
    if (first === undefined) return false;
    const there = this.#byFirst.get(first);
    if (!there) {
      this.#byFirst.set(first, { list: [{ keys, value }], byKeys: null, lengths: [keys.length] });
      return true;
    }
    if (there.byKeys) return addByKeys(there, there.byKeys, { keys, value });
    const { list } = there;
    if (list.some((other) => other.keys.length === keys.length && other.keys.every((key, i) => key === keys[i])))
      return false;
    const shorter = list.findIndex((other) => other.keys.length < keys.length);
    list.splice(shorter === -1 ? list.length : shorter, 0, { keys, value });
    withLength(there, keys.length);
    if (list.length > FEW) there.byKeys = new Map(list.map((one) => [one.keys.join(' '), one]));
    return true;
  }

  /** The longest phrase that starts at word `from`. */
  at(text: readonly Word[], from: number): PhraseMatch<T> | null {
    const first = text[from];
    if (!first) return null;
    const there = this.#byFirst.get(first.key);
    if (!there) return null;
    if (there.byKeys) return atByKeys(there, there.byKeys, text, from);
    for (const { keys, value } of there.list) {
      let same = 1;
      while (same < keys.length && text[from + same]?.key === keys[same]) same++;
      if (same >= keys.length) return { value, from, to: from + keys.length };
    }
    return null;
  }

  /** All phrases of a text, from the left, the longest at each place, none inside another. */
  find(text: readonly Word[]): PhraseMatch<T>[] {
    const found: PhraseMatch<T>[] = [];
    for (let i = 0; i < text.length; i++) {
      const match = this.at(text, i);
      if (!match) continue;
      found.push(match);
      i = match.to - 1;
    }
    return found;
  }

  /** The phrase that the whole text is. */
  exact(text: readonly Word[]): T | null {
    const match = this.at(text, 0);
    return match && match.to === text.length ? match.value : null;
  }
}

function addByKeys<T>(there: SameFirst<T>, byKeys: Map<string, Phrase<T>>, phrase: Phrase<T>): boolean {
  const joined = phrase.keys.join(' ');
  if (byKeys.has(joined)) return false;
  byKeys.set(joined, phrase);
  withLength(there, phrase.keys.length);
  return true;
}

function withLength({ lengths }: SameFirst<unknown>, length: number): void {
  if (lengths.includes(length)) return;
  lengths.push(length);
  lengths.sort((a, b) => b - a);
}

function atByKeys<T>(
  { lengths }: SameFirst<T>,
  byKeys: ReadonlyMap<string, Phrase<T>>,
  text: readonly Word[],
  from: number,
): PhraseMatch<T> | null {
  const longest = text.slice(from, from + (lengths[0] ?? 0)).map(({ key }) => key);
  for (const length of lengths) {
    if (length > longest.length) continue;
    const phrase = byKeys.get(longest.slice(0, length).join(' '));
    if (phrase) return { value: phrase.value, from, to: from + length };
  }
  return null;
}

// Abbreviations and ordinals after which a full stop ends no sentence.
const NO_END =
  /(?:\b(?:i\.e|e\.g|vs|cf|nr|st|dr|mr|mrs|ms|prof|inc|approx|p|pp|vol|eds|sec)|\b\p{Lu}|^\s*\d{1,3})\.["'”’)\]]*\s*$/iu;
let segmenter: Intl.Segmenter | undefined;

/** Start offsets of the sentences of a text, the first being 0. */
export function sentenceStarts(text: string): number[] {
  const starts = [0];
  // Most items are one sentence; the segmenter is asked only where an end stands before more text.
  if (!/[.!?…。！？।؟]["'”’)\]]*\s*\S/u.test(text)) return starts;
  segmenter ??= new Intl.Segmenter('en', { granularity: 'sentence' });
  let previous = '';
  for (const { segment, index } of segmenter.segment(text)) {
    if (index > 0 && !NO_END.test(previous.slice(-40)) && /[\p{Lu}\p{Lo}\p{N}"'“‘«([¿¡]/u.test(segment[0] ?? ''))
      starts.push(index);
    previous = segment;
  }
  return starts;
}

/** The sentences of a text, trimmed, none empty. */
export function sentences(text: string): string[] {
  const starts = sentenceStarts(text);
  return starts
    .map((start, i) => text.slice(start, starts[i + 1] ?? text.length).trim())
    .filter((sentence) => sentence !== '');
}
