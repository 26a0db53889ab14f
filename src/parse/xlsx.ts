/** The reader of comments in XLSX. @module */
import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import '../model/tree.ts';
import type { ColumnMapping, ReaderData } from '../model/tree.ts';
import { Lines } from '../text/span.ts';
import { magicName } from './decode/magic.ts';
import { type Head, tableRoot } from './table/table.ts';
import { type Book, readBook, type SheetPart } from './xlsx/book.ts';
import { findSheetHead, layOutSheet, TableTooLarge } from './xlsx/layout.ts';
import { columnName, readSheet, type Sheet } from './xlsx/sheet.ts';
import { XmlError } from './xml.ts';
import { ZipError } from './zip.ts';

/**
 * A unified parser of tables of comments in XLSX: the first visible sheet with a column for the text, as lines with tabs
 * between the cells (`file.data.text`). Dates are ISO dates as far as their format shows them, a formula counts by its
 * stored result. Other sheets, hidden rows and columns, and errors of formulas are told in the ledger, at the heads.
 *
 * @throws VFileMessage when it is no workbook, is broken, encrypted or larger than the limits, or has no sheet with a
 * column for the text or for a mapped field
 */
export const xlsx: Plugin<[], string, Root> = function () {
  this.parser = (_, file) => {
    try {
      const book = readBook(file.value as Uint8Array);
      const found = findTable(book, file.data.columns);
      if (typeof found === 'string') return file.fail(found);
      const { text, records } = layOutSheet(found.sheet, found.head);
      (file.data as ReaderData).text = text;
      return tableRoot(file, new Lines(text), records, found.head, notes(book, found));
    } catch (error) {
      return file.fail(reasonOf(error, file.value as Uint8Array));
    }
  };
};

/** The sheet that is read. */
interface Found {
  part: SheetPart;
  sheet: Sheet;
  head: Head;
}

function findTable(book: Book, mapping: ColumnMapping | undefined): Found | string {
  const reasons: string[] = [];
  for (const part of book.sheets) {
    if (part.hidden || !part.xml) continue;
    const sheet = readSheet(part.xml, book);
    if (sheet.rows.length === 0) continue;
    const head = findSheetHead(sheet, mapping);
    if (typeof head !== 'string') return { part, sheet, head };
    reasons.push(`sheet "${part.name}": ${head}`);
  }
  return reasons[0] ?? 'has no visible sheet with words';
}

/** What a reader of the ledger must know beside the heads. */
function notes({ sheets }: Book, { part, sheet }: Found): string[] {
  const { hiddenRows, hiddenColumns, errors } = sheet;
  const others = sheets
    .filter((other) => other !== part)
    .map(({ name, hidden }) => `"${name}"${hidden ? ' (hidden)' : ''}`);
  return [
    `sheet "${part.name}"`,
    ...listed('sheets not read: ', others),
    ...listed('hidden rows left out: ', hiddenRows.map(String)),
    ...listed('hidden columns left out: ', [...hiddenColumns].sort((a, b) => a - b).map(columnName)),
    ...(errors > 0 ? [`cells that hold an error instead of a value: ${errors}`] : []),
  ];
}

/** So many names are told, and of the rest how many they are. */
const MOST = 20;

function listed(what: string, names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const more = names.length > MOST ? ` and ${names.length - MOST} more` : '';
  return [`${what}${names.slice(0, MOST).join(', ')}${more}`];
}

function reasonOf(error: unknown, bytes: Uint8Array): string {
  if (error instanceof ZipError) {
    const name = magicName(bytes);
    // Office puts an encrypted workbook into a container of the old kind.
    if (name?.startsWith('an old Office')) return `is ${name} or is encrypted; save it as XLSX without a password`;
    return name && !/ZIP|XLSX/.test(name) ? `is ${name}, not XLSX` : error.reason;
  }
  if (error instanceof XmlError) return `holds a part that ${error.reason}`;
  if (error instanceof TableTooLarge) return 'is a table of more than 4 million cells, empty ones included';
  throw error;
}
