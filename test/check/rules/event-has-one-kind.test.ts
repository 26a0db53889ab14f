import { describe, expect, it } from 'vitest';
import { eventHasOneKind as rule } from '../../../src/check/rules/event-has-one-kind.ts';
import { findingsIn, synthesis } from '../written.ts';

function pages(...attributions: readonly string[]) {
  return attributions.map((one, i) => ({
    path: `page-${i + 1}.txt`,
    value: synthesis(`Kettles ${i}`, [
      ['Buy a kettle.', `The tea of room ${i} was cold. (${one}, Diversity thematic area)`],
    ]),
  }));
}

describe('event-has-one-kind', () => {
  it.each([
    ['one kind', ['Kisumu Strategy Salon, 13 July 2019', 'Kisumu Salon, 13 July 2019']],
    ['another day', ['Kisumu Strategy Salon, 13 July 2019', 'Kisumu workshop, 14 July 2019']],
    ['a month', ['Kisumu Strategy Salon, July 2019', 'Kisumu workshop, July 2019']],
    ['another place', ['Kisumu Strategy Salon, 13 July 2019', 'Nakuru workshop, 13 July 2019']],
    ['names that say only the kind', ['Strategy Salon, 13 July 2019', 'Workshop, 13 July 2019']],
  ])('is silent on %s', async (_, attributions) => {
    expect(await findingsIn(rule, ...pages(...attributions))).toEqual([]);
  });

  it('reports another kind on the same day', async () => {
    expect(
      await findingsIn(rule, ...pages('Kisumu Strategy Salon, 13 July 2019', 'Kisumu workshop, 13 July 2019')),
    ).toMatchObject([
      {
        path: 'page-2.txt',
        message:
          'found “Kisumu workshop”, of the kind event, expected “Kisumu Strategy Salon” as on the page “page-1”, on the same day',
        related: [{ path: 'page-1.txt' }],
      },
    ]);
  });
});
