/** Notes and markers that are typed as text: `[1]`, and a numbered list under `Footnotes`. @module */
import type { Node, Parent, Root } from 'mdast';
import type { Lines } from '../text/span.ts';
import { markNotes } from './markdown/notes.ts';
import { markReferences } from './markdown/references.ts';

/**
 * Makes notes and markers of typed ones, in place, as in Markdown; a page that has any of the form's own is left as it
 * is: there a number in brackets is text.
 */
export function readTypedNotes(root: Root, lines: Lines): void {
  if (!lines.text.includes('[') || hasNotes(root)) return;
  const defined = markNotes(root, new Map(), lines);
  if (defined.size > 0) markReferences(root, { defined, superscripts: false }, new Set(), lines);
}

const NOTES = ['footnoteReference', 'footnoteDefinition', 'footnote'];

function hasNotes(root: Root): boolean {
  const open: Node[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (NOTES.includes(node.type)) return true;
    if ('children' in node) for (const child of (node as Parent).children) open.push(child);
  }
  return false;
}
