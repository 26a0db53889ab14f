/** CSV after RFC 4180. @module */
import { stringify } from 'csv-stringify/sync';
import type { QuotesReport, SummaryReport, TraceReport } from '../model/tables.ts';
import { crossRowSchema, isCross, quoteRowSchema, summaryRowSchema, traceRowSchema } from '../model/tables.ts';
import { withoutControls } from './clean.ts';
import { joinNames, TEXT_BREAK } from './lists.ts';
import type { EmitOptions } from './options.ts';
import { PIECE, remembering } from './pieces.ts';

type Value = string | number | null | readonly string[];
type Guard = Pick<EmitOptions, 'csvGuard'>;

// What spreadsheets run: OWASP, "CSV Injection", with the full-width forms.
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;

/** Columns whose lists are texts, not names. */
const TEXTS = ['recommendations'];

/**
 * The rows of one summary, or of several by one axis each: the long form, told apart by the column `axis`.
 *
 * @throws RangeError when a cross table stands among several summaries: its columns are others.
 */
export function summaryCsv(result: SummaryReport | readonly SummaryReport[], options: Guard): Iterable<string> {
  const reports = Array.isArray(result) ? (result as readonly SummaryReport[]) : [result as SummaryReport];
  if (reports.length > 1 && reports.some(isCross)) throw new RangeError('a cross table makes a CSV file of its own');
  const schema = reports.some(isCross) ? crossRowSchema : summaryRowSchema;
  return csv(
    Object.keys(schema.shape),
    reports.flatMap(({ rows }) => rows as object[]),
    options,
  );
}

export function traceCsv({ rows }: TraceReport, options: Guard): Iterable<string> {
  const columns = Object.keys(traceRowSchema.shape).filter(
    (column) => !OPTIONAL.has(column) || isThere(rows[0], column),
  );
  return csv(columns, rows, options);
}

/** Columns of the traceability table that are there when any document has something for them. */
const OPTIONAL: ReadonlySet<string> = new Set(
  Object.entries(traceRowSchema.shape).flatMap(([column, schema]) =>
    schema.safeParse(undefined).success ? column : [],
  ),
);

function isThere(row: object | undefined, column: string): boolean {
  return row !== undefined && column in row && (row as Record<string, unknown>)[column] !== undefined;
}

export function quotesCsv({ rows }: QuotesReport, options: Guard): Iterable<string> {
  return csv(Object.keys(quoteRowSchema.shape), rows, options, TEXTS);
}

/**
 * Rows as CSV: header, CRLF, UTF-8 without a byte order mark; in pieces, as a table can be far larger than what it is
 * made from. The names of a list are joined by `;` ({@link joinNames}), the texts of a list in a column of `texts` by
 * ` ¶ `. With `csvGuard` a cell that a spreadsheet would run as a formula starts with an apostrophe; numbers stay
 * numbers. Control sequences are left out and other control characters made visible, but for line breaks and tabs.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export function* csv(
  columns: readonly string[],
  rows: readonly object[],
  { csvGuard }: Guard,
  texts: readonly string[] = [],
): Generator<string> {
  const cells = columns.map((column) => {
    const join = texts.includes(column) ? joinTexts : joinNames;
    const show = remembering((value: Value) => cellOf(value, join, csvGuard));
    return (row: object) => show((row as Record<string, Value>)[column] ?? null);
  });
  yield lines([columns]);
  let held: (string | number)[][] = [];
  let length = 0;
  for (const row of rows) {
    const record = cells.map((cell) => cell(row));
    held.push(record);
    length += record.reduce<number>((sum, cell) => sum + String(cell).length, 0);
    if (length < PIECE) continue;
    yield lines(held);
    [held, length] = [[], 0];
  }
  if (held.length > 0) yield lines(held);
}

function lines(records: readonly (readonly (string | number)[])[]): string {
  // The library quotes the record delimiter only, not its halves.
  return stringify(records as (string | number)[][], { record_delimiter: '\r\n', quoted_match: /[\r\n]/ });
}

function cellOf(value: Value, join: (list: readonly string[]) => string, csvGuard: boolean): string | number {
  if (value === null) return '';
  if (typeof value === 'number') return value;
  return guard(withoutControls(typeof value === 'string' ? value : join(value)), csvGuard);
}

function joinTexts(texts: readonly string[]): string {
  return texts.join(TEXT_BREAK);
}

function guard(text: string, on: boolean): string {
  return on && FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}
