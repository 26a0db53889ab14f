/** What a line of wikitext begins with. @module */
import { namespaceOf } from '../../vocabularies/templates.ts';
import { type Flow, type FlowText, isSilent, isSpace } from './flow.ts';

/** The first item of a line that is more than white space, and where it stands. */
export interface LineHead {
  index: number;
  item: Flow;
  /** Whether white space stands before it, or begins it. */
  indented: boolean;
}

/** The head of a line; null when it has no words. */
export function headOf(line: readonly Flow[]): LineHead | null {
  let indented = false;
  for (const [index, item] of line.entries()) {
    if (isSilent(item)) continue;
    if (!isSpace(item)) return { index, item, indented: indented || (item.type === 'text' && /^\s/.test(item.value)) };
    indented = true;
  }
  return null;
}

/** Index of the item behind the last that is more than white space. */
export function tailOf(line: readonly Flow[]): number {
  let end = line.length;
  while (end > 0 && (isSilent(line[end - 1] as Flow) || isSpace(line[end - 1] as Flow))) end--;
  return end;
}

/** Signs that begin, part or end a table. */
export type TableSign = '{|' | '|}' | '|-' | '|+' | '|' | '!';

/** The sign of a table that a line begins with, and the index of the item that holds its end. */
export function tableSign(line: readonly Flow[], { item, index }: LineHead): { sign: TableSign; index: number } | null {
  const next = line[index + 1];
  if (item.type === 'text' && !item.inert) {
    if (/^[\s:]*\{$/.test(item.value) && next?.type === 'pipe' && next.start === item.end) {
      return { sign: '{|', index: index + 1 };
    }
    return /^\s*!/.test(item.value) ? { sign: '!', index } : null;
  }
  if (item.type !== 'pipe') return null;
  const second = next?.type === 'text' && next.start === item.end && !next.inert ? next.value[0] : undefined;
  if (second === '}' || second === '-' || second === '+') return { sign: `|${second}`, index: index + 1 };
  return { sign: '|', index };
}

/** A line that names a picture and says nothing else: a link that lost its brackets, or a line of a gallery. */
export function isFileLine(line: readonly Flow[], { item, index }: LineHead): boolean {
  if (item.type !== 'text' || item.inert || tailOf(line) !== index + 1) return false;
  const match = /^\s*([^\s:|[\]]{1,40}):[^:|[\]]{1,240}\.\p{L}[\p{L}\d]{2,3}\s*$/u.exec(item.value);
  return match?.[1] !== undefined && namespaceOf(match[1]) === 'file';
}

/** A line of links to the page in other languages. */
export function isLanguageLine(line: readonly Flow[]): boolean {
  return line.every((item) => isSilent(item) || isSpace(item) || (item.type === 'link' && item.languages));
}

/** The signs of the list that a line stands in, `*`, `**`, `#:`; empty for any other line. */
export function listPrefix({ item, indented }: LineHead): string {
  if (item.type !== 'text' || item.inert) return '';
  const pattern = indented ? /^\s*([*#]+)(?=\s)/ : /^([*#:;]+)/;
  return pattern.exec(item.value)?.[1] ?? '';
}

/** A text item without its first `length` units. */
export function behind(item: FlowText, length: number): FlowText {
  return { ...item, start: item.start + length, value: item.value.slice(length) };
}

/** A text item without its last `length` units. */
export function before(item: FlowText, length: number): FlowText {
  return { ...item, end: item.end - length, value: item.value.slice(0, item.value.length - length) };
}

/** The depth of a heading and its words, when a line is one. */
export function headingOf(line: readonly Flow[], { index, item }: LineHead): { depth: number; items: Flow[] } | null {
  const end = tailOf(line);
  const last = line[end - 1];
  if (item.type !== 'text' || item.inert || !item.value.startsWith('=') || last?.type !== 'text' || last.inert)
    return null;
  const closing = last.value.trimEnd();
  if (!closing.endsWith('=') || (item === last && closing.length < 3)) return null;
  const opens = runOf(item.value, false);
  const closes = runOf(closing, true);
  const most = item === last ? Math.floor((closing.length - 1) / 2) : 6;
  const depth = Math.min(opens, closes, most, 6);
  const space = last.value.length - closing.length;
  if (item === last) return { depth, items: [before(behind(item, depth), depth + space)] };
  return { depth, items: [behind(item, depth), ...line.slice(index + 1, end - 1), before(last, depth + space)] };
}

function runOf(value: string, fromEnd: boolean): number {
  let length = 0;
  while (length < value.length && value[fromEnd ? value.length - 1 - length : length] === '=') length++;
  return length;
}
