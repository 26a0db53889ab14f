/** Words with the elements they stand in to a tree that keeps the contract (`model/tree.ts`). @module */
import type { Nodes, Parents, Root, RootContent } from 'mdast';
import type { Lines } from '../../text/span.ts';
import { takeBrackets } from './brackets.ts';
import type { Range } from './dom.ts';

/** A node of the tree to be: what is put into it, and where it stands itself. */
export interface Branch {
  /** Without children and position. */
  node: Parents;
  parent: Branch | null;
}

/** A node without children, or, where `node` is null, the place of a branch that may stay empty. */
export interface Leaf extends Range {
  node: Nodes | null;
  /** Null for the root. */
  branch: Branch | null;
}

/**
 * Builds the tree. Leaves come in the order of the page, in which HTML that is nested wrongly may show words elsewhere
 * than its source has them; the tree has them in the order of the source. A branch whose leaves do not stand one behind
 * the other becomes several.
 */
export function buildTree(leaves: Leaf[], lines: Lines): Root {
  const root: Root = { type: 'root', children: [], position: lines.span(0, lines.text.length) };
  const sorted = withoutEdges(takeBrackets(inOrder(leaves), lines.text), lines.text);
  const open: { branch: Branch; node: Parents }[] = [];
  let last = 0;
  const close = (depth: number) => {
    for (let top = open.at(-1); open.length > depth && top; top = open.at(-1)) {
      if (top.node.position) top.node.position.end = lines.point(last);
      open.pop();
    }
  };
  for (const { node, branch, from, to } of sorted) {
    if (branch === null || open.at(-1)?.branch !== branch) {
      const path = pathOf(branch);
      let same = 0;
      while (same < path.length && open[same]?.branch === path[same]) same++;
      close(same);
      for (let i = same; i < path.length; i++) {
        const next = path[i] as Branch;
        const made = { ...next.node, children: [], position: lines.span(from, from) } as Parents;
        add(open.at(-1)?.node ?? root, made);
        open.push({ branch: next, node: made });
      }
    }
    if (node) add(open.at(-1)?.node ?? root, { ...node, position: lines.span(from, to) });
    last = to;
  }
  close(0);
  return root;
}

function add(parent: Parents, child: Nodes): void {
  (parent.children as RootContent[]).push(child as RootContent);
}

/** From the outermost on. */
function pathOf(branch: Branch | null): Branch[] {
  const path: Branch[] = [];
  for (let next: Branch | null = branch; next; next = next.parent) path.push(next);
  return path.reverse();
}

/** In the order of the source, none reaching into the next. */
function inOrder(leaves: Leaf[]): Leaf[] {
  const isSorted = leaves.every(({ from }, i) => i === 0 || (leaves[i - 1] as Leaf).from <= from);
  const sorted = isSorted ? leaves : [...leaves].sort((a, b) => a.from - b.from);
  sorted.forEach((leaf, i) => {
    const next = sorted[i + 1];
    if (next && next.from < leaf.to) leaf.to = next.from;
  });
  return sorted;
}

/** Without the white space at the start and the end of a paragraph, and paragraphs that have nothing else. */
function withoutEdges(leaves: readonly Leaf[], source: string): Leaf[] {
  const kept: Leaf[] = [];
  let unit: Branch | null = null;
  let start = 0;
  let begun = false;
  const end = () => {
    while (kept.length > start && isSpace(kept.at(-1) as Leaf)) kept.pop();
    if (kept.length > start) trimEnd(kept.at(-1) as Leaf, source);
  };
  for (const leaf of leaves) {
    const own = unitOf(leaf.branch);
    if (own !== unit) {
      end();
      unit = own;
      start = kept.length;
      begun = false;
    }
    if (own && !begun && isSpace(leaf)) continue;
    if (own && !begun) trimStart(leaf, source);
    begun ||= !isJoint(leaf);
    kept.push(leaf);
  }
  end();
  return kept;
}

const UNITS = new Set(['paragraph', 'heading', 'tableCell']);

/** The block of phrasing content that a branch is or stands in; null for flow content. */
function unitOf(branch: Branch | null): Branch | null {
  for (let next: Branch | null = branch; next; next = next.parent) if (UNITS.has(next.node.type)) return next;
  return null;
}

/** White space and line breaks. */
export function isSpace(leaf: Leaf): boolean {
  const { node } = leaf;
  if (node?.type === 'break') return !isJoint(leaf);
  return node?.type === 'text' && /^[ \t\n\f\r]*$/.test(node.value);
}

/** The break that parts the blocks of a cell: no element of the page. */
function isJoint({ node, from, to }: Leaf): boolean {
  return node?.type === 'break' && from === to;
}

const SPACE = ' \t\n\f\r';

/** Space that is a character reference in the source stays: one place of a tree holds the words its source has. */
function trimStart(leaf: Leaf, source: string): void {
  if (leaf.node?.type !== 'text') return;
  const { value } = leaf.node;
  let [units, at] = [0, leaf.from];
  while (at < leaf.to && SPACE.includes(source[at] as string) && SPACE.includes(value[units] as string)) {
    at += source.startsWith('\r\n', at) ? 2 : 1;
    units++;
  }
  leaf.node.value = value.slice(units);
  leaf.from = Math.min(at, leaf.to);
}

function trimEnd(leaf: Leaf, source: string): void {
  if (leaf.node?.type !== 'text') return;
  const { value } = leaf.node;
  let [units, at] = [value.length, leaf.to];
  while (at > leaf.from && SPACE.includes(source[at - 1] as string) && SPACE.includes(value[units - 1] as string)) {
    at -= source.startsWith('\r\n', at - 2) ? 2 : 1;
    units--;
  }
  leaf.node.value = value.slice(0, units);
  leaf.to = Math.max(at, leaf.from);
}
