import * as fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { cut, measure } from '../../src/emit/width.ts';

test.each([
  ['lantern', 4, 'lan…'],
  ['能力建設', 4, '能…'],
  ['👩‍👩‍👧 family', 4, '👩‍👩‍👧 …'],
  ['ok', 4, 'ok'],
])('%s in %d columns is %s', (text, limit, expected) => {
  expect(cut(measure(text), limit).text).toBe(expected);
});

test('any text is cut to no more than the columns asked for, and the width told is the width it has', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 20 }), (text, limit) => {
      const { text: shown, width } = cut(measure(text), limit);
      expect(width).toBeLessThanOrEqual(limit);
      expect(stringWidth(shown)).toBeLessThanOrEqual(limit);
    }),
  );
});
