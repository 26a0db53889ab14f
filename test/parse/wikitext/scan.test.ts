import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scan } from '../../../src/parse/wikitext/scan.ts';

const types = (text: string) => scan(text).map(({ type, start, end }) => `${type} ${text.slice(start, end)}`);

describe('scan', () => {
  test.each([
    ['a {{b|c}}', ['text a ', '{{ {{', 'text b', 'pipe |', 'text c', '}} }}']],
    ['<ref name="a" />b</ref >', ['tag <ref name="a" />', 'text b', 'tag </ref >']],
    ['<a@b.example> 1 < 2 <b', ['text <a@b.example> 1 < 2 <b']],
    ['<b <i>', ['text <b ', 'tag <i>']],
    ['<tvar|a>b</>', ['tag <tvar|a>', 'text b', 'tag </>']],
    ['<nowiki>{{</NOWIKI >}}', ['raw <nowiki>{{</NOWIKI >', '}} }}']],
    ['<pre/><pre>a', ['tag <pre/>', 'tag <pre>', 'text a']],
    ['<!-- a --><!--T:1--><!-- b', ['comment <!-- a -->', 'comment <!--T:1-->', 'comment <!--', 'text  b']],
    ["'a''b'''", ["text 'a", "quote ''", 'text b', "quote '''"]],
    ['&amp; & &#x41;', ['reference &amp;', 'text  & ', 'reference &#x41;']],
    ['__TOC__ __x__ __abc__', ['switch __TOC__', 'text  __x__ __abc__']],
    ['[a] [//b] [[c]]', ['text [a', '] ]', 'text  ', '[ [', 'text //b', '] ]', 'text  ', '[[ [[', 'text c', ']] ]]']],
    ['a\r\nb\rc\n', ['text a', 'newline \r\n', 'text b', 'newline \r', 'text c', 'newline \n']],
  ])('cuts %j', (text, expected) => expect(types(text)).toEqual(expected));

  test('knows the number of a translation unit', () => {
    const units = scan('<!--T:12--><!-- T:13 --><!--T:--><!--T:x y-->').map((token) => 'unit' in token && token.unit);
    expect(units).toEqual(['12', null, null, null]);
  });

  test('covers any text end to end', () => {
    const pieces = fc.constantFrom(
      '<',
      '>',
      '!--',
      '-->',
      '{{',
      '}',
      '[',
      ']]',
      "'",
      '|',
      '&lt;',
      '__',
      'ref',
      '/',
      'pre',
      '\n',
      ' ',
      'a',
      '\u{1F600}',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        const tokens = scan(text);
        expect(tokens.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
      }),
      { numRuns: 500 },
    );
  });
});
