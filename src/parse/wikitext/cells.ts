/** The cells of a line of a table. @module */
import { type Flow, isSilent } from './flow.ts';
import { behind } from './lines.ts';

/** Cuts what stands behind the first `|` or `!` of a line into cells: at `||`, and at `!!` in a line of heads. */
export function cellsOf(items: readonly Flow[], heads: boolean): Flow[][] {
  const cells: Flow[][] = [[]];
  for (let i = 0; i < items.length; i++) {
    const item = items[i] as Flow;
    const next = items[i + 1];
    if (item.type === 'pipe' && next?.type === 'pipe' && next.start === item.end) {
      cells.push([]);
      i++;
    } else if (heads && item.type === 'text' && !item.inert && item.value.includes('!!')) {
      let at = 0;
      for (const part of item.value.split('!!')) {
        if (at > 0) cells.push([]);
        const start = item.start + at;
        cells.at(-1)?.push({ ...item, value: part, start, end: start + part.length });
        at += part.length + 2;
      }
    } else cells.at(-1)?.push(item);
  }
  return cells;
}

/** Without the attributes that a `|` parts from the words of a cell. What does not look like attributes stays. */
export function withoutAttributes(cell: readonly Flow[]): Flow[] {
  const pipe = cell.findIndex(({ type }) => type === 'pipe');
  if (pipe === -1) return [...cell];
  const head = cell.slice(0, pipe);
  const words = head.map((item) => (item.type === 'text' ? item.value : '')).join('');
  const isPlain = head.every((item) => item.type === 'text' || item.type === 'quote' || isSilent(item));
  const isAttributes = isPlain && (words.trim() === '' || words.includes('=') || /^\s*[a-z]+\s*$/.test(words));
  return isAttributes ? cell.slice(pipe + 1) : [...cell];
}

/** What stands behind the sign of a line: `sign` units of the item at `index` belong to it. */
export function itemsBehind(line: readonly Flow[], index: number, sign: number): Flow[] {
  const item = line[index] as Flow;
  const rest = line.slice(index + 1);
  return item.type === 'text' ? [behind(item, sign), ...rest] : rest;
}
