import { expect, test } from 'vitest';
import { stopWords } from '../../src/text/stop-words.ts';

test('a region of a language has the words of the language, accents folded', () => {
  expect(stopWords('pt-BR')?.has('nao')).toBe(true);
  expect(stopWords('en')?.has('not')).toBe(true);
});

test('a language without a list has none', () => {
  expect(stopWords('sw')).toBeNull();
});
