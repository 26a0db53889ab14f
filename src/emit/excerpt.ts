/** A line of the input with a caret under the words in question. @module */
import type { Excerpt } from '../model/why.ts';
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
  { text, from, to, before, after }: Excerpt,
  width: number,
): [line: string, carets: string] {
  const inside = text.slice(from, to);
  const lead = inside.length - inside.trimStart().length;
  const start = lead < inside.length ? from + lead : from;
  const end = start + text.slice(start, to).trimEnd().length;
  const [left, middle, right] = [text.slice(0, start), text.slice(start, end), text.slice(end)].map(lineAsWritten);
  const marked = RIGHT_TO_LEFT.test(text) ? `⟦${middle}⟧` : (middle ?? '');
  const parts = fitted(
    measure(`${before ? '…' : ''}${left?.trimStart()}`),
    measure(marked),
    measure(`${right?.trimEnd()}${after ? '…' : ''}`),
    width,
  );
  const [first, second] = parts;
  return [
    parts.map((part) => part.text).join(''),
    `${' '.repeat(first.width)}${'^'.repeat(Math.max(second.width, 1))}`,
  ];
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
