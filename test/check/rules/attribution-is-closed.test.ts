import { describe, expect, it } from 'vitest';
import { attributionIsClosed as rule } from '../../../src/check/rules/attribution-is-closed.ts';
import { findingsOf, type PageSpec, placesOf } from '../helpers.ts';

describe('attribution-is-closed', () => {
  it.each<[string, PageSpec]>([
    ['an empty page', {}],
    ['a doubt of another kind', { doubts: [{ kind: 'line-unread', found: 'some words' }] }],
  ])('is silent on %s', (_, spec) => {
    expect(findingsOf(rule, spec)).toEqual([]);
  });

  it('reports an attribution left open', () => {
    const found = '(Oslo Salon, May 2019';
    const [finding] = findingsOf(rule, { doubts: [{ kind: 'attribution-unclosed', found, expected: ')' }] });
    expect(finding).toMatchObject({
      severity: 'error',
      message: 'found the attribution “(Oslo Salon, May 2019” left open, expected “)” at its end',
      expected: ')',
    });
  });

  it('points at the words in doubt', () => {
    expect(placesOf(rule, { doubts: [{ kind: 'attribution-unclosed', found: '(Oslo Salon' }] })).toEqual([
      '(Oslo Salon',
    ]);
  });
});
