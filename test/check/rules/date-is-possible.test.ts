import { describe, expect, it } from 'vitest';
import { dateIsPossible as rule } from '../../../src/check/rules/date-is-possible.ts';
import { findingsOf, type PageSpec, placesOf } from '../helpers.ts';

describe('date-is-possible', () => {
  it.each<[string, PageSpec]>([
    ['an empty page', {}],
    ['a doubt of another kind', { doubts: [{ kind: 'line-unread', found: 'some words' }] }],
  ])('is silent on %s', (_, spec) => {
    expect(findingsOf(rule, spec)).toEqual([]);
  });

  it.each([
    ['30 June 2019', 'found the date “31 June 2019”, expected 30 June 2019: June has 30 days'],
    [null, 'found the date “31 June 2019”, expected a date that exists: June has 30 days'],
  ])('reports an impossible date, with %j expected', (expected, message) => {
    const spec: PageSpec = {
      doubts: [{ kind: 'date-impossible', found: '31 June 2019', expected, reason: 'June has 30 days' }],
    };
    expect(findingsOf(rule, spec)).toMatchObject([{ message, expected, severity: 'error' }]);
  });

  it('points at the words in doubt', () => {
    expect(placesOf(rule, { doubts: [{ kind: 'date-impossible', found: '31 June 2019' }] })).toEqual(['31 June 2019']);
  });
});
