import { expect, it } from 'vitest';
import { isWithinSlips, nearest } from '../../src/text/nearest.ts';

const names = ['advocacy', 'diversity', 'partnerships', 'revenue-streams'];

it.each([
  { word: 'divercity', found: ['diversity'] },
  { word: 'partnership', found: ['partnerships'] },
  { word: 'revenue-stream', found: ['revenue-streams'] },
  { word: 'advocayc', found: ['advocacy'] },
  { word: 'weather', found: [] },
  { word: '', found: [] },
])('finds $found for "$word"', ({ word, found }) => {
  expect(nearest(word, names)).toEqual(found);
});

it('counts two letters that changed places as one edit', () => {
  expect(nearest('nmae', ['name', 'note'])).toEqual(['name']);
});

it('puts the nearest first, and equally near ones by code units', () => {
  expect(nearest('abcdef', ['abcxyf', 'abcdeg', 'abcdea'])).toEqual(['abcdea', 'abcdeg', 'abcxyf']);
});

it.each<[string, string, number, boolean]>([
  ['kenay', 'kenya', 1, true],
  ['bangaldessh', 'bangladesh', 2, true],
  ['bangaldessh', 'bangladesh', 1, false],
  ['name', 'name', 1, true],
  ['nam', 'mane', 1, false],
  ['ca', 'abc', 2, false],
  ['', 'ab', 1, false],
])('takes %s for a slip of %s with %i edits: %s', (word, other, edits, expected) => {
  expect(isWithinSlips(word, other, edits)).toBe(expected);
});
