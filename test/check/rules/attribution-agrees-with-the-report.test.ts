import { describe, expect, it } from 'vitest';
import { attributionAgreesWithTheReport as rule } from '../../../src/check/rules/attribution-agrees-with-the-report.ts';
import { findingsIn, synthesis } from '../written.ts';

const REPORTS = 'Strategy/Wikimedia movement/Strategy Salons/Reports';
const report = (title: string, date = '6 July 2019', place = 'Tamale, Ghana', theme = 'Diversity') => ({
  path: 'report.txt',
  value: `${title}\n\nDate: ${date}\nLocation: ${place}\nTheme: ${theme}\n\nDiscussion points\n\n  • Bakers could teach us\n`,
});
const volta = report('Report of the Volta Youth Salon');
const ghana = report(`${REPORTS}/Ghana UG/Tamale`);
const attributed = (attribution: string) => ({
  path: 'page.txt',
  value: synthesis('Bread', [['Bake before the meeting.', `Bakers could teach us to rise early. (${attribution})`]]),
});

describe('attribution-agrees-with-the-report', () => {
  it.each([
    ['what the report says', volta, 'Volta Youth Salon, July 2019, Diversity thematic area'],
    ['nothing but a name', volta, 'Volta Youth Salon'],
    ['another event', volta, 'Togo Strategy Salon, May 2019, Advocacy thematic area'],
    ['an event of another audience', volta, 'Ghana Strategy Salon, May 2019, Advocacy thematic area'],
    ['the salon of the country, found by it', ghana, 'Ghana Strategy Salon, July 2019, Diversity thematic area'],
    ['a salon of another town of the country', ghana, 'Kumasi Strategy Salon Ghana, May 2019, Advocacy thematic area'],
    ['the salon of the country in another year', ghana, 'Ghana Strategy Salon, May 2018, Advocacy thematic area'],
    ['a conversation', ghana, 'Ghana Community Conversation, May 2019, Advocacy thematic area'],
    ['the place of the report', volta, 'Volta Youth Salon, Tamale, July 2019, Diversity thematic area'],
  ])('is silent on %s', async (_, page, attribution) => {
    expect(await findingsIn(rule, page, attributed(attribution))).toEqual([]);
  });

  it.each([
    [
      'a date',
      volta,
      'Volta Youth Salon, May 2019, Diversity thematic area',
      'found the date “May 2019” of “Volta Youth Salon”, expected “6 July 2019” as in the report “Report of the Volta Youth Salon” in “report.txt”',
    ],
    [
      'an area where the report has several',
      report('Report of the Volta Youth Salon', '6 July 2019', 'Tamale, Ghana', 'Diversity, Capacity Building'),
      'Volta Youth Salon, July 2019, Advocacy thematic area',
      'found the area “Advocacy” of “Volta Youth Salon”, expected “Diversity” or “Capacity Building” as in the report “Report of the Volta Youth Salon”',
    ],
    [
      'an area',
      volta,
      'Volta Youth Salon, July 2019, Advocacy thematic area',
      'found the area “Advocacy” of “Volta Youth Salon”, expected “Diversity” as in the report “Report of the Volta Youth Salon” in “report.txt”',
    ],
    [
      'a place',
      volta,
      'Volta Youth Salon, Kumasi, July 2019, Diversity thematic area',
      'found the place “Kumasi” of “Volta Youth Salon”, expected “Tamale, Ghana” as in the report “Report of the Volta Youth Salon” in “report.txt”',
    ],
    [
      'a place behind a preposition',
      volta,
      'Volta Youth Salon in Kumasi, Ghana, July 2019, Diversity thematic area',
      'found the place “Kumasi, Ghana” of “Volta Youth Salon”, expected “Tamale, Ghana” as in the report “Report of the Volta Youth Salon” in “report.txt”',
    ],
    [
      'a place of a salon that is called by its country',
      report('Report of the Ghana Strategy Salon', '6 July 2019', 'Accra, Ghana'),
      'Ghana Strategy Salon, Kumasi, July 2019, Diversity thematic area',
      'found the place “Kumasi” of “Ghana Strategy Salon”, expected “Accra, Ghana” as in the report “Report of the Ghana Strategy Salon” in “report.txt”',
    ],
    [
      'a country',
      report('Report of the Volta Togo Youth Salon'),
      'Volta Togo Youth Salon, July 2019, Diversity thematic area',
      'found the place “Togo” of “Volta Togo Youth Salon”, expected “Tamale, Ghana” as in the report “Report of the Volta Togo Youth Salon” in “report.txt”',
    ],
    [
      'the date of a salon found by its country',
      ghana,
      'Ghana Strategy Salon, May 2019, Diversity thematic area',
      'found the date “May 2019” of “Ghana Strategy Salon”, expected “6 July 2019” as in the report “Tamale” in “report.txt”',
    ],
  ])('reports %s', async (_, page, attribution, message) => {
    const findings = await findingsIn(rule, page, attributed(attribution));
    expect(findings).toMatchObject([
      { path: 'page.txt', severity: 'warning', message, related: [{ path: 'report.txt' }] },
    ]);
  });

  it('is silent where two reports of the country are there', async () => {
    const other = { ...report(`${REPORTS}/Ghana UG/Accra`, '1 May 2019', 'Accra, Ghana'), path: 'other.txt' };
    expect(await findingsIn(rule, ghana, other, attributed('Ghana Strategy Salon, June 2019'))).toEqual([]);
  });

  it('tells a value once a page', async () => {
    const note = 'Bakers could teach us to rise early. (Volta Youth Salon, May 2019, Diversity thematic area)';
    const page = {
      path: 'page.txt',
      value: synthesis('Bread', [['Bake before the meeting.', note, note.replace('Bakers', 'Farmers')]]),
    };
    expect(await findingsIn(rule, volta, page)).toHaveLength(1);
  });
});
