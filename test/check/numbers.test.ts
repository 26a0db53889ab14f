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
    ['de', 'zehntausend, zweihundertfünfzig, eintausendzweihundert', ['10000', '250', '1200']],
    ['de', 'hundertprozentig, tausendfach, Bund', []],
    ['en', '1,000 and 1.000 and 1 000 and 2.5', ['1000', '1000', '1000', '2.5']],
    ['en', '1,00,000 and 1.234,50 and 1,234.50 and 3.0', ['100000', '1234.5', '1234.5', '3']],
    ['en', 'in 2019 300 people and 2020, 100', ['2019', '300', '2020', '100']],
    [
      'en',
      '2 million, two million, 1.5 million, $2m, 10k, two dozen',
      ['2000000', '2000000', '1500000', '2000000', '10000', '24'],
    ],
    ['en', 'two hundred thousand, five thousand two hundred and six', ['200000', '5206']],
    ['es', 'diez mil, doscientos mil, mil quinientos, 10 mil, dos docenas', ['10000', '200000', '1500', '10000', '24']],
    [
      'fr',
      'dix mille, 2,5 millions, deux cent trente-quatre, quatre-vingt mille',
      ['10000', '2500000', '234', '80000'],
    ],
    ['pt', 'duzentos e vinte, 2 milhões', ['220', '2000000']],
    ['en', '5m of rope', []],
    ['en', '٣ rooms', ['3']],
  ])('reads %s: %s', (language, text, found) => {
    expect(values(text, language)).toEqual(found);
  });

  it('does not ask for names, points of a list, 1 and words that answer only', () => {
    expect(read('COVID-19, 2) both, 1 of half').filter(({ asked }) => asked)).toEqual([]);
  });

  it.each([
    ['en', 'a share of 50-50, and 50/50'],
    ['en', 'at 5 pm, https://example.org/plan/2/7, task #12 and § 4'],
    ['es', 'la 5.ª vez'],
    ['de', 'das 5. Treffen'],
  ])('does not ask for shares of two halves, times, addresses and ordinals: %s, %s', (language, text) => {
    expect(read(text, language).filter(({ asked }) => asked)).toEqual([]);
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
