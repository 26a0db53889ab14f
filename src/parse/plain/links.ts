/** The numbers that lynx and elinks put before links, and the list of addresses they lead to. @module */
import { isFootnotesHeading } from '../../vocabularies/cues.ts';
import type { Ignored } from './head.ts';
import { isBlankLine, type Piece, type PlainLine } from './lines.ts';

const ADDRESS = /^(\d{1,5})\. {1,3}(?:[a-z][a-z\d+.-]{1,20}:\S|\/\/?\S|#\S|\?\S)\S*$/i;
const NUMBERED = /^(\d{1,5})\. {1,3}\S/;
const BARE_ADDRESS = /^(?:[a-z][a-z\d+.-]{1,20}:|\/\/?)\S+$/i;
const LABEL_OF_LIST = /^(?:visible|hidden) links:?$/i;
/** A bracketed number right before a word or another bracket. */
const NUMBER = /\[(\d{1,5})\](?=[^\s.,;:!?)\]])/g;

/** A list of addresses, by indexes of lines. */
interface Addresses {
  /** The first line, the heading where there is one. */
  from: number;
  to: number;
  /** Numbers of links that have words on the page. */
  shown: Set<number>;
}

/**
 * The numbers of links, as ranges of the input in their order; the lines that list the addresses are put into
 * `ignored`. None where no list of addresses stands at the end, or its numbers do not stand before words of the page:
 * then brackets are markers, and addresses notes.
 */
export function findLinkNumbers(lines: readonly PlainLine[], ignored: Ignored): Piece[] {
  const list = findAddresses(lines);
  if (!list) return [];
  const { pieces, first } = numbersInOrder(lines.slice(0, list.from), list.shown);
  // The top of a page, and its first links with it, may not have been copied.
  const expected = [...list.shown].filter((number) => number >= first).length;
  if (pieces.length < Math.min(3, list.shown.size) || pieces.length < expected * 0.8) return [];
  for (const line of lines.slice(list.from, list.to)) {
    if (!isBlankLine(line)) ignored.set(line.number, 'list of the addresses of links');
  }
  return pieces;
}

function findAddresses(lines: readonly PlainLine[]): Addresses | null {
  let to = lines.length;
  while (to > 0 && !isOfList(lines, to - 1)) to--;
  let from = to;
  while (from > 0 && (isOfList(lines, from - 1) || isBlankLine(lines[from - 1] as PlainLine))) from--;
  const heading = lines[from - 1];
  if (heading && isFootnotesHeading(heading.text)) from--;
  const shown = new Set<number>();
  for (const { text } of lines.slice(from, to)) {
    if (/^hidden links/i.test(text)) break;
    const number = NUMBERED.exec(text)?.[1];
    if (number) shown.add(Number(number));
  }
  return shown.size > 0 ? { from, to, shown } : null;
}

/** Whether a line belongs to a list of addresses; elinks may give a link's title and the address below it. */
function isOfList(lines: readonly PlainLine[], i: number): boolean {
  const { text } = lines[i] as PlainLine;
  if (ADDRESS.test(text) || BARE_ADDRESS.test(text) || LABEL_OF_LIST.test(text)) return true;
  return NUMBERED.test(text) && BARE_ADDRESS.test(lines[i + 1]?.text ?? '');
}

interface Found {
  number: number;
  start: number;
  end: number;
}

/** Of the bracketed numbers those that count up by one; what stands right behind one is the words of its link. */
function numbersInOrder(lines: readonly PlainLine[], shown: ReadonlySet<number>): { pieces: Piece[]; first: number } {
  const found: Found[] = [];
  const last = new Map<number, number>();
  for (const { text, start } of lines) {
    if (!text.includes('[')) continue;
    for (const { 0: whole, 1: number, index } of text.matchAll(NUMBER)) {
      last.set(Number(number), start + index);
      found.push({ number: Number(number), start: start + index, end: start + index + whole.length });
    }
  }
  const pieces: Piece[] = [];
  const expected = [...shown].sort((a, b) => a - b);
  let k = 0;
  let first = 0;
  for (const { number, start, end } of found) {
    if (pieces.at(-1)?.[1] === start) continue;
    while (k < expected.length && (last.get(expected[k] as number) ?? -1) < start) k++;
    if (number !== expected[k]) continue;
    if (pieces.length === 0) first = number;
    pieces.push([start, end]);
    k++;
  }
  return { pieces, first };
}
