import { describe, expect, it } from 'vitest';
import { wordsAreOfOneScript as rule } from '../../../src/check/rules/words-are-of-one-script.ts';
import { fixedPage, messagesOn, pasted, placesOn } from '../pages.ts';

describe('words-are-of-one-script', () => {
  it.each([
    'Print in 3D on 12 μm or 5 kΩ.',
    'COVID-19 and the β-test.',
    'Ask the IT-отдел and read Wiki的 pages.',
    'Отправьте SMSки и PDFы.',
    'Wikiデータ is read by ワークshop.',
    'Το Wikidata είναι εδώ.',
    'Naïve Łódź, Ünal and Tiếng Việt.',
  ])('is silent on %s', async (item) => {
    expect(await messagesOn(rule, pasted([item]))).toEqual([]);
  });

  it.each([
    [
      'Feed the c\u043emmunity.',
      'found the Cyrillic о (U+043E) in the word “cоmmunity”, expected “community” in one script',
    ],
    [
      'Feed the c\u03bfmmunity.',
      'found the Greek ο (U+03BF) in the word “cοmmunity”, expected “community” in one script',
    ],
    ['Наша мiсцева рада.', 'found the Latin i (U+0069) in the word “мiсцева”, expected “місцева” in one script'],
  ])('reports %s', async (item, message) => {
    expect(await messagesOn(rule, pasted([item]))).toEqual([message]);
  });

  it('reports each word, and mends those outside of quotes', async () => {
    const page = pasted(['Fe\u0435d th\u0435 guests.'], ['Our s\u043eup.']);
    expect(await messagesOn(rule, page)).toEqual([
      expect.stringContaining('“Feеd”'),
      expect.stringContaining('“thе”'),
      expect.stringContaining('“sоup”'),
    ]);
    expect(await placesOn(rule, page)).toEqual(['Fe\u0435d', 'th\u0435', 's\u043eup']);
    expect(await fixedPage(rule, page)).toBe(pasted(['Feed the guests.'], ['Our s\u043eup.']));
  });
});
