/** Cutting phrasing content, every piece with its own place in the input. @module */
import type { Parent, PhrasingContent, RootContent, Text } from 'mdast';
import type { Lines } from '../../text/span.ts';
import { type SourceMap, sourceMap } from './source-map.ts';

/** A text node that can be cut. */
export interface Cuttable {
  node: Text;
  map: SourceMap;
  /** Offset of the node in the input. */
  base: number;
}

export function cuttable(node: Text, { text }: Lines): Cuttable {
  const [base, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
  return { node, base, map: sourceMap(node.value, text.slice(base, end)) };
}

/** Units `from` up to, not including, `to` of a text node; none for an empty piece. */
export function piece({ node, map, base }: Cuttable, from: number, to: number, lines: Lines): Text[] {
  if (from >= to) return [];
  if (from === 0 && to === node.value.length) return [node];
  return [
    { type: 'text', value: node.value.slice(from, to), position: lines.span(base + map.at(from), base + map.at(to)) },
  ];
}

/** Whether what stands behind a node, or begins a line when there is none, is glued to a word or to punctuation. */
export function isGlued(before: RootContent | undefined): boolean {
  if (!before || before.type === 'break') return false;
  return before.type !== 'text' || !/(?:[\s\p{Ps}\p{Pi}]|(?:^|\s)["'])$/u.test(before.value.slice(-2));
}

/**
 * Splits phrasing content at offsets of the input, in order: as many groups as offsets, and the first for what stands
 * before them all. Only text is cut; another node goes with the group it begins in.
 */
export function splitAt(
  children: readonly PhrasingContent[],
  offsets: readonly number[],
  lines: Lines,
): PhrasingContent[][] {
  const groups: PhrasingContent[][] = [[], ...offsets.map(() => [])];
  let group = 0;
  const nextCut = () => offsets[group] ?? Number.POSITIVE_INFINITY;
  for (const child of children) {
    const [start, end] = [child.position?.start.offset ?? 0, child.position?.end.offset ?? 0];
    while (start >= nextCut()) group++;
    if (child.type !== 'text' || end <= nextCut()) {
      groups[group]?.push(child);
      continue;
    }
    const text = cuttable(child, lines);
    let from = 0;
    while (nextCut() < end) {
      const to = indexAt(text, nextCut());
      groups[group++]?.push(...piece(text, from, to, lines));
      from = to;
    }
    groups[group]?.push(...piece(text, from, child.value.length, lines));
  }
  return groups;
}

/** Index of the first unit that stands at `offset` of the input or after it. */
function indexAt({ node, map, base }: Cuttable, offset: number): number {
  let low = 0;
  let high = node.value.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (base + map.at(middle) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Calls `change` for all nodes with children, from the leaves up; what it returns takes the place of the children. */
export function changeChildren(root: Parent, change: (parent: Parent) => Parent['children']): void {
  const parents: Parent[] = [root];
  for (let i = 0; i < parents.length; i++) {
    for (const child of (parents[i] as Parent).children) if ('children' in child) parents.push(child);
  }
  for (let i = parents.length - 1; i >= 0; i--) {
    const parent = parents[i] as Parent;
    parent.children = change(parent);
  }
}
