import { expect, test } from 'vitest';
import { quoteRowSchema, quotesReportSchema } from '../../src/model/tables.ts';
import { type QuoteFilter, quoteRows, quotes, termsOf } from '../../src/summarize/quotes.ts';
import { normalise, sha256 } from '../../src/text/fold.ts';
import { SCHEME, sampleCorpus } from '../helpers/corpus.ts';

const options = { scheme: SCHEME };

test('the columns are those of the contract, in their order', () => {
  const columns =
    'footnote_id, quote, language, source, source_kind, countries, regions, date, themes, recommendation_ids, ' +
    'recommendations, section, document, path, line, fingerprint';
  expect(Object.keys(quoteRowSchema.shape)).toEqual(columns.split(', '));
  expect(Object.keys(quoteRows(sampleCorpus(), {}, options)[0] ?? {})).toEqual(columns.split(', '));
});

test('a quote stands with the recommendations that rest on it', () => {
  const { rows } = quotesReportSchema.parse(quotes(sampleCorpus(), {}, options));
  expect(rows).toHaveLength(6);
  expect(rows[1]).toMatchObject({
    footnote_id: 'share-the-lamp/n/2',
    source: ['Hill community', 'Delta salon'],
    date: '2018-12-01/2019-01-31',
    recommendations: ['Teach new organisers near their homes.', 'Rotate every seat of a board after three years.'],
    section: ['Learning', 'Leading'],
    document: 'Share the Lamp',
    line: 101,
  });
  expect(rows[2]).toMatchObject({ quote: 'No source stands behind these words.', source: [], date: null, themes: [] });
  expect(rows[2]?.fingerprint).toBe(sha256(normalise('No source stands behind these words.')));
});

test.each<[QuoteFilter, string[]]>([
  [{ theme: 'capacity-building' }, ['share-the-lamp/n/1', 'share-the-lamp/n/2']],
  [{ theme: 'ROLES and responsibilities' }, ['share-the-lamp/n/2', 'share-the-lamp/n/3']],
  [{ region: 'Sub-saharan Africa' }, ['share-the-lamp/n/1', 'open-the-gate/n/1']],
  [{ source: 'Reed & Quill User Group' }, ['share-the-lamp/n/3']],
  [{ language: 'en' }, ['open-the-gate/n/1']],
  [{ language: 'EN-gb' }, ['open-the-gate/n/1']],
  [{ language: 'e' }, []],
  [{ theme: 'capacity-building', region: 'south-asia' }, ['share-the-lamp/n/2']],
  [{ theme: 'gardening' }, []],
  [{ theme: undefined, source: 'hill-community' }, ['share-the-lamp/n/2']],
])('%j finds %j', (filter, expected) => {
  expect(quoteRows(sampleCorpus(), filter, options).map((row) => row.footnote_id)).toEqual(expected);
});

test.each([
  ['theme', ['Capacity Building', 'Partnerships', 'Roles & Responsibilities']],
  ['region', ['South Asia', 'Sub-Saharan Africa']],
  ['source', ['Delta salon', 'Hill community', 'Reed & Quill user group']],
  ['language', ['en-GB']],
] as const)('the terms of the axis %s are known', (axis, labels) => {
  expect(termsOf(sampleCorpus(), axis, options).map(({ label }) => label)).toEqual(labels);
});
