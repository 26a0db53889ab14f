/** What stands between the cells of a text. @module */
import type { ColumnMapping } from '../../model/tree.ts';
import { scanRecords } from './records.ts';
import { findHead } from './table.ts';

/** A delimiter, and where the records begin. */
export interface Delimiter {
  delimiter: string;
  from: number;
}

// In the order in which they are taken where the text does not tell.
const CANDIDATES = [',', ';', '\t', '|'];
const SAMPLE_RECORDS = 50;
/** UTF-16 units. */
const SAMPLE = 1_000_000;
/** A first line by which spreadsheet programs are told the delimiter. */
const SEP_LINE = /^"?sep=([^\r\n"])"?(?:\r\n?|\n|$)/i;

/** The delimiter that a first line `sep=;` names, or null. */
export function namedDelimiter(text: string): Delimiter | null {
  const [line, delimiter] = SEP_LINE.exec(text.slice(0, 20)) ?? [];
  return delimiter === undefined ? null : { delimiter, from: (line as string).length };
}

/**
 * The delimiter that gives the heads most columns that are known, by `mapping` or as common heads. Of several, or where
 * none is known, the one by which most of the first 50 records have as many cells as the first, two at least; of several
 * again, the one that gives most cells. Text without any has one column.
 */
export function guessDelimiter(text: string, mapping?: ColumnMapping): string {
  const sample = text.slice(0, SAMPLE);
  const scores = CANDIDATES.map((delimiter) => ({ delimiter, ...score(sample, delimiter, mapping) }));
  const [best] = scores.sort(
    (a, b) => b.known - a.known || Number(b.width > 1) - Number(a.width > 1) || b.share - a.share || b.width - a.width,
  );
  return best?.delimiter ?? ',';
}

/** How many columns are known, how many cells the first record has, and the share of records that have as many. */
function score(sample: string, delimiter: string, mapping: ColumnMapping | undefined) {
  const { records, unclosed } = scanRecords(sample, delimiter, 0, SAMPLE_RECORDS);
  // The record of a quote that is not closed may be all the rest of the text.
  if (unclosed !== null) records.pop();
  const head = findHead(records, sample, mapping);
  const known = typeof head === 'string' ? 0 : head.columns.filter((field) => field !== null).length;
  const widths = records.filter(({ start, end }) => end > start).map(({ cells }) => cells.length);
  const [width = 0] = widths;
  return { known, width, share: widths.filter((one) => one === width).length / Math.max(1, widths.length) };
}
