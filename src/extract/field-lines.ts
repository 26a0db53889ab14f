/** Paragraphs that are fields of an event, or headings, a line each. @module */
import type { Node, Parent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { Lines } from '../text/span.ts';
import { linesOf } from './cells.ts';
import { eventFieldOf } from './fields.ts';
import { range } from './phrasing.ts';

/**
 * The lines of a paragraph of which at least two are fields (`Date: …`, `Place: …`), each as a paragraph, with the lines
 * that carry it on; null for any other paragraph.
 */
export function fieldsOfParagraph(node: Parent, lines: Lines): Parent[] | null {
  if (!/[:：]/.test(plainText(node))) return null;
  const groups: Parent[][] = [];
  for (const { node: line } of linesOf(node.children, lines)) {
    const last = groups.at(-1);
    if (last && goesOn(last, line)) last.push(line);
    else groups.push([line]);
  }
  const fields = groups.filter(([line]) => line && fieldOfLine(line));
  return fields.length < 2 ? null : groups.map((group) => joined(group, lines));
}

function fieldOfLine(line: Parent): boolean {
  return eventFieldOf(plainText(line).trim()) !== null;
}

/** A line in lower case, or behind a comma or a label without its value. */
function goesOn(group: readonly Parent[], line: Parent): boolean {
  if (fieldOfLine(line)) return false;
  return /[,，:：]\s*$/.test(plainText(group.at(-1))) || /^\s*\p{Ll}/u.test(plainText(line));
}

function joined(group: readonly Parent[], lines: Lines): Parent {
  const [first, last] = [group[0] as Parent, group.at(-1) as Parent];
  if (group.length === 1) return first;
  const children = group.flatMap((line, i): Node[] => {
    if (i === 0) return line.children;
    const [start] = range(line);
    return [{ type: 'break', position: lines.span(start, start) } as Node, ...line.children];
  });
  const position = lines.span(range(first)[0], range(last)[1]);
  return { type: 'paragraph', children: children as Parent['children'], position } as Parent;
}

/** A short paragraph in bold stands as a heading. */
export function isBold({ children }: Parent): boolean {
  const [only, ...others] = children.filter((child) => !('value' in child) || /\S/.test(String(child.value)));
  return only?.type === 'strong' && others.length === 0;
}

/** The lines of a paragraph of several, each in bold: `Theme: …` over a question. Null for any other. */
export function boldLinesOf(node: Parent, lines: Lines): Parent[] | null {
  if (node.children.filter(({ type }) => type === 'strong').length < 2) return null;
  const found = linesOf(node.children, lines)
    .map(({ node: line }) => line)
    .filter((line) => plainText(line).trim() !== '');
  return found.length > 1 && found.every(isBold) ? found : null;
}
