import { describe, expect, it } from 'vitest';
import { columnName, readSheet } from '../../../src/parse/xlsx/sheet.ts';

const BOOK = { strings: [], formats: [], from1904: false };

function rowsOf(xml: string) {
  return readSheet(new TextEncoder().encode(`<worksheet>${xml}</worksheet>`), BOOK).rows;
}

describe('rows', () => {
  it('are counted where they are not numbered', () => {
    const row = (number: string) => `<row ${number}><c t="str"><v>a</v></c></row>`;
    const rows = rowsOf(`<sheetData>${row('')}${row('r="5"')}${row('')}</sheetData>`);
    expect(rows.map(({ number }) => number)).toEqual([1, 5, 6]);
  });

  it('without words are not there', () => {
    expect(rowsOf('<sheetData><row/><row><c/><c t="str"><v> </v></c></row></sheetData>')).toEqual([]);
  });

  it('have their cells by column', () => {
    const xml = '<sheetData><row><c r="C1" t="str"><v>c</v></c><c r="A1" t="str"><v>a</v></c></row></sheetData>';
    expect(rowsOf(xml)[0]?.cells).toEqual([
      { column: 0, words: 'a' },
      { column: 2, words: 'c' },
    ]);
  });

  it('are only those of the data of the sheet', () => {
    expect(rowsOf('<extLst><row><c t="str"><v>a</v></c></row></extLst><sheetData/>')).toEqual([]);
  });
});

it.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [16_383, 'XFD'],
])('column %i is %s', (column, name) => {
  expect(columnName(column)).toBe(name);
});
