import { expect, test } from 'vitest';
import { words } from '../../src/text/words.ts';
import { findNames, indexNames } from '../../src/vocabularies/proper-names.ts';

const name = (form: string, value: string | null = form, exact = false) => ({ form, value, exact });
const find = (text: string, ...names: ReturnType<typeof name>[]) => findNames(indexNames(names), text, words(text));

test('the longest name at a place wins', () => {
  expect(find('Old Town Hall', name('Old'), name('Old Town'))).toEqual([{ value: 'Old Town', from: 0, to: 2 }]);
});

test('a shorter name holds where punctuation parts the longer', () => {
  expect(find('Old, Town', name('Old'), name('Old Town'))).toEqual([{ value: 'Old', from: 0, to: 1 }]);
  expect(find('Old, Town', name('Old Town'))).toEqual([]);
});

test('punctuation of the name itself parts nothing, in any spelling that is listed', () => {
  const names = [name('Old (Town)'), name('Old - Town', 'second')];
  for (const text of ['Old (Town)', 'Old - Town', 'Old-Town', 'Old Town']) {
    expect(find(`In ${text}.`, ...names)).toEqual([{ value: 'Old (Town)', from: 1, to: 3 }]);
  }
});

test('a name begins with a capital letter, of any script that has them', () => {
  expect(find('old Old OLD', name('Old')).map(({ from }) => from)).toEqual([1, 2]);
  expect(find('île Île', name('Île')).map(({ from }) => from)).toEqual([1]);
});

test('a name may stand in the possessive', () => {
  expect(find("Old's Town’s", name('Old'), name('Town'))).toHaveLength(2);
  expect(find("People's Hall", name("People's Hall"))).toHaveLength(1);
});

test('an exact name counts in its own letters only, and without its last full stop', () => {
  const names = [name('O.K.', 'ok', true), name('AB', 'ab', true)];
  expect(find('O.K. and AB, AB’s', ...names).map(({ value }) => value)).toEqual(['ok', 'ab', 'ab']);
  expect(find('OK, O K, Ab, ab', ...names)).toEqual([]);
});

test('a phrase without a value takes its words and is not found', () => {
  expect(find('Old Town Hall, Town', name('Town'), name('Old Town', null))).toEqual([
    { value: 'Town', from: 3, to: 4 },
  ]);
});
