/** Numbers as office programs write them. @module */

const ROMAN = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;
const SIGNS = '*†‡§';
/** No page counts further in letters or Roman numerals. */
const HIGHEST = 4999;

/**
 * A number in one of the formats of ECMA-376 (`ST_NumberFormat`); in decimal digits where the format is another one, or
 * the number too high for it. Letters double after `z`: `aa`, `bb`.
 */
export function numeral(number: number, format: string): string {
  if (number < 1 || number > HIGHEST) return String(number);
  const written = lowerCase(number, format.toLowerCase().replace(/^(?:lower|upper)/, ''));
  return format.startsWith('upper') ? written.toUpperCase() : written;
}

function lowerCase(number: number, format: string): string {
  if (format === 'letter') return repeated('abcdefghijklmnopqrstuvwxyz', number);
  if (format === 'chicago') return repeated(SIGNS, number);
  return format === 'roman' ? roman(number) : String(number);
}

function repeated(signs: string, number: number): string {
  const sign = signs[(number - 1) % signs.length] as string;
  return sign.repeat(Math.ceil(number / signs.length));
}

function roman(number: number): string {
  let written = '';
  let left = number;
  for (const [value, letters] of ROMAN) {
    for (; left >= value; left -= value) written += letters;
  }
  return written;
}
