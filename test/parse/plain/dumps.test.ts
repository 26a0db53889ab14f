import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Root } from 'mdast';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { compileDocument } from '../../../src/compile.ts';
import { plain } from '../../../src/parse/plain.ts';
import { brokenLedger, brokenSpans } from '../../helpers/claims.ts';
import { differences, type Expected, ROOT } from '../../helpers/fixtures.ts';
import { breaches } from '../../helpers/tree-contract.ts';

/** One invented page as other people's programs show it: `fixtures/paste-<program>`. */
const dumps = readdirSync(join(ROOT, 'fixtures'))
  .filter((name) => name.startsWith('paste-'))
  .flatMap((name) => {
    const folder = join(ROOT, 'fixtures', name);
    const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Expected;
    return readdirSync(folder)
      .filter((file) => file.endsWith('.txt'))
      .map((file) => ({ name: `${name}/${file}`, text: readFileSync(join(folder, file), 'utf8'), expected }));
  });

function read(text: string): { tree: Root; numbered: (boolean | undefined)[] } {
  const tree = unified()
    .use(plain)
    .parse(new VFile({ value: text })) as Root;
  const numbered = tree.children.flatMap((node) => (node.type === 'footnoteDefinition' ? [node.data?.numbered] : []));
  return { tree, numbered };
}

describe.each(dumps)('$name', ({ text, expected }) => {
  it('is the page', async () => {
    const { document, doubts } = await compileDocument({ path: 'page.txt', value: text });
    expect(differences(expected, document, doubts)).toEqual([]);
  });

  it('has a ledger in which every line is explained', async () => {
    const { ledger, text: input } = await compileDocument({ path: 'page.txt', value: text });
    expect(brokenLedger(ledger, input)).toEqual([]);
    expect(ledger.filter(({ use }) => use === 'finding')).toEqual([]);
  });

  it('has spans that hold the words claimed, and a tree that keeps the contract', async () => {
    const { document, text: input } = await compileDocument({ path: 'page.txt', value: text });
    expect(brokenSpans(document, input, true)).toEqual([]);
    expect(breaches(read(input).tree, input)).toEqual([]);
  });
});

it.each([
  ['paste-chromium-innertext', [false, false, false, true, false]],
  ['paste-w3m', [true, true, true, true, true]],
  ['paste-chromium', [false, false, false, true, false]],
])('in %s it is told which notes have a number of their own', (name, expected) => {
  const text = dumps.find((dump) => dump.name.startsWith(`${name}/`))?.text ?? '';
  expect(read(text).numbered.slice(0, expected.length)).toEqual(expected);
});

it('a line of the skin does not go on with a title that was cut above it', () => {
  const title = 'Movement Strategy/Recommendations/Iteration 3/Community input/Keep the Ferries Warm';
  const lines = ['Crews of nine ferries were asked what keeps them o', title, 'Jump to navigationJump to search'];
  const file = new VFile({ value: lines.join('\n') });
  unified().use(plain).parse(file);
  expect(file.data.skipped?.map(({ from, what }) => `${from} ${what}`)).toEqual([
    '1 a line of the skin above the title',
    '2 title',
    '3 link of the skin',
  ]);
});

describe('damaged dumps', () => {
  const lines = [...new Set(dumps.flatMap(({ text }) => text.split(/\r?\n/)))];
  const piece = fc
    .tuple(fc.constantFrom(...dumps), fc.nat(20_000), fc.nat(3000))
    .map(([{ text }, from, length]) => text.slice(from % text.length, (from % text.length) + length));
  const damaged = fc.oneof(
    piece,
    fc.tuple(piece, piece).map((pieces) => pieces.join('')),
    piece.map((text) => text.replace(/^.*$/gm, '$&\n$&')),
    fc.array(fc.constantFrom(...lines), { maxLength: 40 }).map((some) => some.join('\n')),
    fc
      .tuple(piece, fc.array(fc.nat(), { minLength: 5, maxLength: 30 }))
      .map(([text, keys]) => shuffled(text.split('\n'), keys).join('\n')),
  );

  it('keep the contract of the tree, and no line is told twice', () => {
    fc.assert(
      fc.property(damaged, (text) => {
        const file = new VFile({ value: text });
        expect(breaches(unified().use(plain).parse(file), text)).toEqual([]);
        const told = (file.data.skipped ?? []).map(({ from }) => from);
        expect(new Set(told).size).toBe(told.length);
      }),
      { numRuns: 300 },
    );
  });

  it('have every line in the ledger', async () => {
    await fc.assert(
      fc.asyncProperty(damaged, async (value) => {
        fc.pre(value.trim() !== '');
        const { ledger, text } = await compileDocument({ path: 'page.txt', value });
        expect(brokenLedger(ledger, text)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

function shuffled(lines: readonly string[], keys: readonly number[]): string[] {
  return lines
    .map((line, i) => ({ line, key: ((keys[i % keys.length] ?? 0) * (i + 7)) % 1009 }))
    .sort((a, b) => a.key - b.key)
    .map(({ line }) => line);
}
