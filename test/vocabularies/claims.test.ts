import { expect, it } from 'vitest';
import { foldKey } from '../../src/text/fold.ts';
import data from '../../src/vocabularies/claims.json' with { type: 'json' };
import { claimWords } from '../../src/vocabularies/claims.ts';

const languages = (['en', 'es', 'fr', 'de', 'pt'] as const).map((language) => ({ language, lists: data[language] }));

it.each(languages)(
  'no word of $language is a negation and something negative at once, nor a number twice',
  ({ lists }) => {
    const negations = new Set(lists.negations.map(foldKey));
    expect(lists.alsoNegative.map(foldKey).filter((word) => negations.has(word))).toEqual([]);
    expect(Object.keys(lists.numbers).filter((word) => word in lists.alsoNumbers)).toEqual([]);
  },
);

it.each(languages)('every phrase of $language that denies nothing has a negation in it', ({ lists }) => {
  const words = [...lists.negations, ...lists.alsoNegative, 'o', 'si', 'ou', 'se'].map(foldKey);
  const without = lists.noDenial.filter((phrase) => !phrase.split(' ').some((word) => words.includes(foldKey(word))));
  expect(without).toEqual([]);
});

it('knows the languages of the file and no others', () => {
  expect(claimWords('en')?.numbers.get('twelve')).toEqual({ value: 12, asked: true });
  expect(claimWords('pt')?.negations.has('nao')).toBe(true);
  for (const other of ['xx', 'note', 'source', 'constructor']) expect(claimWords(other)).toBeNull();
});
