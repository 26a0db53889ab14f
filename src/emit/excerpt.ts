/** A line of the input with a caret under the words in question. @module */
import type { ExcerptLine } from '../text/excerpt.ts';
import { lineAsWritten } from './clean.ts';
import { type Cell, cut, cutStart, measure } from './width.ts';

/** Columns before the words that are kept where a line is too long, as far as there are. */
const LEAD = 30;
/** So many stay however long the words are: the number of a footnote, a bullet. */
const SHORT = 8;

// Hebrew, Arabic and their extensions: what a terminal may turn round, so that no caret stands below its word.
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/**
 * The line and the line below it with the carets, both without a number, not wider than `width` columns. Where letters
 * that run from right to left stand in the line, the words stand in ⟦ ⟧ as well.
 */
export function excerptLines(
  { text, from, to, before, after }: ExcerptLine,
  width: number,
): [line: string, carets: string] {
  const { start, end } = trimmed(text, from, to);
  const [left, right] = [beside(text.slice(0, start)), beside(text.slice(end))];
  const middle = revealed(text.slice(start, end));
  const marked = RIGHT_TO_LEFT.test(text) ? `⟦${middle}⟧` : middle;
  const parts = fitted(
    measure(`${before ? '…' : ''}${left.trimStart()}`),
    measure(marked),
    measure(`${right.trimEnd()}${after ? '…' : ''}`),
    width,
  );
  const [first, second] = parts;
  return [
    parts.map((part) => part.text).join(''),
    `${' '.repeat(first.width)}${'^'.repeat(Math.max(second.width, 1))}`,
  ];
}

/** The words without white space around them; white space alone is what is meant. */
function trimmed(text: string, from: number, to: number): { start: number; end: number } {
  const inside = text.slice(from, to);
  const words = inside.trim();
  if (words === '') return { start: from, end: to };
  const start = from + inside.indexOf(words);
  return { start, end: start + words.length };
}

// Nothing to see, or something that turns what stands behind it; the joiners of Persian and of pictures stay.
const HIDDEN = /[\u0080-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;
const PRINTABLE = /^[!-~](?:[ -~]*[!-~])?$/;
const EVERY = /[^!-~]/gu;

/** What stands beside the words. What steers a terminal is shown as it is among them. */
function beside(words: string): string {
  return lineAsWritten(words.replace(/[\u0080-\u009f]/g, named).replaceAll('\u001b', '␛'));
}

/** Words for a line under which a caret stands: what cannot be seen is named. */
function revealed(words: string): string {
  if (PRINTABLE.test(words)) return words;
  if (words.trim() === '') return words.replace(EVERY, named);
  // Sequences that would be left out elsewhere may be what is meant: their first characters are shown like others.
  const shown = lineAsWritten(words.replace(HIDDEN, named).replaceAll('\u001b', '␛'));
  return measure(shown).width > 0 ? shown : words.replace(EVERY, named);
}

const SIGNS: Readonly<Record<string, string>> = { ' ': '·', '\t': '→' };

/** `·`, `␛`, `<U+200B>`. */
function named(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const sign = SIGNS[character] ?? (code < 0x20 || code === 0x7f ? lineAsWritten(character) : null);
  return sign ?? `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}

/** The words in full as far as they fit, then what stands before them, then what follows. */
function fitted(left: Cell, middle: Cell, right: Cell, width: number): [Cell, Cell, Cell] {
  if (left.width + middle.width + right.width <= width) return [left, middle, right];
  const room = Math.max(width - Math.min(middle.width, width), 0);
  const lead = Math.max(Math.min(room, Math.max(LEAD, room - right.width)), SHORT);
  const before = cutStart(left, Math.min(lead, width - 1));
  const words = cut(middle, Math.max(width - before.width, 1));
  const rest = width - before.width - words.width;
  return [before, words, rest > 0 ? cut(right, rest) : measure('')];
}
