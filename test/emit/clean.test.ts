import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { oneLine, plural, shorten, withoutControls } from '../../src/emit/clean.ts';

test.each([
  ['plain words', 'plain words'],
  ['two  spaces\tand\r\na break', 'two spaces and a break'],
  ['A \u001b[31mred\u001b[0m.', 'A red.'],
  ['\u001b[38;2;1;2;3mred\u001b[m', 'red'],
  ['\u009b31mred', 'red'],
  ['\u001b]0;a title\u0007words', 'words'],
  ['\u001b]8;;https://lamp.example\u001b\\a link\u001b]8;;\u001b\\', 'a link'],
  ['\u001bP1$r\u001b\\\u001b(Bwords\u001b=\u001bc', 'words'],
  ['\u001b]0;no end', '0;no end'],
  ['\u001b[31', '31'],
  ['escape\u001b', 'escape␛'],
  ['\u001b\u001b[1mé', '␛é'],
  ['\u008dreverse', '�reverse'],
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

test('line breaks, tabs and marks of direction stay where a cell may have them', () => {
  expect(withoutControls('a\r\nb\tc\u200f\u0000\u001b[2J\u0085d')).toBe('a\r\nb\tc\u200f␀ d');
});

test('no control sequence is left of any text, and hostile ones are read in one go', () => {
  const unit = fc.constantFrom('\u001b', '\u009b', '[', ']', ';', '#', '1', 'm', '\\', '\u0007', 'P', '(', 'a');
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
      expect(oneLine(text)).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
    }),
  );
  for (const part of [';#', '[;', ']', '(', '\u001b]', '\u009d;', '[1;', ' \u001b[ ']) {
    expect(oneLine(`\u001b${part.repeat(200_000)}`).length).toBeLessThanOrEqual(200_000 * part.length + 1);
  }
});

test('one is singular', () => {
  expect([plural(0, 'row'), plural(1, 'row'), plural(2, 'row')]).toEqual(['0 rows', '1 row', '2 rows']);
});
