import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonFault } from '../../src/text/json-fault.ts';

describe('a text that is no JSON is told at its place', () => {
  it.each([
    ['{"a": 1,}', 7, 'found “,” before “}”, expected none behind the last'],
    ['[1, 2,\n]', 5, 'found “,” before “]”, expected none behind the last'],
    ['{\n  // why\n  "a": 1}', 4, 'found a comment, which JSON does not have'],
    ['{"a": 1 /* why */}', 8, 'found a comment, which JSON does not have'],
    ['{"a": 1} # why', 9, 'found a comment, which JSON does not have'],
    ['{a: 1}', 1, 'found “a”, expected a key in double quotation marks or “}”'],
    ['{"a" 1}', 5, 'found “1”, expected “:”'],
    ['{"a": 1 "b": 2}', 8, 'found “"b"”, expected “,” or the end of the list or object'],
    ['{"a": off}', 6, 'found “off”, expected a value'],
    ['{"a": 01}', 6, 'found “01”, expected a value'],
    ['{"a": "b', 6, 'found “"b”, expected a value'],
    ['{"a":', 5, 'it ends where it expects a value'],
    ['{"a": [1', 8, 'it ends where it expects “,” or the end of the list or object'],
    ['{"a": [1}', 8, 'found “}”, expected “,” or the end of the list or object'],
    ['{} {}', 3, 'found “{”, expected the end of the file'],
    ['{"a": 1, , }', 9, 'found “,”, expected a key in double quotation marks'],
    ['{"a": \u0000}', 6, 'found a control character, expected a value'],
    ['', 0, 'it ends where it expects a value'],
  ])('%j', (text, offset, reason) => {
    expect(jsonFault(text)).toEqual({ offset, reason });
  });

  it('and nothing else is', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '1',
      '-0.5e+3',
      'null',
      ' ',
      '\n',
      '01',
      'x',
      '"\\q"',
      '//',
    );
    const written = fc.oneof(
      fc.json(),
      fc.array(piece, { maxLength: 8 }).map((all) => all.join('')),
      fc.string(),
    );
    fc.assert(
      fc.property(written, (text) => {
        expect(jsonFault(text) === null).toBe(isJson(text));
      }),
      { numRuns: 2000 },
    );
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
