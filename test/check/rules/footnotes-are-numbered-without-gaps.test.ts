import { describe, expect, it } from 'vitest';
import { footnotesAreNumberedWithoutGaps as rule } from '../../../src/check/rules/footnotes-are-numbered-without-gaps.ts';
import { findingsOf, type PageSpec, placesOf, secondPlacesOf } from '../helpers.ts';

const list = (...labels: string[]) => labels.map((label) => ({ label, quotes: [{ text: `Words of ${label}.` }] }));

describe('footnotes-are-numbered-without-gaps', () => {
  it.each<[string, PageSpec]>([
    ['an empty page', {}],
    ['1 to 3', { footnotes: list('1', '2', '3') }],
    ['1 to 3 in another order', { footnotes: list('3', '1', '2') }],
    ['numbers that stand twice', { footnotes: list('1', '2', '2', '1', '01', '3') }],
    ['letters', { footnotes: list('b', 'note 7') }],
    ['a label that no list counts up to', { footnotes: list('1', '12345678901') }],
  ])('is silent on %s', (_, spec) => {
    expect(findingsOf(rule, spec)).toEqual([]);
  });

  it.each([
    [
      ['1', '2', '5', '7'],
      ['found footnote 5 after 2, expected 3', 'found footnote 7 after 5, expected 6'],
      ['3', '6'],
    ],
    [['4', '5'], ['found 4 as the lowest footnote, expected 1'], ['1']],
    [['0', '1'], ['found 0 as the lowest footnote, expected 1'], ['1']],
    [['1', 'a', '3'], ['found footnote 3 after 1, expected 2'], ['2']],
  ])('reports the gaps of %j', (labels, messages, expected) => {
    const findings = findingsOf(rule, { footnotes: list(...labels) });
    expect(findings.map(({ message }) => message)).toEqual(messages);
    expect(findings.map((finding) => finding.expected)).toEqual(expected);
  });

  it('points at the footnote after the gap and at the one before it', () => {
    const spec = { footnotes: list('1', '3') };
    expect(placesOf(rule, spec)).toEqual(['3. Words of 3. ']);
    expect(secondPlacesOf(rule, spec)).toEqual([['1. Words of 1. ']]);
    expect(findingsOf(rule, spec)[0]?.related[0]?.message).toBe('footnote 1 stands here');
  });

  it('has no second place for a list that starts late', () => {
    expect(secondPlacesOf(rule, { footnotes: list('2') })).toEqual([[]]);
  });

  it('knows a gap again when the footnotes are numbered anew', () => {
    const prints = (...labels: string[]) => {
      const footnotes = labels.map((label, i) => ({ label, quotes: [{ text: 'dcba'.at(i - labels.length) ?? '' }] }));
      return findingsOf(rule, { footnotes }).map(({ fingerprint }) => fingerprint);
    };
    expect(prints('1', '3')).toEqual(prints('1', '2', '3', '5'));
    expect(prints('1', '3')).not.toEqual(prints('1', '4'));
    expect(new Set(prints('2', '4')).size).toBe(2);
  });

  it('offers to close all gaps at once, where no note has to move', () => {
    const fixesOf = (...cites: string[]) => {
      const recommendations = cites.map((label, i) => ({ text: `Item ${'abc'[i]}.`, cites: [label] }));
      return findingsOf(rule, { recommendations, footnotes: list('2', '4', '7') }).map(({ fix }) => fix);
    };
    expect(fixesOf('2', '4', '7').map((fix) => fix?.edits.map(({ text }) => text))).toEqual([
      ['1', '2', '3', '1', '2', '3'],
      undefined,
      undefined,
    ]);
    expect(fixesOf('4', '2', '7')).toEqual([undefined, undefined, undefined]);
  });
});
