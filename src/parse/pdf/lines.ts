/** Pieces of text on a page to lines. @module */
import type { PdfItem, PdfPage } from './items.ts';
import { inReadingOrder, signOf } from './repair.ts';

/** A line of a page. */
export interface PdfLine {
  /** From 1. */
  page: number;
  /** Raised numbers as superscript digits, several and raised letters in brackets: they are markers. */
  text: string;
  x: number;
  right: number;
  y: number;
  /** Of its largest type. */
  size: number;
  /** Of most of its characters. */
  font: string;
  /** It begins with a raised number, as a footnote does. */
  labelled: boolean;
  /** What stands by itself before its words and may be a bullet. */
  sign: string | undefined;
}

/** What is raised stands this far above the baseline, and is this much smaller; both in parts of the type. */
const RAISED = 0.15;
const SMALLER = 0.9;
/** Baselines this near belong to one line. */
const SAME_LINE = 0.6;
/** A gap this wide between two pieces is a space. */
const SPACE = 0.2;

/** The lines of a page in the order in which the file draws them; blank ones left out. */
export function linesOf(page: PdfPage, number: number): PdfLine[] {
  const lines: PdfItem[][] = [];
  let size = 0;
  let y = 0;
  for (const item of page) {
    const last = lines.at(-1);
    const visible = /\S/.test(item.text);
    if (last && (!visible || Math.abs(item.y - y) <= SAME_LINE * Math.max(size, item.size))) {
      last.push(item);
      if (!visible || item.size <= size) continue;
    } else if (visible) lines.push([item]);
    else continue;
    ({ size, y } = item);
  }
  return lines.map((items) => lineOf(items, number));
}

function lineOf(items: readonly PdfItem[], page: number): PdfLine {
  const words = items.filter(({ text }) => /\S/.test(text));
  const main = words.reduce((best, item) => (item.size > best.size ? item : best));
  const isRaised = ({ y, size }: PdfItem) => y - main.y > RAISED * main.size && size <= SMALLER * main.size;
  const pieces: string[] = [];
  let before: PdfItem | null = null;
  for (const item of inReadingOrder(items)) {
    const raised = isRaised(item);
    if (before && raised && isRaised(before) && areApart(before, item)) pieces.push(',');
    if (before && !raised && needsSpace(before, item)) pieces.push(' ');
    pieces.push(raised ? marker(item.text, before?.text ?? '') : item.text);
    before = item;
  }
  const first = words[0] as PdfItem;
  const font = commonest(words);
  return {
    page,
    text: pieces.join('').replace(/\s+/g, ' ').trim(),
    x: Math.min(...bounds(words, ({ x }) => x)),
    right: Math.max(...bounds(words, ({ x, width }) => x + width)),
    y: main.y,
    size: main.size,
    font,
    labelled: isRaised(first) && /^\s*\[?\d{1,4}\]?\s*$/.test(first.text),
    sign: signOf(words, font),
  };
}

/** The ends of a line; a line of many thousand pieces has them among its first and last as any other has. */
function bounds(items: readonly PdfItem[], of: (item: PdfItem) => number): number[] {
  return [...items.slice(0, 1000), ...items.slice(-1000)].map(of);
}

function needsSpace(before: PdfItem, item: PdfItem): boolean {
  if (/\s$/.test(before.text) || /^\s/.test(item.text)) return false;
  const gap = Math.max(item.x - before.x - before.width, before.x - item.x - item.width);
  return gap > SPACE * Math.max(before.size, item.size);
}

/** Raised numbers with white space between them: two markers. */
function areApart(before: PdfItem, item: PdfItem): boolean {
  if (!/^\d+$/.test(before.text) || !/^\d+$/.test(item.text)) return false;
  return item.x - before.x - before.width > SPACE * item.size;
}

const DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** `12` as `¹²`, `1, 2` and `a` in brackets; the `th` of `5th` and signs such as `*` stay. */
function marker(text: string, before: string): string {
  const words = text.trim();
  if (/^\d+$/.test(words)) return asRaised(text);
  if (/^\d[\d ,;]*\d$/.test(words)) return `[${words}]`;
  const isOrdinal = /\d$/.test(before) && /^(?:st|nd|rd|th|er|re|e|o|a|º|ª)$/i.test(words);
  return /^[a-z]{1,2}$/.test(words) && !isOrdinal ? `[${words}]` : text;
}

/** Digits as raised ones. */
export function asRaised(text: string): string {
  return text.replace(/\d/g, (digit) => DIGITS[Number(digit)] as string);
}

function commonest(items: readonly PdfItem[]): string {
  const lengths = new Map<string, number>();
  for (const { font, text } of items) lengths.set(font, (lengths.get(font) ?? 0) + text.length);
  let best = '';
  for (const [font, length] of lengths) if (length > (lengths.get(best) ?? 0)) best = font;
  return best;
}
