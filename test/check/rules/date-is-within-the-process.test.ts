import { describe, expect, it } from 'vitest';
import { dateIsWithinTheProcess as rule } from '../../../src/check/rules/date-is-within-the-process.ts';
import { citing, findingsIn, messagesIn } from '../compiled.ts';

const dated = (date: string) => citing([`So say some of us. (Peru Salon, ${date}, Diversity thematic area).`]);
const [from, to] = ['2018-07-01', '2020-05-31'];

describe('date-is-within-the-process', () => {
  it.each([
    ['anything without an option', '1999', {}],
    ['a date within', 'June 2019', { from, to }],
    ['the first day', '1 July 2018', { from, to }],
    ['the last day', '31 May 2020', { from, to }],
    ['a year partly within', '2018', { from, to }],
    ['a date after the first day, without a last', 'June 2031', { from }],
    ['a date before the last day, without a first', 'June 1999', { to }],
  ])('is silent on %s', async (_, date, options) => {
    expect(await findingsIn(rule, dated(date), { options })).toEqual([]);
  });

  it.each([
    ['30 June 2018', `none before ${from}, when the process began`],
    ['June 2020', `none after ${to}, when the process ended`],
  ])('reports %s', async (date, expected) => {
    expect(await messagesIn(rule, dated(date), { options: { from, to } })).toEqual([
      `found the date “${date}”, expected ${expected}`,
    ]);
  });

  it('looks at the date of an event, once', async () => {
    const page =
      'Salon in Lomé\n\nDate: 10 August 2009\nPlace: Lomé, Togo\nParticipants: 14\n\nCommunity Health\n\n  • A cook for the whole day\n';
    expect(await findingsIn(rule, page, { options: { from } })).toHaveLength(1);
  });
});
