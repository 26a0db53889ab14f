/** Lines that a program cut at a width: which of them go on in the next. @module */
import { isBlankLine, type PlainLine } from './lines.ts';

/** How the words of a line may end where a sentence, a clause or a marker does. */
export const SENTENCE_END = /[.!?;:,…。！？；।؟][”"’')\]]*$|\]$/u;

/** Columns: no program or e-mail cuts lines further out. */
const WIDEST = 110;
/** Columns by which the widths of lines that were cut may differ from that of the widest. */
const RAGGED = 10;

/**
 * The width at which the lines of `lines` were cut, in columns; 0 where they were not: then a line is a paragraph. Most
 * lines that go on in a next line must end in mid-sentence, and none be longer, but for words that cannot be cut.
 */
export function wrapWidth(lines: readonly PlainLine[], counts: (line: PlainLine, index: number) => boolean): number {
  let followed = 0;
  let open = 0;
  const widths = new Uint32Array(WIDEST + 1);
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as PlainLine;
    if (isBlankLine(line) || !counts(line, i)) continue;
    const width = Math.min(line.indent + columns(line.text), WIDEST + 1);
    if (width > WIDEST && isCuttable(line.text)) return 0;
    const next = lines[i + 1];
    if (!next || isBlankLine(next) || next.bullet || next.label || !counts(next, i + 1)) continue;
    followed++;
    const column = Math.min(width, WIDEST);
    widths[column] = (widths[column] ?? 0) + 1;
    if (width >= 50 && !SENTENCE_END.test(line.text)) open++;
  }
  const widest = secondWidest(widths);
  return widest >= 50 && open >= 2 && open >= followed * 0.6 ? widest : 0;
}

/** Whether a space stands where a program would have cut the line. */
function isCuttable(text: string): boolean {
  return text.indexOf(' ', 60) !== -1;
}

/** One line may be wider than all others: a title that was centred. */
function secondWidest(widths: Uint32Array): number {
  let seen = 0;
  for (let width = widths.length - 1; width >= 0; width--) {
    seen += widths[width] ?? 0;
    if (seen > 1) return width;
  }
  return 0;
}

/** Whether the first word of `next` had no room at the end of `line`: then a program may have cut there. */
export function isFull(line: PlainLine, next: PlainLine, width: number): boolean {
  const space = next.text.indexOf(' ');
  const word = space === -1 ? next.text : next.text.slice(0, space);
  return line.indent + columns(line.text) + 1 + columns(word) > width - RAGGED;
}

// Letters of Europe and punctuation are a column wide.
const UNUSUAL = /[\u0300-\u036f\u0480-\u1fff\u2e80-\uffff]/;
const MARKS = /[\p{Mn}\p{Me}\p{Cf}]/gu;
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/g;

/** Columns of a terminal, about: marks stand on their letters, Chinese takes two. */
function columns(text: string): number {
  if (text.length > 2 * WIDEST || !UNUSUAL.test(text)) return text.length;
  return text.length - (text.match(MARKS)?.length ?? 0) + (text.match(WIDE)?.length ?? 0);
}
