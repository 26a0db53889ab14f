import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanRecords } from '../../../src/parse/table/records.ts';

/** The contents of the cells, quotes resolved. */
function values(text: string, delimiter = ','): string[][] {
  return scanRecords(text, delimiter).records.map(({ cells }) =>
    cells.map(({ from, to, quoted }) => (quoted ? text.slice(from, to).replaceAll('""', '"') : text.slice(from, to))),
  );
}

describe('records are cut as RFC 4180 says', () => {
  const rows: { why: string; text: string; cells: string[][] }[] = [
    {
      why: 'cells and lines',
      text: 'a,b\r\nc,d\r\n',
      cells: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    },
    {
      why: 'a last line without its end',
      text: 'a,b\nc,d',
      cells: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    },
    { why: 'every end of line', text: 'a\nb\rc\r\nd', cells: [['a'], ['b'], ['c'], ['d']] },
    { why: 'quotes', text: '"a","b"', cells: [['a', 'b']] },
    { why: 'a delimiter in quotes', text: '"a,b",c', cells: [['a,b', 'c']] },
    {
      why: 'line breaks in quotes',
      text: '"a\nb\r\nc",d\ne,f',
      cells: [
        ['a\nb\r\nc', 'd'],
        ['e', 'f'],
      ],
    },
    { why: 'quotes doubled', text: '"say ""a"" now","""b"""', cells: [['say "a" now', '"b"']] },
    {
      why: 'empty cells',
      text: ',,\n"",',
      cells: [
        ['', '', ''],
        ['', ''],
      ],
    },
    { why: 'an empty line', text: 'a\n\nb', cells: [['a'], [''], ['b']] },
    { why: 'spaces around quotes', text: 'a, "b, c" ,d', cells: [['a', 'b, c', 'd']] },
    { why: 'a quote inside a cell', text: 'a "b" c,d', cells: [['a "b" c', 'd']] },
    { why: 'words behind quotes', text: '"a, b" he said,d', cells: [['"a, b" he said', 'd']] },
    { why: 'nothing', text: '', cells: [] },
  ];
  it.each(rows)('$why', ({ text, cells }) => {
    expect(values(text)).toEqual(cells);
    expect(scanRecords(text, ',').unclosed).toBeNull();
  });

  it('other delimiters leave a comma alone', () => {
    expect(values('a,b;c', ';')).toEqual([['a,b', 'c']]);
    expect(values('a b\tc', '\t')).toEqual([['a b', 'c']]);
  });
});

describe('a quote that is not closed', () => {
  it.each([
    ['a,"b\nc', 2],
    ['"', 0],
    ['a,"b""', 2],
    ['"a"\n"b","c', 8],
  ])('of %j is told with its place', (text, place) => {
    expect(scanRecords(text, ',').unclosed).toBe(place);
  });
});

it('stops at the number of records asked for', () => {
  expect(scanRecords('a\nb\nc', ',', 0, 2).records).toHaveLength(2);
});

describe('any text', () => {
  const piece = fc.constantFrom(
    '"',
    '""',
    ',',
    ';',
    '\t',
    '\n',
    '\r\n',
    '\r',
    ' ',
    'a',
    'words',
    'é',
    '\u{1F600}',
    '\0',
  );
  const texts = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

  it('is covered by its cells, delimiters and ends of lines, each once', () => {
    const property = fc.property(texts, fc.constantFrom(',', ';', '\t'), (text, delimiter) => {
      const { records, unclosed } = scanRecords(text, delimiter);
      let at = 0;
      for (const { start, end, cells } of records) {
        expect(start).toBe(at);
        cells.forEach((cell, i) => {
          expect(cell.start).toBe(i === 0 ? start : (cells[i - 1]?.end ?? 0) + 1);
          expect(cell.from).toBeGreaterThanOrEqual(cell.start);
          expect(cell.to).toBeLessThanOrEqual(unclosed === null ? cell.end : text.length + 1);
        });
        expect(cells.at(-1)?.end).toBe(end);
        at = end + (text.startsWith('\r\n', end) ? 2 : end < text.length ? 1 : 0);
      }
      expect(at).toBe(text.length);
    });
    fc.assert(property, { numRuns: 500 });
  });

  it('that was written as cells is read as these cells', () => {
    const cell = fc
      .array(fc.constantFrom('a', '"', ',', '\n', 'é', ';'), { maxLength: 6 })
      .map((some) => some.join(''));
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    const property = fc.property(table, (rows) => {
      const text = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')).join('\r\n');
      expect(values(text)).toEqual(rows);
    });
    fc.assert(property, { numRuns: 300 });
  });
});
