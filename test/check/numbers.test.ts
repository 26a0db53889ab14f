import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numbersIn } from '../../src/check/numbers.ts';
import { words } from '../../src/text/words.ts';
import { type ClaimWords, claimWords } from '../../src/vocabularies/claims.ts';

function read(text: string, language = 'en') {
  return numbersIn(text, words(text), claimWords(language) as ClaimWords, language);
}
const values = (text: string, language?: string) => read(text, language).map(({ value }) => value);

describe('numbersIn', () => {
  it.each([
    ['en', 'twenty-five, two hundred, two or three', ['25', '200', '2', '3']],
    ['es', 'treinta y cinco', ['35']],
    ['fr', 'quatre-vingt-dix, soixante et onze', ['90', '71']],
    ['de', 'fünfunddreißig, einundzwanzig', ['35', '21']],
    ['pt', 'vinte e duas', ['22']],
    ['en', '1,000 and 1.000 and 1 000 and 2.5', ['1000', '1000', '1', '000', '2.5']],
    ['en', '٣ rooms', ['3']],
  ])('reads %s: %s', (language, text, found) => {
    expect(values(text, language)).toEqual(found);
  });

  it('does not ask for names, points of a list, 1 and words that answer only', () => {
    expect(read('COVID-19, 2) both, 1 of half').filter(({ asked }) => asked)).toEqual([]);
  });

  it('tells years, and of a range the first', () => {
    expect(read('2018-20 and 2030').map(({ value, isYear }) => [value, isYear])).toEqual([
      ['2018', true],
      ['2030', true],
    ]);
  });

  it('gives places within the text', () => {
    const unit = fc.constantFrom('two', 'hundred', ' ', '-', '1', ',', '2019', 'a', ')', 'and');
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        for (const { start, end } of read(text)) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});
