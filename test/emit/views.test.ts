import { expect, test } from 'vitest';
import { commonPrefix, quotesView, summaryView, traceView } from '../../src/emit/views.ts';
import type { Axis, Unit } from '../../src/model/tables.ts';
import { quotes } from '../../src/summarize/quotes.ts';
import { summarize } from '../../src/summarize/summarize.ts';
import { trace } from '../../src/summarize/trace.ts';
import { CATALOGUE, corpusOf, SCHEME, sampleCorpus } from '../helpers/corpus.ts';

const scheme = { scheme: SCHEME };

test.each<[[Axis] | [Axis, Axis], Unit, string]>([
  [
    ['theme'],
    'footnote',
    'Footnotes by theme: 5 in all. Rows overlap: a footnote can stand in more than one, so the counts add up to 7.',
  ],
  [
    ['document'],
    'recommendation',
    'Recommendations by document: 5 in all. No recommendation stands in more than one row.',
  ],
  [
    ['region', 'kind'],
    'citation',
    'Citations by region and kind: 6 in all. Rows overlap: a citation can stand in more than one, so the counts add up to 8.',
  ],
])('the caption of %j by %s names the unit and says whether rows overlap', (axes, unit, caption) => {
  expect(summaryView(summarize(sampleCorpus(), { axes, unit }, CATALOGUE)).caption).toBe(caption);
});

test('the basis is a column where there are tags', () => {
  const columns = (axis: Axis) =>
    summaryView(summarize(sampleCorpus(), { axes: [axis] }, CATALOGUE)).columns.map(({ title }) => title);
  expect(columns('theme')).toEqual(['Theme', 'Basis', 'Footnotes', 'Share', 'Ids']);
  expect(columns('year')).toEqual(['Year', 'Footnotes', 'Share', 'Ids']);
});

test('a cross table names both axes', () => {
  const view = summaryView(summarize(sampleCorpus(), { axes: ['theme', 'year'] }, CATALOGUE));
  expect(view.columns.map(({ title }) => title)).toEqual(['Theme', 'Year', 'Footnotes', 'Ids']);
  expect(view.rows[0]).toEqual(['Capacity Building', '2019', '2', 'share-the-lamp/n/1, share-the-lamp/n/2']);
});

test('narrow tables leave out what all ids begin with and say so', () => {
  const corpus = corpusOf({ title: 'Lamp', footnotes: ['1', '2'].map((label) => ({ label, quotes: [] })) });
  const view = summaryView(summarize(corpus, { axes: ['theme'] }, CATALOGUE), { narrow: true });
  expect(view.rows).toEqual([['unknown', '2', '100.0 %', '1, 2']]);
  expect(view.caption).toMatch(/ Ids begin with lamp\/n\/$/);
});

test.each([
  [['a/n/1', 'a/n/2'], 'a/n/'],
  [['a/n/1', 'a/r/2'], 'a/'],
  [['a/n/1', 'b/n/2'], ''],
  [['a/n/1'], ''],
  [['delta', 'delta-salon'], ''],
  [[], ''],
])('%j begin with %j', (ids, prefix) => {
  expect(commonPrefix(ids)).toBe(prefix);
});

test('the trace counts what became of everything and marks inferences', () => {
  const { caption, rows, columns } = traceView(trace(sampleCorpus(), scheme));
  expect(caption).toBe(
    '8 rows: 5 traced (a marker with its footnote), 1 untraced (a recommendation that cites nothing), ' +
      '1 undefined (a marker without a footnote), 1 uncited (a footnote that nobody cites).',
  );
  expect(columns.map(({ title }) => title)).toContain('Document');
  expect(rows[3]).toContain('Roles & Responsibilities (inferred)');
  expect(rows[6]?.slice(0, 6)).toEqual(['uncited', 'Share the Lamp', '', '', '4', 'Nobody points here.']);
});

test('one document needs no column for it, and a narrow table leaves out the long ones', () => {
  const corpus = sampleCorpus();
  const one = { ...corpus, documents: corpus.documents.slice(0, 1) };
  const titles = (narrow: boolean) => traceView(trace(one, scheme), { narrow }).columns.map(({ title }) => title);
  expect(titles(false)).not.toContain('Document');
  expect(titles(true)).toEqual(['Status', 'Recommendation', 'Note', 'Source', 'Regions', 'Date', 'Themes']);
});

test('quotes are one a row', () => {
  const { caption, rows } = quotesView(quotes(sampleCorpus(), {}, scheme), { narrow: true });
  expect(caption).toBe('6 quotes, one a row.');
  expect(rows[0]?.slice(0, 2)).toEqual(['Share the Lamp', '1']);
  expect(quotesView(quotes(sampleCorpus(), {}, scheme)).rows[1]?.[9]).toBe(
    'Teach new organisers near their homes. ¶ Rotate every seat of a board after three years.',
  );
});
