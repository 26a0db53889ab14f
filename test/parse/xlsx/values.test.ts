import { describe, expect, it } from 'vitest';
import type { NumberKind } from '../../../src/parse/xlsx/styles.ts';
import { cellValue } from '../../../src/parse/xlsx/values.ts';

function shown(words: string, kind: NumberKind, from1904 = false): string | null {
  return cellValue({ type: 'n', style: 0, words }, { strings: [], formats: [kind], from1904 });
}

describe('a number is shown by its format', () => {
  it.each([
    ['1', 'day', '1900-01-01'],
    ['59', 'day', '1900-02-28'],
    ['60', 'day', '1900-02-29'],
    ['61', 'day', '1900-03-01'],
    ['43619', 'day', '2019-06-03'],
    ['43619.99', 'day', '2019-06-03'],
    ['43619', 'month', '2019-06'],
    ['43619', 'year', '2019'],
    ['2958465', 'day', '9999-12-31'],
    ['2958466', 'day', '2958466'],
    ['-1', 'day', '-1'],
    ['0.75', 'time', '18:00'],
    ['0.99999', 'time', '00:00'],
    ['1.5', 'time', '1.5'],
    ['-0.5', 'time', '-0.5'],
    ['12', 'number', '12'],
    ['1E3', 'number', '1000'],
    ['not a number', 'number', 'not a number'],
    ['', 'number', ''],
  ] as const)('%s as a %s is %s', (words, kind, text) => {
    expect(shown(words, kind)).toBe(text);
  });

  it('days may count from 1904', () => {
    expect(shown('0', 'day', true)).toBe('1904-01-01');
    expect(shown('60', 'day', true)).toBe('1904-03-01');
  });

  it('of an unknown style is a number', () => {
    expect(cellValue({ type: 'n', style: 9, words: '43619' }, { strings: [], formats: [], from1904: false })).toBe(
      '43619',
    );
  });
});
