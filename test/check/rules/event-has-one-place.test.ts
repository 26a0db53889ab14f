import { describe, expect, it } from 'vitest';
import { eventHasOnePlace as rule } from '../../../src/check/rules/event-has-one-place.ts';
import { findingsIn, synthesis } from '../written.ts';

function pages(...names: readonly string[]) {
  return names.map((name, i) => ({
    path: `page-${i + 1}.txt`,
    value: synthesis(`Kettles ${i}`, [
      ['Buy a kettle.', `The tea of room ${i} was cold. (${name}, June 2019, Diversity thematic area)`],
    ]),
  }));
}

describe('event-has-one-place', () => {
  it.each([
    ['one place', ['Volta Youth Salon, Tamale, Ghana', 'Volta Youth Salon in Tamale']],
    ['a place that says less', ['Volta Youth Salon, Tamale, Ghana', 'Volta Youth Salon, Ghana']],
    ['no place', ['Volta Youth Salon, Tamale, Ghana', 'Volta Youth Salon']],
    ['nearly the same spelling', ['Volta Youth Salon, Tamale, Ghana', 'Volta Youth Salon, Tamalé, Ghana']],
    ['names that are a kind and a place', ['Strategy Salon in Tamale', 'Strategy Salon in Kumasi']],
    [
      'three places, which are a series',
      ['Volta Youth Salon, Tamale', 'Volta Youth Salon, Kumasi', 'Volta Youth Salon, Accra'],
    ],
  ])('is silent on %s', async (_, names) => {
    expect(await findingsIn(rule, ...pages(...names))).toEqual([]);
  });

  it('reports another place', async () => {
    const findings = await findingsIn(
      rule,
      ...pages('Volta Youth Salon, Tamale, Ghana', 'Volta Youth Salon, Kumasi, Ghana'),
    );
    expect(findings).toMatchObject([
      {
        path: 'page-2.txt',
        message:
          'found the place “Kumasi, Ghana” of “Volta Youth Salon”, expected “Tamale, Ghana” as on the page “page-1”',
        related: [{ path: 'page-1.txt' }],
      },
    ]);
  });

  it('names the event without either of its places, one of which is in its name', async () => {
    const findings = await findingsIn(rule, ...pages('Accra Youth Salon, Kumasi', 'Accra Youth Salon, Accra'));
    expect(findings.map(({ message }) => message)).toEqual([
      'found the place “Accra” of “Accra Youth Salon”, expected “Kumasi” as on the page “page-1”',
    ]);
  });

  it('compares the places of two reports', async () => {
    const report = (place: string) =>
      `Report of the Volta Youth Salon\n\nDate: 6 July 2019\nLocation: ${place}\n\nDiscussion points\n\n  • Bakers could teach us\n`;
    const files = ['Tamale, Ghana', 'Kumasi, Ghana'].map((place) => ({ path: `${place}.txt`, value: report(place) }));
    expect((await findingsIn(rule, ...files)).map(({ message }) => message)).toEqual([
      'found the place “Tamale, Ghana” of “Volta Youth Salon”, expected “Kumasi, Ghana” as on the page “Report of the Volta Youth Salon”',
    ]);
  });
});
