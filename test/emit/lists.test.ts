import { expect, test } from 'vitest';
import { joinNames } from '../../src/emit/lists.ts';

test.each([
  { names: [], cell: '' },
  { names: ['Delta', 'Reed'], cell: 'Delta;Reed' },
  { names: ['Delta; Hill', 'Reed'], cell: '"Delta; Hill";Reed' },
  { names: ['"Lamp" group', 'the "Reed" group'], cell: '"""Lamp"" group";the "Reed" group' },
])('$names are $cell', ({ names, cell }) => {
  expect(joinNames(names)).toBe(cell);
});
