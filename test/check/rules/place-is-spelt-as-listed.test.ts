import { describe, expect, it } from 'vitest';
import { check } from '../../../src/check/check.ts';
import { placeIsSpeltAsListed as rule } from '../../../src/check/rules/place-is-spelt-as-listed.ts';
import { findingsIn } from '../compiled.ts';
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

describe('a misspelt place on a page in French', () => {
  const page = (first: string, second = 'Salon du Pérou') =>
    [
      'Movement/Input/Ouvrir les portes/fr',
      '',
      'Les portes du jardin sont lourdes et nous avons besoin d’aide pour les ouvrir.',
      '',
      '  • Ouvrir la première porte du jardin à midi.[1][2]',
      '',
      'Notes',
      '',
      `  1. La porte grince quand nous sommes dans le jardin. (${first}, juin 2019, domaine thématique Diversité).`,
      `  2. Elle est rouge depuis que nous y sommes. (${second}, mai 2019, domaine thématique Diversité).`,
      '',
    ].join('\n');

  it.each([
    ['with the accents that were written', 'Salon du Bénnin', undefined, 'Bénin'],
    ['with the accents that were written', 'Salon du Sénégall', undefined, 'Sénégal'],
    ['as another source spells it', 'Salon du Bennin', 'Communauté du Bénin', 'Bénin'],
    ['as another source spells it', 'Salon de Colombbie', 'Communauté de Colombie', 'Colombie'],
    ['as French calls the country', 'Salon du Bennin', undefined, 'Bénin'],
    ['as French calls the country', "Salon d'Argentinne", undefined, 'Argentine'],
    ['as it is listed, where it is no country', 'Salon de Manilla', undefined, 'Manila'],
  ])('is expected %s: %s', async (_, first, second, expected) => {
    const findings = await findingsIn(rule, page(first, second));
    expect(findings.map((one) => one.expected)).toEqual([expected]);
  });
});
