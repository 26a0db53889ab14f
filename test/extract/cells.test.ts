import type { Node, TableCell } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { blocksOfCell } from '../../src/extract/cells.ts';
import { Lines } from '../../src/text/span.ts';

/** A cell whose nodes stand in the text one behind the other; a piece in braces is bold, `|` a break. */
function blocks(text: string) {
  const lines = new Lines(text);
  const children = [...text.matchAll(/\{([^}]*)\}|(\|)|([^{|]+)/g)].map(({ 0: all, 1: bold, 2: cut, index }): Node => {
    const position = lines.span(index, index + all.length);
    if (cut !== undefined) return { type: 'break', position };
    const value = bold ?? all;
    const inner = bold === undefined ? position : lines.span(index + 1, index + all.length - 1);
    const words = { type: 'text', value, position: inner } as Node;
    return bold === undefined ? words : ({ type: 'strong', children: [words], position } as Node);
  });
  const cell = { type: 'tableCell', children, position: lines.span(0, text.length) } as TableCell;
  return blocksOfCell(cell, lines).map(({ node, isItem, depth }) => [plainText(node), isItem, depth]);
}

describe('the words of a cell', () => {
  it.each<[string, (string | boolean | number)[][]]>([
    ['one line', [['one line', false, 0]]],
    [
      'two\nlines',
      [
        ['two', false, 0],
        ['lines', false, 0],
      ],
    ],
    [
      'a |b',
      [
        ['a ', false, 0],
        ['b', false, 0],
      ],
    ],
    [
      '• a\n• {b} c\n\nd',
      [
        ['a', true, 0],
        ['b c', true, 0],
        ['d', false, 0],
      ],
    ],
    [
      '- a\n  12) b',
      [
        ['a', true, 0],
        ['b', true, 0],
      ],
    ],
    [
      '{b} a|{c}',
      [
        ['b a', false, 0],
        ['c', false, 0],
      ],
    ],
    [' \n ', []],
    ['', []],
  ])('of %j are cut at breaks and line ends', (text, expected) => {
    expect(blocks(text)).toEqual(expected);
  });

  it('that a parser has changed are not cut, and keep their bullets', () => {
    const lines = new Lines('• a &amp; b');
    const text = { type: 'text', value: '• a & b\n', position: lines.span(0, 11) };
    const cell = { type: 'tableCell', children: [text], position: lines.span(0, 11) } as TableCell;
    expect(blocksOfCell(cell, lines).map(({ node }) => plainText(node))).toEqual(['a & b\n']);
    const other = { type: 'text', value: '* a', position: lines.span(0, 3) };
    const odd = { type: 'tableCell', children: [other], position: lines.span(0, 3) } as TableCell;
    expect(blocksOfCell(odd, lines).map(({ node, isItem }) => [plainText(node), isItem])).toEqual([['* a', true]]);
  });

  it('in lists and paragraphs nest as they do', () => {
    const lines = new Lines('abcdef');
    const at = (from: number, to: number) => lines.span(from, to);
    const paragraph = (i: number) => ({
      type: 'paragraph',
      children: [{ type: 'text', value: 'abcdef'[i], position: at(i, i + 1) }],
      position: at(i, i + 1),
    });
    const inner = { type: 'listItem', children: [paragraph(2), paragraph(3)], position: at(2, 4) };
    const list = {
      type: 'list',
      children: [
        {
          type: 'listItem',
          children: [paragraph(1), { type: 'list', children: [inner], position: at(2, 4) }],
          position: at(1, 4),
        },
        { type: 'listItem', children: [], position: at(4, 4) },
      ],
      position: at(1, 4),
    };
    const cell = { type: 'tableCell', children: [paragraph(0), list, paragraph(4)], position: at(0, 6) };
    const found = blocksOfCell(cell as unknown as TableCell, lines);
    expect(found.map(({ node, isItem, depth }) => [plainText(node), isItem, depth])).toEqual([
      ['a', false, 0],
      ['b', true, 0],
      ['cd', true, 1],
      ['e', false, 0],
    ]);
    expect(found[2]?.node.position).toEqual(at(2, 4));
  });

  it('are all there when a cell has 200,000 lines', () => {
    const text = 'a\n'.repeat(200_000);
    const all = new Lines(text);
    const position = all.span(0, text.length);
    const cell = { type: 'tableCell', children: [{ type: 'text', value: text, position }], position };
    expect(blocksOfCell(cell as unknown as TableCell, all)).toHaveLength(200_000);
  });
});
