/** Markers that are no syntax of Markdown: `[1]`, `[1, 2]`, `¹`. @module */
import type { FootnoteReference, Parent, Root, RootContent, Text } from 'mdast';
import type { Lines } from '../../text/span.ts';
import { findMarkers, type Marker, type MarkerContext } from '../markers.ts';
import { type Cuttable, changeChildren, cuttable, piece } from './phrasing.ts';

/** Puts a `footnoteReference` where a text has a marker. An escaped one (`\[1\]`) is text, and so are those of `kept`. */
export function markReferences(root: Root, context: MarkerContext, kept: ReadonlySet<Text>, lines: Lines): void {
  const mayBeMarker = (node: RootContent): node is Text =>
    node.type === 'text' && mayHaveMarker(node.value) && !kept.has(node);
  changeChildren(root, ({ children }: Parent) => {
    if (!children.some(mayBeMarker)) return children;
    return children.flatMap((child) => (mayBeMarker(child) ? split(child, context, lines) : [child]));
  });
}

/** Whether anything outside the notes is cited in brackets. */
export function hasBracketMarkers(root: Root): boolean {
  const open: RootContent[] = [...root.children];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'footnoteReference' || (node.type === 'text' && /\[\d{1,4}\]/.test(node.value))) return true;
    if ('children' in node && node.type !== 'footnoteDefinition') for (const child of node.children) open.push(child);
  }
  return false;
}

function mayHaveMarker(value: string): boolean {
  return /[[⁰¹²³⁴-⁹]/.test(value);
}

function split(node: Text, context: MarkerContext, lines: Lines): RootContent[] {
  const markers = findMarkers(node.value, context);
  if (markers.length === 0) return [node];
  const text = cuttable(node, lines);
  const nodes: RootContent[] = [];
  let from = 0;
  for (const marker of markers) {
    if (!standsAsItself(text, marker)) continue;
    nodes.push(...piece(text, from, marker.outerStart, lines), reference(text, marker, lines));
    from = marker.outerEnd;
  }
  nodes.push(...piece(text, from, node.value.length, lines));
  return nodes;
}

function standsAsItself({ map }: Cuttable, { outerStart, outerEnd }: Marker): boolean {
  for (let i = outerStart; i < outerEnd; i++) if (!map.isItself(i)) return false;
  return map.at(outerEnd - 1) - map.at(outerStart) === outerEnd - 1 - outerStart;
}

function reference({ base, map }: Cuttable, { label, start, end }: Marker, lines: Lines): FootnoteReference {
  const position = lines.span(base + map.at(start), base + map.at(end - 1) + 1);
  return { type: 'footnoteReference', identifier: label.toLowerCase(), label, position };
}
