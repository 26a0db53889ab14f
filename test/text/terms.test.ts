import { expect, test } from 'vitest';
import { termReader } from '../../src/text/terms.ts';

test.each([
  ['en', 'The communities need a community', ['commun', 'commun']],
  ['en-GB', "Don't forget the organiser's toolbox", ['forget', 'organis', 'toolbox']],
  ['fr', "L’équipe et l'avenir des écoles", ['equipe', 'avenir', 'ecoles']],
  ['pt', 'Os núcleos de formação', ['nucleos', 'formacao']],
  ['es', 'La formación para las aulas', ['formacion', 'aulas']],
  ['en', 'In 2019 3 of 5 x', []],
  ['hi', 'समुदाय के लोग', []],
  ['en', '社區需要培訓', []],
  ['en', `${'x'.repeat(41)} ok`, ['ok']],
])('in %s, %j gives the stems %j', (language, text, expected) => {
  expect(termReader().read(text, language).stems).toEqual(expected);
});

test('all words count for the length, in every language', () => {
  expect(termReader().read('The lamp is on', 'en').length).toBe(4);
  expect(termReader().read('समुदाय के लोग', 'hi').length).toBe(3);
});

test('a stem goes by its commonest form, upper and lower case counted together', () => {
  const { read, formOf } = termReader();
  read('Lamps. lamps! lamp lamp Lamp', 'en');
  read('board boarding', 'en');
  read('L’école, l’école', 'fr');
  expect([formOf('lamp'), formOf('board'), formOf('ecole'), formOf('unread')]).toEqual([
    'lamp',
    'board',
    'école',
    'unread',
  ]);
});
