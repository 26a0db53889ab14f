import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { piecesOf } from '../../../src/parse/html/text.ts';
import { FlatBuilder } from '../../../src/text/flat.ts';

/** Pieces as `source` → `value`, those that are the same as one text. */
function cut(source: string): string[] {
  const [node] = parseFragment(source).childNodes;
  const value = node && 'value' in node ? node.value : '';
  return piecesOf(value, { from: 0, to: source.length }, source).map((piece) => {
    const written = source.slice(piece.from, piece.to);
    return written === piece.value ? written : `${written} → ${piece.value}`;
  });
}

describe('a text is cut where its source differs', () => {
  it.each([
    ['a & b, R&D', ['a & b, R&D']],
    ['a &amp; b', ['a &amp; b → a & b']],
    ['&#91;1&#93;', ['&#91;1&#93; → [1]']],
    ['&#x1F600;!', ['&#x1F600;! → 😀!']],
    ['&amp;amp;', ['&amp;amp; → &amp;']],
    ['&copy 2019', ['&copy → ©', ' 2019']],
    ['&copy2019', ['&copy → ©', '2019']],
    ['a &unknown; b', ['a &unknown; b']],
    ['a &unknown; &lt;', ['a ', '&', 'unknown; &lt; → unknown; <']],
    ['&xy;&amp;&y;&#38;&AMP', ['&', 'xy;&amp;&y;&#38; → xy;&&y;&', '&AMP → &']],
    ['&copyx; &#65 b', ['&copy → ©', 'x; ', '&#65 → A', ' b']],
    ['&fjlig;&lt;', ['&fjlig; → fj', '&lt; → <']],
    ['&lt;b&gt; &amp &lt', ['&lt;b&gt;  → <b> ', '&amp → &', ' ', '&lt → <']],
    ['&NotEqualTilde; a', ['&NotEqualTilde; → ≂̸', ' a']],
    ['&nbsp;a&nbsp;', ['&nbsp;a&nbsp; → \u00a0a\u00a0']],
    ['a\r\nb &amp; c\r\nd', ['a\r\nb &amp; c\r\nd → a\nb & c\nd']],
    ['a\rb', ['a\rb → a\nb']],
  ])('%j', (source, pieces) => {
    expect(cut(source)).toEqual(pieces);
  });

  it('so that every word stands where its place says', () => {
    const parts = fc.constantFrom(
      'word',
      ' ',
      '&amp;',
      '&',
      '&copy',
      '&#65;',
      '&x;',
      ';',
      '&NotEqualTilde;',
      '😀',
      '&#x1F600;',
      '\n',
    );
    const property = fc.property(fc.array(parts, { minLength: 1, maxLength: 12 }), (some) => {
      const source = some.join('');
      const [node] = parseFragment(source).childNodes;
      const value = node && 'value' in node ? node.value : '';
      const pieces = piecesOf(value, { from: 0, to: source.length }, source);
      expect(pieces.map((piece) => piece.value).join('')).toBe(value);
      let last = 0;
      const builder = new FlatBuilder();
      for (const piece of pieces) {
        expect(piece.from).toBe(last);
        expect(piece.to).toBeGreaterThanOrEqual(piece.from);
        last = piece.to;
        builder.addParsed(piece.value, source.slice(piece.from, piece.to), piece.from);
      }
      expect(last).toBeLessThanOrEqual(source.length);
      const flat = builder.build();
      for (let at = flat.text.indexOf('word'); at !== -1; at = flat.text.indexOf('word', at + 1)) {
        expect(source.slice(...flat.range(at, at + 4))).toBe('word');
      }
    });
    fc.assert(property, { numRuns: 500 });
  });

  it('and where nothing fits, the rest stands in one', () => {
    expect(piecesOf('zz', { from: 0, to: 3 }, '&qq')).toEqual([{ value: 'zz', from: 0, to: 3 }]);
    expect(piecesOf('a< more', { from: 0, to: 5 }, 'a&lt;').at(-1)).toEqual({ value: ' more', from: 5, to: 5 });
  });
});
