import { describe, expect, it } from 'vitest';
import { kindOfCode, readFormats } from '../../../src/parse/xlsx/styles.ts';

describe('the code of a format says what a number stands for', () => {
  it.each([
    ['General', 'number'],
    ['0.00', 'number'],
    ['#,##0 "days"', 'number'],
    ['[Red]0', 'number'],
    ['0.00E+00', 'number'],
    ['', 'number'],
    ['@', 'number'],
    ['dd/mm/yyyy', 'day'],
    ['yyyy\\-mm\\-dd', 'day'],
    ['[$-409]d mmm yyyy;@', 'day'],
    ['d.m.yy h:mm', 'day'],
    ['mmm yy', 'month'],
    ['mmmm', 'month'],
    ['yyyy', 'year'],
    ['h:mm AM/PM', 'time'],
    ['[h]:mm', 'time'],
    ['mm:ss', 'time'],
  ])('%j: %s', (code, kind) => {
    expect(kindOfCode(code)).toBe(kind);
  });
});

describe('formats without a code', () => {
  it.each([
    [0, 'number'],
    [9, 'number'],
    [14, 'day'],
    [17, 'month'],
    [20, 'time'],
    [22, 'day'],
    [27, 'day'],
    [33, 'time'],
    [46, 'time'],
    [49, 'number'],
    [57, 'day'],
  ])('%i: %s', (id, kind) => {
    const xml = `<styleSheet><cellXfs><xf numFmtId="${id}"/></cellXfs></styleSheet>`;
    expect(readFormats(new TextEncoder().encode(xml))).toEqual([kind]);
  });

  it('are none where there are no styles', () => {
    expect(readFormats(undefined)).toEqual([]);
  });

  it('are general where a style names none', () => {
    expect(readFormats(new TextEncoder().encode('<styleSheet><cellXfs><xf/></cellXfs></styleSheet>'))).toEqual([
      'number',
    ]);
  });
});
