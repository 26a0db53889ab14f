/** Words for the stages, without a page around them. */
import type { Words } from '../../src/model/draft.ts';
import { FlatBuilder, type FlatText } from '../../src/text/flat.ts';

export function flatOf(text: string): FlatText {
  return new FlatBuilder().add(text, 0).build();
}

export function wordsOf(text: string): Words {
  const flat = flatOf(text);
  return { flat, from: 0, to: flat.text.length };
}

export function textOf(words: Words | null): string | null {
  return words === null ? null : words.flat.text.slice(words.from, words.to);
}
