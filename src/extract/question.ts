/** Questions that a discussion was led by. @module */
import { words } from '../text/words.ts';
import { wordSet } from '../vocabularies/cues.ts';

/** `Question 1 : …`, `Q2. …`, `Pregunta 3 – …`: a question with its number. */
export function isQuestion(text: string): boolean {
  const [first, second] = words(text.slice(0, 60));
  if (!first) return false;
  const joined = /^([a-z]+)(\d{1,2})$/.exec(first.key);
  const [word, number, end] = joined ? [joined[1], joined[2], first.end] : [first.key, second?.key, second?.end ?? 0];
  if (!wordSet('questionWords').has(word ?? '') || !/^\d{1,2}$/.test(number ?? '')) return false;
  return /^\s*(?:[:：.)–—-]|$)/.test(text.slice(end));
}
