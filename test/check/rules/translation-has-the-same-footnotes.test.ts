import { describe, expect, it } from 'vitest';
import { translationHasTheSameFootnotes as rule } from '../../../src/check/rules/translation-has-the-same-footnotes.ts';
import { findingsIn } from '../written.ts';

const KENYA = '(Kenya Strategy Salon, June 2019, Diversity thematic area).';
const english = (...notes: string[]) => page('Mend the roofs before the rain comes to the valley.', notes);
const spanish = (...notes: string[]) => page('Reparar los techos antes de que llegue la lluvia al valle.', notes);
const page = (recommendation: string, notes: readonly string[]) =>
  `Roofs\n\n  • ${recommendation}[1]\n\nFootnotes\n\n${notes.map((note, i) => `  ${i + 1}. ${note}\n`).join('')}`;
const wet = (attribution = KENYA) => `We moved the books from the wet corner. ${attribution}`;
const rain = `The rain comes in through the ceiling. ${KENYA}`;
const check = async (original: string, translation: string) =>
  findingsIn(rule, { path: 'roofs.txt', value: original }, { path: 'roofs.es.txt', value: translation });

describe('translation-has-the-same-footnotes', () => {
  it.each([
    ['the same footnotes', english(wet()), spanish(wet())],
    ['a date that says less', english(wet()), spanish(wet(KENYA.replace('June 2019', '2019')))],
    ['a missing date, which another rule finds', english(wet()), spanish(wet(KENYA.replace(', June 2019', '')))],
    ['a missing footnote whose marker is there', english(wet()), spanish().replace('Footnotes\n', '')],
    ['another footnote that nobody cites', english(wet()), spanish(wet(), rain)],
  ])('is silent on %s', async (_, original, translation) => {
    expect(await check(original, translation)).toEqual([]);
  });

  it.each([
    [
      'another date',
      english(wet()),
      spanish(wet(KENYA.replace('June', 'July'))),
      'found the date “July 2019” in the translation, expected “June 2019” as in the original',
    ],
    [
      'more attributions',
      english(wet()),
      spanish(`${wet()} ${rain}`),
      'found 2 attributions in footnote 1 of the translation, expected 1 as in the original',
    ],
    [
      'a missing footnote',
      english(wet(), rain),
      spanish(wet()),
      'found no footnote 2 in the translation, expected one as on the page “roofs”',
    ],
  ])('reports %s', async (_, original, translation, message) => {
    expect(await check(original, translation)).toMatchObject([
      { path: 'roofs.es.txt', message, related: [{ path: 'roofs.txt' }] },
    ]);
  });

  it('counts the points of a report', async () => {
    const points = (head: string, list: readonly string[]) =>
      `${head}\n\nDate: 6 July 2019\nLocation: Tamale, Ghana\n\nDiscussion points\n\n${list.map((one) => `  • ${one}\n`).join('')}`;
    const original = points('Reports/Tamale', [
      'Bakers could teach us to rise early',
      'The choir should sing for us in the hall',
    ]);
    const translation = points('Reports/Tamale/es', ['Los panaderos nos podrían enseñar a levantarnos temprano']);
    expect(
      (await findingsIn(rule, { path: 'a.txt', value: original }, { path: 'a.es.txt', value: translation })).map(
        ({ message }) => message,
      ),
    ).toEqual(['found 1 point in the translation, expected 2 as on the page “Tamale”']);
  });
});
