/** Tables in a terminal. @module */
import { Chalk } from 'chalk';
import { oneLine } from './clean.ts';
import type { EmitOptions } from './options.ts';
import { remembering } from './pieces.ts';
import type { Column, View } from './view.ts';
import { beginning, type Cell, cut, measure } from './width.ts';

const GAP = '  ';
/** No text column gets narrower. */
const NARROWEST = 4;

/**
 * A table whose columns align for every script a terminal can show. Where it is wider than `width`, the widest text
 * columns are shortened with `…` at grapheme boundaries, numbers never. The caption comes last.
 */
export function* table(
  { caption, columns, rows }: View,
  { color, width }: Pick<EmitOptions, 'color' | 'width'>,
): Generator<string> {
  const { bold, dim } = new Chalk({ level: color ? 1 : 0 });
  const shown = columns.map(() => remembering((cell: string) => measure(oneLine(beginning(cell)))));
  const cells = rows.map((row) => row.map((cell, i) => shown[i]?.(cell) ?? measure('')));
  const head = columns.map(({ title }) => measure(title));
  const widths = widthsFor(columns, natural(head, cells), width);
  const line = (row: readonly Cell[]) => layOut(row, columns, widths);
  const rule = widths.map((w) => '─'.repeat(w)).join(GAP);
  yield `${bold(line(head))}\n${dim(rule)}\n`;
  for (const row of cells) yield `${line(row)}\n`;
  yield `\n${dim(oneLine(caption))}\n`;
}

function natural(head: readonly Cell[], rows: readonly (readonly Cell[])[]): number[] {
  const widths = head.map((cell) => cell.width);
  for (const row of rows) {
    for (const [i, cell] of row.entries()) if (cell.width > (widths[i] ?? 0)) widths[i] = cell.width;
  }
  return widths;
}

/** Widths that fit: no text column is wider than the largest limit for which the table fits. */
function widthsFor(columns: readonly Column[], widths: readonly number[], width: number): number[] {
  const limited = (limit: number) => widths.map((w, i) => (columns[i]?.align === 'right' ? w : Math.min(w, limit)));
  const total = (all: readonly number[]) => all.reduce((sum, w) => sum + w, 0) + GAP.length * (all.length - 1);
  if (width <= 0 || total(widths) <= width) return [...widths];
  let limit = NARROWEST;
  while (total(limited(limit + 1)) <= width) limit++;
  return spread(limited(limit), widths, width - total(limited(limit)));
}

/** Gives the columns left over to shortened columns, one each, from the left. */
function spread(fitted: readonly number[], widths: readonly number[], left: number): number[] {
  let rest = left;
  return fitted.map((w, i) => {
    if (rest <= 0 || w >= (widths[i] ?? 0)) return w;
    rest--;
    return w + 1;
  });
}

function layOut(row: readonly Cell[], columns: readonly Column[], widths: readonly number[]): string {
  const padded = row.map((cell, i) => {
    const { text, width } = cut(cell, widths[i] ?? 0);
    const padding = ' '.repeat(Math.max((widths[i] ?? 0) - width, 0));
    return columns[i]?.align === 'right' ? padding + text : text + padding;
  });
  return padded.join(GAP).trimEnd();
}
