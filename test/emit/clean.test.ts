import { expect, test } from 'vitest';
import { oneLine, plural, shorten } from '../../src/emit/clean.ts';

test.each([
  ['plain words', 'plain words'],
  ['two  spaces\tand\r\na break', 'two spaces and a break'],
  ['\u001b[31mred\u001b[0m', '␛[31mred␛[0m'],
  ['\u009b31mred', '�31mred'],
  ['bell\u0007 and delete\u007f', 'bell␇ and delete␡'],
  ['a\u202eb\u2066c\u200f', 'abc'],
  ['क्षमता निर्माण', 'क्षमता निर्माण'],
])('%j is shown as %j', (text, shown) => {
  expect(oneLine(text)).toBe(shown);
});

test.each([
  ['short', 5, 'short'],
  ['longer', 5, 'longe…'],
  ['space at end', 6, 'space…'],
  ['निर्माण', 2, 'निर्मा…'],
  ['e\u0301e\u0301e\u0301', 3, 'e\u0301e\u0301e\u0301'],
])('%j has %d graphemes at most: %j', (text, length, shown) => {
  expect(shorten(text, length)).toBe(shown);
});

test('a grapheme without end is cut', () => {
  expect(shorten(`a${'\u0301'.repeat(1000)}`, 1).length).toBe(33);
});

test('one is singular', () => {
  expect([plural(0, 'row'), plural(1, 'row'), plural(2, 'row')]).toEqual(['0 rows', '1 row', '2 rows']);
});
