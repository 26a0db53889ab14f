import { describe, expect, it } from 'vitest';
import { check } from '../../../src/check/check.ts';
import { footnotesAreNumberedInOrder as rule } from '../../../src/check/rules/footnotes-are-numbered-in-order.ts';
import { findingsOf, messagesOf, type PageSpec, page, placesOf, secondPlacesOf } from '../helpers.ts';

const list = (...labels: string[]) => labels.map((label) => ({ label, quotes: [{ text: `Words of ${label}.` }] }));
const items = (...cites: string[][]) => cites.map((labels, i) => ({ text: `Item ${i}.`, cites: labels }));

describe('footnotes-are-numbered-in-order', () => {
  it.each<[string, PageSpec]>([
    ['an empty page', {}],
    ['rising markers and a rising list', { recommendations: items(['1'], ['2', '3']), footnotes: list('1', '2', '3') }],
    ['a footnote cited again later', { recommendations: items(['1'], ['2'], ['1']), footnotes: list('1', '2') }],
    ['gaps', { recommendations: items(['2'], ['9']), footnotes: list('2', '9') }],
    ['letters in any order', { recommendations: items(['b'], ['a']), footnotes: list('b', 'a') }],
    ['letters between numbers', { recommendations: items(['1'], ['a'], ['2']), footnotes: list('1', 'a', '2') }],
    ['a marker without a footnote', { recommendations: items(['77'], ['1']), footnotes: list('1') }],
    ['a list that stands twice', { footnotes: list('1', '2', '1', '2') }],
  ])('is silent on %s', (_, spec) => {
    expect(findingsOf(rule, spec)).toEqual([]);
  });

  it('reports a marker that comes too early and points at the one it stands before', () => {
    const spec = { recommendations: items(['1', '3'], ['2']), footnotes: list('1', '2', '3') };
    expect(messagesOf(rule, spec)).toEqual(['found [3] before [2], expected [2] first']);
    expect(placesOf(rule, spec)).toEqual(['[3]']);
    expect(secondPlacesOf(rule, spec)).toEqual([['[2]']]);
    expect(findingsOf(rule, spec)[0]).toMatchObject({ expected: '2', related: [{ message: '[2] stands here' }] });
  });

  it('compares numbers as numbers', () => {
    const spec = { recommendations: items(['10'], ['9']), footnotes: list('9', '10') };
    expect(messagesOf(rule, spec)).toEqual(['found [10] before [9], expected [9] first']);
  });

  it('reports one finding for each step down', () => {
    const spec = {
      recommendations: items(['3'], ['2'], ['1'], ['5'], ['4']),
      footnotes: list('1', '2', '3', '4', '5'),
    };
    expect(messagesOf(rule, spec)).toEqual([
      'found [3] before [2], expected [2] first',
      'found [2] before [1], expected [1] first',
      'found [5] before [4], expected [4] first',
    ]);
  });

  it('reads markers by their place, not by the order of the items', () => {
    const { compiled } = page({ recommendations: items(['1'], ['2']), footnotes: list('1', '2') });
    const turned = { ...compiled.document, recommendations: compiled.document.recommendations.toReversed() };
    expect(check([{ ...compiled, document: turned }], { rules: [rule] })).toEqual([]);
  });

  it('knows a step down again when the footnotes are numbered anew', () => {
    const print = (...labels: [string, string, string]) => {
      const [a, b, c] = labels;
      const footnotes = labels.map((label, i) => ({ label, quotes: [{ text: `Words ${i}.` }] }));
      return findingsOf(rule, { recommendations: items([a, c], [b]), footnotes }).map(({ fingerprint }) => fingerprint);
    };
    expect(print('1', '2', '3')).toEqual(print('4', '6', '9'));
  });

  it('reports a list that is not in order', () => {
    const spec = { recommendations: items(['1'], ['2']), footnotes: list('2', '1') };
    expect(messagesOf(rule, spec)).toEqual(['found footnote 2 before footnote 1, expected footnote 1 first']);
    expect(placesOf(rule, spec)).toEqual(['2. Words of 2. ']);
    expect(secondPlacesOf(rule, spec)).toEqual([['1. Words of 1. ']]);
  });

  it('offers one repair for the whole page, at the first finding', () => {
    const spec = { recommendations: items(['3'], ['2'], ['1']), footnotes: list('1', '2', '3') };
    const [first, ...others] = findingsOf(rule, spec);
    expect(first?.fix?.message).toBe('number the footnotes by their first markers');
    expect(others.map(({ fix }) => fix)).toEqual([undefined]);
  });
});
