/** From the records of a table to mdast. @module */
import type { Table, TableCell, TableRow, Text } from 'mdast';
import '../../model/tree.ts';
import type { TableField } from '../../model/tree.ts';
import type { Lines } from '../../text/span.ts';
import type { Columns } from './columns.ts';
import type { Cell, TableRecord } from './records.ts';

/**
 * A table of the columns that have a field; its cells say in `data.field` what they hold. A row that ends early has
 * empty cells. The first row holds the heads.
 */
export function tableNode(head: TableRecord, rows: readonly TableRecord[], columns: Columns, lines: Lines): Table {
  const fields = columns.flatMap((field, index) => (field ? [{ field, index }] : []));
  const children = [head, ...rows].map((record) => rowNode(record, fields, lines));
  return { type: 'table', children, position: lines.span(head.start, (rows.at(-1) ?? head).end) };
}

function rowNode(record: TableRecord, fields: readonly { field: TableField; index: number }[], lines: Lines): TableRow {
  const none: Cell = { start: record.end, end: record.end, from: record.end, to: record.end, quoted: false };
  return {
    type: 'tableRow',
    children: fields.map(({ field, index }): TableCell => {
      const cell = record.cells[index] ?? none;
      const position = lines.span(cell.start, cell.end);
      return { type: 'tableCell', data: { field }, children: textNodes(cell, lines), position };
    }),
    position: lines.span(record.start, record.end),
  };
}

/** The words of a cell, cut where a quote is doubled, so that each text stands in the input as it is. */
function textNodes(cell: Cell, lines: Lines): Text[] {
  const [from, to] = contentOf(lines.text, cell);
  const words = cell.quoted ? lines.text.slice(from, to) : '';
  const nodes: Text[] = [];
  let start = from;
  for (let at = words.indexOf('""'); at !== -1; at = words.indexOf('""', at + 2)) {
    nodes.push(textNode(start, from + at + 1, lines));
    start = from + at + 2;
  }
  if (to > start) nodes.push(textNode(start, to, lines));
  return nodes;
}

function textNode(start: number, end: number, lines: Lines): Text {
  return { type: 'text', value: lines.text.slice(start, end), position: lines.span(start, end) };
}

/** What a spreadsheet would run has been given an apostrophe by whoever wrote the file: `'=1+1`. */
const DEFUSED = /^'[=+\-@\t\r\n＝＋－＠]/;

/** Offsets of the words of a cell, without the white space around them. */
function contentOf(text: string, { from, to }: Cell): [from: number, to: number] {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return [DEFUSED.test(text.slice(start, Math.min(end, start + 2))) ? start + 1 : start, end];
}

/** The words of a cell in one piece. */
export function cellWords(text: string, cell: Cell): string {
  const words = text.slice(...contentOf(text, cell));
  return cell.quoted ? words.replaceAll('""', '"') : words;
}
