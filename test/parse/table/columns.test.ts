import { describe, expect, it } from 'vitest';
import type { ColumnMapping } from '../../../src/model/tree.ts';
import { columnsInWords, mapColumns } from '../../../src/parse/table/columns.ts';

describe('columns get their fields', () => {
  const rows: { why: string; heads: string[]; mapping?: ColumnMapping; columns: (string | null)[] }[] = [
    { why: 'by common heads', heads: ['No.', 'Comment', 'Phone'], columns: ['id', 'text', null] },
    { why: 'in other languages', heads: ['Fecha', 'Comentario', 'País'], columns: ['date', 'text', 'region'] },
    { why: 'the likeliest of several', heads: ['Notes', 'Comment'], columns: [null, 'text'] },
    { why: 'the first of two equal', heads: ['Comment', 'Comment'], columns: ['text', null] },
    { why: 'an event is a source', heads: ['Event', 'Comment'], columns: ['source', 'text'] },
    { why: 'and context beside one', heads: ['Event', 'Source', 'Comment'], columns: ['context', 'source', 'text'] },
    { why: 'as the mapping says', heads: ['What', 'Comment'], mapping: { text: 'what' }, columns: ['text', null] },
    { why: 'accents aside', heads: ['Idée'], mapping: { text: 'IDEE' }, columns: ['text'] },
    {
      why: 'all heads of a list',
      heads: ['A', 'B', 'C'],
      mapping: { text: ['A', 'C', 'D'] },
      columns: ['text', null, 'text'],
    },
    {
      why: 'guessed where the mapping is silent',
      heads: ['What', 'Date'],
      mapping: { text: 'What' },
      columns: ['text', 'date'],
    },
    {
      why: 'none where the list is empty',
      heads: ['Comment', 'Date'],
      mapping: { date: [] },
      columns: ['text', null],
    },
    { why: 'a column once', heads: ['Words'], mapping: { text: 'Words', id: 'Words' }, columns: ['text'] },
  ];
  it.each(rows)('$why', ({ heads, mapping, columns }) => {
    expect(mapColumns(heads, mapping)).toEqual(columns);
  });
});

describe('what is missing is told with what is there', () => {
  it('the text', () => {
    expect(mapColumns(['Words', '', 'When'])).toEqual({
      reason: 'no column for the text: found the heads Words, When; name it in the configuration (columns.text)',
    });
  });

  it('a mapped head', () => {
    expect(mapColumns(['Comment', 'Day'], { date: ['Datum', 'Tag'] })).toEqual({
      reason:
        'no column for the date (looked for "Datum", "Tag"): found the heads Comment, Day; name it in the configuration (columns.date)',
    });
  });

  it('shortly', () => {
    const heads = ['x'.repeat(100), ...Array.from({ length: 30 }, (_, i) => `H${i}`)];
    const found = mapColumns(heads);
    expect('reason' in found && found.reason).toContain(`${'x'.repeat(59)}…, H0, `);
    expect('reason' in found && found.reason).toContain('H18, and 11 more;');
  });
});

it('columns are told in words', () => {
  const heads = ['Comment', 'Phone', 'Idea', ''];
  expect(columnsInWords(heads, ['text', null, 'text', null])).toBe(
    'text from "Comment" and "Idea"; not mapped, so ignored: "Phone"',
  );
  expect(columnsInWords(['Comment'], ['text'])).toBe('text from "Comment"');
});
