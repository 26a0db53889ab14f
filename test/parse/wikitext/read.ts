/** Reads wikitext in tests, and shows trees in a line. */
import type { Nodes, Root } from 'mdast';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { expect } from 'vitest';
import type { Doubt } from '../../../src/model/corpus.ts';
import type { ReaderData } from '../../../src/model/tree.ts';
import { emptyData } from '../../../src/parse/parse.ts';
import { wikitext } from '../../../src/parse/wikitext.ts';
import { breaches } from '../../helpers/tree-contract.ts';

export interface Read extends Pick<ReaderData, 'skipped' | 'doubts' | 'meta'> {
  tree: Root;
}

/** The tree, and what is told beside it. */
export function parse(text: string): Read {
  const file = new VFile({ value: text, data: { ...emptyData(text, 'wikitext') } });
  const tree = unified().use(wikitext).parse(file);
  const { skipped, doubts, meta } = file.data as ReaderData;
  return { tree, skipped, doubts, meta };
}

/** As {@link parse}, of a tree that keeps the contract. */
export function read(text: string): Read {
  const result = parse(text);
  expect(breaches(result.tree, text)).toEqual([]);
  return result;
}

const NAMES: Readonly<Record<string, string>> = {
  paragraph: 'p',
  listItem: 'li',
  tableRow: 'tr',
  tableCell: 'td',
  strong: 'b',
  emphasis: 'i',
  link: 'a',
  thematicBreak: 'hr',
};

/**
 * A tree in a line: `[1]` a marker, `[1:2=…]` a note written at its marker and its place in the list, `1:2={…}` a note of
 * a list, `⏎` a break, `§3` a translation unit, `!` the heading of footnotes.
 */
export function sketch(node: Nodes): string {
  if (node.type === 'text') return node.value.replaceAll('\n', '↵');
  if (node.type === 'footnoteReference') return `[${node.label}]`;
  if (node.type === 'break') return '⏎';
  if (node.type === 'code') return `code{${node.value}}`;
  const inside = 'children' in node ? (node.children as Nodes[]).map(sketch).join(isBlock(node) ? ' ' : '') : '';
  const unit = node.data && 'unit' in node.data ? `§${node.data.unit}` : '';
  if (node.type === 'root') return inside;
  if (node.type === 'footnote') return `[${node.label}:${node.data?.order}=${inside}]`;
  if (node.type === 'footnoteDefinition') return `${node.label}:${node.data?.order}={${inside}}`;
  if (node.type === 'heading') return `h${node.depth}${node.data?.footnotes ? '!' : ''}${unit}{${inside}}`;
  const name = node.type === 'list' ? (node.ordered ? 'ol' : 'ul') : (NAMES[node.type] ?? node.type);
  return `${name}${unit}{${inside}}`;
}

function isBlock({ type }: Nodes): boolean {
  return /^(?:root|list|listItem|blockquote|table|tableRow)$/.test(type);
}

export function shown(text: string): string {
  return sketch(read(text).tree);
}

/** Doubts in a line each: kind, words, reason. */
export function told(text: string): string[] {
  return read(text).doubts.map(({ kind, found, reason }: Doubt) => `${kind}: ${found} (${reason})`);
}
