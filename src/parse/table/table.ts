/** A table of comments: which row has the heads, which columns hold what, which rows hold words. @module */
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import type { Doubt } from '../../model/corpus.ts';
import type { LedgerEntry } from '../../model/ledger.ts';
import '../../model/tree.ts';
import type { ColumnMapping, ReaderData } from '../../model/tree.ts';
import type { Lines } from '../../text/span.ts';
import { type Columns, columnsInWords, mapColumns } from './columns.ts';
import type { Cell, TableRecord } from './records.ts';
import { cellWords, tableNode } from './tree.ts';

/** A row may have so many others above it and still hold the heads: titles and notes stand there. */
const HEAD_ROWS = 10;

/** A row of heads. */
export interface Head {
  /** Index among the records. */
  index: number;
  heads: string[];
  columns: Columns;
}

/**
 * The row of heads among the first ten rows with words: the one that gives most columns a field, the text among them.
 *
 * @returns a clause that says what is missing in the first row, where no row will do
 */
export function findHead(records: readonly TableRecord[], text: string, mapping?: ColumnMapping): Head | string {
  let best: (Head & { fields: number }) | null = null;
  let reason: string | null = null;
  let rows = 0;
  for (const [index, record] of records.entries()) {
    if (rows === HEAD_ROWS) break;
    const heads = record.cells.map((cell) => cellWords(text, cell));
    if (heads.every((head) => head === '')) continue;
    rows++;
    const columns = mapColumns(heads, mapping);
    if ('reason' in columns) {
      reason ??= columns.reason;
      continue;
    }
    const fields = columns.filter((field) => field !== null).length;
    if (fields > (best?.fields ?? 0)) best = { index, heads, columns, fields };
  }
  return best ?? reason ?? 'has no row with words';
}

/**
 * The tree of a table of comments, and on the file what became of its other lines.
 *
 * @param about told beside the heads in the ledger, e.g. what the cells are separated by
 */
export function tableRoot(
  file: VFile,
  lines: Lines,
  records: readonly TableRecord[],
  { index, heads, columns }: Head,
  about: readonly string[],
): Root {
  const head = records[index] as TableRecord;
  const data = file.data as ReaderData;
  const rows = records.slice(index + 1).filter((row) => holdsText(row, columns, lines.text));
  for (const row of records.slice(0, index)) data.skipped.push(entry(row, lines, 'above the heads of the table'));
  const told = `heads of the columns: ${[columnsInWords(heads, columns), ...about].join('; ')}`;
  data.skipped.push({ ...entry(head, lines, told), use: 'used' });
  for (const row of records.slice(index + 1)) {
    if (!holdsText(row, columns, lines.text)) data.skipped.push(entry(row, lines, reasonToSkip(row, lines.text)));
    data.doubts.push(...surplus(row, heads.length, lines));
  }
  return {
    type: 'root',
    children: [tableNode(head, rows, columns, lines)],
    position: lines.span(0, lines.text.length),
  };
}

function entry({ start, end }: TableRecord, lines: Lines, what: string): LedgerEntry {
  return { from: lines.lineAt(start), to: lines.lineAt(end), use: 'ignored', what };
}

function holdsText({ cells }: TableRecord, columns: Columns, text: string): boolean {
  return cells.some((cell, i) => columns[i] === 'text' && cellWords(text, cell) !== '');
}

function reasonToSkip({ cells }: TableRecord, text: string): string {
  return cells.every((cell) => cellWords(text, cell) === '') ? 'blank' : 'a row without a text';
}

/** Cells behind the last head belong to no column: words in them are told, not guessed at. */
function surplus({ cells }: TableRecord, width: number, lines: Lines): Doubt[] {
  const over = cells.slice(width).filter((cell) => cellWords(lines.text, cell) !== '');
  const [first, last] = [over[0], over.at(-1)];
  if (!first || !last) return [];
  const { text } = lines;
  return [
    {
      kind: 'line-unread',
      found: text.slice(first.start, last.end),
      expected: null,
      reason: `the row has ${cells.length} cells, the heads are ${width}`,
      span: spanOf(first, last, lines),
    },
  ];
}

function spanOf({ start }: Cell, { end }: Cell, lines: Lines) {
  return lines.span(start, end);
}
