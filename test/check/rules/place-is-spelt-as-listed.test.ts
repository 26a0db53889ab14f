import { describe, expect, it } from 'vitest';
import { check } from '../../../src/check/check.ts';
import { placeIsSpeltAsListed as rule } from '../../../src/check/rules/place-is-spelt-as-listed.ts';
import { findingsOf, type PageSpec, page, placesOf } from '../helpers.ts';

const spec: PageSpec = {
  doubts: [{ kind: 'place-misspelt', found: 'Manilla', expected: 'Manila', reason: 'a letter too many' }],
};

describe('place-is-spelt-as-listed', () => {
  it.each<[string, PageSpec]>([
    ['an empty page', {}],
    ['a place that several have', { doubts: [{ kind: 'place-ambiguous', found: 'Congo' }] }],
  ])('is silent on %s', (_, other) => {
    expect(findingsOf(rule, other)).toEqual([]);
  });

  it('tells what was read and what it was taken for', () => {
    const message = 'found the place “Manilla”, expected “Manila”: a letter too many';
    expect(findingsOf(rule, spec)).toMatchObject([{ message, expected: 'Manila', severity: 'warning' }]);
  });

  it('points at the words that are misspelt', () => {
    expect(placesOf(rule, spec)).toEqual(['Manilla']);
  });
});

it('offers the listed spelling in a page in English, where the words are in the page as they were read', () => {
  const { compiled, text } = page(spec);
  const find = (language: string, input = text) => {
    const one = { ...compiled, document: { ...compiled.document, language } };
    return check([one], { rules: [rule], texts: new Map([[one.document.path, input]]) })[0]?.fix;
  };
  expect(find('en')).toEqual({ message: 'write “Manila”', edits: [{ start: 0, end: 7, text: 'Manila' }] });
  expect([find('fr'), find('en', '')]).toEqual([undefined, undefined]);
});
