/** Words, phrases and sentences. @module */
import { foldKey, isAscii } from './fold.ts';

/** A word of a text with its place. `key` compares equal for spellings of the same word. */
export interface Word {
  key: string;
  start: number;
  end: number;
}

const ASCII_WORD = /[A-Za-z0-9]+(?:'[A-Za-z]+)*|&/g;
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*|&/gu;

/** The words of a text: runs of letters, marks and digits, an apostrophe inside; `&` is the word `and`. */
export function words(text: string): Word[] {
  const found: Word[] = [];
  const ascii = isAscii(text);
  const pattern = ascii ? ASCII_WORD : WORD;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [word] = match;
    const key = word === '&' ? 'and' : ascii ? word.toLowerCase() : foldKey(word);
    found.push({ key, start: match.index, end: match.index + word.length });
  }
  return found;
}

/** A phrase found: words `from` up to, not including, `to`. */
export interface PhraseMatch<T> {
  value: T;
  from: number;
  to: number;
}

/** Phrases of a list, found in a text by their words. */
export class PhraseIndex<T> {
  readonly #byFirst = new Map<string, { keys: string[]; value: T }[]>();

  /** The first of two equal phrases stays; returns false for the second. */
  add(phrase: string, value: T): boolean {
    const keys = words(phrase).map((word) => word.key);
    const first = keys[0];
    if (first === undefined) return false;
    const list = this.#byFirst.get(first) ?? [];
    if (list.some((other) => other.keys.length === keys.length && other.keys.every((key, i) => key === keys[i])))
      return false;
    list.push({ keys, value });
    list.sort((a, b) => b.keys.length - a.keys.length);
    this.#byFirst.set(first, list);
    return true;
  }

  /** The longest phrase that starts at word `from`. */
  at(text: readonly Word[], from: number): PhraseMatch<T> | null {
    const first = text[from];
    if (!first) return null;
    for (const { keys, value } of this.#byFirst.get(first.key) ?? []) {
      if (keys.every((key, i) => text[from + i]?.key === key)) return { value, from, to: from + keys.length };
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
