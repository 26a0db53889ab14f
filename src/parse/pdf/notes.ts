/** Footnotes at the feet of pages. @module */
import { readLabel } from '../plain/label.ts';
import type { PdfLine } from './lines.ts';
import type { Type } from './paragraphs.ts';

/** A footnote, its lines joined to one. */
export interface PdfNote {
  label: string;
  text: string;
  /** Units of the label and the space behind it. */
  length: number;
}

/** Type of notes is at most this large in parts of that of the text. */
const SMALL = 0.93;
const RAISED = /^([⁰¹²³⁴-⁹]{1,4})\s*/;
const DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * The index of the line with which the footnotes of a page begin, or its number of lines: from there on the page has
 * nothing else. The first begins with a raised number below some space, or with a number in smaller type than the text,
 * and then all below it is in smaller type.
 */
export function footOf(lines: readonly PdfLine[], type: Type): number {
  const raised = lines.findIndex((line, i) => line.labelled && isApart(line, lines[i - 1], type));
  if (raised !== -1) return raised;
  let foot = lines.length;
  for (let i = lines.length - 1; i >= 0; i--) {
    const line = lines[i] as PdfLine;
    if (line.size > SMALL * type.size) break;
    if (labelAt(line.text)) foot = i;
  }
  return foot;
}

/** A marker may also begin a line of the text: then the line above is as near as any. */
function isApart(line: PdfLine, above: PdfLine | undefined, { size, leading }: Type): boolean {
  return !above || line.size <= SMALL * size || above.y - line.y > (leading + 0.35) * size;
}

/** The label a footnote begins with: `¹`, `1`, `1.`, `[1]`. */
function labelAt(text: string): { label: string; length: number } | null {
  const [raised, digits] = RAISED.exec(text) ?? [];
  if (raised !== undefined && digits !== undefined) {
    return { label: [...digits].map((digit) => DIGITS.indexOf(digit)).join(''), length: raised.length };
  }
  const [bare, number] = /^(\d{1,3})\s+(?=\S)/.exec(text) ?? [];
  if (bare !== undefined && number !== undefined) return { label: number, length: bare.length };
  const label = readLabel(text);
  return label?.label != null && label.form !== 'letter' ? { label: label.label, length: label.length } : null;
}

/**
 * The footnotes of the feet of all pages, in order. A number begins a footnote where it goes on counting, or counts anew;
 * any other line goes on with the footnote above. Lines before the first are given back.
 */
export function joinNotes(lines: readonly PdfLine[]): { notes: PdfNote[]; unread: PdfLine[] } {
  const notes: PdfNote[] = [];
  const unread: PdfLine[] = [];
  const largest = lines.reduce((most, { size }) => Math.max(most, size), 0);
  for (const line of lines) {
    const last = notes.at(-1);
    const label = labelAt(line.text);
    if (isLoneNumber(line, last, largest)) notes.push({ label: line.text, text: line.text, length: line.text.length });
    else if (label && (line.labelled || !last || ['1', String(Number(last.label) + 1)].includes(label.label))) {
      notes.push({ ...label, text: line.text });
    } else if (last) last.text += ` ${line.text}`;
    else unread.push(line);
  }
  return { notes, unread };
}

/** The next number on a line of its own, in smaller type than the notes: a note of which the file has no words. */
function isLoneNumber({ text, size }: PdfLine, last: PdfNote | undefined, largest: number): boolean {
  return last !== undefined && size <= 0.9 * largest && text === String(Number(last.label) + 1);
}
