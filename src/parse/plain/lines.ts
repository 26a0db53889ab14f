/** The lines of pasted text and what each looks like by itself. @module */
import type { Lines } from '../../text/span.ts';
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
  /** Columns of white space before `start`; a tab goes to the next multiple of 4. */
  indent: number;
  text: string;
  bullet: Bullet | null;
  /** What may be the label of a footnote or of a numbered item. */
  label: NoteLabel | null;
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

/** Reads every line by itself. */
export function readLines(lines: Lines): PlainLine[] {
  const { text, starts } = lines;
  return starts.map((lineStart, i) => {
    const lineEnd = starts[i + 1] ?? text.length;
    let start = lineStart;
    let indent = 0;
    while (start < lineEnd && isBlank(text.charCodeAt(start))) {
      const code = text.charCodeAt(start++);
      if (code === 9) indent += 4 - (indent % 4);
      else if (code === 0x20 || code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x3000) indent++;
    }
    let end = lineEnd;
    while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
    const words = text.slice(start, end);
    return { number: i + 1, start, end, indent, text: words, bullet: readBullet(words), label: readLabel(words) };
  });
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
