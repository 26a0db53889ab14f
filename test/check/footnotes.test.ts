import { describe, expect, it } from 'vitest';
import {
  attributedQuotes,
  firstDefinitions,
  labelKey,
  listsOf,
  nameOfMarker,
  numberOf,
} from '../../src/check/footnotes.ts';
import { page } from './helpers.ts';

describe('numberOf', () => {
  it.each([
    ['1', 1],
    ['012', 12],
    ['999999999', 999_999_999],
    ['9999999999', null],
    ['a', null],
    ['note 1', null],
    ['1a', null],
    ['-1', null],
    ['', null],
  ])('reads the label %j as %j', (label, expected) => {
    expect(numberOf(label)).toBe(expected);
  });
});

describe('labelKey', () => {
  it.each([
    ['Note  1 ', 'note 1'],
    ['a\tB', 'a b'],
    ['12', '12'],
  ])('makes %j %j', (label, expected) => {
    expect(labelKey(label)).toBe(expected);
  });
});

describe('firstDefinitions', () => {
  it('keeps the first footnote of each label, in the order of the list', () => {
    const { document } = page({ footnotes: ['2', '1', '2', 'a', '1'].map((label) => ({ label })) }).compiled;
    expect(firstDefinitions(document).map(({ number }) => number)).toEqual([1, 2, 4]);
  });
});

describe('listsOf', () => {
  /** Labels of notes, those with a star cited on their own. */
  const lists = (...labels: string[]) => {
    const { document } = page({ footnotes: labels.map((label) => ({ label: label.replace('*', '') })) }).compiled;
    const footnotes = document.footnotes.map((note, i) => ({
      ...note,
      citedBy: labels[i]?.endsWith('*') ? ['r'] : [],
    }));
    return listsOf({ ...document, footnotes }).map((list) => list.map(({ label }) => label).join(' '));
  };

  it.each([
    [[], []],
    [['1*', '2*', '3*'], ['1 2 3']],
    [
      ['1*', '2*', '1*', '2*'],
      ['1 2', '1 2'],
    ],
    [
      ['note 1*', '1*', 'note 1*', '1*'],
      ['note 1 1', 'note 1 1'],
    ],
    [
      ['1*', '2*', '1', '2*'],
      ['1 2', '1 2'],
    ],
    [['1*', '2*', '2', '3*'], ['1 2 2 3']],
    [['1*', '1', '2*'], ['1 1 2']],
    [
      ['1*', '1', '1*'],
      ['1 1', '1'],
    ],
  ])('cuts %j into %j', (labels, expected) => {
    expect(lists(...labels)).toEqual(expected);
  });
});

describe('nameOfMarker', () => {
  it.each([
    ['<ref name="Oslo town" />', 'Oslo town'],
    ["<ref name = 'Oslo'/>", 'Oslo'],
    ['<ref group=a name=oslo/>', 'oslo'],
    ['{{#tag:ref||name=oslo}}', 'oslo'],
    ['[3]', null],
    ['', null],
  ])('reads %j as %j', (words, name) => {
    expect(nameOfMarker(words)).toBe(name);
  });
});

describe('attributedQuotes', () => {
  it('gives each quote with an attribution, keyed by its words and its sources', () => {
    const quotes = [{ text: 'Yes.', attribution: { raw: '(Oslo, May)', sources: ['Oslo'] } }, { text: 'No.' }];
    const { document } = page({ footnotes: [{ label: '1', quotes }, { label: '2' }] }).compiled;
    expect(attributedQuotes(document).map(({ key, quote }) => [key, quote.text])).toEqual([['Yes. Oslo', 'Yes.']]);
  });
});
