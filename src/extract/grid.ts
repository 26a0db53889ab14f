/** Which column a cell stands in, where cells span rows and columns. @module */
import type { Node, TableCell, TableRow } from 'mdast';
import type { Format } from '../model/report.ts';
import type { Lines } from '../text/span.ts';
import { range } from './phrasing.ts';

/** A cell and its column, from 0; null for one that reaches here from a row above. */
export interface Placed {
  cell: TableCell | null;
  at: number;
}

/** Cells are made to reach no further: a number may be a slip. */
const FURTHEST = 1000;
/** No digest has so many columns. */
const WIDEST = 100;
/** Units of markup before a cell that are looked at. */
const MARKUP = 500;

/**
 * Places the cells of a table row by row. Wikitext tells spans in the markup before a cell; the readers of other forms
 * put empty cells where another reaches.
 */
export class Grid {
  readonly #lines: Lines;
  readonly #spans: boolean;
  /** By column: how many more rows the cell above reaches into. */
  #reach: number[] = [];
  /** Where the last cell ends. */
  #end: number;

  constructor({ lines, format }: { lines: Lines; format: Format }, start: number) {
    this.#lines = lines;
    this.#spans = format === 'wikitext';
    this.#end = start;
  }

  row({ children }: TableRow): Placed[] {
    const placed: Placed[] = [];
    const next: number[] = [];
    let at = 0;
    const skip = () => {
      for (; (this.#reach[at] ?? 0) > 0; at++) {
        next[at] = (this.#reach[at] ?? 0) - 1;
        placed.push({ cell: null, at });
      }
    };
    for (const cell of children) {
      skip();
      const markup = this.#markup(cell);
      placed.push({ cell, at });
      const [rows, columns] = [spanIn(markup, ROWS), spanIn(markup, COLUMNS)];
      const stop = Math.max(at + 1, Math.min(at + columns, WIDEST));
      for (; at < stop; at++) if (at < WIDEST) next[at] = rows - 1;
    }
    skip();
    this.#reach = next;
    return placed;
  }

  #markup(cell: TableCell): string {
    if (!this.#spans) return '';
    const [first] = cell.children as Node[];
    const [start, end] = [first ? range(first)[0] : range(cell)[0], range(cell)[1]];
    const markup = this.#lines.text.slice(Math.max(this.#end, start - MARKUP), Math.max(this.#end, start));
    this.#end = Math.max(this.#end, end);
    return markup;
  }
}

const ROWS = /\browspan\s{0,5}=\s{0,5}["']?\s{0,5}(\d{1,4})/i;
const COLUMNS = /\bcolspan\s{0,5}=\s{0,5}["']?\s{0,5}(\d{1,4})/i;

function spanIn(markup: string, what: RegExp): number {
  return Math.min(Math.max(Number(what.exec(markup)?.[1] ?? 1), 1), FURTHEST);
}
