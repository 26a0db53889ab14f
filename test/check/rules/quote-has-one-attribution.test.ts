import { describe, expect, it } from 'vitest';
import type { RuleInput } from '../../../src/check/rule.ts';
import { quoteHasOneAttribution as rule } from '../../../src/check/rules/quote-has-one-attribution.ts';
import { compileDocument, type InputFile } from '../../../src/compile.ts';
import { findingsIn, synthesis } from '../written.ts';

const QUOTE = 'My grandfather waits in the street while we vote upstairs.';

function pages(...notes: readonly string[]) {
  return notes.map((note, i) => ({
    path: `page-${i + 1}.txt`,
    value: synthesis(`Stairs ${i}`, [['Meet below.', note]]),
  }));
}
const under = (...sources: string[]) =>
  pages(...sources.map((source) => `${QUOTE} (${source}, Diversity thematic area)`));

describe('quote-has-one-attribution', () => {
  it.each([
    ['one source', under('Laos Strategy Salon, June 2019', 'Laos Strategy Salon, June 2019')],
    ['a source with a year in its name', under('Laos Strategy Salon, June 2019', 'Laos Strategy Salon 2019')],
    ['a slip of spelling', under('Hindi Community, June 2019', 'Hindi Comunity, June 2019')],
    [
      'another name for the salon of a country',
      under('Laos Strategy Salon, June 2019', 'Wikimedia Laos Salon, June 2019'),
    ],
    ['one of two sources', under('Hindi Community and Tamil Community, June 2019', 'Tamil Community, June 2019')],
    ['two dates of an event', under('Laos Strategy Salon, June 2019', 'Laos Strategy Salon, May 2019')],
    ['a few words', pages('Meet below. (Hindi Community, June 2019)', 'Meet below. (Wikimedia Chile, June 2019)')],
  ])('is silent on %s', async (_, files) => {
    expect(await findingsIn(rule, ...files)).toEqual([]);
  });

  it('reports another source', async () => {
    expect(
      await findingsIn(rule, ...under('Laos Strategy Salon, June 2019', 'Gabon Strategy Salon, June 2019')),
    ).toMatchObject([
      {
        path: 'page-2.txt',
        severity: 'warning',
        message: `found the quote “${QUOTE}” under “Gabon Strategy Salon”, expected “Laos Strategy Salon” as on the page “page-1”`,
        related: [{ path: 'page-1.txt' }],
      },
    ]);
  });

  it('reports another date of a source that is no event', async () => {
    const findings = await findingsIn(rule, ...under('Hindi Community, June 2019', 'Hindi Community, May 2019'));
    expect(findings.map(({ message }) => message)).toEqual([
      `found the quote “${QUOTE}” under “Hindi Community, May 2019”, expected “Hindi Community, June 2019” as on the page “page-1”`,
    ]);
  });

  it('takes the attribution in a report for the right one', async () => {
    const report = `Report of the Volta Youth Salon\n\nDate: 6 July 2019\nLocation: Tamale, Ghana\n\nDiscussion points\n\n  • ${QUOTE}\n`;
    const findings = await findingsIn(rule, ...under('Laos Strategy Salon, June 2019'), {
      path: 'z.txt',
      value: report,
    });
    expect(findings.map(({ path }) => path)).toEqual(['page-1.txt']);
  });

  it('compares as many quotes as there are, however often the same words stand', async () => {
    const [one] = under('Hindi Community, June 2019') as [InputFile];
    const { document } = await compileDocument(one);
    const compared = (copies: number): number => {
      let looks = 0;
      const documents = Array.from({ length: copies }, (_, i) => ({
        document: {
          ...document,
          path: `page-${i}.txt`,
          footnotes: document.footnotes.map((footnote) => ({
            ...footnote,
            quotes: footnote.quotes.map((quote) => ({
              ...quote,
              attribution: Object.defineProperty({ ...quote.attribution }, 'date', {
                get: () => {
                  looks++;
                  return quote.attribution?.date ?? null;
                },
              }),
            })),
          })),
        },
      })) as unknown as RuleInput[];
      expect([...(rule.checkCorpus?.({ documents, options: {}, isThere: () => false }) ?? [])]).toEqual([]);
      return looks;
    };
    expect(compared(11)).toBeGreaterThan(0);
    expect(compared(101)).toBe(10 * compared(11));
  });
});
