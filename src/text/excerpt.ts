/** The lines around words, ready for a caret. @module */
import type { Span } from './span.ts';

/** A line of the input with the words in it; the schema of `model/why.ts` has the same shape. */
export interface ExcerptLine {
  line: number;
  /** The line as in the input, or the part of a long one around the words. */
  text: string;
  /** The UTF-16 unit of `text` at which the words begin, and the one after the last of them. */
  from: number;
  to: number;
  /** Whether something of the line was cut off before and after `text`. */
  before: boolean;
  after: boolean;
}

/** UTF-16 units of a line that are kept before the words, and from their start on. */
const BEFORE = 240;
const BEHIND = 480;

/**
 * The first lines of a span, `most` at most, and how many it has beside them. An empty span has the line in which it
 * stands; a span that is not in the text has none.
 */
export function excerpts(
  input: string,
  { start, end }: Span,
  most: number,
): { excerpt: ExcerptLine[]; moreLines: number } {
  const excerpt: ExcerptLine[] = [];
  if (end.offset > input.length) return { excerpt, moreLines: 0 };
  let from = start.offset;
  let lineStart = from - (start.column - 1);
  for (let line = start.line; excerpt.length < most && (from < end.offset || line === start.line); line++) {
    const first = wholeUnits(input, Math.max(lineStart, from - BEFORE));
    const stop = lineEnd(input, from, from + BEHIND);
    const text = input.slice(first, stop.at);
    const to = Math.max(from, Math.min(end.offset, stop.at));
    excerpt.push({ line, text, from: from - first, to: to - first, before: first > lineStart, after: stop.cut });
    if (stop.cut) break;
    lineStart = stop.next;
    from = lineStart;
  }
  const lines = end.line - start.line + (end.column > 1 ? 1 : 0);
  return { excerpt, moreLines: Math.max(0, lines - excerpt.length) };
}

/** Where the line of an offset ends, and the next begins; `cut` when it does not end before `most`. */
function lineEnd(input: string, from: number, most: number): { at: number; next: number; cut: boolean } {
  for (let at = from; at < input.length; at++) {
    if (at >= most) return { at: wholeUnits(input, at), next: at, cut: true };
    const unit = input[at];
    if (unit === '\n') return { at, next: at + 1, cut: false };
    if (unit === '\r') return { at, next: at + (input[at + 1] === '\n' ? 2 : 1), cut: false };
  }
  return { at: input.length, next: input.length, cut: false };
}

/** An offset that parts no surrogate pair: the one before where it would. */
export function wholeUnits(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return at > 0 && code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}
