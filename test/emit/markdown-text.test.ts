import * as fc from 'fast-check';
import type { Nodes } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { toString as textOf } from 'mdast-util-to-string';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { oneLine } from '../../src/emit/clean.ts';
import { escapeMarkdown, markdownTable, tableHead } from '../../src/emit/markdown-text.ts';

const parser = unified()
  .use(remarkParse)
  .data('micromarkExtensions', [gfmTable()])
  .data('fromMarkdownExtensions', [gfmTableFromMarkdown()]);

function types(node: Nodes): string[] {
  return [node.type, ...('children' in node ? node.children.flatMap(types) : [])];
}

const hostile = fc
  .array(
    fc.constantFrom(
      ...[
        '*',
        '_',
        '`',
        '[',
        ']',
        '(',
        ')',
        '<',
        '>',
        '&',
        '&lt;',
        '&#60;',
        '#',
        '-',
        '+',
        '1.',
        '2)',
        '|',
        '\\',
        '~~',
        '!',
      ],
      ...[
        ' ',
        '\n',
        '\n\n',
        '    ',
        '=',
        '---',
        '<script>',
        '<!--',
        'http://x.y',
        'www.x.y',
        '$',
        ':',
        '"',
        'a',
        'क',
        '^',
        '{',
      ],
    ),
  )
  .map((parts) => parts.join(''));

test.each([
  ['- item', '\\- item'],
  ['1. item', '1\\. item'],
  ['2019) item', '2019\\) item'],
  ['# heading', '\\# heading'],
  ['a <b onclick="x">', 'a &lt;b onclick="x"&gt;'],
  ['&lt; & &#60;', '&amp;lt; & &\\#60;'],
  ['[x](y) ![z](w)', '\\[x\\](y) !\\[z\\](w)'],
  ['see https://x.y, WWW.x.y', 'see https\\://x.y, WWW\\.x.y'],
  ['a | b\nc', 'a \\| b c'],
  ['Sub-Saharan Africa, 2019-06', 'Sub-Saharan Africa, 2019-06'],
])('%j becomes %j', (text, expected) => {
  expect(escapeMarkdown(text)).toBe(expected);
});

test('any text stays one paragraph of just this text', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const tree = parser.parse(escapeMarkdown(text));
      expect(types(tree)).toEqual(oneLine(text).trim() === '' ? ['root'] : ['root', 'paragraph', 'text']);
      expect(textOf(tree)).toBe(oneLine(text).trim());
    }),
    { numRuns: 500 },
  );
});

test('any text stays in its list item, its quote and its cell', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const shown = escapeMarkdown(text) || 'x';
      expect(types(parser.parse(`- ${shown}`))).toEqual(['root', 'list', 'listItem', 'paragraph', 'text']);
      expect(types(parser.parse(`> ${shown}`))).toEqual(['root', 'blockquote', 'paragraph', 'text']);
      const table = parser.parse(markdownTable(['A', 'B'], [[shown, 'z']]));
      expect(types(table).filter((type) => type !== 'text')).toEqual([
        ...['root', 'table', 'tableRow', 'tableCell', 'tableCell', 'tableRow', 'tableCell', 'tableCell'],
      ]);
    }),
    { numRuns: 300 },
  );
});

test('numbers stand right', () => {
  expect(tableHead(['A', 'N'], [1])).toEqual(['| A | N |', '| --- | ---: |']);
});
