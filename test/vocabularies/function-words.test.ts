import { expect, it } from 'vitest';
import data from '../../src/vocabularies/function-words.json' with { type: 'json' };
import { iso6393, languagesOfScript, onlyLanguageOf } from '../../src/vocabularies/function-words.ts';

const lists = Object.entries(data.words).flatMap(([script, languages]) =>
  Object.entries(languages).map(([tag, words]) => ({ script, tag, words: String(words).split(' ') })),
);

it.each(lists)('the list of $tag in $script has twelve words or more, each once and in lower case', ({ words }) => {
  expect(words.length).toBeGreaterThanOrEqual(12);
  expect(new Set(words).size).toBe(words.length);
  expect(words.map((word) => word.toLowerCase().normalize('NFC'))).toEqual(words);
});

it('letters are told of languages that have a list', () => {
  const tags = new Set(lists.map(({ tag }) => tag));
  const told = [
    ...Object.values(data.letters).flatMap((letters) => Object.keys(letters)),
    ...Object.keys(data.foreign),
  ];
  expect(told.filter((tag) => !tags.has(tag))).toEqual([]);
});

it('a script has one language or several, not both', () => {
  expect(Object.keys(data.only).filter((script) => script in data.words)).toEqual([]);
  expect(onlyLanguageOf('Thai')?.tag).toBe('th');
  expect(onlyLanguageOf('Latn')).toBeNull();
  expect(languagesOfScript('Thai')).toBeNull();
  expect(languagesOfScript('Latn')?.tags).toContain('en');
});

it('a tag has its code of ISO 639-3, where trigrams know the language', () => {
  expect(iso6393('fr')).toBe('fra');
  expect(iso6393('tlh')).toBeNull();
});
