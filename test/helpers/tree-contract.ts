/** The contract of a tree, see `src/model/tree.ts`, as a function any test can call. */
import type { Node, Parent } from 'unist';
import { Lines, type Point } from '../../src/text/span.ts';

/**
 * What is wrong with the positions of a tree over `text`, a sentence each: every node has a position inside the text,
 * its lines and columns agree with its offsets, children lie inside their parents and in order. The numbers of a range
 * that are not written (`[1–4]`) stand all at its dash.
 */
export function breaches(tree: Node, text: string): string[] {
  const lines = new Lines(text);
  const found: string[] = [];
  const open: Node[] = [tree];
  for (let node = open.pop(); node; node = open.pop()) {
    const own = ownBreach(node, lines);
    if (own) found.push(own);
    if (own || !('children' in node)) continue;
    const children = (node as Parent).children;
    for (const [i, child] of children.entries()) {
      const breach = placeBreach(child, node, children[i - 1]);
      if (breach) found.push(breach);
      open.push(child);
    }
  }
  return found;
}

function ownBreach(node: Node, lines: Lines): string | null {
  if (!node.position) return `${node.type} has no position`;
  const [start, end] = rangeOf(node);
  if (!(start >= 0 && start <= end && end <= lines.text.length)) return `${name(node)} is outside the text`;
  const agrees = (point: Point) => JSON.stringify(lines.point(point.offset)) === JSON.stringify(point);
  const { line, column, offset } = node.position.start;
  const last = node.position.end;
  if (!agrees({ line, column, offset: offset ?? -1 }))
    return `${name(node)} does not start where its line and column say`;
  if (!agrees({ line: last.line, column: last.column, offset: last.offset ?? -1 }))
    return `${name(node)} does not end where its line and column say`;
  return null;
}

function placeBreach(child: Node, parent: Node, previous: Node | undefined): string | null {
  const [start, end] = rangeOf(child);
  const [from, to] = rangeOf(parent);
  if (start < from || end > to) return `${name(child)} is outside its parent ${name(parent)}`;
  if (!previous) return null;
  const [before, after] = rangeOf(previous);
  const twin = child.type === 'footnoteReference' && previous.type === child.type && before === start && after === end;
  return start >= after || twin ? null : `${name(child)} begins before the end of ${name(previous)}`;
}

function rangeOf({ position }: Node): [start: number, end: number] {
  return [position?.start.offset ?? Number.NaN, position?.end.offset ?? Number.NaN];
}

function name(node: Node): string {
  return `${node.type} [${rangeOf(node).join(', ')})`;
}
