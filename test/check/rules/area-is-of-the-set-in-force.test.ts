import { describe, expect, it } from 'vitest';
import { areaIsOfTheSetInForce as rule } from '../../../src/check/rules/area-is-of-the-set-in-force.ts';
import { findingsOf, type PageSpec, placesOf } from '../helpers.ts';

describe('area-is-of-the-set-in-force', () => {
  it.each<[string, PageSpec]>([
    ['an empty page', {}],
    ['an area that no set has', { doubts: [{ kind: 'area-unknown', found: 'Gardening' }] }],
  ])('is silent on %s', (_, spec) => {
    expect(findingsOf(rule, spec)).toEqual([]);
  });

  const spec: PageSpec = {
    doubts: [{ kind: 'area-of-another-set', found: 'The augmented age', reason: 'it is of the set of 2017' }],
  };

  it('names the other set', () => {
    const message =
      'found the thematic area “The augmented age”, expected one of the set in force: it is of the set of 2017';
    expect(findingsOf(rule, spec)).toMatchObject([{ message, severity: 'warning' }]);
  });

  it('points at the words in doubt', () => {
    expect(placesOf(rule, spec)).toEqual(['The augmented age']);
  });
});
