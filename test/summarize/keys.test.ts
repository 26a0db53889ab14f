import { expect, test } from 'vitest';
import { itemsOf } from '../../src/summarize/items.ts';
import { keysOf, MAX_YEARS } from '../../src/summarize/keys.ts';
import { CATALOGUE, corpusOf } from '../helpers/corpus.ts';

function years(date: string): string[] {
  const corpus = corpusOf({
    title: 'T',
    footnotes: [{ label: '1', quotes: [{ text: 'x', sources: ['Hill salon'], date }] }],
  });
  return itemsOf(corpus, 'footnote').flatMap((item) => keysOf(item, 'year', CATALOGUE).map(({ id }) => id));
}

test.each([
  ['2019-06-01/2019-06-30', ['2019']],
  ['2018-12-01/2020-01-31', ['2018', '2019', '2020']],
  ['early spring', ['unknown']],
  ['1900-01-01/2019-01-01', ['unknown']],
  ['2020-01-01/2019-01-01', ['unknown']],
])('the date %s counts under the years %j', (date, expected) => {
  expect(years(date)).toEqual(expected);
});

test('the longest range that counts gives each of its years', () => {
  expect(years('1990-01-01/2019-12-31')).toHaveLength(MAX_YEARS);
});

test('a thematic group beside a salon without a region is unknown, not thematic', () => {
  const sources = [{ name: 'Reed group', kind: 'thematic-group' as const }, 'Hill salon'];
  const corpus = corpusOf({ title: 'T', footnotes: [{ label: '1', quotes: [{ text: 'x', sources }] }] });
  const keys = itemsOf(corpus, 'footnote').flatMap((item) => keysOf(item, 'region', CATALOGUE));
  expect(keys.map(({ id }) => id)).toEqual(['unknown']);
});

test('a footnote cited from a section and from before the first heading stands under both', () => {
  const corpus = corpusOf({
    title: 'T',
    sections: ['Beginnings'],
    recommendations: [
      { text: 'a', cites: ['1'] },
      { text: 'b', cites: ['1'], section: 'Beginnings' },
    ],
    footnotes: [{ label: '1', quotes: [] }],
  });
  const keys = itemsOf(corpus, 'footnote').flatMap((item) => keysOf(item, 'section', CATALOGUE));
  expect(keys.map(({ id, label }) => [id, label])).toEqual([
    ['t/s/beginnings', 'Beginnings'],
    ['none', 'no section'],
  ]);
});
