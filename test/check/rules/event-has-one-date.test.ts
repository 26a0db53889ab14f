import { describe, expect, it } from 'vitest';
import { eventHasOneDate as rule } from '../../../src/check/rules/event-has-one-date.ts';
import { findingsIn, synthesis } from '../written.ts';

/** Pages with one footnote for each attribution. */
function pages(...attributions: readonly (readonly string[])[]) {
  return attributions.map((list, i) => ({
    path: `page-${i + 1}.txt`,
    value: synthesis(
      `Kettles ${i}`,
      list.map((one, j) => [
        `Buy kettle number ${j} for the hall.`,
        `The tea of room ${i}.${j} was cold. (${one}, Diversity thematic area)`,
      ]),
    ),
  }));
}

const silent: [string, string[][]][] = [
  ['one date', [['Togo Strategy Salon, June 2019'], ['Togo Strategy Salon, June 2019']]],
  ['a date within another', [['Togo Strategy Salon, June 2019'], ['Togo Strategy Salon, 12 June 2019']]],
  ['a range that holds the other', [['Togo Strategy Salon, May - June 2019'], ['Togo Strategy Salon, 12 June 2019']]],
  ['a missing date', [['Togo Strategy Salon'], ['Togo Strategy Salon, June 2019']]],
  ['another event', [['Togo Strategy Salon, May 2019'], ['Togo Youth Salon, June 2019']]],
  [
    'conversations, which go on',
    [['Hindi Community Conversations, May 2019'], ['Hindi Community Conversations, July 2019']],
  ],
  ['affiliates', [['Wikimedia Chile, May 2019'], ['Wikimedia Chile, July 2019']]],
  ['salons in the plural', [['Togo Strategy Salons, May 2019'], ['Togo Strategy Salons, July 2019']]],
  ['a name that says only the kind', [['Youth Salon, May 2019'], ['Youth Salon, July 2019']]],
  [
    'a series',
    [['Togo Strategy Salon, May 2019'], ['Togo Strategy Salon, June 2019'], ['Togo Strategy Salon, July 2019']],
  ],
];

describe('event-has-one-date', () => {
  it.each(silent)('is silent on %s', async (_, attributions) => {
    expect(await findingsIn(rule, ...pages(...attributions))).toEqual([]);
  });

  it('takes the date that most places agree with', async () => {
    const files = pages(
      ['Togo Strategy Salon, May 2019'],
      ['Togo Strategy Salon, 2 June 2019', 'Togo Strategy Salon, June 2019'],
    );
    expect(await findingsIn(rule, ...files)).toMatchObject([
      {
        path: 'page-1.txt',
        severity: 'warning',
        message: 'found the date “May 2019” of “Togo Strategy Salon”, expected “2 June 2019” as on the page “page-2”',
        expected: '2 June 2019',
        related: [{ path: 'page-2.txt' }],
      },
    ]);
  });

  it('takes no vague date for the right one', async () => {
    const files = pages(
      ['Togo Strategy Salon, 2019'],
      ['Togo Strategy Salon, June 2019'],
      ['Togo Strategy Salon, May 2019'],
    );
    expect((await findingsIn(rule, ...files)).map(({ path }) => path)).toEqual(['page-3.txt']);
  });

  it('takes the first page by path where two dates stand alike, whatever the order of the pages', async () => {
    const files = pages(['Togo Strategy Salon, June 2019'], ['Togo Strategy Salon, May 2019']);
    for (const given of [files, [...files].reverse()]) {
      expect((await findingsIn(rule, ...given)).map(({ path }) => path)).toEqual(['page-2.txt']);
    }
  });

  it('tells a date once a page', async () => {
    const files = pages(
      ['Togo Strategy Salon, June 2019', 'Togo Strategy Salon, May 2019', 'Togo Strategy Salon, May 2019'],
      ['Togo Strategy Salon, June 2019'],
    );
    expect(await findingsIn(rule, ...files)).toHaveLength(1);
  });

  it('compares two reports of one event, and leaves attributions to the report', async () => {
    const report = (date: string) =>
      `Report of the Volta Youth Salon\n\nDate: ${date}\nLocation: Tamale, Ghana\n\nDiscussion points\n\n  • Bakers could teach us\n`;
    const [page] = pages(['Volta Youth Salon, May 2019']);
    const files = [
      { path: 'a.txt', value: report('6 July 2019') },
      { path: 'b.txt', value: report('7 July 2019') },
    ];
    expect((await findingsIn(rule, ...files, ...(page ? [page] : []))).map(({ path }) => path)).toEqual(['b.txt']);
  });
});
