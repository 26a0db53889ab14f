import { expect, it } from 'vitest';
import { countryNameIn } from '../../src/vocabularies/country-names.ts';

it.each([
  ['fr', 'Argentina', 'Argentine'],
  ['es', 'Brazil', 'Brasil'],
  ['pt', 'Mozambique', 'Moçambique'],
  ['fr', 'Nowhere', null],
  ['xx', 'Argentina', null],
  ['no language', 'Argentina', null],
  ['', 'Argentina', null],
])('names in %s the country %s: %s', (language, listed, name) => {
  expect(countryNameIn(language, listed)).toBe(name);
});
