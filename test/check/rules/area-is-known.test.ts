import { describe, expect, it } from 'vitest';
import { areaIsKnown as rule } from '../../../src/check/rules/area-is-known.ts';
import { citing, findingsIn } from '../compiled.ts';
import { findingsOf, type PageSpec, placesOf } from '../helpers.ts';

describe('area-is-known', () => {
  it.each<[string, PageSpec]>([
    ['an empty page', {}],
    ['a doubt of another kind', { doubts: [{ kind: 'line-unread', found: 'some words' }] }],
  ])('is silent on %s', (_, spec) => {
    expect(findingsOf(rule, spec)).toEqual([]);
  });

  it.each([
    ['Diversity', 'found the thematic area “Gardening”, expected an area of the vocabulary, perhaps “Diversity”'],
    [null, 'found the thematic area “Gardening”, expected an area of the vocabulary'],
  ])('reports an unknown area, with the nearest name %j', (expected, message) => {
    const spec: PageSpec = { doubts: [{ kind: 'area-unknown', found: 'Gardening', expected }] };
    expect(findingsOf(rule, spec)).toMatchObject([{ message, expected, severity: 'warning' }]);
  });

  it('points at the words in doubt', () => {
    expect(placesOf(rule, { doubts: [{ kind: 'area-unknown', found: 'Gardening' }] })).toEqual(['Gardening']);
  });

  it('knows the nearest name in other languages too', async () => {
    const page = citing(['La porte grince. (Salon du Pérou, juin 2019, domaine thématique Plaidoyerr).']);
    expect((await findingsIn(rule, page)).map(({ expected }) => expected)).toEqual(['plaidoyer']);
  });
});
