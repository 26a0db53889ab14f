import { describe, expect, test } from 'vitest';
import { numeral } from '../../../src/parse/office/numerals.ts';

describe('numeral', () => {
  test.each([
    [1, 'decimal', '1'],
    [4, 'lowerRoman', 'iv'],
    [1994, 'upperRoman', 'MCMXCIV'],
    [1, 'lowerLetter', 'a'],
    [27, 'lowerLetter', 'aa'],
    [28, 'upperLetter', 'BB'],
    [5, 'chicago', '**'],
    [3, 'japaneseCounting', '3'],
    [0, 'lowerRoman', '0'],
    [5000, 'lowerRoman', '5000'],
  ])('writes %i in %s as %s', (number, format, written) => {
    expect(numeral(number, format)).toBe(written);
  });
});
