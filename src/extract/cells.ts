/** What stands in the cells of a table: paragraphs and items, however the form of the page keeps them. @module */
import type { Node, Parent, TableCell, Text } from 'mdast';
import type { Span } from '../model/position.ts';
import type { Lines } from '../text/span.ts';
import { range } from './phrasing.ts';

/** A paragraph or an item of a cell. */
export interface CellBlock {
  node: Parent;
  isItem: boolean;
  /** How deep an item is nested, from 0. */
  depth: number;
}

/** A bullet that begins a line of a cell. */
const BULLET = /^\s*(?:[•◦▪‣·*–—-]|\d{1,3}[.)])\s+/;

/** The blocks of a cell in order: items of its lists; other words a block a paragraph or line. */
export function blocksOfCell(cell: TableCell, lines: Lines): CellBlock[] {
  const found: CellBlock[] = [];
  let loose: Node[] = [];
  const flush = () => {
    for (const line of linesOf(loose, lines)) found.push(line);
    loose = [];
  };
  for (const child of cell.children as Node[]) {
    if (child.type === 'list' || isFlow(child)) {
      flush();
      flowBlocks(child, found);
    } else loose.push(child);
  }
  flush();
  return found;
}

function isFlow({ type }: Node): boolean {
  return type === 'paragraph' || type === 'heading' || type === 'blockquote';
}

/** Items and paragraphs of flow content, by a stack: nesting may be deep. */
function flowBlocks(root: Node, into: CellBlock[]): void {
  const open: { node: Node; depth: number }[] = [{ node: root, depth: -1 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next;
    if (node.type === 'paragraph' || node.type === 'heading')
      into.push({ node: node as Parent, isItem: false, depth: 0 });
    else if (node.type === 'listItem') pushItem(node as Parent, depth, into, open);
    else if ('children' in node) {
      const level = node.type === 'list' ? depth + 1 : depth;
      for (const child of [...(node as Parent).children].reverse()) open.push({ node: child, depth: level });
    }
  }
}

function pushItem(item: Parent, depth: number, into: CellBlock[], open: { node: Node; depth: number }[]): void {
  const isOwn = ({ type }: Node) => type === 'paragraph' || type === 'heading';
  const own = item.children.filter(isOwn);
  if (own.length > 0) into.push({ node: joined(own), isItem: true, depth });
  for (const child of item.children.filter((one) => !isOwn(one)).reverse()) open.push({ node: child, depth });
}

function joined(nodes: readonly Node[]): Parent {
  const [first, last] = [nodes[0] as Node, nodes.at(-1) as Node];
  if (nodes.length === 1) return first as Parent;
  const children = nodes as Parent['children'];
  return { type: 'paragraph', children, position: { start: first.position?.start, end: last.position?.end } as Span };
}

/** Phrasing content cut at its breaks and line ends; bullets make items of lines. */
export function linesOf(nodes: readonly Node[], lines: Lines): CellBlock[] {
  const found: CellBlock[] = [];
  let open: Node[] = [];
  const flush = () => {
    const block = lineBlock(open, lines);
    if (block) found.push(block);
    open = [];
  };
  for (const node of nodes) {
    if (node.type === 'break') flush();
    else if (node.type === 'text' && isAsWritten(node as Text, lines)) {
      textLines(node as Text, lines).forEach((line, i) => {
        if (i > 0) flush();
        open.push(line);
      });
    } else open.push(node);
  }
  flush();
  return found;
}

function isAsWritten(node: Text, { text }: Lines): boolean {
  return node.value.includes('\n') && text.slice(...range(node)) === node.value;
}

function textLines(node: Text, lines: Lines): Text[] {
  let at = range(node)[0];
  return node.value.split('\n').map((value): Text => {
    const start = at;
    at += value.length + 1;
    return { type: 'text', value, position: lines.span(start, start + value.length) };
  });
}

function lineBlock(nodes: readonly Node[], lines: Lines): CellBlock | null {
  const [first, last] = [nodes[0], nodes.at(-1)];
  if (!first || !last) return null;
  const [start, end] = [range(first)[0], range(last)[1]];
  const written = lines.text.slice(start, end);
  if (written.trim() === '') return null;
  const bullet = first.type === 'text' ? (BULLET.exec((first as Text).value)?.[0].length ?? 0) : 0;
  const rest = bullet > 0 ? [withoutStart(first as Text, bullet, lines), ...nodes.slice(1)] : nodes;
  const children = rest as Parent['children'];
  const node: Parent = { type: 'paragraph', children, position: lines.span(start, end) };
  return { node, isItem: bullet > 0, depth: 0 };
}

function withoutStart(node: Text, length: number, lines: Lines): Text {
  const [start, end] = range(node);
  if (lines.text.slice(start, start + length) !== node.value.slice(0, length)) return node;
  return { type: 'text', value: node.value.slice(length), position: lines.span(start + length, end) };
}
