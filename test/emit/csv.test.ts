import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as emit from '../../src/emit/csv.ts';
import { whole } from '../../src/emit/pieces.ts';
import { quoteRowSchema, traceRowSchema } from '../../src/model/tables.ts';
import { quotes } from '../../src/summarize/quotes.ts';
import { summarize } from '../../src/summarize/summarize.ts';
import { trace } from '../../src/summarize/trace.ts';
import { CATALOGUE, SCHEME, sampleCorpus } from '../helpers/corpus.ts';
import { csvObjects, parseCsv } from '../helpers/csv.ts';

const on = { csvGuard: true };
const off = { csvGuard: false };
const csv = (...given: Parameters<typeof emit.csv>) => whole(emit.csv(...given));
const traceCsv = (...given: Parameters<typeof emit.traceCsv>) => whole(emit.traceCsv(...given));
const quotesCsv = (...given: Parameters<typeof emit.quotesCsv>) => whole(emit.quotesCsv(...given));
const summaryCsv = (...given: Parameters<typeof emit.summaryCsv>) => whole(emit.summaryCsv(...given));
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

describe('a list loses nothing', () => {
  test.each([
    [['Delta', 'Reed'], 'Delta;Reed'],
    [['Delta; Hill', 'Reed'], '"Delta; Hill";Reed'],
    [['&lt;b&gt;'], '"&lt;b&gt;"'],
    [['"Lamp" group', 'the "Reed" group'], '"""Lamp"" group";the "Reed" group'],
    [[';"'], '";"""'],
  ])('of names %j is %s', (names, expected) => {
    expect(cell(names)).toBe(expected);
  });

  test('of names falls apart into them again, as a line of CSV with semicolons does', () => {
    const name = fc.string({ unit: fc.constantFrom('a', '"', ';', ' ', 'क'), minLength: 1 });
    fc.assert(
      fc.property(fc.array(name, { minLength: 1 }), (names) => {
        const list = cell(names) ?? '';
        const values = [...list.matchAll(/(?:^|;)(?:"((?:[^"]|"")*)"|([^;]*))(?=;|$)/g)];
        expect(values.map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain)).toEqual(names);
      }),
    );
  });

  test('of texts keeps them as they are, as a text is no list of terms', () => {
    const rows = [{ a: ['Open the gate; then &lt;wait&gt;.', 'Sing.'], b: ['x;y'] }];
    const [, record] = parseCsv(csv(['a', 'b'], rows, on, ['a']));
    expect(record).toEqual(['Open the gate; then &lt;wait&gt;. ¶ Sing.', '"x;y"']);
  });
});

describe('control characters', () => {
  test.each([
    ['a \u001b[31mred\u001b[0m b', 'a red b'],
    ['bell\u0007 nul\u0000 delete\u007f', 'bell␇ nul␀ delete␡'],
    ['a\u0085b \u009b31mc\u008d', 'a b c�'],
    ['line\nbreak\ttab', 'line\nbreak\ttab'],
    ['مصباح\u200f \u2067قرية\u2069', 'مصباح\u200f \u2067قرية\u2069'],
    ['\u001b[1m=1+1', "'=1+1"],
  ])('%j becomes %j', (text, expected) => {
    expect(cell(text)).toBe(expected);
    expect(cell([text])).toBe(expected);
  });
});

test('a table that does not fit into one string comes in pieces', () => {
  const text = 'a long recommendation; '.repeat(40_000);
  const rows = Array.from({ length: 1000 }, (_, i) => ({ text, i }));
  let length = 0;
  let longest = 0;
  for (const piece of emit.csv(['text', 'i'], rows, on)) {
    length += piece.length;
    longest = Math.max(longest, piece.length);
  }
  expect(length).toBeGreaterThan(1000 * text.length);
  expect(longest).toBeLessThan(3 * text.length);
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
  expect([...Object.keys(rows[0] ?? {}), 'url']).toEqual(
    Object.keys(traceRowSchema.shape).filter((column) => !column.startsWith('inferred_')),
  );
  expect(rows).toHaveLength(8);
  expect(rows[1]).toMatchObject({ source: 'Hill community;Delta salon', theme_basis: 'alias;stated', line: '10' });
});

test('quotes.csv has the columns of the contract and a row for each quote', () => {
  const rows = csvObjects(quotesCsv(quotes(sampleCorpus(), {}, { scheme: SCHEME }), on));
  expect(Object.keys(rows[0] ?? {})).toEqual(Object.keys(quoteRowSchema.shape));
  expect(rows).toHaveLength(6);
  expect(rows[1]).toMatchObject({
    recommendations: 'Teach new organisers near their homes. ¶ Rotate every seat of a board after three years.',
    section: 'Learning;Leading',
  });
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
