import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { traceReportSchema, traceRowSchema } from '../../src/model/tables.ts';
import { trace, traceRows } from '../../src/summarize/trace.ts';
import { anyCorpus, SCHEME, sampleCorpus } from '../helpers/corpus.ts';

const rows = traceRows(sampleCorpus(), { scheme: SCHEME });

test('the columns are those of the contract, in their order', () => {
  const columns =
    'document, section, recommendation_id, recommendation, citation, footnote_id, quote, source, source_kind, countries, ' +
    'regions, region_basis, date, date_start, date_end, themes, theme_basis, status, path, line, footnote_line';
  expect(Object.keys(traceRowSchema.shape)).toEqual([
    ...columns.split(', '),
    'url',
    'inferred_themes',
    'inferred_scores',
    'inferred_words',
    'inferred_status',
  ]);
  expect(Object.keys(rows[0] ?? {})).toEqual(columns.split(', '));
});

test('every pair of recommendation and marker has its row, uncited footnotes follow their document', () => {
  expect(rows.map(({ status, citation, footnote_id }) => [status, citation, footnote_id])).toEqual([
    ['traced', '1', 'share-the-lamp/n/1'],
    ['traced', '2', 'share-the-lamp/n/2'],
    ['traced', '2', 'share-the-lamp/n/2'],
    ['traced', '3', 'share-the-lamp/n/3'],
    ['untraced', null, null],
    ['undefined', '9', null],
    ['uncited', null, 'share-the-lamp/n/4'],
    ['traced', '1', 'open-the-gate/n/1'],
  ]);
});

test('two quotes of one footnote share a row', () => {
  expect(rows[1]).toMatchObject({
    section: 'Learning',
    quote:
      'Trainers should stay for a season and teach others to train; boards learn from them as well. ¶ No source stands behind these words.',
    source: ['Hill community', 'Delta salon'],
    source_kind: ['community', 'salon'],
    countries: ['NP'],
    regions: ['South Asia'],
    region_basis: ['language'],
    date: ['2018-12-01/2019-01-31'],
    date_start: '2018-12-01',
    date_end: '2019-01-31',
    themes: ['Roles & Responsibilities', 'Capacity Building'],
    theme_basis: ['alias', 'stated'],
    line: 10,
    footnote_line: 101,
  });
});

test('several dates give the earliest first day and the latest last one; one without a year keeps its words', () => {
  const corpus = sampleCorpus();
  const note = corpus.documents[0]?.footnotes[2];
  const other = corpus.documents[0]?.footnotes[0]?.quotes[0];
  const more = corpus.documents[0]?.footnotes[1]?.quotes[0];
  if (!note || !other || !more) throw new Error('the sample has changed');
  note.quotes.push(other, more, other);
  expect(traceRows(corpus, { scheme: SCHEME })[3]).toMatchObject({
    date: ['early spring', '2019-06-01/2019-06-30', '2018-12-01/2019-01-31'],
    date_start: '2018-12-01',
    date_end: '2019-06-30',
  });
});

test('another scheme shows its own regions', () => {
  expect(traceRows(sampleCorpus(), { scheme: 'un-m49' })[0]?.regions).toEqual([]);
});

test('for any corpus there is a row for each marker, each recommendation without one and each uncited footnote', () => {
  fc.assert(
    fc.property(anyCorpus(), (corpus) => {
      const report = traceReportSchema.parse(trace(corpus, { scheme: SCHEME }));
      const recommendations = corpus.documents.flatMap((document) => document.recommendations);
      const footnotes = corpus.documents.flatMap((document) => document.footnotes);
      const expected =
        recommendations.reduce((sum, { citations }) => sum + Math.max(citations.length, 1), 0) +
        footnotes.filter(({ citedBy }) => citedBy.length === 0).length;
      expect(report.rows).toHaveLength(expected);
      for (const row of report.rows) {
        expect(row.region_basis).toHaveLength(row.regions.length);
        expect(row.theme_basis).toHaveLength(row.themes.length);
        expect(row.status === 'traced').toBe(row.recommendation_id !== null && row.footnote_id !== null);
      }
    }),
  );
});
