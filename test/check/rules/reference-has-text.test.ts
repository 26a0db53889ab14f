import { describe, expect, it } from 'vitest';
import { referenceHasText as rule } from '../../../src/check/rules/reference-has-text.ts';
import { findingsOf, type PageSpec, placesOf } from '../helpers.ts';

const spec: PageSpec = { doubts: [{ kind: 'reference-empty', found: '<ref></ref>', reason: 'neither text nor name' }] };

describe('reference-has-text', () => {
  it.each<[string, PageSpec]>([
    ['an empty page', {}],
    ['a doubt of another kind', { doubts: [{ kind: 'reference-unclosed', found: '<ref>' }] }],
  ])('is silent on %s', (_, silent) => {
    expect(findingsOf(rule, silent)).toEqual([]);
  });

  it('reports an empty reference', () => {
    expect(findingsOf(rule, spec)).toMatchObject([
      {
        severity: 'error',
        message: 'found the reference “<ref></ref>” without a text, expected its text or the name of another',
        expected: null,
      },
    ]);
  });

  it('points at the reference', () => {
    expect(placesOf(rule, spec)).toEqual(['<ref></ref>']);
  });
});
