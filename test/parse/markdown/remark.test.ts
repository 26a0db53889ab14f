import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { describe, expect, test } from 'vitest';
import { place } from '../../../src/parse/markdown/place.ts';
import { parseBlocks } from '../../../src/parse/markdown/remark.ts';
import { markdownParser } from '../../../src/parse/markdown/syntax.ts';
import { Lines } from '../../../src/text/span.ts';
import { breaches } from '../../helpers/tree-contract.ts';

/** Everything but white space at the end of HTML and code without an end, which is told differently in a part. */
function plainly(node: Nodes, text: string): object {
  const { position, data: _, ...rest } = node;
  const end = text.slice(0, position?.end.offset).trimEnd().length;
  const value = 'value' in node ? { value: node.value.trimEnd() } : {};
  const children = 'children' in node ? { children: node.children.map((child) => plainly(child, text)) } : {};
  return { ...rest, ...value, ...children, at: [position?.start.offset, Math.max(end, position?.start.offset ?? 0)] };
}

function whole(text: string): object[] {
  const tree = markdownParser(new Set())(text);
  place(tree, 0, new Lines(text));
  return tree.children.map((node) => plainly(node, text));
}

function inParts(text: string, least?: number): object[] {
  return parseBlocks(new Lines(text), 0, least).map((node) => plainly(node, text));
}

const LINES = [
  '',
  '',
  '',
  'words',
  'words of *em',
  'phasis*',
  '- item',
  '- [1] item',
  '* item',
  '  - nested',
  '    words below',
  '1. one',
  '2. two',
  '3) three',
  '> quote',
  '> - quoted item',
  '# Heading',
  '## Heading',
  '===',
  '---',
  '***',
  '[^1]: note',
  '[^b]: - item',
  '    more of it',
  '[a]: https://example.org',
  '[see][a] [^1]',
  '```',
  '~~~ts',
  '````',
  '<div>',
  '</div>',
  '<!-- comment',
  '-->',
  '<pre>',
  '</pre>',
  '<?',
  '?>',
  '<!X',
  '<![CDATA[',
  ']]>',
  '| a | b |',
  '|---|---|',
  'a | b',
  '  ```',
  ' <!-- x',
  '- ```',
  '- <div>',
  '-',
  '- - words',
  '+ plus',
  '\t- tab',
];
const texts = fc
  .tuple(fc.array(fc.constantFrom(...LINES), { minLength: 1, maxLength: 14 }), fc.constantFrom('\n', '\r\n', '\r'))
  .map(([lines, end]) => lines.join(end));

describe('a document read in parts is the document read in one', () => {
  test('for any lines', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(inParts(text, 1)).toEqual(whole(text));
      }),
      { numRuns: 250 },
    );
  });

  test.each(['\t- tab\n3) three\n\t- tab\n', '    - deep\n 3) three\n    - deep\n', '  - two\n- one\n  - two\n'])(
    'for a bullet that a list begun in between takes in: %j',
    (text) => {
      expect(inParts(text, 1)).toEqual(whole(text));
    },
  );

  test.each([
    [
      'a list without blank lines',
      Array.from({ length: 400 }, (_, i) => `- Item ${i} says a thing.[^${i}]`).join('\n'),
    ],
    ['a numbered list', Array.from({ length: 400 }, (_, i) => `${i + 1}. Item says a thing.`).join('\n')],
    ['a loose list', Array.from({ length: 400 }, (_, i) => `- Item ${i} says a thing.`).join('\n\n')],
    ['an indented list', Array.from({ length: 400 }, (_, i) => `  - Item ${i} says a thing.`).join('\n')],
    ['footnotes', Array.from({ length: 400 }, (_, i) => `[^${i}]: Note ${i} says a thing.\n\n    More.`).join('\n')],
    [
      'links before their definitions',
      Array.from({ length: 400 }, (_, i) => `See [${i}x] and [this][${i}x].\n`).join('\n') +
        Array.from({ length: 400 }, (_, i) => `\n[${i}x]: u${i}`).join(''),
    ],
    ['code longer than a part', `a\n\n\`\`\`\n${'# code\n\n'.repeat(1000)}\`\`\`\n\nb`],
    ['code without an end', `a\n\n~~~\n${'# code\n\n'.repeat(1000)}`],
    ['a comment longer than a part', `a\n\n<!--\n${'# words\n\n'.repeat(1000)}-->\n\nb`],
    ['tags longer than a part', `a\n\n<div>\n${'# words\n'.repeat(1000)}\nb`],
    ['a table', `| a | b |\n|---|---|\n${'| c | d |\n'.repeat(1000)}`],
    ['underlined headings', 'Words\n===\nMore\n---\n'.repeat(500)],
    ['a paragraph of many lines', 'Words of a line.\n'.repeat(1000)],
  ])('for %s', (_, text) => {
    expect(inParts(text)).toEqual(whole(text));
  });

  test('for a byte order mark at the start of a part', () => {
    const text = 'a\n\n***\n\ufeffb';
    expect(parseBlocks(new Lines(text), 0, 1).at(-1)?.position?.start.offset).toBe(7);
  });
});

/** Inputs on which a parser without bounds takes time that grows with their square. */
const HOSTILE: [string, string][] = [
  ['opening brackets', '['.repeat(6000)],
  ['brackets in pairs', '['.repeat(4000) + ']'.repeat(4000)],
  ['links without an end', '[a](b'.repeat(2000)],
  ['links', '[a](b) '.repeat(5000)],
  ['images', '![['.repeat(3000)],
  ['emphasis without an end', '*a_ '.repeat(2500)],
  ['one long run of emphasis', `${'*'.repeat(20_000)}a${'*'.repeat(20_000)}`],
  ['footnotes without an end', '[^'.repeat(4000)],
  ['angle brackets', '<'.repeat(5000)],
  ['comments in a line', `a ${'<!-- '.repeat(2000)}`],
  ['ticks of growing length', Array.from({ length: 200 }, (_, i) => '`'.repeat(i + 1)).join(' ')],
  ['quotes with lazy lines', '> a\nb\n'.repeat(1000)],
  ['underlined headings in an item', `- x\n${'  a\n  ===\n'.repeat(800)}`],
  ['quotes in an item', `- x\n${'\n  > a\n\n  b\n'.repeat(600)}`],
  ['lists in a quote', '> - a\n>\n> b\n>\n'.repeat(600)],
  ['code without an end and quotes', '```\n> \n'.repeat(1000)],
  ['a list of other bullets each', '- a\n* b\n+ c\n'.repeat(600)],
  ['a paragraph longer than any', 'words [1] and words\n'.repeat(4000)],
];

describe('hostile text is read to its end', () => {
  test.each(HOSTILE)('%s', (_, text) => {
    const children = parseBlocks(new Lines(text), 0);
    const lines = new Lines(text);
    const tree = { type: 'root' as const, children, position: lines.span(0, text.length) };
    expect(breaches(tree, text)).toEqual([]);
    expect(children.at(-1)?.position?.end.offset).toBeGreaterThan(text.length * 0.99);
  });
});

describe('marks beyond a bound are words', () => {
  const count = (nodes: readonly Nodes[], type: string): number =>
    nodes.reduce(
      (sum, node) => sum + Number(node.type === type) + ('children' in node ? count(node.children, type) : 0),
      0,
    );
  test.each([
    ['emphasis', '*a* ', 'emphasis', 500],
    ['links', '[a](b) ', 'link', 1000],
  ])('%s', (_, mark, type, most) => {
    expect(count(parseBlocks(new Lines(mark.repeat(400)), 0), type)).toBe(400);
    expect(count(parseBlocks(new Lines(mark.repeat(2000)), 0), type)).toBe(most);
    expect(count(parseBlocks(new Lines(`${mark.repeat(400)}\n\n`.repeat(5)), 0), type)).toBe(2000);
  });

  test('code and tags stay code and tags where the ones before had an end', () => {
    expect(count(parseBlocks(new Lines('`a` '.repeat(2000)), 0), 'inlineCode')).toBe(2000);
    expect(count(parseBlocks(new Lines('a <b> '.repeat(2000)), 0), 'html')).toBe(2000);
  });

  test('footnote references have no bound', () => {
    expect(count(parseBlocks(new Lines('[^1] '.repeat(3000)), 0), 'footnoteReference')).toBe(3000);
  });
});
