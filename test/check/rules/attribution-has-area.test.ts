import { describe, expect, it } from 'vitest';
import { attributionHasArea as rule } from '../../../src/check/rules/attribution-has-area.ts';
import { findingsOf, messagesOf, type PageSpec, placesOf } from '../helpers.ts';

const quote = (raw: string, themes: { label: string; found: string }[] = []): PageSpec => ({
  footnotes: [{ label: '1', quotes: [{ text: 'Yes.', attribution: { raw, themes } }] }],
});

describe('attribution-has-area', () => {
  it.each<[string, PageSpec]>([
    ['an empty page', {}],
    ['a quote without an attribution', { footnotes: [{ label: '1', quotes: [{ text: 'Yes.' }] }] }],
    ['an attribution with an area', quote('(Oslo Salon, Diversity)', [{ label: 'Diversity', found: 'Diversity' }])],
    [
      'an area that is not known, which another rule reports',
      { ...quote('(Oslo Salon, Gardening)'), doubts: [{ kind: 'area-unknown', found: 'Gardening' }] },
    ],
  ])('is silent on %s', (_, spec) => {
    expect(findingsOf(rule, spec)).toEqual([]);
  });

  it('reports an attribution without an area', () => {
    const spec = quote('(Oslo Salon, May 2019)');
    expect(messagesOf(rule, spec)).toEqual([
      'found the attribution “(Oslo Salon, May 2019)” without a thematic area, expected one',
    ]);
    expect(placesOf(rule, spec)).toEqual(['(Oslo Salon, May 2019)']);
  });

  it('reports it too when the area that is not known stands elsewhere', () => {
    const doubts = [{ kind: 'area-unknown' as const, found: 'Gardening' }];
    expect(findingsOf(rule, { ...quote('(Oslo Salon, May 2019)'), doubts })).toHaveLength(1);
  });
});
