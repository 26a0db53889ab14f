import { describe, expect, it } from 'vitest';
import { quoteIsTheSameOnEveryPage as rule } from '../../../src/check/rules/quote-is-the-same-on-every-page.ts';
import { findingsIn, synthesis } from '../written.ts';

const QUOTE = 'My grandfather waits in the street while we vote upstairs every month.';
const LAOS = '(Laos Strategy Salon, June 2019, Diversity thematic area)';

function pages(...notes: readonly string[]) {
  return notes.map((note, i) => ({
    path: `page-${i + 1}.txt`,
    value: synthesis(`Stairs ${i}`, [['Meet below.', note.includes('(') ? note : `${note} ${LAOS}`]]),
  }));
}

describe('quote-is-the-same-on-every-page', () => {
  it.each([
    ['the same words', pages(QUOTE, QUOTE)],
    ['other punctuation and case', pages(QUOTE, QUOTE.replace(' while', ', While'))],
    ['a beginning', pages(QUOTE, QUOTE.replace(' every month', ''))],
    ['an end', pages(QUOTE, QUOTE.replace('My grandfather waits', 'waits'))],
    ['words that are marked as left out', pages(QUOTE, QUOTE.replace('in the street', '…'))],
    ['words that are marked as put in', pages(QUOTE, QUOTE.replace('we vote', '[the members] vote'))],
    [
      'another source',
      pages(QUOTE, `${QUOTE.replace('vote', 'dance')} (Wikimedia Chile, June 2019, Diversity thematic area)`),
    ],
    [
      'another quote with the same beginning',
      pages(QUOTE, 'My grandfather waits in the street for the baker and his donkey to come home.'),
    ],
    [
      'one page',
      [
        {
          path: 'a.txt',
          value: synthesis('Stairs', [
            ['Meet below.', `${QUOTE} ${LAOS}`, `${QUOTE.replace('vote', 'dance')} ${LAOS}`],
          ]),
        },
      ],
    ],
  ])('is silent on %s', async (_, files) => {
    expect(await findingsIn(rule, ...files)).toEqual([]);
  });

  it.each([
    ['another word', QUOTE.replace('vote', 'dance'), 'dance'],
    ['a word less', QUOTE.replace('in the street ', ''), 'while'],
    ['a word more', QUOTE.replace('we vote', 'we never vote'), 'never'],
    ['another word at the beginning', QUOTE.replace('grandfather', 'grandmother'), 'grandmother'],
  ])('reports %s at the word', async (_, altered, word) => {
    const files = pages(QUOTE, altered);
    const [finding, more] = await findingsIn(rule, ...files);
    expect(more).toBeUndefined();
    expect(finding).toMatchObject({ path: 'page-2.txt', related: [{ path: 'page-1.txt' }] });
    const { start, end } = finding?.span ?? { start: { offset: 0 }, end: { offset: 0 } };
    expect(files[1]?.value.slice(start.offset, end.offset)).toBe(word);
  });

  it('says both', async () => {
    const [finding] = await findingsIn(rule, ...pages(QUOTE, QUOTE.replace('vote', 'dance')));
    expect(finding?.message).toBe(
      'found “…waits in the street while we dance upstairs every month.” in a quote, expected “…waits in the street while we vote upstairs every month.” as on the page “page-1”',
    );
  });

  it('compares a thousand quotes that begin alike in no time', async () => {
    const notes = Array.from(
      { length: 1000 },
      (_, i) => `My grandfather waits in the street with ${i} others and sings the song of line ${i * 7} ${LAOS}`,
    );
    const files = [0, 1].map((i) => ({
      path: `${i}.txt`,
      value: synthesis(`Stairs ${i}`, [['Meet below.', ...notes]]),
    }));
    expect(await findingsIn(rule, ...files)).toEqual([]);
  });
});
