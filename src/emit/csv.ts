/** CSV after RFC 4180. @module */
import { stringify } from 'csv-stringify/sync';
import type { QuotesReport, SummaryReport, TraceReport } from '../model/tables.ts';
import { crossRowSchema, isCross, quoteRowSchema, summaryRowSchema, traceRowSchema } from '../model/tables.ts';
import type { EmitOptions } from './options.ts';

type Value = string | number | null | readonly string[];
type Guard = Pick<EmitOptions, 'csvGuard'>;

// What spreadsheets run: OWASP, "CSV Injection", with the full-width forms.
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;

/**
 * The rows of one summary, or of several by one axis each: the long form, told apart by the column `axis`.
 *
 * @throws RangeError when a cross table stands among several summaries: its columns are others.
 */
export function summaryCsv(result: SummaryReport | readonly SummaryReport[], options: Guard): string {
  const reports = Array.isArray(result) ? (result as readonly SummaryReport[]) : [result as SummaryReport];
  if (reports.length > 1 && reports.some(isCross)) throw new RangeError('a cross table makes a CSV file of its own');
  const schema = reports.some(isCross) ? crossRowSchema : summaryRowSchema;
  return csv(
    Object.keys(schema.shape),
    reports.flatMap(({ rows }) => rows as object[]),
    options,
  );
}

export function traceCsv({ rows }: TraceReport, options: Guard): string {
  return csv(Object.keys(traceRowSchema.shape), rows, options);
}

export function quotesCsv({ rows }: QuotesReport, options: Guard): string {
  return csv(Object.keys(quoteRowSchema.shape), rows, options);
}

/**
 * Rows as CSV: header, CRLF, UTF-8 without a byte order mark. The values of a list are joined by `;`; a `;` inside
 * one of them becomes `,`, so that a list falls apart where it was joined. With `csvGuard` a cell that a spreadsheet
 * would run as a formula starts with an apostrophe; numbers stay numbers.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export function csv(columns: readonly string[], rows: readonly object[], { csvGuard }: Guard): string {
  const cell = (value: Value) => (typeof value === 'number' ? value : guard(words(value), csvGuard));
  const records = rows.map((row) => columns.map((column) => cell((row as Record<string, Value>)[column] ?? null)));
  return stringify(records, {
    header: true,
    columns: [...columns],
    record_delimiter: '\r\n',
    // The library quotes the record delimiter only, not its halves.
    quoted_match: /[\r\n]/,
  });
}

function words(value: string | null | readonly string[]): string {
  if (value === null) return '';
  return typeof value === 'string' ? value : value.map((item) => item.replaceAll(';', ',')).join(';');
}

function guard(text: string, on: boolean): string {
  return on && FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}
