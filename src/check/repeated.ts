/** Recommendations that are the same word for word. @module */
import type { Document, Recommendation } from '../model/report.ts';
import { repeated } from '../text/group.ts';
import { once } from '../text/lazy.ts';
import type { Word } from '../text/words.ts';
import { recommendationWords } from './claims.ts';

/** A recommendation under what it says. */
export interface Said {
  recommendation: Recommendation;
  /** A number that is the same for the same words, and for hardly any others. */
  mark: number;
  /** Its words, whatever their case and punctuation. */
  readonly key: string;
}

class Whole implements Said {
  readonly mark: number;
  #key: string | null = null;

  constructor(
    readonly recommendation: Recommendation,
    readonly words: readonly Word[],
  ) {
    this.mark = markOf(words);
  }

  get key(): string {
    this.#key ??= this.words.map(({ key }) => key).join(' ');
    return this.#key;
  }
}

/** Fewer words are a phrase that two people write by chance. */
const FEWEST_WORDS = 4;
/** … or so many letters, in scripts without spaces. */
const FEWEST_LETTERS = 20;
/** An item nested in another speaks for itself with so many words. */
const FEWEST_NESTED = 6;

/** The recommendations of a document that say enough for their words to be compared. */
export const saidWhole = once((document: Document): Said[] => {
  const all = recommendationWords(document);
  return document.recommendations.flatMap((recommendation, i) => {
    const found = all[i] ?? [];
    const fewest = recommendation.parent === null ? FEWEST_WORDS : FEWEST_NESTED;
    if (found.length < fewest && recommendation.text.length < FEWEST_LETTERS * (fewest - FEWEST_WORDS + 1)) return [];
    return [new Whole(recommendation, found)];
  });
});

/** Those whose words others have too, nearly all of them: most say what nobody else says, and need no key. */
export function mayBeRepeated<T extends Pick<Said, 'mark'>>(all: readonly T[]): T[] {
  return repeated(all, ({ mark }) => mark);
}

/** Of each word its length and the letters at its ends. */
function markOf(words: readonly Word[]): number {
  let mark = 0;
  for (const { key } of words) {
    const last = key.length - 1;
    mark = (Math.imul(mark, 31) + key.charCodeAt(0)) | 0;
    mark = (Math.imul(mark, 31) + key.charCodeAt(last)) | 0;
    mark = (Math.imul(mark, 31) + last) | 0;
  }
  return mark;
}
