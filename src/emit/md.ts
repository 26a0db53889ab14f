/** Tables in Markdown. @module */
import { escapeMarkdown, markdownTable } from './markdown-text.ts';
import type { View } from './view.ts';

/**
 * A GFM table under its caption; hostile cells stay text.
 *
 * @see https://github.github.com/gfm/#tables-extension-
 */
export function md({ caption, columns, rows }: View): string {
  const right = columns.flatMap(({ align }, i) => (align === 'right' ? i : []));
  const head = columns.map(({ title }) => escapeMarkdown(title));
  const cells = rows.map((row) => row.map(escapeMarkdown));
  return `${escapeMarkdown(caption)}\n\n${markdownTable(head, cells, right)}\n`;
}
