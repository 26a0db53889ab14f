/** Labels that notes carry in their text: `[1] text`, `^1 text`, `↑ text`, `[↑](#cite_ref-1) text`. @module */
import type { ListItem, Paragraph, PhrasingContent } from 'mdast';
import type { Lines, Point } from '../../text/span.ts';
import { readLabel } from '../plain/label.ts';
import { isBackAddress } from './note-links.ts';
import { splitAt } from './phrasing.ts';

/** A label in the input. */
export interface WrittenLabel {
  /** null where the form says none (`↑ text`). */
  label: string | null;
  form: string;
  start: number;
  end: number;
}

/** A note of a paragraph that holds several. */
export interface ParagraphNote {
  label: string | null;
  start: Point;
  paragraph: Paragraph;
}

/** The label at the start of an item's words, or null. */
export function labelOf({ children: [first] }: ListItem, lines: Lines): WrittenLabel | null {
  if (first?.type !== 'paragraph') return null;
  const start = first.position?.start.offset ?? 0;
  return labelAt(start, lineEnd(start, first, lines), lines);
}

/** An item without its label. */
export function withoutLabel(item: ListItem, written: WrittenLabel | null, lines: Lines): ListItem {
  const [first, ...rest] = item.children;
  if (!written || first?.type !== 'paragraph') return item;
  const words = splitAt(first.children, [written.end], lines)[1] ?? [];
  return {
    ...item,
    children: [paragraphOf(words, written.end, first.position?.end.offset ?? written.end, lines), ...rest],
  };
}

/** The notes of a paragraph each line of which may begin one; none when its first line does not. */
export function splitParagraph(paragraph: Paragraph, lines: Lines): ParagraphNote[] {
  const labels = labelsOf(paragraph, lines);
  const cuts = labels.flatMap(({ start, end }) => [start, end]);
  const groups = splitAt(paragraph.children, cuts, lines);
  return labels.map(({ label, start, end }, i) => {
    const to = labels[i + 1]?.start ?? paragraph.position?.end.offset ?? end;
    return { label, start: lines.point(start), paragraph: paragraphOf(groups[2 * i + 2] ?? [], end, to, lines) };
  });
}

function labelsOf(paragraph: Paragraph, lines: Lines): WrittenLabel[] {
  const [start, end] = [paragraph.position?.start.offset ?? 0, paragraph.position?.end.offset ?? 0];
  const first = labelAt(start, lineEnd(start, paragraph, lines), lines);
  if (!first) return [];
  const labels = [first];
  for (let line = lines.lineAt(start); (lines.starts[line] ?? end) < end; line++) {
    const margin =
      /^[ \t>]*/.exec(lines.text.slice(lines.starts[line], Math.min(end, lines.starts[line + 1] ?? end)))?.[0].length ??
      0;
    const at = (lines.starts[line] ?? 0) + margin;
    const label = labelAt(at, lineEnd(at, paragraph, lines), lines);
    if (label?.form === first.form) labels.push(label);
  }
  return labels;
}

function lineEnd(start: number, { position }: Paragraph, lines: Lines): number {
  return Math.min(position?.end.offset ?? start, lines.starts[lines.lineAt(start)] ?? lines.text.length);
}

function labelAt(start: number, end: number, lines: Lines): WrittenLabel | null {
  const words = lines.text.slice(start, end);
  const caret = /^\^(\d{1,5})[ \t]+(?=\S)/.exec(words);
  if (caret) return { label: caret[1] as string, form: 'caret', start, end: start + caret[0].length };
  const link = linkAt(words);
  if (link) return { label: link.label, form: 'link', start, end: start + link.length };
  const found = readLabel(words);
  // A number with a full stop is Markdown's own, or a year at the start of a line.
  if (!found || found.form === 'number' || found.form === 'parenthesis') return null;
  return { label: found.label, form: found.form, start, end: start + found.length };
}

const LINK = /^\[((?:\\?\[)?[^\][\\\r\n]{1,30}(?:\\?\])?|\\\^)\]\(([^()\s]{1,2000})(?: "[^"\r\n]{0,200}")?\)[ \t]*/;

/** A link back to the marker; its words may be the label. */
function linkAt(words: string): { label: string | null; length: number } | null {
  const [all, text = '', url = ''] = LINK.exec(words) ?? [];
  if (all === undefined || !isBackAddress(url)) return null;
  const label = /^\\?\[(\w{1,5})\\?\]$/.exec(text)?.[1] ?? /^(\d{1,5})(?:\.\d{1,3})?$/.exec(text)?.[1] ?? null;
  return { label, length: all.length };
}

function paragraphOf(children: PhrasingContent[], start: number, end: number, lines: Lines): Paragraph {
  const words = lines.text.slice(start, end).trimEnd().length;
  return { type: 'paragraph', children: trimmed(children, lines), position: lines.span(start, start + words) };
}

/** Without white space at its end, which a paragraph cut out of another has. */
function trimmed(children: PhrasingContent[], lines: Lines): PhrasingContent[] {
  const last = children.at(-1);
  if (last?.type === 'break') return trimmed(children.slice(0, -1), lines);
  if (last?.type !== 'text' || !/\s$/.test(last.value)) return children;
  const value = last.value.trimEnd();
  if (value === '' || !last.position) return children.slice(0, -1);
  const start = last.position.start.offset ?? 0;
  const length = lines.text.slice(start, last.position.end.offset).trimEnd().length;
  return [...children.slice(0, -1), { type: 'text', value, position: lines.span(start, start + length) }];
}
