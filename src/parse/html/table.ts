/** Tables: rows, cells, and columns in which cells reach over several of them. @module */
import type { Branch } from './build.ts';
import { attribute, type Element, isElement, rangeOf } from './dom.ts';
import type { Walk } from './walk.ts';

/** Rows and columns: real cells reach no further, and a wrong number must not make a million cells. */
const FURTHEST = 40;
/** Empty cells that a table may have for each that it has, and some in any case. */
const EMPTY = 3;
const EMPTY_FIRST = 200;

/** Walks over a table of data. Columns that a cell of a row above or a wide cell covers are empty cells. */
export function walkTable(element: Element, walk: Walk): void {
  const table: Branch = { node: { type: 'table', children: [] }, parent: walk.writer.at.container };
  const columns = new Columns();
  walk.writer.part();
  for (const section of element.childNodes) {
    if (!isElement(section)) continue;
    if (!/^(?:tbody|thead|tfoot)$/.test(section.tagName)) walk.element(section);
    else
      for (const row of section.childNodes) {
        if (!isElement(row)) continue;
        if (row.tagName === 'tr') walkRow(row, table, columns, walk);
        else walk.element(row);
      }
  }
  walk.writer.part();
}

function walkRow(element: Element, table: Branch, columns: Columns, walk: Walk): void {
  if (walk.isLeftOut(element)) return;
  const row: Branch = { node: { type: 'tableRow', children: [] }, parent: table };
  let at = rangeOf(element)?.from ?? null;
  columns.startRow();
  for (const cell of element.childNodes) {
    if (!isElement(cell)) continue;
    if (cell.tagName !== 'td' && cell.tagName !== 'th') walk.element(cell);
    else {
      at = rangeOf(cell)?.from ?? at;
      keepEmpty(columns.cell(cell), row, at, walk);
      walkCell(cell, row, at, walk);
      at = walk.leaves.at(-1)?.to ?? at;
    }
  }
  keepEmpty(columns.endRow(), row, at, walk);
}

function walkCell(element: Element, row: Branch, at: number | null, walk: Walk): void {
  const container: Branch = { node: { type: 'tableCell', children: [] }, parent: row };
  if (at !== null) walk.writer.keep(container, at);
  walk.writer.within({ container, inline: null, cell: { begun: false } }, () => walk.element(element));
}

function keepEmpty(count: number, row: Branch, at: number | null, { writer }: Walk): void {
  for (let i = 0; at !== null && i < count; i++) {
    writer.keep({ node: { type: 'tableCell', children: [] }, parent: row }, at);
  }
}

/** Says how many columns are taken by cells of the rows above, or by wide cells. */
class Columns {
  /** By column: how many more rows the cell above reaches into. */
  readonly #reach: number[] = [];
  #column = 0;
  /** Columns that the last cell covers beside its own, and the rows it reaches into. */
  #wide = 0;
  #rows = 0;
  /** Empty cells that may still be made. */
  #free = EMPTY_FIRST;

  startRow(): void {
    this.#column = 0;
    this.#wide = 0;
  }

  /** Takes a column for a cell, and says how many columns before it are taken. */
  cell(element: Element): number {
    const before = this.endRow();
    this.#rows = spanOf(element, 'rowspan') - 1;
    this.#wide = spanOf(element, 'colspan') - 1;
    this.#take(this.#rows);
    this.#free += EMPTY;
    return before;
  }

  /** How many columns are taken behind the last cell. */
  endRow(): number {
    const start = this.#column;
    for (; this.#wide > 0 && this.#free > 0; this.#wide--) this.#empty(this.#rows);
    for (let rows = this.#left; rows > 0 && this.#free > 0; rows = this.#left) this.#empty(rows - 1);
    return this.#column - start;
  }

  get #left(): number {
    return this.#reach[this.#column] ?? 0;
  }

  #empty(rows: number): void {
    this.#take(rows);
    this.#free--;
  }

  #take(rows: number): void {
    this.#reach[this.#column] = rows;
    this.#column++;
  }
}

function spanOf(element: Element, name: string): number {
  const number = Number.parseInt(attribute(element, name) ?? '1', 10);
  return number >= 1 ? Math.min(number, FURTHEST) : 1;
}
