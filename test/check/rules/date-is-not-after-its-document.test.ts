import { describe, expect, it } from 'vitest';
import { dateIsNotAfterItsDocument as rule } from '../../../src/check/rules/date-is-not-after-its-document.ts';
import { citing, findingsIn, messagesIn } from '../compiled.ts';

const dated = (date: string) => citing([`So say some of us. (Peru Salon, ${date}, Diversity thematic area).`]);
const REPORT =
  'Salon in Lomé\n\nDate: 10 August 2019\nPlace: Lomé, Togo\nParticipants: 14\n\nCommunity Health\n\n  • A cook for the whole day\n';
const saved = '2019-09-05T08:00:00Z';

describe('date-is-not-after-its-document', () => {
  it.each([
    ['a page of which nothing is known', dated('May 2031'), {}],
    ['a date before the page was saved', dated('June 2019'), { saved }],
    ['a date that begins before the page was saved', dated('2019'), { saved }],
    ['the month in which the page was saved', dated('September 2019'), { saved }],
    ['a date that cannot be', dated('31 November 2019'), { saved }],
  ])('is silent on %s', async (_, text, reading) => {
    expect(await findingsIn(rule, text, reading)).toEqual([]);
  });

  it('reports a date after the page was saved', async () => {
    expect(await messagesIn(rule, dated('October 2019'), { saved })).toEqual([
      'found the date “October 2019”, expected none after 2019-09-05, when the page was saved',
    ]);
  });

  it('takes the day that a page comes with before the one it is told', async () => {
    const options = { saved: '2019-10-20' };
    expect(await findingsIn(rule, dated('October 2019'), { options })).toEqual([]);
    expect(await findingsIn(rule, dated('November 2019'), { options })).toHaveLength(1);
    expect(await findingsIn(rule, dated('October 2019'), { options, saved })).toHaveLength(1);
  });

  it('reports an event that the report knows beforehand', async () => {
    const [finding] = await findingsIn(rule, REPORT, { saved: '2019-08-01T00:00:00Z' });
    expect(finding?.message).toBe(
      'found the date “10 August 2019”, expected none after 2019-08-01, when the page was saved',
    );
  });

  it('needs no words of the page', async () => {
    expect(await findingsIn(rule, dated('October 2019'), { saved, texts: false })).toHaveLength(1);
  });
});
