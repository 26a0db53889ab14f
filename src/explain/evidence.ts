/** Words of the input with their lines, ready for a caret. @module */
import type { Document } from '../model/report.ts';
import type { Evidence, Excerpt } from '../model/why.ts';
import { flatWords } from '../text/flat.ts';
import type { Span } from '../text/span.ts';
import type { Grounds } from './grounds.ts';

/** So many lines of a span are shown. */
const LINES = 2;
/** UTF-16 units of a line that are kept before the words, and from their start on. */
const BEFORE = 240;
const BEHIND = 480;
/** Units of the words that are told. */
const WORDS = 240;

/** What a span points at; nothing where the span is empty, or the text is not at hand. */
export function evidence(
  { text }: Pick<Grounds, 'text'>,
  what: string,
  { path }: Pick<Document, 'path'>,
  span: Span | null,
): Evidence[] {
  const input = text(path);
  if (!span || input === null || span.start.offset >= span.end.offset) return [];
  const { start, end } = span;
  const words = shortened(flatWords(input.slice(start.offset, Math.min(end.offset, start.offset + 4 * WORDS))));
  const excerpt = excerpts(input, span);
  const lines = end.line - start.line + (end.column > 1 ? 1 : 0);
  return [{ what, words, path, span, excerpt, moreLines: Math.max(0, lines - excerpt.length) }];
}

/** The words of a span as its reader sees them, all of them. */
export function wordsOf({ text }: Pick<Grounds, 'text'>, { path }: Pick<Document, 'path'>, span: Span | null): string {
  return span ? flatWords(text(path)?.slice(span.start.offset, span.end.offset) ?? '') : '';
}

/** A text on one line for a title: its beginning. */
export function shortened(text: string, most = WORDS): string {
  if (text.length <= most) return text;
  return `${text.slice(0, whole(text, most)).trimEnd()}…`;
}

function excerpts(input: string, { start, end }: Span): Excerpt[] {
  const found: Excerpt[] = [];
  let from = start.offset;
  let lineStart = from - (start.column - 1);
  for (let line = start.line; found.length < LINES && from < end.offset; line++) {
    const first = whole(input, Math.max(lineStart, from - BEFORE));
    const stop = lineEnd(input, from, from + BEHIND);
    const text = input.slice(first, stop.at);
    const to = Math.min(end.offset, stop.at);
    found.push({ line, text, from: from - first, to: to - first, before: first > lineStart, after: stop.cut });
    if (stop.cut) break;
    lineStart = stop.next;
    from = lineStart;
  }
  return found;
}

/** Where the line of an offset ends, and the next begins; `cut` when it does not end before `most`. */
function lineEnd(input: string, from: number, most: number): { at: number; next: number; cut: boolean } {
  for (let at = from; at < input.length; at++) {
    if (at >= most) return { at: whole(input, at), next: at, cut: true };
    const unit = input[at];
    if (unit === '\n') return { at, next: at + 1, cut: false };
    if (unit === '\r') return { at, next: at + (input[at + 1] === '\n' ? 2 : 1), cut: false };
  }
  return { at: input.length, next: input.length, cut: false };
}

/** An offset that parts no surrogate pair: the one before where it would. */
function whole(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return at > 0 && code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}
