import { describe, expect, it } from 'vitest';
import { chunksOf, trimChunk } from '../../src/resolve/chunks.ts';
import { findDates } from '../../src/resolve/date.ts';
import { dateTables } from '../../src/vocabularies/dates.ts';

/** The chunks of an attribution as words, with `+` before those that a comma goes before. */
const read = (text: string) =>
  chunksOf(text, findDates(text, dateTables())).map(({ from, to, comma }) => (comma ? '+' : '') + text.slice(from, to));

describe('the chunks of an attribution', () => {
  it.each([
    ['Ghana salon', ['Ghana salon']],
    ['Ghana salon, Accra; Diversity', ['Ghana salon', '+Accra', 'Diversity']],
    ['Ghana salon、Accra', ['Ghana salon', '+Accra']],
    ['Ghana salon, , Accra', ['Ghana salon', '+Accra']],
    ['; , Accra', ['Accra']],
    ['Ghana salon, 3 June 2019, Accra', ['Ghana salon', 'Accra']],
    ['Ghana salon held in 3 June 2019', ['Ghana salon']],
    ['Ghana salon (Accra, Kumasi), Diversity', ['Ghana salon (Accra, Kumasi)', '+Diversity']],
    ['Ghana salon), Accra', ['Ghana salon)', '+Accra']],
    ['salon (Accra 3 June 2019, Kumasi), Tema', ['salon (Accra', 'Kumasi)', '+Tema']],
    ['Ghana / Accra', ['Ghana', 'Accra']],
    ['Ghana/Accra', ['Ghana/Accra']],
    ['(Accra)', ['(Accra)']],
    ['the “Ghana salon”.', ['Ghana salon']],
    ['Wikimedia U.K., June 2019', ['Wikimedia U.K.']],
    ['Gardeners e.V., Diversity.', ['Gardeners e.V.', '+Diversity']],
    ['Wikimedia UK., p. 3, Lima.', ['Wikimedia UK', '+p. 3', '+Lima']],
    ['of the, 12', []],
    ['صالون، القاهرة؛ التنوع', ['صالون', '+القاهرة', 'التنوع']],
    ['सैलून। विविधता', ['सैलून', 'विविधता']],
    ['Col·lectiu · Vic', ['Col·lectiu', 'Vic']],
    ['La Paz, en La Paz, la plaza en', ['La Paz', '+La Paz', '+plaza']],
    ['Source : Ghana salon', ['Ghana salon']],
    ['<i>Ghana salon</i>, [[Accra]]', ['Ghana salon', '+Accra']],
    ['Trobada d’', ['Trobada']],
    ['Salon de thé, Lyon', ['Salon de thé', '+Lyon']],
    ['Wikimedia IN, June 2019', ['Wikimedia IN']],
    ['IN community, June 2019', ['IN community']],
    ['Of community survey', ['Of community survey']],
    ['In June 2019, Ghana salon', ['Ghana salon']],
    ['संवाद, Accra', ['संवाद', '+Accra']],
  ])('of %j are %j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('a trimmed chunk knows its words where they stand', () => {
    const { words } = trimChunk('in the Ghana salon of', 3, 21, false) ?? {};
    expect(words).toEqual([
      { key: 'ghana', start: 7, end: 12 },
      { key: 'salon', start: 13, end: 18 },
    ]);
  });
});
