/** Blocks that hold blocks, while they are open. @module */
import type {
  Blockquote,
  Break,
  Heading,
  List,
  ListItem,
  Paragraph,
  RootContent,
  Table,
  TableCell,
  TableRow,
} from 'mdast';
import type { Lines } from '../../text/span.ts';

export type ContainerKind = 'root' | 'quote' | 'list' | 'item' | 'table' | 'row' | 'cell' | 'caption';

/** A block while its children come in. */
export interface Container {
  kind: ContainerKind;
  children: RootContent[];
  /** The node; a caption has none: its words stand before its table. */
  node: Blockquote | List | ListItem | Table | TableRow | TableCell | null;
}

/** Blocks nested deeper lie flat in the last one: a tree must not grow as deep as an input wants. */
const DEEPEST = 40;

/** The blocks that are open, and the tree they grow. */
export class Containers {
  readonly children: RootContent[] = [];
  readonly #open: Container[] = [{ kind: 'root', children: this.children, node: null }];

  get top(): Container {
    return this.#open.at(-1) as Container;
  }

  get isFull(): boolean {
    return this.#open.length >= DEEPEST;
  }

  /** Whether a block of this kind is open; one of a list or quotation inside the cell that is open. */
  has(kind: ContainerKind): boolean {
    return this.#find(kind) !== -1;
  }

  open(kind: Exclude<ContainerKind, 'root' | 'caption'>, node: NonNullable<Container['node']>): void {
    this.top.children.push(node as RootContent);
    this.#open.push({ kind, children: node.children as RootContent[], node });
  }

  /** The caption of a table that has no rows yet: its words stand before the table. */
  openCaption(): void {
    const host = this.#open.at(-2);
    const table = host?.children.pop();
    if (!host || !table) return;
    this.#open.push({ kind: 'caption', children: host.children, node: null });
    this.#captioned.push(table);
  }

  readonly #captioned: RootContent[] = [];

  /** Closes the innermost block of a kind with all that is open in it; false when none is open. */
  close(kind: ContainerKind): boolean {
    const at = this.#find(kind);
    if (at === -1) return false;
    while (this.#open.length > at) this.#pop();
    return true;
  }

  /** Closes all that is open inside the innermost block of a kind. */
  closeInside(kind: ContainerKind): void {
    const at = this.#find(kind);
    while (at !== -1 && this.#open.length > at + 1) this.#pop();
  }

  closeAll(): void {
    while (this.#open.length > 1) this.#pop();
  }

  #pop(): void {
    const { kind, children } = this.#open.pop() as Container;
    if (kind !== 'caption') return;
    const table = this.#captioned.pop();
    if (table) children.push(table);
  }

  #find(kind: ContainerKind): number {
    const outside = kind === 'list' || kind === 'item' || kind === 'quote';
    for (let i = this.#open.length - 1; i > 0; i--) {
      const one = this.#open[i] as Container;
      if (one.kind === kind) return i;
      if (outside && one.kind === 'cell') return -1;
      if (one.kind === 'table' && (kind === 'row' || kind === 'cell' || kind === 'caption')) return -1;
    }
    return -1;
  }
}

/**
 * Gives blocks the span of their children, from the inside out, takes out those without any, and makes phrasing
 * content of the paragraphs of a cell. A list in a cell stays a list: the words of its items must not run together.
 */
export function settle(nodes: readonly RootContent[], lines: Lines, inCell = false): RootContent[] {
  return nodes.flatMap((node) => settled(node, lines, inCell));
}

function settled(node: RootContent, lines: Lines, inCell: boolean): RootContent[] {
  if (node.type === 'paragraph' || node.type === 'heading') return inCell ? [withBreak(node, lines)] : [node];
  if (node.type === 'footnoteDefinition' || !('children' in node)) return [node];
  const isCell = node.type === 'tableCell';
  const children = settle(node.children as RootContent[], lines, inCell || isCell);
  if (isCell) dropLastBreak(children.at(-1));
  const content = isCell
    ? children.flatMap((child) => (child.type === 'paragraph' ? child.children : [child]))
    : children;
  if (content.length === 0 && !isCell && node.type !== 'listItem') return [];
  const own = node.position;
  const start = Math.min(own?.start.offset ?? Number.POSITIVE_INFINITY, startOf(content[0]));
  const end = Math.max(own?.end.offset ?? 0, endOf(content.at(-1)));
  // The paragraphs of a cell become its words, and what they know of translation goes over to it.
  const unit = isCell ? children.find((child) => child.data?.unit !== undefined)?.data?.unit : undefined;
  const data = unit === undefined ? node.data : { ...node.data, unit };
  return [{ ...node, children: content, position: lines.span(start, end), ...(data && { data }) } as RootContent];
}

/** The break behind the last words of a cell parts them from nothing. */
function dropLastBreak(last: RootContent | undefined): void {
  if (last?.type === 'paragraph' && last.children.at(-1)?.type === 'break') last.children.pop();
}

function withBreak(node: Paragraph | Heading, lines: Lines): Paragraph | Heading {
  const end = endOf(node);
  const gap: Break = { type: 'break', position: lines.span(end, end) };
  return { ...node, children: [...node.children, gap] };
}

function startOf(node: RootContent | undefined): number {
  return node?.position?.start.offset ?? Number.POSITIVE_INFINITY;
}

function endOf(node: RootContent | undefined): number {
  return node?.position?.end.offset ?? 0;
}
