/** Plain text as Markdown (CommonMark with GFM) that renders as just this text. @module */
import { oneLine } from './clean.ts';

// Most text has nothing to escape.
const SUSPECT = /[^ -~]| {2}|^[ \d=+-]| $|[\\`*_[\]~|#$&<>]|:\/\/|www\./i;
const MARKUP = /[\\`*_[\]~|#$]/g;
const ENTITY = /&(?=\p{L})/gu;
const BLOCK = /^(?:[-+=]|\d{1,9}(?=[.)]))/;

/**
 * Escapes everything in which Markdown, GFM or HTML would see markup: hostile text stays text, in a paragraph, a cell
 * or a list item. Line breaks become spaces.
 *
 * @see https://spec.commonmark.org/0.31.2/#backslash-escapes
 */
export function escapeMarkdown(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return oneLine(text)
    .trim()
    .replace(MARKUP, '\\$&')
    .replace(ENTITY, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('://', '\\://')
    .replace(/www(?=\.)/gi, '$&\\')
    .replace(BLOCK, (start) => (/^\d/.test(start) ? `${start}\\` : `\\${start}`));
}

/** A GFM table of cells that are Markdown already; the first row is the header. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [...tableHead(head), ...rows.map(tableLine)].join('\n');
}

/** The first two lines of a GFM table; the columns of `right` stand right. */
export function tableHead(head: readonly string[], right: readonly number[] = []): [string, string] {
  return [tableLine(head), tableLine(head.map((_, i) => (right.includes(i) ? '---:' : '---')))];
}

/** One line of a GFM table. */
export function tableLine(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
