/** A sheet as text: a line a row, tabs between the cells, and where each cell stands in it. @module */
import type { ColumnMapping } from '../../model/tree.ts';
import type { Columns } from '../table/columns.ts';
import type { Cell, TableRecord } from '../table/records.ts';
import { findHead, type Head } from '../table/table.ts';
import type { Merged, Sheet, SheetRow } from './sheet.ts';

/** A table as text. */
export interface Layout {
  text: string;
  records: TableRecord[];
}

/** Rows that {@link findHead} looks at, with room for those it passes over. */
const FIRST_ROWS = 10;
/** Cells, empty ones too: those between filled ones make a table far larger than its file. */
const MOST_CELLS = 4_000_000;

/** A table that is too large as text. */
export class TableTooLarge extends Error {
  override readonly name = 'TableTooLarge';
}

/** The row of heads of a sheet, else a clause that says what is missing. */
export function findSheetHead({ rows }: Sheet, mapping?: ColumnMapping): Head | string {
  const { records, text } = layOut(rows.slice(0, FIRST_ROWS).map(({ cells }) => cells.map(({ words }) => words)));
  return findHead(records, text, mapping);
}

/**
 * The rows as lines. From the heads on a cell stands below its head; cells without a head stand behind them. What is
 * merged downwards stands in every row, but for the texts: one text in several rows is one text.
 *
 * @throws TableTooLarge
 */
export function layOutSheet({ rows, merged }: Sheet, head: Head): Layout {
  const places = new Map(rows[head.index]?.cells.map(({ column }, i) => [column, i]));
  const filled = fillDown(rows.slice(head.index + 1), merged, places, head.columns);
  let count = 0;
  return layOut(
    rows.map(({ cells }, i) => {
      if (i <= head.index) return cells.map(({ words }) => words);
      const line: string[] = [];
      const others: string[] = [];
      for (const { column, words } of filled[i - head.index - 1] ?? cells) {
        const place = places.get(column);
        if (place === undefined) others.push(words);
        else {
          while (line.length < place) line.push('');
          line.push(words);
        }
      }
      if (others.length > 0) while (line.length < places.size) line.push('');
      count += line.length + others.length;
      if (count > MOST_CELLS) throw new TableTooLarge();
      return [...line, ...others];
    }),
  );
}

/** The cells of each row with those that a merged cell above stands for. */
function fillDown(
  rows: readonly SheetRow[],
  merged: readonly Merged[],
  places: ReadonlyMap<number, number>,
  columns: Columns,
): SheetRow['cells'][] {
  const filled = rows.map(({ cells }) => cells);
  const byColumn = new Map<number, Merged[]>();
  for (const range of merged) {
    const field = columns[places.get(range.column) ?? -1] ?? null;
    if (field === null || field === 'text') continue;
    const list = byColumn.get(range.column);
    if (list) list.push(range);
    else byColumn.set(range.column, [range]);
  }
  for (const [column, ranges] of byColumn) {
    ranges.sort((a, b) => a.from - b.from);
    let next = 0;
    let open: { to: number; words: string } | null = null;
    rows.forEach(({ number }, i) => {
      const cells = filled[i] as SheetRow['cells'];
      const own = cells.find((cell) => cell.column === column);
      for (; next < ranges.length && (ranges[next] as Merged).from <= number; next++) {
        const { from, to } = ranges[next] as Merged;
        open = own && from === number ? { to, words: own.words } : null;
      }
      if (!own && open && number <= open.to) {
        filled[i] = [...cells, { column, words: open.words }].sort((a, b) => a.column - b.column);
      }
    });
  }
  return filled;
}

function layOut(rows: readonly (readonly string[])[]): Layout {
  const records: TableRecord[] = [];
  const pieces: string[] = [];
  let at = 0;
  for (const row of rows) {
    const record: TableRecord = { start: at, end: at, cells: [] };
    for (const [i, words] of row.entries()) {
      if (i > 0) pieces.push('\t');
      const line = onOneLine(words);
      const start = i > 0 ? record.end + 1 : record.end;
      pieces.push(line);
      record.end = start + line.length;
      record.cells.push(cellAt(start, record.end));
    }
    records.push(record);
    pieces.push('\n');
    at = record.end + 1;
  }
  return { text: pieces.join(''), records };
}

function cellAt(start: number, end: number): Cell {
  return { start, end, from: start, to: end, quoted: false };
}

/** A line is a row, a tab ends a cell: in a cell both are spaces. */
function onOneLine(words: string): string {
  return words.trim().replace(/[\t\n\r]/g, ' ');
}
