import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Lines, slice } from '../../src/text/span.ts';

describe('lines and columns', () => {
  it.each([
    ['', [0]],
    ['a', [0]],
    ['a\n', [0, 2]],
    ['a\r\nb', [0, 3]],
    ['a\rb\rc', [0, 2, 4]],
    ['a\n\r\nb', [0, 2, 4]],
    ['a\u2028b', [0]],
  ])('the lines of %j start at %j', (text, starts) => {
    expect(new Lines(text).starts).toEqual(starts);
  });

  it('lines and columns start at 1, offsets at 0', () => {
    const lines = new Lines('ab\ncd');
    expect(lines.point(0)).toEqual({ line: 1, column: 1, offset: 0 });
    expect(lines.point(4)).toEqual({ line: 2, column: 2, offset: 4 });
    expect(lines.point(5)).toEqual({ line: 2, column: 3, offset: 5 });
  });

  it('columns count UTF-16 units', () => {
    expect(new Lines('😀x').point(2)).toEqual({ line: 1, column: 3, offset: 2 });
  });

  it.each([-1, 6, Number.NaN])('an offset outside the text is an error: %j', (offset) => {
    expect(() => new Lines('ab\ncd').point(offset)).toThrow(/outside the text \(0 to 5\)/);
  });

  it('a point asked for in any order is the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '\n', '\r', ' ') }), fc.array(fc.nat()), (text, offsets) => {
        const lines = new Lines(text);
        for (const offset of offsets.map((n) => n % (text.length + 1))) {
          const before = text.slice(0, offset);
          const ends = before.match(/\r\n|\r(?!$)|\r$|\n/g) ?? [];
          const inCrLf = before.endsWith('\r') && text[offset] === '\n';
          expect(lines.point(offset).line).toBe(ends.length + 1 - (inCrLf ? 1 : 0));
        }
      }),
    );
  });

  it('a slice is the words of its span', () => {
    const text = 'first\nsecond line\n';
    const span = new Lines(text).span(6, 12);
    expect(slice(text, span)).toBe('second');
    expect(span.end).toEqual({ line: 2, column: 7, offset: 12 });
  });
});
