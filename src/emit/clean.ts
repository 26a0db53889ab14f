/** Text of a document made safe to show on one line. @module */
import { withoutSequences } from '../text/control.ts';

// Marks, embeddings and isolates that turn the direction of what stands around them.
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const SPACE = /[\s\u0085]+/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a terminal
const C0 = /[\u0000-\u001f\u007f]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: all of them but tab, line feed and carriage return
const C0_IN_CELL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;
const C1 = /[\u0080-\u009f]/g;
const UNSAFE = /[^\x20-\x7e]|\s\s/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the same
const UNSAFE_IN_CELL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;

/**
 * One line that cannot paint a terminal: control sequences left out as a whole, white space folded, control characters
 * shown as pictures (`␇`), C1 controls as `�`, bidirectional controls left out.
 */
export function oneLine(text: string): string {
  if (!UNSAFE.test(text)) return text;
  return withoutSequences(text).replace(SPACE, ' ').replace(BIDI, '').replace(C0, picture).replace(C1, '�');
}

/** A line of the input for a terminal: {@link oneLine} with its spaces, a tab as four of them. */
export function lineAsWritten(text: string): string {
  if (!UNSAFE.test(text)) return text;
  const plain = withoutSequences(text)
    .replaceAll('\t', '    ')
    .replaceAll(/[\u0085\u2028\u2029]/g, ' ');
  return plain.replace(BIDI, '').replace(C0, picture).replace(C1, '�');
}

/**
 * A text for a cell of data, with all its words, line breaks, tabs and marks of direction: control sequences left out,
 * other control characters as {@link oneLine} shows them.
 */
export function withoutControls(text: string): string {
  if (!UNSAFE_IN_CELL.test(text)) return text;
  return withoutSequences(text).replaceAll('\u0085', ' ').replace(C0_IN_CELL, picture).replace(C1, '�');
}

function picture(control: string): string {
  const code = control.charCodeAt(0);
  return String.fromCharCode(code === 0x7f ? 0x2421 : 0x2400 + code);
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The first `length` graphemes of a line, with an ellipsis where something was cut. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  let kept = 0;
  // A grapheme of more than 32 units is no letter: cutting inside it loses nothing.
  for (const { index } of graphemes.segment(text.slice(0, length * 32))) {
    if (kept++ === length) return `${text.slice(0, index).trimEnd()}…`;
  }
  return text.length > length * 32 ? `${text.slice(0, length * 32)}…` : text;
}

/** `1 footnote`, `2 footnotes`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
