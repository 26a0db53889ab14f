import { describe, expect, it } from 'vitest';
import { footnoteIsCited as rule } from '../../../src/check/rules/footnote-is-cited.ts';
import { findingsOf, messagesOf, type PageSpec, placesOf } from '../helpers.ts';

const note = (label: string, text = `Words of ${label}.`) => ({ label, quotes: [{ text }] });

describe('footnote-is-cited', () => {
  it.each<[string, PageSpec]>([
    ['an empty page', {}],
    [
      'footnotes that are all cited',
      { recommendations: [{ text: 'Meet.', cites: ['1', '2'] }], footnotes: [note('1'), note('2')] },
    ],
    [
      'the second of two footnotes with one label, which another rule reports',
      { recommendations: [{ text: 'Meet.', cites: ['1'] }], footnotes: [note('1'), note('1', 'Other words.')] },
    ],
    [
      'a footnote whose marker stands in another footnote',
      { recommendations: [{ text: 'Meet.', cites: ['1'] }], footnotes: [note('1', 'As they said.[n 1]'), note('n 1')] },
    ],
  ])('is silent on %s', (_, spec) => {
    expect(findingsOf(rule, spec)).toEqual([]);
  });

  it('reports a footnote that no recommendation cites', () => {
    const spec = { recommendations: [{ text: 'Meet.', cites: ['1'] }], footnotes: [note('1'), note('2')] };
    expect(messagesOf(rule, spec)).toEqual([
      'found footnote 2 “Words of 2.” cited nowhere, expected a recommendation with the marker [2]',
    ]);
    expect(placesOf(rule, spec)).toEqual(['2. Words of 2. ']);
  });

  it('reports a footnote that only itself cites', () => {
    expect(findingsOf(rule, { footnotes: [note('1', 'See here.[1]')] })).toHaveLength(1);
  });

  it('reports a footnote without words by its label', () => {
    expect(messagesOf(rule, { footnotes: [{ label: 'a' }] })).toEqual([
      'found footnote a cited nowhere, expected a recommendation with the marker [a]',
    ]);
  });

  it('knows a footnote by its words when the list is numbered anew', () => {
    const [before] = findingsOf(rule, { footnotes: [note('4', 'Nobody wrote to us.')] });
    const [after] = findingsOf(rule, { footnotes: [note('5', 'Nobody wrote to us.')] });
    expect(after?.fingerprint).toBe(before?.fingerprint);
  });
});
