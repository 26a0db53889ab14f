import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csv, quotesCsv, summaryCsv, traceCsv } from '../../src/emit/csv.ts';
import { quoteRowSchema, traceRowSchema } from '../../src/model/tables.ts';
import { quotes } from '../../src/summarize/quotes.ts';
import { summarize } from '../../src/summarize/summarize.ts';
import { trace } from '../../src/summarize/trace.ts';
import { CATALOGUE, SCHEME, sampleCorpus } from '../helpers/corpus.ts';
import { csvObjects, parseCsv } from '../helpers/csv.ts';

const on = { csvGuard: true };
const off = { csvGuard: false };
const cell = (value: unknown, options = on) => parseCsv(csv(['a', 'b'], [{ a: value, b: 'z' }], options))[1]?.[0];

describe('cells a spreadsheet would run', () => {
  test.each(['=1+1', '+cmd', '-cmd', '@SUM(A1)', '\tx', '\rx', '\nx', '＝1', '-5; x', '+1 2'])(
    '%j is defused',
    (text) => {
      expect(cell(text)).toBe(`'${text}`);
      expect(cell(text, off)).toBe(text);
    },
  );

  test.each(['-5', '+49', '-0.5', 'a=b', '', ' =1'])('%j stays', (text) => {
    expect(cell(text)).toBe(text);
  });

  test('a list that begins like a formula is defused once', () => {
    expect(cell(['=a', '=b'])).toBe("'=a;=b");
  });
});

test('numbers stay numbers and what is not there is empty', () => {
  expect(csv(['a', 'b', 'c', 'd'], [{ a: -5, b: null, c: [], d: 0.25 }], on)).toBe('a,b,c,d\r\n-5,,,0.25\r\n');
});

test('a list is joined by semicolons and falls apart there', () => {
  expect(cell(['Delta; Hill', 'Reed'])).toBe('Delta, Hill;Reed');
});

test('no rows leave the header', () => {
  expect(csv(['a', 'b'], [], on)).toBe('a,b\r\n');
});

test('any text comes back as it was', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '"', ',', '\r', '\n', ';', ' ', 'क', '界', "'") });
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (pairs) => {
      const rows = pairs.map(([a, b]) => ({ a, b }));
      expect(parseCsv(csv(['a', 'b'], rows, off)).slice(1)).toEqual(pairs);
    }),
  );
});

test('trace.csv has the columns of the contract and a row for each row', () => {
  const rows = csvObjects(traceCsv(trace(sampleCorpus(), { scheme: SCHEME }), on));
  expect(Object.keys(rows[0] ?? {})).toEqual(Object.keys(traceRowSchema.shape));
  expect(rows).toHaveLength(8);
  expect(rows[1]).toMatchObject({ source: 'Hill community;Delta salon', theme_basis: 'alias;stated', line: '10' });
});

test('quotes.csv has the columns of the contract and a row for each quote', () => {
  const rows = csvObjects(quotesCsv(quotes(sampleCorpus(), {}, { scheme: SCHEME }), on));
  expect(Object.keys(rows[0] ?? {})).toEqual(Object.keys(quoteRowSchema.shape));
  expect(rows).toHaveLength(6);
});

test('summary.csv is long, so that several axes share a file', () => {
  const reports = (['theme', 'region'] as const).map((axis) => summarize(sampleCorpus(), { axes: [axis] }, CATALOGUE));
  const rows = csvObjects(summaryCsv(reports, on));
  expect(Object.keys(rows[0] ?? {})).toEqual(['axis', 'key', 'label', 'basis', 'unit', 'count', 'share', 'ids']);
  expect(rows.map(({ axis }) => axis)).toEqual([...Array(5).fill('theme'), ...Array(4).fill('region')]);
  expect(rows[0]).toMatchObject({ count: '2', share: '0.4', ids: 'share-the-lamp/n/1;share-the-lamp/n/2' });
});

test('a cross table has its own columns and its own file', () => {
  const cross = summarize(sampleCorpus(), { axes: ['theme', 'region'] }, CATALOGUE);
  const head = parseCsv(summaryCsv(cross, on))[0];
  expect(head).toEqual(['axis_1', 'key_1', 'label_1', 'axis_2', 'key_2', 'label_2', 'unit', 'count', 'ids']);
  expect(() => summaryCsv([cross, cross], on)).toThrow('a cross table makes a CSV file of its own');
});
