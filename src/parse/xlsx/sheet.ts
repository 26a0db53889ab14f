/** A sheet: its rows, cell by cell. @module */
import { readXml } from '../xml.ts';
import type { Book } from './book.ts';
import { isTrue, NAMESPACES } from './names.ts';
import { StringRuns } from './strings.ts';
import { cellValue, type RawCell } from './values.ts';

/** A row with words; only the cells with words are there. */
export interface SheetRow {
  /** From 1. */
  number: number;
  /** By column, from 0; each once. */
  cells: { column: number; words: string }[];
}

/** Cells joined to one, by their numbers: rows from 1, columns from 0, both inclusive. */
export interface Merged {
  column: number;
  from: number;
  to: number;
}

/** The visible cells of a sheet. */
export interface Sheet {
  rows: SheetRow[];
  merged: Merged[];
  /** Numbers of hidden rows that have words. */
  hiddenRows: number[];
  /** Hidden columns that have words, from 0. */
  hiddenColumns: Set<number>;
  /** Cells whose formula has no result. */
  errors: number;
}

/** The largest sheet the format allows. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

/**
 * Reads a sheet. Empty cells are never made, so that one cell far out costs what one cell costs.
 *
 * @throws XmlError when it is no XML
 */
export function readSheet(xml: Uint8Array, book: Pick<Book, 'strings' | 'formats' | 'from1904'>): Sheet {
  const reading = new Reading(book);
  readXml(xml, reading.handler, { namespaces: NAMESPACES });
  return reading.sheet;
}

class Reading {
  readonly sheet: Sheet = { rows: [], merged: [], hiddenRows: [], hiddenColumns: new Set(), errors: 0 };
  readonly #book: Pick<Book, 'strings' | 'formats' | 'from1904'>;
  readonly #hidden = new Uint8Array(MOST_COLUMNS);
  #hiding = 0;
  readonly #run = new StringRuns();
  #inData = false;
  #row: SheetRow = { number: 0, cells: [] };
  #rowHidden = false;
  #column = -1;
  #cell: (RawCell & { pieces: string[] }) | null = null;
  #inValue = false;

  constructor(book: Pick<Book, 'strings' | 'formats' | 'from1904'>) {
    this.#book = book;
  }

  readonly handler = {
    open: (name: string, attributes: Readonly<Record<string, string>>) => {
      this.#run.open(name);
      if (name === 'sheetData') this.#inData = true;
      else if (name === 'col') this.#hide(attributes);
      else if (name === 'mergeCell') this.#merge(attributes['ref'] ?? '');
      else if (!this.#inData) return;
      else if (name === 'row') this.#openRow(attributes);
      else if (name === 'c') this.#openCell(attributes);
      else if (name === 'v') this.#inValue = true;
    },
    text: (words: string) => {
      if (this.#cell && (this.#inValue || this.#run.inside)) this.#cell.pieces.push(words);
    },
    close: (name: string) => {
      this.#run.close(name);
      if (name === 'v') this.#inValue = false;
      else if (name === 'c') this.#closeCell();
      else if (name === 'row') this.#closeRow();
      else if (name === 'sheetData') this.#inData = false;
    },
  };

  #hide({ hidden, min, max }: Readonly<Record<string, string>>): void {
    // More elements than columns are no sheet's.
    if (isTrue(hidden) && this.#hiding++ < MOST_COLUMNS) this.#hidden.fill(1, Number(min) - 1, Number(max));
  }

  #merge(ref: string): void {
    const [first, last] = ref.split(':').map(readRef);
    if (!first || !last || last.row <= first.row) return;
    this.sheet.merged.push({ column: first.column, from: first.row, to: last.row });
  }

  #openRow({ r, hidden }: Readonly<Record<string, string>>): void {
    const number = r === undefined ? this.#row.number + 1 : Number(r);
    this.#row = { number: number >= 1 && number <= MOST_ROWS ? number : this.#row.number + 1, cells: [] };
    this.#rowHidden = isTrue(hidden);
    this.#column = -1;
  }

  #openCell({ r, t = 'n', s = '0' }: Readonly<Record<string, string>>): void {
    this.#column = readRef(r ?? '')?.column ?? this.#column + 1;
    this.#cell = { type: t, style: Number(s), words: '', pieces: [] };
  }

  #closeCell(): void {
    const cell = this.#cell;
    this.#cell = null;
    if (!cell || cell.pieces.length === 0 || this.#column >= MOST_COLUMNS) return;
    const words = cellValue({ ...cell, words: cell.pieces.join('') }, this.#book);
    if (words === null) this.sheet.errors++;
    if (!words || words.trim() === '') return;
    if (this.#hidden[this.#column]) this.sheet.hiddenColumns.add(this.#column);
    else this.#row.cells.push({ column: this.#column, words });
  }

  #closeRow(): void {
    const { number, cells } = this.#row;
    if (cells.length === 0) return;
    if (this.#rowHidden) this.sheet.hiddenRows.push(number);
    else this.sheet.rows.push({ number, cells: inOrder(cells) });
  }
}

/** Cells by their column; of two in one place the first. */
function inOrder(cells: SheetRow['cells']): SheetRow['cells'] {
  if (cells.every(({ column }, i) => column > (cells[i - 1]?.column ?? -1))) return cells;
  return cells.sort((a, b) => a.column - b.column).filter(({ column }, i) => column !== cells[i - 1]?.column);
}

/** `BC12` as numbers; null for what is no reference, or one outside the largest sheet. */
function readRef(ref: string): { row: number; column: number } | null {
  const [, letters, digits] = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(ref) ?? [];
  if (letters === undefined) return null;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(digits);
  return row >= 1 && row <= MOST_ROWS && column <= MOST_COLUMNS ? { row, column: column - 1 } : null;
}

/** The letters of a column from 0: `C` for 2. */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest >= 0 ? columnName(rest) : '') + String.fromCharCode(65 + (column % 26));
}
