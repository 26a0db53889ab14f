import { describe, expect, it } from 'vitest';
import { attributionHasSource as rule } from '../../../src/check/rules/attribution-has-source.ts';
import { findingsOf, messagesOf, type PageSpec, placesOf } from '../helpers.ts';

const quote = (raw: string, sources: string[]) => ({
  footnotes: [{ label: '1', quotes: [{ text: 'Yes.', attribution: { raw, sources } }] }],
});

describe('attribution-has-source', () => {
  it.each<[string, PageSpec]>([
    ['an empty page', {}],
    ['a quote without an attribution', { footnotes: [{ label: '1', quotes: [{ text: 'Yes.' }] }] }],
    ['an attribution with a source', quote('(Oslo Salon)', ['Oslo Salon'])],
  ])('is silent on %s', (_, spec) => {
    expect(findingsOf(rule, spec)).toEqual([]);
  });

  it('reports an attribution without a source', () => {
    const spec = quote('(May 2019, Diversity thematic area)', []);
    expect(messagesOf(rule, spec)).toEqual([
      'found the attribution “(May 2019, Diversity thematic area)” without a source, expected the name of a conversation, event, affiliate or community',
    ]);
    expect(placesOf(rule, spec)).toEqual(['(May 2019, Diversity thematic area)']);
  });
});
