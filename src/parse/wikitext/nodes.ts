/** Nodes of blocks. @module */
import type { Code, FootnoteDefinition, Heading, ListItem, Paragraph } from 'mdast';
import type { Lines } from '../../text/span.ts';
import type { Flow } from './flow.ts';
import { noteWords, phrasing, trimItems } from './phrasing.ts';
import type { Use } from './uses.ts';

/** A paragraph; null without words and markers. */
export function paragraphOf(items: readonly Flow[], lines: Lines): Paragraph | null {
  const kept = trimItems(items);
  const [first, last] = [kept[0], kept.at(-1)];
  if (!first || !last || !kept.some(isWord)) return null;
  return { type: 'paragraph', children: phrasing(kept, lines), position: lines.span(first.start, last.end) };
}

/** Whether an item is seen by a reader of the page, or marks a footnote. */
function isWord(item: Flow): boolean {
  if (item.type === 'text') return item.value.trim() !== '';
  if (item.type === 'link') return item.items.some(isWord);
  if (item.type === 'note') return !item.loose && item.use.role !== 'none';
  return item.type === 'pipe';
}

/** A heading, which may have no words; null of no items. */
export function headingNode(depth: number, items: readonly Flow[], lines: Lines): Heading | null {
  const [first, last] = [items[0], items.at(-1)];
  if (!first || !last) return null;
  return {
    type: 'heading',
    depth: depth as Heading['depth'],
    children: phrasing(trimItems(items), lines),
    position: lines.span(first.start, last.end),
  };
}

export function codeNode({ start, end }: Flow, lines: Lines): Code {
  return { type: 'code', value: lines.text.slice(start, end), position: lines.span(start, end) };
}

/** A footnote as a block of its own; null of a marker. */
export function definitionOf({ role, note, start, end }: Use, lines: Lines): FootnoteDefinition | null {
  if (role !== 'note' || !note) return null;
  const { identifier, label, order } = note;
  const children = noteWords(note, lines);
  const [first, last] = [children[0]?.position, children.at(-1)?.position];
  const inside = first && last ? { start: first.start, end: last.end } : lines.span(start, end);
  return {
    type: 'footnoteDefinition',
    identifier,
    label,
    children: [{ type: 'paragraph', children, position: inside }],
    position: lines.span(start, end),
    data: { order },
  };
}

/** Marks a node that stands in a translation unit. */
export function withUnit<T extends Paragraph | Heading | ListItem>(node: T, unit: string | null): T {
  if (unit !== null) node.data = { ...node.data, unit };
  return node;
}
