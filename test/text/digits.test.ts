import { expect, it } from 'vitest';
import { asciiDigits, asciiNumbers } from '../../src/text/digits.ts';

it.each([
  ['٢٠١٩', '2019'],
  ['۲۰۱۹', '2019'],
  ['२०१९', '2019'],
  ['২০১৯', '2019'],
  ['２０１９', '2019'],
  ['6 يوليو ٢٠١٩', '6 يوليو 2019'],
  ['x 12', 'x 12'],
])('%s in ASCII digits is %s', (text, expected) => {
  expect(asciiDigits(text)).toBe(expected);
  expect(asciiNumbers(text)).toBe(expected);
});

it('a number in the digits of two scripts stays as it is', () => {
  expect(asciiDigits('٢0١٩')).toBe('2019');
  expect(asciiNumbers('٢0١٩, 5, ٣')).toBe('٢0١٩, 5, 3');
  expect(asciiNumbers('२٠19')).toBe('२٠19');
});
