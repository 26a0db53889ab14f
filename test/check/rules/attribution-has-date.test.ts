import { describe, expect, it } from 'vitest';
import { attributionHasDate as rule } from '../../../src/check/rules/attribution-has-date.ts';
import { citing, findingsIn } from '../compiled.ts';
import { findingsOf, messagesOf, type PageSpec, placesOf } from '../helpers.ts';

const quote = (raw: string, date: { raw: string; edtf: string | null } | null = null): PageSpec => ({
  footnotes: [{ label: '1', quotes: [{ text: 'Yes.', attribution: { raw, date } }] }],
});
const noYear = quote('(Oslo Salon, 12 May)', { raw: '12 May', edtf: null });
const impossible = quote('(Oslo Salon, 31 June 2019)', { raw: '31 June 2019', edtf: null });

describe('attribution-has-date', () => {
  it.each<[string, PageSpec]>([
    ['an empty page', {}],
    ['a quote without an attribution', { footnotes: [{ label: '1', quotes: [{ text: 'Yes.' }] }] }],
    ['an attribution with a date', quote('(Oslo Salon, May 2019)', { raw: 'May 2019', edtf: '2019-05' })],
    [
      'an impossible date, which another rule reports',
      { ...impossible, doubts: [{ kind: 'date-impossible', found: '31 June 2019' }] },
    ],
    [
      'an impossible date the model has no date for',
      { ...quote('(Oslo Salon, 31 June 2019)'), doubts: [{ kind: 'date-impossible', found: '31 June 2019' }] },
    ],
  ])('is silent on %s', (_, spec) => {
    expect(findingsOf(rule, spec)).toEqual([]);
  });

  it.each<[string, PageSpec, string, string]>([
    [
      'a year without a month',
      quote('(Oslo Salon, 2019 Diversity thematic area)'),
      'found the attribution “(Oslo Salon, 2019 Diversity thematic area)” with 2019 but without a month, expected a month and a year',
      '(Oslo Salon, 2019 Diversity thematic area)',
    ],
    [
      'an attribution without a date',
      quote('(Oslo Salon)'),
      'found the attribution “(Oslo Salon)” without a date, expected a month and a year',
      '(Oslo Salon)',
    ],
    [
      'a date without a year once',
      { ...noYear, doubts: [{ kind: 'date-without-year', found: '12 May' }] },
      'found the date “12 May” without a year, expected a date with its year',
      '12 May',
    ],
    [
      'a date without a year outside an attribution',
      { doubts: [{ kind: 'date-without-year', found: 'in late May' }] },
      'found the date “in late May” without a year, expected a date with its year',
      'in late May',
    ],
    [
      'a date that could not be placed for a reason nobody gave',
      noYear,
      'found the date “12 May” that cannot be placed, expected a date with its year',
      '12 May',
    ],
    [
      'a date with two readings',
      {
        ...quote('(Oslo Salon, 03/04/2019)', { raw: '03/04/2019', edtf: '2019' }),
        doubts: [{ kind: 'date-ambiguous', found: '03/04/2019', reason: '3 April or 4 March 2019' }],
      },
      'found the date “03/04/2019” that can be 3 April or 4 March 2019, expected a date with one reading',
      '03/04/2019',
    ],
    [
      'a date of another calendar',
      {
        ...quote('(Oslo Salon, رمضان 1440)', { raw: 'رمضان 1440', edtf: null }),
        doubts: [{ kind: 'date-of-other-calendar', found: 'رمضان 1440' }],
      },
      'found the date “رمضان 1440” of another calendar, expected a date of the Gregorian calendar',
      'رمضان 1440',
    ],
  ])('reports %s', (_, spec, message, place) => {
    expect(messagesOf(rule, spec)).toEqual([message]);
    expect(placesOf(rule, spec)).toEqual([place]);
  });

  it.each(['WikiWomen Camp 2017', 'ESEAP Conference 2018', 'Wikimania 2018'])(
    'takes the year of %s for a piece of the name where a date follows',
    async (name) => {
      expect(await findingsIn(rule, citing([`So say some of us. (${name}, June 2019, Diversity theme).`]))).toEqual([]);
    },
  );

  it('reports a second date behind a separator', async () => {
    expect(
      await findingsIn(rule, citing(['So say some of us. (Wikimania, 2018, June 2019, Diversity theme).'])),
    ).toHaveLength(1);
  });
});
