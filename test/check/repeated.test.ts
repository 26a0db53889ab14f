import { expect, it } from 'vitest';
import { mayBeRepeated, saidWhole } from '../../src/check/repeated.ts';
import { page } from './helpers.ts';

const marksOf = (...texts: string[]) =>
  saidWhole(page({ recommendations: texts.map((text) => ({ text })) }).compiled.document).map(({ mark }) => mark);

it.each([
  ['case and punctuation', 'Warm the soup at noon.', '“WARM the soup” – at noon', true],
  ['accents', 'Warm the soupe à midi.', 'warm the soupe a midi', true],
  ['a word', 'Warm the soup at noon.', 'Warm the stew at noon.', false],
  ['the order of the words', 'Warm the soup at noon.', 'Warm at noon the soup.', false],
])('marks of recommendations that differ in %s', (_, one, other, areSame) => {
  const [first, second] = marksOf(one, other);
  expect(first === second).toBe(areSame);
});

it('makes keys of the recommendations alone whose words others may have', () => {
  let made = 0;
  const said = (mark: number) => ({
    mark,
    get key() {
      made++;
      return String(mark);
    },
  });
  const all = Array.from({ length: 1000 }, (_, i) => said(i));
  expect(mayBeRepeated(all)).toEqual([]);
  const [twin] = all;
  expect(mayBeRepeated([...all, said(0)])[0]).toBe(twin);
  expect(mayBeRepeated([...all, said(0)])).toHaveLength(2);
  expect(made).toBe(0);
});
