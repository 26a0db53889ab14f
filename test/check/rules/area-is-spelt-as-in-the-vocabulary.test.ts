import { describe, expect, it } from 'vitest';
import { check } from '../../../src/check/check.ts';
import { areaIsSpeltAsInTheVocabulary as rule } from '../../../src/check/rules/area-is-spelt-as-in-the-vocabulary.ts';
import { type AttributionSpec, findingsOf, messagesOf, type PageSpec, page, placesOf } from '../helpers.ts';

type Theme = NonNullable<AttributionSpec['themes']>[number];

const raw = '(Oslo Salon, Roles & Responsibility thematic area)';
const label = 'Roles & Responsibilities';
const found = 'Roles & Responsibility';
const quote = (...themes: Theme[]): PageSpec => ({
  footnotes: [{ label: '1', quotes: [{ text: 'Yes.', attribution: { raw, themes } }] }],
});

describe('area-is-spelt-as-in-the-vocabulary', () => {
  it.each<[string, PageSpec]>([
    ['an empty page', {}],
    ['a quote without an attribution', { footnotes: [{ label: '1', quotes: [{ text: 'Yes.' }] }] }],
    ['an area as the vocabulary spells it', quote({ label: found, found })],
    ['an alias that is the label', quote({ label: found, found, basis: 'alias' })],
    ['an area that was inferred', quote({ label, found, basis: 'inferred' })],
    ['a tag of another vocabulary', quote({ label: 'North', found: 'Oslo', basis: 'alias', vocabulary: 'un-m49' })],
  ])('is silent on %s', (_, spec) => {
    expect(findingsOf(rule, spec)).toEqual([]);
  });

  it.each<['alias' | 'corrected']>([['alias'], ['corrected']])('reports an area of basis %s', (basis) => {
    const spec = quote({ label, found, basis });
    expect(messagesOf(rule, spec)).toEqual(['found “Roles & Responsibility”, expected “Roles & Responsibilities”']);
    expect(placesOf(rule, spec)).toEqual([found]);
    expect(findingsOf(rule, spec)[0]?.expected).toBe(label);
  });

  it('points at the attribution when the tag has no place', () => {
    const spec = quote({ label, basis: 'alias' });
    expect(messagesOf(rule, spec)).toEqual(['found another spelling, expected “Roles & Responsibilities”']);
    expect(placesOf(rule, spec)).toEqual([raw]);
  });

  it('says less, at the same place and with the same fingerprint, when the text is not there', () => {
    const spec = quote({ label, found, basis: 'alias' });
    const [{ fix, ...withText } = {}] = findingsOf(rule, spec);
    expect(fix).toBeDefined();
    const [without] = check([page(spec).compiled], { rules: [rule] });
    expect(without).toEqual({
      ...withText,
      fix: undefined,
      message: 'found another spelling, expected “Roles & Responsibilities”',
    });
  });
});

it('offers the label in a page in English, and nothing for the name of another language', () => {
  const find = (theme: Theme, language: string) => {
    const { compiled, text } = page(quote(theme));
    const one = { ...compiled, document: { ...compiled.document, language } };
    return check([one], { rules: [rule], texts: new Map([[one.document.path, text]]) })[0]?.fix;
  };
  const theme: Theme = { label, found, basis: 'alias' };
  expect(find(theme, 'en')).toMatchObject({ message: `write “${label}”`, edits: [{ text: label }] });
  expect(find({ ...theme, found: 'Oslo' }, 'en')).toBeUndefined();
  expect(find(theme, 'de')).toBeUndefined();
});
