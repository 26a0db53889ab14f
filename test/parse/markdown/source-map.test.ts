import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sourceMap } from '../../../src/parse/markdown/source-map.ts';
import { markdownParser } from '../../../src/parse/markdown/syntax.ts';

describe('units of a parsed text map to their source', () => {
  test.each([
    ['as they are', 'a [1]', 'a [1]', 2, 2],
    ['behind an escape', '*b', '\\*b', 1, 2],
    ['behind a named reference', 'é b', '&eacute; b', 2, 9],
    ['behind a reference of two units', '\u{1F600}b', '&#x1F600;b', 2, 9],
    ['behind a reference of two characters', '\u226a\u0338b', '&nLtv;b', 2, 6],
    ['behind an escaped ampersand written twice', '&amp;b', '&amp;amp;b', 5, 9],
    ['behind an unknown reference', '&foo; b', '&foo; b', 6, 6],
    ['behind white space at the end of a line', 'a\nb', 'a \nb', 2, 3],
    ['behind the margin of a line', 'a\nb', 'a\n> > b', 2, 6],
    ['behind the margin of a line after CRLF', 'a\r\nb', 'a  \r\n  b', 3, 7],
    ['behind NUL', '\ufffdb', '\0b', 1, 1],
    ['at the end', 'a', '\\a', 1, 2],
  ])('%s', (_, value, source, index, at) => {
    expect(sourceMap(value, source).at(index)).toBe(at);
  });

  test.each([
    ['[1]', '\\[1]', false],
    ['[1]', '&#91;1]', false],
    ['[1] é', '[1] &eacute;', true],
  ])('%s from %s stands as itself: %s', (value, source, expected) => {
    expect(sourceMap(value, source).isItself(0)).toBe(expected);
  });

  test('places never go back', () => {
    const pieces = fc.array(
      fc.constantFrom('a', ' ', '\\*', '\\', '&amp;', '&', ';', '\n', '\r\n', '  ', '>', '&#x1F600;', '\0', '.'),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(pieces, (parts) => {
        const source = `x${parts.join('')}`;
        const [paragraph] = markdownParser(new Set())(source).children;
        const node = paragraph && 'children' in paragraph ? paragraph.children[0] : undefined;
        if (node?.type !== 'text') return;
        const own = source.slice(node.position?.start.offset, node.position?.end.offset);
        const map = sourceMap(node.value, own);
        for (let i = 0; i < node.value.length; i++) {
          expect(map.at(i)).toBeLessThanOrEqual(map.at(i + 1));
          if (node.value[i] === 'a') expect(own[map.at(i)]).toBe(node.value[i]);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
