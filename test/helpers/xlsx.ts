/** Workbooks made in memory, part by part, so that each says just what a test wants. */
import { strToU8, zipSync } from 'fflate';

/** A sheet: the XML inside `<worksheet>`, or rows of cells as text. */
export interface SheetSpec {
  name?: string;
  state?: 'hidden' | 'veryHidden';
  xml?: string;
  rows?: readonly (readonly string[])[];
}

export interface BookSpec {
  sheets: readonly SheetSpec[];
  /** Each `<si>` without its own tags: `<t>words</t>`. */
  strings?: readonly string[];
  /** Codes of formats; style `n` has the code `n - 1`, style 0 is general. */
  codes?: readonly string[];
  date1904?: boolean;
  /** Parts instead of, or beside, those made. */
  parts?: Readonly<Record<string, string>>;
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';

export function workbook({ sheets, strings = [], codes = [], date1904 = false, parts = {} }: BookSpec): Uint8Array {
  const files: Record<string, string> = {
    '_rels/.rels': `<Relationships ${PACKAGE}>${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${OFFICE}"><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets>${sheets
      .map(
        ({ name, state }, i) =>
          `<sheet name="${name ?? `Sheet${i + 1}`}" sheetId="${i + 1}" ${state ? `state="${state}" ` : ''}r:id="s${i}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships ${PACKAGE}>${[
      ...sheets.map((_, i) => relation(`s${i}`, 'worksheet', `worksheets/sheet${i + 1}.xml`)),
      relation('a', 'sharedStrings', 'sharedStrings.xml'),
      relation('b', 'styles', '/xl/styles.xml'),
    ].join('')}</Relationships>`,
    'xl/sharedStrings.xml': `<sst ${MAIN}>${strings.map((words) => `<si>${words}</si>`).join('')}</sst>`,
    'xl/styles.xml': stylesXml(codes),
  };
  sheets.forEach(({ xml, rows = [] }, i) => {
    files[`xl/worksheets/sheet${i + 1}.xml`] = `<worksheet ${MAIN}>${xml ?? rowsXml(rows)}</worksheet>`;
  });
  return zipSync(
    Object.fromEntries(Object.entries({ ...files, ...parts }).map(([name, words]) => [name, strToU8(words)])),
    { mtime: '1990-01-01' },
  );
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
}

function stylesXml(codes: readonly string[]): string {
  const formats = codes.map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${escaped(code)}"/>`).join('');
  const styles = ['<xf numFmtId="0"/>', ...codes.map((_, i) => `<xf numFmtId="${164 + i}"/>`)].join('');
  // Styles of styles come first in such a part and are none of the cells'.
  return `<styleSheet ${MAIN}><numFmts>${formats}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${styles}</cellXfs></styleSheet>`;
}

/** Rows of inline strings, from row 1 and column A on; an empty string is no cell. */
export function rowsXml(rows: readonly (readonly string[])[]): string {
  return `<sheetData>${rows.map((cells) => `<row>${cells.map(inline).join('')}</row>`).join('')}</sheetData>`;
}

function inline(words: string): string {
  return words === '' ? '<c/>' : `<c t="inlineStr"><is><t xml:space="preserve">${escaped(words)}</t></is></c>`;
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
