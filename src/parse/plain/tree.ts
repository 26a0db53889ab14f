/** From blocks and notes to mdast. @module */
import type { FootnoteDefinition, Heading, List, ListItem, Paragraph, RootContent } from 'mdast';
import type { Block } from './blocks.ts';
import type { HeadingWords } from './heading.ts';
import { type InlineContext, inlineNodes } from './inline.ts';
import type { Piece } from './lines.ts';
import type { Note } from './notes.ts';

/** What a tree is built with. */
export type TreeContext = InlineContext;

/** Items deeper than this hang on the last level: a tree must not grow as deep as an input wants. */
const DEEPEST = 50;

/** The blocks of the body as nodes: runs of items become lists, nested by their indentation. */
export function bodyNodes(blocks: readonly Block[], context: TreeContext): RootContent[] {
  const nodes: RootContent[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i] as Block;
    if (block.type !== 'item') {
      nodes.push(block.type === 'heading' ? headingNode(block, context) : paragraphNode(block.pieces, context));
      continue;
    }
    let end = i + 1;
    while (end < blocks.length && belongs(blocks[end] as Block, block)) end++;
    nodes.push(listNode(blocks.slice(i, end), context));
    i = end - 1;
  }
  return nodes;
}

/** An item goes on with a list when it is of the same kind, or deeper than its first item. */
function belongs(item: Block, first: Block): boolean {
  return item.type === 'item' && (item.ordered === first.ordered || item.indent > first.indent);
}

/** The heading over the footnotes, in a line that begins at `start`. */
export function footnotesHeadingNode(start: number, { from, to, depth }: HeadingWords, context: TreeContext): Heading {
  const node = headingNode({ pieces: [[start + from, start + to]], start, depth }, context);
  return { ...node, data: { footnotes: true } };
}

function headingNode(
  { pieces, start, depth }: Pick<Block, 'pieces' | 'start' | 'depth'>,
  context: TreeContext,
): Heading {
  const children = inlineNodes(pieces, context);
  return { type: 'heading', depth, children, position: context.lines.span(start, endOf(pieces)) };
}

function paragraphNode(pieces: readonly Piece[], context: TreeContext): Paragraph {
  const start = pieces[0]?.[0] ?? 0;
  return {
    type: 'paragraph',
    children: inlineNodes(pieces, context),
    position: context.lines.span(start, endOf(pieces)),
  };
}

function endOf(pieces: readonly Piece[]): number {
  return pieces.at(-1)?.[1] ?? 0;
}

/** A footnote with its paragraphs. */
export function noteNode({ label, numbered, start, paragraphs }: Note, context: TreeContext): FootnoteDefinition {
  const children = paragraphs.map((pieces) => paragraphNode(pieces, context));
  const end = endOf(paragraphs.at(-1) ?? []);
  return {
    type: 'footnoteDefinition',
    identifier: label.toLowerCase(),
    label,
    children,
    position: context.lines.span(start, end),
    data: { numbered },
  };
}

interface Open {
  item: Block;
  list: List;
}

function listNode(items: readonly Block[], context: TreeContext): List {
  const first = items[0] as Block;
  const root = emptyList(first, context);
  const open: Open[] = [{ item: first, list: root }];
  for (const item of items) {
    while (open.length > 1 && isAbove(item, open)) open.pop();
    const top = open.at(-1) as Open;
    const host = top.list.children.at(-1);
    const node = itemNode(item, context);
    if (host && isBelow(item, top.item, host, context) && open.length < DEEPEST) {
      const list = emptyList(item, context);
      list.children.push(node);
      host.children.push(list);
      open.push({ item, list });
    } else top.list.children.push(node);
    stretch(open, node);
  }
  return root;
}

/** The item belongs to a list further out than the last that is open. */
function isAbove(item: Block, open: readonly Open[]): boolean {
  const [outer, inner] = open.slice(-2).map((one) => one.item) as [Block, Block];
  if (item.indent !== inner.indent) return item.indent < inner.indent;
  return item.rank < inner.rank || (item.glyph !== inner.glyph && sameBullet(item, outer));
}

/** The item belongs below the last of a list: it is deeper, or of a lesser bullet, or of another below a lead-in. */
function isBelow(item: Block, list: Block, host: ListItem, { lines }: TreeContext): boolean {
  if (item.indent !== list.indent) return item.indent > list.indent;
  if (item.rank !== list.rank) return item.rank > list.rank;
  if (item.glyph === list.glyph) return false;
  const end = host.position?.end.offset ?? 0;
  return /[:：](?:\[[^\]]{1,20}\])*$/.test(lines.text.slice(Math.max(0, end - 60), end));
}

function sameBullet(one: Block, other: Block): boolean {
  return one.indent === other.indent && one.rank === other.rank && one.glyph === other.glyph;
}

function emptyList(item: Block, { lines }: TreeContext): List {
  return {
    type: 'list',
    ordered: item.ordered,
    spread: false,
    children: [],
    position: lines.span(item.start, endOf(item.pieces)),
  };
}

function itemNode(item: Block, context: TreeContext): ListItem {
  return {
    type: 'listItem',
    spread: false,
    children: [paragraphNode(item.pieces, context)],
    position: context.lines.span(item.start, endOf(item.pieces)),
  };
}

/** The lists that are open, and the items they hang on, end where the new item ends. */
function stretch(open: readonly Open[], node: ListItem): void {
  const end = node.position?.end;
  if (!end) return;
  for (const { list } of open) {
    if (list.position) list.position.end = end;
    const host = list.children.at(-1);
    if (host?.position) host.position.end = end;
  }
}
