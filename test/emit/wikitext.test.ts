import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { whole } from '../../src/emit/pieces.ts';
import { escapeWikitext, wikitext } from '../../src/emit/wikitext.ts';

test('a wikitable with its caption', () => {
  const text = whole(
    wikitext({
      caption: 'Footnotes by theme.',
      columns: [{ title: 'Theme' }, { title: 'Count', align: 'right' }],
      rows: [
        ['-a', '1'],
        ['', '2'],
      ],
    }),
  );
  expect(text).toBe(
    [
      '{| class="wikitable sortable"',
      '|+ Footnotes by theme.',
      '! scope="col" | Theme',
      '! scope="col" | Count',
      '|-',
      '| -a',
      '| style="text-align: right" | 1',
      '|-',
      '|',
      '| style="text-align: right" | 2',
      '|}',
      '',
    ].join('\n'),
  );
});

test.each([
  ['a || b', 'a &#124;&#124; b'],
  ['{{Delete}}', '&#123;&#123;Delete&#125;&#125;'],
  ['[[Page]]', '&#91;&#91;Page&#93;&#93;'],
  ['<nowiki>', '&#60;nowiki&#62;'],
  ["'''loud''' it's", "&#39;&#39;'loud&#39;&#39;' it's"],
  ['&lt;', '&#38;lt;'],
  ['AT&T & co', 'AT&#38;T & co'],
  ['https://x.y', 'https&#58;//x.y'],
  ['~~~~ __TOC__ !!', '&#126;&#126;&#126;&#126; &#95;&#95;TOC&#95;&#95; &#33;&#33;'],
  ['a\n|}\nb', 'a &#124;&#125; b'],
])('%j becomes %j', (text, expected) => {
  expect(escapeWikitext(text)).toBe(expected);
});

test('nothing that opens markup is left in any text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('|', '{', '[', '<', "'", '_', '&', 'a', '\n', ']', '}', '!') }),
      (text) => {
        expect(escapeWikitext(text)).not.toMatch(/[|{}[\]<>\n]|''|__|!!/);
      },
    ),
  );
});
