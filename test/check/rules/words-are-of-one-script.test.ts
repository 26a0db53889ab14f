import { describe, expect, it } from 'vitest';
import { wordsAreOfOneScript as rule } from '../../../src/check/rules/words-are-of-one-script.ts';
import { citing, linesIn } from '../compiled.ts';
import { fixedPage, messagesOn, pasted, placesOn } from '../pages.ts';

describe('words-are-of-one-script', () => {
  it.each([
    'Print in 3D on 12 μm or 5 kΩ.',
    'COVID-19 and the β-test.',
    'Ask the IT-отдел and read Wiki的 pages.',
    'Отправьте SMSки и PDFы.',
    'Wikiデータ is read by ワークshop.',
    'Το Wikidata είναι εδώ.',
    'В 5А классе 10 учеников, 2О и 3С.',
    'Идти 5км, нести 10кг.',
    'Walk 5км and carry 10кг.',
    'Room 5α has 3Ω and 2π.',
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
    ['Give 2\u041e euros.', 'found the Cyrillic О (U+041E) in “2О”, expected “20”'],
    ['Give 1\u043e0 euros.', 'found the Cyrillic о (U+043E) in “1о0”, expected “100”'],
    ['Meet in room 5\u0410.', 'found the Cyrillic А (U+0410) in “5А”, expected “5A”'],
    ['Give 2\u039f euros.', 'found the Greek Ο (U+039F) in “2Ο”, expected “20”'],
    ['Meet in 2\u041e2\u041e.', 'found the Cyrillic О (U+041E) in “2О2О”, expected “2020”'],
    ['Встреча в 2\u041e19 году.', 'found the Cyrillic О (U+041E) in “2О19”, expected “2019”'],
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

  it.each(['2\u041e19', '2\u039f19'])('finds it in the year %s, and no other rule tells of it', async (year) => {
    const note = 'The soup was warm. (Wikimedia Norge, June 2019, Product & Technology thematic area).';
    const page = citing([note.replace('soup', 'stew'), note.replace('2019', year)]);
    expect(await linesIn(page)).toEqual([expect.stringMatching(/^words-are-of-one-script /)]);
  });

  it.each([
    ['the source', 'Wikim\u0435dia Norge', 'Wikimedia Norge'],
    ['the area', 'Pr\u043educt & Technology', 'Product & Technology'],
    ['the cue of the area', 'them\u0430tic area', 'thematic area'],
    ['the date', 'Jun\u0435 2019', 'June 2019'],
  ])('finds and mends it in %s of an attribution, and no other rule tells of it', async (_, wrong, right) => {
    const note = 'The soup was warm. (Wikimedia Norge, June 2019, Product & Technology thematic area).';
    const clean = citing([note.replace('soup', 'stew'), note]);
    const at = clean.lastIndexOf(right);
    const page = clean.slice(0, at) + wrong + clean.slice(at + right.length);
    expect(await linesIn(page)).toEqual([expect.stringMatching(/^words-are-of-one-script /)]);
    expect(await placesOn(rule, page)).toEqual([wrong.split(' ').find((word) => /[\u0400-\u04ff]/.test(word))]);
    expect(await fixedPage(rule, page)).toBe(clean);
  });
});
