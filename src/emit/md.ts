/** Tables in Markdown. @module */
import { escapeMarkdown, tableHead, tableLine } from './markdown-text.ts';
import { remembering } from './pieces.ts';
import type { View } from './view.ts';

/**
 * A GFM table under its caption; hostile cells stay text.
 *
 * @see https://github.github.com/gfm/#tables-extension-
 */
export function* md({ caption, columns, rows }: View): Generator<string> {
  const right = columns.flatMap(({ align }, i) => (align === 'right' ? i : []));
  const titles = columns.map(({ title }) => escapeMarkdown(title));
  yield `${escapeMarkdown(caption)}\n\n${tableHead(titles, right).join('\n')}\n`;
  const cells = columns.map(() => remembering(escapeMarkdown));
  for (const row of rows) yield `${tableLine(row.map((cell, i) => cells[i]?.(cell) ?? ''))}\n`;
}
