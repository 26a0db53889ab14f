import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Root } from 'mdast';
import { type Plugin, unified } from 'unified';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { SIDECAR } from '../../src/cli/sidecar.ts';
import type { Format } from '../../src/model/report.ts';
import { decode } from '../../src/parse/decode.ts';
import { emptyData } from '../../src/parse/parse.ts';
import { formatOf, readers } from '../../src/parse/readers.ts';
import { ROOT } from '../helpers/fixtures.ts';
import { breaches } from '../helpers/tree-contract.ts';

const folder = join(ROOT, 'fixtures');
const inputs = readdirSync(folder).flatMap((name) =>
  readdirSync(join(folder, name))
    .filter((file) => file.startsWith('input.') && !file.endsWith(SIDECAR))
    .map((file) => `${name}/${file}`),
);

/** The tree of an input and the text its offsets point into. */
async function read(format: Format, value: string | Uint8Array): Promise<{ tree: Root; text: string }> {
  const plugin = await readers[format]?.load();
  const text = typeof value === 'string' ? value : readers[format]?.binary ? '' : decode(value).text;
  const file = new VFile({ value: readers[format]?.binary ? value : text, data: { ...emptyData(text, format) } });
  await readers[format]?.prepare?.(file);
  const tree = unified()
    .use(plugin as Plugin<[], string, Root>)
    .parse(file);
  return { tree, text: file.data.text ?? '' };
}

describe('the tree of every fixture keeps the contract', () => {
  test.each(inputs)('%s', async (name) => {
    const { tree, text } = await read(formatOf(name) as Format, new Uint8Array(readFileSync(join(folder, name))));
    expect(tree.children.length).toBeGreaterThan(0);
    expect(breaches(tree, text)).toEqual([]);
  });
});

/** Pieces of Markdown and of pasted text, put together without sense. */
const PIECES = [
  '- ',
  '* ',
  '1. ',
  '2) ',
  '> ',
  '  ',
  '    ',
  '\t',
  '\n',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '# ',
  '## Footnotes\n',
  'word',
  'A sentence.',
  '[1]',
  '[1, 2]',
  '[2–5]',
  '[^1]',
  '[^1]: ',
  '^[',
  ']',
  '[',
  '\\[1\\]',
  '\\',
  '&amp;',
  '&#x1F600;',
  '&',
  '*',
  '**',
  '_',
  '`',
  '```\n',
  '~~~\n',
  '---\n',
  '===\n',
  '| a | b |\n',
  '|---|---|\n',
  '<br>',
  '<!--',
  '-->',
  '<div>',
  '</div>',
  '[a]: u\n',
  '[x][a]',
  '![',
  '](u)',
  '↑ ',
  '^ ',
  '¹',
  '\0',
  '\u{1F600}',
  '\u00a0',
  '\u00ad',
  '\ufeff',
  '•',
  '(a, b)',
  '“',
  '”',
];
const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''));

/** Without heads a table is no table of comments. */
const HEADS: Partial<Record<Format, string>> = { csv: 'Comment,Source\n', tsv: 'Comment\tSource\n' };

describe('the tree of any text keeps the contract', () => {
  const formats = (Object.keys(readers) as Format[]).filter((format) => !readers[format]?.binary);
  test.each(formats)('%s', async (format) => {
    await fc.assert(
      fc.asyncProperty(texts, async (words) => {
        const { tree, text } = await read(format, (HEADS[format] ?? '') + words);
        expect(breaches(tree, text)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the contract finds what is wrong', () => {
  const at = (start: number, end: number) => ({
    start: { line: 1, column: start + 1, offset: start },
    end: { line: 1, column: end + 1, offset: end },
  });
  const text = (start: number, end: number) => ({ type: 'text', position: at(start, end) });
  test.each([
    ['a node without a position', { type: 'text' }, 'text has no position'],
    ['a node outside the text', text(0, 9), 'text [0, 9) is outside the text'],
    ['a node that ends before it starts', text(2, 1), 'text [2, 1) is outside the text'],
    [
      'a start on the wrong line',
      { type: 'text', position: { ...at(0, 1), start: { line: 2, column: 1, offset: 0 } } },
      'text [0, 1) does not start where its line and column say',
    ],
    [
      'an end in the wrong column',
      { type: 'text', position: { ...at(0, 1), end: { line: 1, column: 9, offset: 1 } } },
      'text [0, 1) does not end where its line and column say',
    ],
    [
      'a child outside its parent',
      { type: 'root', position: at(0, 2), children: [text(1, 3)] },
      'text [1, 3) is outside its parent root [0, 2)',
    ],
    [
      'children out of order',
      { type: 'root', position: at(0, 4), children: [text(0, 2), text(1, 3)] },
      'text [1, 3) begins before the end of text [0, 2)',
    ],
  ])('%s', (_, tree, breach) => {
    expect(breaches(tree, 'four')).toEqual([breach]);
  });
});
