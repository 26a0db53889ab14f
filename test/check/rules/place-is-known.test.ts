import { describe, expect, it } from 'vitest';
import { placeIsKnown as rule } from '../../../src/check/rules/place-is-known.ts';
import { findingsOf, type PageSpec, placesOf } from '../helpers.ts';

describe('place-is-known', () => {
  it.each<[string, PageSpec]>([
    ['an empty page', {}],
    ['a doubt of another kind', { doubts: [{ kind: 'line-unread', found: 'some words' }] }],
  ])('is silent on %s', (_, spec) => {
    expect(findingsOf(rule, spec)).toEqual([]);
  });

  it.each([
    ['GE, US', 'found the place “Georgia”, expected one of GE, US: a country and a state have the name'],
    [null, 'found the place “Georgia”, expected one place: a country and a state have the name'],
  ])('reports a place with several readings, with the candidates %j', (expected, message) => {
    const reason = 'a country and a state have the name';
    const spec: PageSpec = { doubts: [{ kind: 'place-ambiguous', found: 'Georgia', expected, reason }] };
    expect(findingsOf(rule, spec)).toMatchObject([{ message, expected, severity: 'info' }]);
  });

  it('points at the words in doubt', () => {
    expect(placesOf(rule, { doubts: [{ kind: 'place-ambiguous', found: 'Georgia' }] })).toEqual(['Georgia']);
  });
});
