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
  { caption, columns: all, rows }: View,
  { color, width }: Pick<EmitOptions, 'color' | 'width'>,
): Generator<string> {
  const { bold, dim } = new Chalk({ level: color ? 1 : 0 });
  const shown = all.map(() => remembering((cell: string) => measure(oneLine(beginning(cell)))));
  const cells = rows.map((row) => row.map((cell, i) => shown[i]?.(cell) ?? measure('')));
  const head = all.map(({ title }) => measure(title));
  const columns = thatFit(all, natural(head, cells), width);
  const widths = widthsFor(columns, natural(head, cells).slice(0, columns.length), width);
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

function total(widths: readonly number[]): number {
  return widths.reduce((sum, w) => sum + w, 0) + GAP.length * (widths.length - 1);
}

/** The columns without the last of them that leave no room for one that is to stay whole. */
function thatFit(columns: readonly Column[], widths: readonly number[], width: number): readonly Column[] {
  const last = columns.findLastIndex(({ whole }) => whole);
  if (last === -1 || width <= 0) return columns;
  const least = columns.map(({ whole, align }, i) =>
    whole || align === 'right' ? (widths[i] ?? 0) : Math.min(widths[i] ?? 0, NARROWEST),
  );
  let count = columns.length;
  while (count > last + 1 && total(least.slice(0, count)) > width) count--;
  return columns.slice(0, count);
}

/** Widths that fit: no text column is wider than the largest limit for which the table fits. */
function widthsFor(columns: readonly Column[], widths: readonly number[], width: number): number[] {
  if (width <= 0 || total(widths) <= width) return [...widths];
  const isFixed = (whole: boolean) => columns.map((one) => one.align === 'right' || (whole && one.whole === true));
  const limitedBut = (fixed: readonly boolean[]) => (limit: number) =>
    widths.map((w, i) => (fixed[i] ? w : Math.min(w, limit)));
  const whole = limitedBut(isFixed(true));
  const limited = total(whole(NARROWEST)) <= width ? whole : limitedBut(isFixed(false));
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
  const padded = row.slice(0, columns.length).map((cell, i) => {
    const { text, width } = cut(cell, widths[i] ?? 0);
    const padding = ' '.repeat(Math.max((widths[i] ?? 0) - width, 0));
    return columns[i]?.align === 'right' ? padding + text : text + padding;
  });
  return padded.join(GAP).trimEnd();
}
