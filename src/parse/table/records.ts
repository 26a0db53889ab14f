/**
 * Delimited text to records, after RFC 4180 (https://www.rfc-editor.org/rfc/rfc4180). Our own scanner: the libraries
 * give the values of cells, none the exact place of each in the input.
 *
 * @module
 */

/** A cell; offsets point into the text. */
export interface Cell {
  /** All of it, the quotes around it too. */
  start: number;
  end: number;
  /** Its content. */
  from: number;
  to: number;
  /** Whether the content stood in quotes: a quote in it is doubled. */
  quoted: boolean;
}

/** A row as it is written. */
export interface TableRecord {
  start: number;
  /** Without the end of the line. */
  end: number;
  cells: Cell[];
}

/** What a scan met. */
export interface Scan {
  records: TableRecord[];
  /** Offset of a quote that is opened and not closed, in the last record; null where all are. */
  unclosed: number | null;
}

const QUOTE = 0x22;
const SPACE = 0x20;
const LF = 0x0a;
const CR = 0x0d;

/** The records from offset `from` on, `most` at most. A line without any character is a record of one empty cell. */
export function scanRecords(text: string, delimiter: string, from = 0, most = Number.POSITIVE_INFINITY): Scan {
  const separator = delimiter.charCodeAt(0);
  const records: TableRecord[] = [];
  let at = from;
  while (at < text.length && records.length < most) {
    const record: TableRecord = { start: at, end: at, cells: [] };
    records.push(record);
    for (;;) {
      const cell = readCell(text, at, separator);
      record.cells.push(cell);
      record.end = cell.end;
      if (cell.to > cell.end) return { records, unclosed: cell.from - 1 };
      if (text.charCodeAt(cell.end) !== separator) break;
      at = cell.end + 1;
    }
    at = afterLine(text, record.end);
  }
  return { records, unclosed: null };
}

/** A cell whose quote is not closed has its `to` behind its `end`. */
function readCell(text: string, start: number, separator: number): Cell {
  let open = start;
  while (text.charCodeAt(open) === SPACE) open++;
  if (text.charCodeAt(open) !== QUOTE) {
    const end = cellEnd(text, open, separator);
    return { start, end, from: start, to: end, quoted: false };
  }
  const close = closingQuote(text, open + 1);
  if (close === -1) return { start, end: text.length, from: open + 1, to: text.length + 1, quoted: true };
  const end = cellEnd(text, close + 1, separator);
  // `"Yes" we said`: words behind the quotes, which are words too then.
  return /\S/.test(text.slice(close + 1, end))
    ? { start, end, from: start, to: end, quoted: false }
    : { start, end, from: open + 1, to: close, quoted: true };
}

function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at !== -1 && text.charCodeAt(at + 1) === QUOTE) at = text.indexOf('"', at + 2);
  return at;
}

function cellEnd(text: string, from: number, separator: number): number {
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === separator || unit === LF || unit === CR) return at;
  }
  return text.length;
}

function afterLine(text: string, end: number): number {
  return text.charCodeAt(end) === CR && text.charCodeAt(end + 1) === LF ? end + 2 : end + 1;
}
