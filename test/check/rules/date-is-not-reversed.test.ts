import { describe, expect, it } from 'vitest';
import { dateIsNotReversed as rule } from '../../../src/check/rules/date-is-not-reversed.ts';
import { citing, findingsIn, linesIn, messagesIn } from '../compiled.ts';

const dated = (date: string) => citing([`So say some of us. (Peru Salon, ${date}, Diversity thematic area).`]);

describe('date-is-not-reversed', () => {
  it.each([
    'March - April 2019',
    'December 2018 - January 2019',
    '3 - 16 November 2019',
    '31 June 2019',
    'winter - summer 2019',
    'May/June 2019',
    'June/July/August 2019',
    'June 2018/2019',
    'June 2018/19',
    '2018/2019',
  ])('is silent on %s', async (date) => {
    expect(await findingsIn(rule, dated(date))).toEqual([]);
  });

  it.each([
    ['April - March 2019', 'April is after March in one year'],
    ['16 - 3 November 2019', '16 November is after 3 November'],
    ['April 2019 - March 2018', 'April 2019 is after March 2018'],
    ['2020-2018', '2020 is after 2018'],
    ['June/May 2019', 'June is after May in one year'],
    ['June / May 2019', 'June is after May in one year'],
    ['June 2019/May 2018', 'June 2019 is after May 2018'],
    ['June 2018/2017', 'June 2018 is after 2017'],
    ['June 2018–2017', 'June 2018 is after 2017'],
    ['2018/2017', '2018 is after 2017'],
  ])('reports %s, and no other rule does', async (date, reason) => {
    expect(await messagesIn(rule, dated(date))).toEqual([
      `found the date “${date}”, expected its beginning before its end: ${reason}`,
    ]);
    expect(await linesIn(dated(date))).toEqual(['date-is-not-reversed 7']);
  });

  it('looks at the date of an event', async () => {
    const page =
      'Salon in Lomé\n\nDate: 12 - 10 August 2019\nPlace: Lomé, Togo\nParticipants: 14\n\nCommunity Health\n\n  • A cook for the whole day\n';
    const [finding] = await findingsIn(rule, page);
    expect(finding?.span?.start.line).toBe(3);
  });
});
