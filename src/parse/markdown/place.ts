/** Positions of a tree, made good. @module */
import type { Nodes, Root } from 'mdast';
import type { Lines } from '../../text/span.ts';

/**
 * Moves the positions of a tree by `base` units and states line and column by the lines of the whole text. Code that is
 * left open in an item reaches into the next item for micromark: here a node ends where the next begins.
 */
export function place(tree: Root, base: number, lines: Lines): void {
  const open: [node: Nodes, limit: number][] = [[tree, lines.text.length]];
  for (let top = open.pop(); top; top = open.pop()) {
    const [node, limit] = top;
    const { position } = node;
    if (!position) continue;
    const start = (position.start.offset ?? 0) + base;
    const end = Math.max(start, Math.min((position.end.offset ?? 0) + base, limit));
    node.position = lines.span(start, end);
    if (!('children' in node)) continue;
    let before = end;
    for (let i = node.children.length - 1; i >= 0; i--) {
      const child = node.children[i] as Nodes;
      open.push([child, before]);
      before = (child.position?.start.offset ?? 0) + base;
    }
  }
}
