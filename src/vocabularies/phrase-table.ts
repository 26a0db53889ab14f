/** Phrases of several languages, found in the name of a source. @module */
import type { Word } from '../text/words.ts';
import { CAPITAL, CASED, elided, HAN_KANA, LONGEST_JOINED, nameKey, phraseKey } from './name-key.ts';

// What may stand between the words of a phrase, besides what its own spelling has: `Atlanta, Georgia`.
const JOINT = /^[^\p{L}\p{N};:،؛、。!?/|]{1,3}$/u;

/** A phrase found; offsets count units of the text. */
export interface TableMatch<T> {
  value: T;
  start: number;
  end: number;
}

interface Phrase<T> {
  value: T;
  /** Whether it may begin with a small letter. */
  small: boolean;
  comma: boolean;
}

/** Phrases of any script; those of Han and Kana are found inside of words, which these do not part. */
export class PhraseTable<T> {
  readonly #phrases = new Map<string, Phrase<T>[]>();
  /** Words of the longest phrase, by first word. */
  readonly #most = new Map<string, number>();

  add(phrase: string, value: T, small = false): void {
    const key = phraseKey(phrase);
    const keys = key.split(' ');
    const first = keys[0] as string;
    const entry = { value, small, comma: phrase.includes(',') };
    const there = this.#phrases.get(key);
    if (there) there.push(entry);
    else this.#phrases.set(key, [entry]);
    this.#most.set(first, Math.max(this.#most.get(first) ?? 0, keys.length));
  }

  /** The longest phrase at each word; all values of a phrase that several share. They may overlap. */
  find(text: string, words: readonly Word[]): TableMatch<T>[] {
    const keys = words.map(({ key }) => nameKey(key));
    return words.flatMap((word, i) => [
      ...this.#at(text, words, keys, i),
      ...(HAN_KANA.test(word.key) ? this.#inside(word) : []),
    ]);
  }

  #at(text: string, words: readonly Word[], keys: readonly string[], from: number): TableMatch<T>[] {
    const word = words[from] as Word;
    const start = word.start + elided(word);
    for (const first of readings(keys[from] as string)) {
      const most = Math.min(this.#most.get(first) ?? 0, words.length - from);
      for (let count = most; count > 0; count--) {
        const found = this.#phrases.get([first, ...keys.slice(from + 1, from + count)].join(' '));
        if (!found) continue;
        const end = (words[from + count - 1] as Word).end;
        const written = text.slice(start, end);
        const gaps = words.slice(from + 1, from + count).map((next, k) => text.slice(words[from + k]?.end, next.start));
        const fit = found.filter(({ small, comma }) => isWritten(written, gaps, small, comma));
        if (fit.length > 0) return fit.map(({ value }) => ({ value, start, end }));
      }
    }
    return [];
  }

  *#inside({ key, start }: Word): Generator<TableMatch<T>> {
    for (let at = 0; at < key.length; at++) {
      for (let size = Math.min(LONGEST_JOINED, key.length - at); size > 1; size--) {
        const found = this.#phrases.get(key.slice(at, at + size));
        if (!found || size === key.length) continue;
        for (const { value } of found) yield { value, start: start + at, end: start + at + size };
        at += size - 1;
        break;
      }
    }
  }
}

function isWritten(written: string, gaps: readonly string[], small: boolean, comma: boolean): boolean {
  if (!small && CASED.test(written) && !CAPITAL.test(written)) return false;
  return gaps.every((gap) => JOINT.test(gap) && (comma || !gap.includes(',')));
}

/** Arabic writes prepositions onto a name. */
function readings(key: string): string[] {
  const prefixed = /^(?:و?[بلفك]|و)(?=[\u0620-\u064a]{3})/.exec(key)?.[0];
  if (!prefixed) return [key];
  const rest = key.slice(prefixed.length);
  return [key, rest, ...(prefixed.endsWith('ل') && rest.startsWith('ل') ? [`ال${rest.slice(1)}`] : [])];
}
