import { describe, expect, it } from 'vitest';
import { placeIsSpeltAsListed as rule } from '../../../src/check/rules/place-is-spelt-as-listed.ts';
import { findingsOf, type PageSpec, placesOf } from '../helpers.ts';

const spec: PageSpec = {
  doubts: [{ kind: 'place-misspelt', found: 'Manilla', expected: 'Manila', reason: 'a letter too many' }],
};

describe('place-is-spelt-as-listed', () => {
  it.each<[string, PageSpec]>([
    ['an empty page', {}],
    ['a place that several have', { doubts: [{ kind: 'place-ambiguous', found: 'Congo' }] }],
  ])('is silent on %s', (_, page) => {
    expect(findingsOf(rule, page)).toEqual([]);
  });

  it('tells what was read and what it was taken for', () => {
    const message = 'found the place “Manilla”, expected “Manila”: a letter too many';
    expect(findingsOf(rule, spec)).toMatchObject([{ message, expected: 'Manila', severity: 'warning' }]);
  });

  it('points at the words that are misspelt', () => {
    expect(placesOf(rule, spec)).toEqual(['Manilla']);
  });
});
