/** The lines of pasted text and what each looks like by itself. @module */

import { asciiDigits } from '../../text/digits.ts';
import type { Lines } from '../../text/span.ts';
import { asciiMarkers } from '../markers.ts';
import { type Bullet, type NoteLabel, readBullet, readLabel } from './label.ts';

/** A run of input: from `start` up to, not including, `end`. */
export type Piece = readonly [start: number, end: number];

/** A line by itself; offsets point into the input. */
export interface PlainLine {
  /** From 1. */
  number: number;
  /** First and after-last unit that is neither white space nor invisible; equal for a blank line. */
  start: number;
  end: number;
  /** Columns of white space before `start`, behind the marks of a quotation; a tab goes to the next multiple of 4. */
  indent: number;
  /** With markers and a label in ASCII digits and brackets, whatever the input has; as long as the input. */
  text: string;
  bullet: Bullet | null;
  /** What may be the label of a footnote or of a numbered item. */
  label: NoteLabel | null;
}

/** The words of lines. */
export function textsOf(lines: readonly PlainLine[]): string[] {
  return lines.map(({ text }) => text);
}

/** White space or invisible (zero-width, bidi mark, soft hyphen, control). */
function isBlank(code: number): boolean {
  if (code <= 0x20 || code === 0x7f) return true;
  if (code < 0x80) return false;
  return (
    (code >= 0x80 && code <= 0xa0) ||
    code === 0xad ||
    code === 0x061c ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x200e ||
    code === 0x200f ||
    (code >= 0x2028 && code <= 0x202f) ||
    (code >= 0x205f && code <= 0x206f) ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

/**
 * Reads every line by itself. `quoted` tells by the index of a line how many units at its start are marks of a
 * quotation (`> `).
 */
export function readLines({ text, starts }: Lines, quoted: ArrayLike<number> | null = null): PlainLine[] {
  return starts.map((lineStart, i) => {
    const lineEnd = starts[i + 1] ?? text.length;
    let start = lineStart + (quoted?.[i] ?? 0);
    let indent = 0;
    while (start < lineEnd && isBlank(text.charCodeAt(start))) indent += columnsOf(text.charCodeAt(start++), indent);
    let end = lineEnd;
    while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
    return lineOf(text, i + 1, start, end, indent);
  });
}

/** A line once more, from a text of the same length in which some characters are blank now. */
export function reread({ number, start, end, indent }: PlainLine, text: string): PlainLine {
  let [from, to] = [start, end];
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  return lineOf(text, number, from, to, indent);
}

function lineOf(text: string, number: number, start: number, end: number, indent: number): PlainLine {
  const words = asciiLabel(asciiMarkers(text.slice(start, end)));
  return { number, start, end, indent, text: words, bullet: readBullet(words), label: readLabel(words) };
}

const OTHER_LABEL = /^[(（]?[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\uff10-\uff19]{1,5}[.)．、）]/;

/** A line that begins with a number in digits of another script has it in ASCII digits. */
function asciiLabel(text: string): string {
  return OTHER_LABEL.test(text) ? text.replace(OTHER_LABEL, asciiDigits) : text;
}

function columnsOf(code: number, column: number): number {
  if (code === 9) return 4 - (column % 4);
  return code === 0x20 || code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x3000 ? 1 : 0;
}

/** Adds a line to what a bullet or label began; a sign alone on its line has no words of its own. */
export function extend(pieces: Piece[], { start, end }: PlainLine): void {
  const last = pieces.at(-1);
  if (last && last[0] === last[1]) pieces.pop();
  pieces.push([start, end]);
}

/** A line without words. */
export function isBlankLine(line: PlainLine): boolean {
  return line.start === line.end;
}
