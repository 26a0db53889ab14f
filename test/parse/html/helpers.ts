/** HTML read and shown in one line. */
import type { Nodes, Root } from 'mdast';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { expect } from 'vitest';
import type { ReaderData } from '../../../src/model/tree.ts';
import { html } from '../../../src/parse/html.ts';
import { emptyData } from '../../../src/parse/parse.ts';
import { breaches } from '../../helpers/tree-contract.ts';

/** The tree of a text, which keeps the contract, and what the reader told beside it. */
export function read(text: string): { tree: Root; data: ReaderData } {
  const file = new VFile({ value: text, data: { ...emptyData(text, 'html') } });
  const tree = unified().use(html).parse(file);
  expect(breaches(tree, text)).toEqual([]);
  return { tree, data: file.data as ReaderData };
}

/** A tree in one line: words as they are, `{1}` a marker, `1={…}` a footnote, `⏎` a break. */
export function sketch(node: Nodes): string {
  if (node.type === 'text') return node.value.replace(/\s+/g, ' ');
  if (node.type === 'footnoteReference') return `{${node.label}}`;
  if (node.type === 'break') return '⏎';
  if (node.type === 'code') return `code{${node.value}}`;
  if (node.type === 'thematicBreak') return '---';
  const inside = 'children' in node ? node.children.map(sketch).join(isBlock(node) ? ' ' : '') : '';
  return node.type === 'root' ? inside : `${nameOf(node)}{${inside}}`;
}

const NAMES: Record<string, string> = {
  paragraph: 'p',
  listItem: 'li',
  tableRow: 'tr',
  tableCell: 'td',
  strong: 'b',
  emphasis: 'i',
  link: 'a',
};

function nameOf(node: Nodes): string {
  if (node.type === 'heading') return `h${node.depth}${node.data?.footnotes ? '!' : ''}`;
  if (node.type === 'list') return node.ordered ? `ol${node.start === 1 ? '' : node.start}` : 'ul';
  if (node.type === 'footnoteDefinition') return `${node.label}=`;
  return NAMES[node.type] ?? node.type;
}

function isBlock({ type }: Nodes): boolean {
  return /^(?:root|list|listItem|blockquote|footnoteDefinition|table|tableRow)$/.test(type);
}

export function sketchOf(text: string): string {
  return sketch(read(text).tree);
}

/** `1-2 navigation` for each entry of the ledger. */
export function skippedOf(text: string): string[] {
  return read(text).data.skipped.map(({ from, to, use, what }) => {
    return `${from === to ? from : `${from}-${to}`} ${use === 'ignored' ? '' : `${use} `}${what}`;
  });
}
