import fc from 'fast-check';
import type { Root } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { asUnreadable } from '../../src/compile.ts';
import { emptyData, parse } from '../../src/parse/parse.ts';
import { pdf } from '../../src/parse/pdf.ts';
import { lines, type Page, pdfFile } from '../helpers/pdf.ts';
import { breaches } from '../helpers/tree-contract.ts';

async function read(pages: readonly Page[]) {
  const read = await parse({ path: 'page.pdf', value: pdfFile(pages) });
  expect(breaches(read.tree, read.text)).toEqual([]);
  return { ...read, outline: outline(read.tree) };
}

/** A line a block: its type, depth or label, and words. */
function outline(root: Root): string[] {
  return root.children.flatMap((node): string[] => {
    if (node.type === 'list') return node.children.map((item) => `- ${plainText(item)}`);
    if (node.type === 'heading') return [`h${node.depth} ${plainText(node)}`];
    if (node.type === 'footnoteDefinition') return [`[${node.label}] ${plainText(node)}`];
    return [`${node.type[0]} ${plainText(node)}`];
  });
}

/** The labels of all markers in order. */
function markers(node: unknown): string[] {
  if (node === null || typeof node !== 'object') return [];
  if ('type' in node && node.type === 'footnoteReference' && 'label' in node) return [String(node.label)];
  return 'children' in node && Array.isArray(node.children) ? node.children.flatMap(markers) : [];
}

const TEXT = [
  'Those who dig together in a garden of the town met four times in the summer, and',
  'they wrote down what they wish for, so that nobody has to remember all of it or to',
  'ask those who were there.',
];
/** Of any page but the first, so that no line stands on both. */
const OTHER = [
  'Others of us came later, when the harvest was in, and heard of all that from those',
  'who had been there from the start.',
];

describe('a page', () => {
  it('has paragraphs, told apart by white space', async () => {
    const { outline, text } = await read([[...lines(TEXT), ...lines(TEXT, { y: 620 })]]);
    expect(outline).toEqual([`p ${TEXT.join(' ')}`, `p ${TEXT.join(' ')}`]);
    expect(text.split('\n')).toHaveLength(3);
  });

  it('has its title and headings in larger type', async () => {
    const { outline } = await read([
      [
        ...lines(['Dig Together'], { y: 740, size: 20 }),
        ...lines(TEXT),
        ...lines(['Tools'], { y: 620, size: 15 }),
        ...lines(TEXT, { y: 590 }),
        ...lines(['Spades'], { y: 500, size: 13.5 }),
        ...lines(TEXT, { y: 480 }),
        ...lines(['Water'], { y: 400, bold: true }),
        ...lines(TEXT, { y: 380 }),
      ],
    ]);
    expect(outline.filter((line) => line.startsWith('h'))).toEqual([
      'h1 Dig Together',
      'h2 Tools',
      'h3 Spades',
      'h4 Water',
    ]);
  });

  it('has items behind bullets and numbers, nested by where they stand', async () => {
    const { tree } = await read([
      [
        ...lines(TEXT),
        { text: '\x95', x: 80, y: 640 },
        { text: 'Keep one shed of tools open.', x: 95, y: 640 },
        { text: '- Not on Sunday.', x: 110, y: 622 },
        { text: '\x95 Plant a hedge.', x: 80, y: 604 },
      ],
    ]);
    const [, list] = tree.children;
    expect(
      list?.type === 'list' && list.children.map(({ children }) => children.map((child) => plainText(child))),
    ).toEqual([['Keep one shed of tools open.', 'Not on Sunday.'], ['Plant a hedge.']]);
  });

  it('has an item that goes on in a next line', async () => {
    const { outline } = await read([
      [
        { text: '1. Keep one shed of', x: 72, y: 700 },
        { text: 'tools open.', x: 86, y: 684 },
        ...lines(TEXT, { y: 600 }),
      ],
    ]);
    expect(outline[0]).toBe('- Keep one shed of tools open.');
  });

  it('joins a word cut at the end of a line, and keeps any other hyphen', async () => {
    const page = lines([
      'All of us who garden in the quarter by the river know that the neigh-',
      'bours of the garden come on Sundays and that the road to the Baden-',
      'Baden station is long.',
    ]);
    const { outline } = await read([page]);
    expect(outline[0]).toContain('the neighbours of the garden');
    expect(outline[0]).toContain('the Baden-Baden station');
  });

  it('says that the order of its text is uncertain', async () => {
    const { skipped, text } = await read([lines(TEXT), lines(OTHER)]);
    expect(skipped).toEqual([
      { from: 1, to: 1, use: 'ignored', what: 'page 1 of 2, read from PDF: order of text uncertain' },
      { from: 3, to: 3, use: 'ignored', what: 'page 2 of 2, read from PDF: order of text uncertain' },
    ]);
    expect(text.split('\n')[2]).toBe('');
  });
});

describe('pages', () => {
  it('may share a paragraph', async () => {
    const { outline } = await read([lines(TEXT.slice(0, 2)), lines(TEXT.slice(2))]);
    expect(outline).toEqual([`p ${TEXT.join(' ')}`]);
  });

  it('have heads, feet and numbers that are no content', async () => {
    const page = (number: number): Page => [
      { text: `Report of the gardens, part ${number}`, x: 72, y: 770, size: 9 },
      ...lines([`On page ${'abc'[number]} is this line,`, 'and this one.']),
      { text: `Page ${number} of 3`, x: 280, y: 30, size: 9 },
    ];
    const { outline, skipped } = await read([page(0), page(1), page(2)]);
    expect(outline.join('\n')).not.toMatch(/Report|Page/);
    expect(outline).toEqual(['a', 'b', 'c'].map((page) => `p On page ${page} is this line, and this one.`));
    expect(skipped.filter(({ what }) => what === 'head or foot of the page')).toHaveLength(6);
  });
});

describe('footnotes', () => {
  const page: Page = lines([
    'Keep one shed of tools open to every group that digs here in summer or in spring.^1^',
    'Write down who borrowed which spade, and which rake, and for how many days they',
    'keep it^23^, on paper.',
  ]);
  const text =
    'p Keep one shed of tools open to every group that digs here in summer or in spring. Write down who borrowed which spade, and which rake, and for how many days they keep it, on paper.';

  it('are what stands at the foot of a page behind raised numbers', async () => {
    const {
      outline,
      tree,
      skipped,
      text: all,
    } = await read([
      [...page, ...lines(['^1^ We own three rakes and', 'forty hands.', '^2^ A list was enough.'], { y: 200 })],
      [...lines(OTHER), ...lines(['^3^ So we did.'], { y: 200 })],
    ]);
    expect(outline).toEqual([
      text,
      `p ${OTHER.join(' ')}`,
      '[1] We own three rakes and forty hands.',
      '[2] A list was enough.',
      '[3] So we did.',
    ]);
    expect(markers(tree)).toEqual(['1', '2', '3']);
    expect(all).toContain('in spring.¹ Write');
    expect(skipped.at(-1)).toMatchObject({ from: 5, what: 'here begin the footnotes of all pages' });
  });

  it('are what stands there in smaller type behind numbers', async () => {
    const words = ['1 We own three rakes.', '2. A list, as in', '2019, was enough.', '3 So we did.'];
    const { outline } = await read([[...page, ...lines(words, { y: 150, size: 9, leading: 11 })]]);
    expect(outline).toEqual([text, '[1] We own three rakes.', '[2] A list, as in 2019, was enough.', '[3] So we did.']);
  });

  it('are a list below its heading', async () => {
    const notes = lines(['1. We own three rakes.', '2. A list was enough.', '3. So we did.'], { y: 500 });
    const { outline, tree } = await read([[...page, ...lines(['Footnotes'], { y: 540, size: 15 }), ...notes]]);
    expect(outline).toEqual([
      text,
      'h2 Footnotes',
      '[1] We own three rakes.',
      '[2] A list was enough.',
      '[3] So we did.',
    ]);
    expect(tree.children[1]?.data).toEqual({ footnotes: true });
  });

  it('do not begin at a marker that a line of the text begins with', async () => {
    const words = lines([
      'Keep one shed of tools open to every group that digs here, and so on for a long',
      '^1^ time to come.',
    ]);
    const { outline } = await read([[...words, ...lines(['^1^ We own rakes.'], { y: 200 })]]);
    expect(outline).toEqual([
      'p Keep one shed of tools open to every group that digs here, and so on for a long  time to come.',
      '[1] We own rakes.',
    ]);
  });

  it('have their markers also where these found no room on their line', async () => {
    const words = lines([
      'Keep one shed of tools open to every group that digs here in summer or in spring.',
      '^12^',
      'So be it.',
    ]);
    const { tree } = await read([[...words, ...lines(['^1^ We own rakes.', '^2^ And hands.'], { y: 200 })]]);
    expect(markers(tree.children[0])).toEqual(['1', '2']);
  });

  it('leave exponents alone where there are none', async () => {
    const { outline, tree } = await read([lines(['The garden has 90 m^2^'])]);
    expect(outline).toEqual(['p The garden has 90 m²']);
    expect(markers(tree)).toEqual([]);
  });
});

describe('what cannot be read', () => {
  const rows: { why: string; value: Uint8Array; reason: RegExp }[] = [
    { why: 'a file without text', value: pdfFile([[]]), reason: /^holds no text: its pages may be scanned images/ },
    { why: 'a broken file', value: pdfFile([lines(TEXT)]).slice(0, 200), reason: /^is a broken PDF file: / },
    {
      why: 'words',
      value: new TextEncoder().encode('Dig together.'),
      reason: /^is a broken PDF file: Invalid PDF structure$/,
    },
    { why: 'another form', value: new TextEncoder().encode('{\\rtf1 Dig}'), reason: /^is an RTF file, not PDF$/ },
    {
      why: 'an encrypted file',
      value: pdfFile(
        [lines(TEXT)],
        `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'00'.repeat(32)}> /U <${'11'.repeat(32)}> >>`,
      ),
      reason: /^is encrypted: save it without a password$/,
    },
    {
      why: 'a file of too many pages',
      value: pdfFile(Array.from({ length: 2001 }, () => [])),
      reason: /^has 2001 pages; the limit is 2000$/,
    },
  ];
  it.each(rows)('$why', async ({ value, reason }) => {
    const error = await parse({ path: 'page.pdf', value }).catch((fault) => asUnreadable('page.pdf', fault));
    expect(error).toMatchObject({ path: 'page.pdf', reason: expect.stringMatching(reason) });
  });
});

it('a file that was not prepared is told', () => {
  const file = new VFile({ data: { ...emptyData('', 'pdf') } });
  expect(() => unified().use(pdf).parse(file)).toThrow('was not prepared');
});

it('pieces of text in any place give a tree that keeps the contract', () => {
  const words = fc.constantFrom(
    'Dig.',
    '1',
    '12',
    '1. A rake',
    '•',
    'neigh-',
    'bours',
    'Footnotes',
    '[1]',
    ' ',
    '2 ',
    '\u{1F600}',
    '\n',
    '↩',
  );
  const number = fc.constantFrom(0, 5, 72, 80, 200, 680, 684, 700, -3, 1e9);
  const item = fc.record({
    text: words,
    x: number,
    y: number,
    width: fc.constantFrom(0, 6, 300),
    size: fc.constantFrom(0, 7, 9, 12, 15),
    font: fc.constantFrom('f', 'g'),
  });
  const visible = { text: 'Dig', x: 72, y: 700, width: 20, size: 12, font: 'f' };
  const page = fc.array(item, { maxLength: 15 });
  const property = fc.property(fc.array(page, { maxLength: 4 }), (pages) => {
    const file = new VFile({ data: { ...emptyData('', 'pdf'), pdf: [[visible], ...pages] } });
    const tree = unified().use(pdf).parse(file);
    expect(breaches(tree, file.data.text ?? '')).toEqual([]);
  });
  fc.assert(property, { numRuns: 400 });
});

describe('text that the file does not tell', () => {
  const item = (text: string, y: number, size = 12) => ({ text, x: 72, y, width: 6 * text.length, size, font: 'f' });

  function tree(items: readonly unknown[], missing: readonly unknown[] = []) {
    const file = new VFile({ path: 'page.pdf', value: new Uint8Array() });
    Object.assign(file.data, { pdf: [items], pdfMissing: missing });
    return { root: unified().use(pdf).parse(file) as Root, doubts: file.data.doubts };
  }

  it('is a finding, by glyph and by font', () => {
    const { doubts } = tree([item('They said \ufffd\ufffd.', 700)], [{ name: 'UniGB-UCS2-H', page: 1 }]);
    expect(doubts).toMatchObject([
      { kind: 'line-unread', found: 'UniGB-UCS2-H', span: { start: { line: 1 } } },
      { kind: 'line-unread', found: 'They said \ufffd\ufffd.', span: { start: { line: 2, column: 11 } } },
    ]);
  });

  it('leaves a note without words that goes on counting, so that two numbers side by side are two markers', () => {
    const text = { ...item('Dig.', 700), width: 24 };
    const markers56 = { ...item('12', 706, 7), x: 96 };
    const foot = [
      item('1', 106, 7),
      { ...item('We froze. (A)', 100), x: 80 },
      item('2', 80, 7),
      item('3', 66, 7),
      { ...item('It broke. (B)', 60), x: 80 },
    ];
    const { root } = tree([text, markers56, ...foot]);
    expect(markers(root)).toEqual(['1', '2']);
    expect(outline(root)).toEqual(['p Dig.', '[1] We froze. (A)', '[2] ', '[3] It broke. (B)']);
  });
});
