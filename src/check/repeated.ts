/** Recommendations that are the same word for word. @module */
import type { Document, Recommendation } from '../model/report.ts';
import { once } from '../text/lazy.ts';
import { recommendationWords } from './claims.ts';

/** A recommendation under what it says. */
export interface Said {
  recommendation: Recommendation;
  /** Its words, whatever their case and punctuation. */
  key: string;
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
    return [{ recommendation, key: found.map(({ key }) => key).join(' ') }];
  });
});
