/** Words of the input with their lines, ready for a caret. @module */
import type { Document } from '../model/report.ts';
import type { Evidence } from '../model/why.ts';
import { excerpts, wholeUnits } from '../text/excerpt.ts';
import { flatWords } from '../text/flat.ts';
import type { Span } from '../text/span.ts';
import type { Grounds } from './grounds.ts';

/** So many lines of a span are shown. */
const LINES = 2;
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
  return [{ what, words, path, span, ...excerpts(input, span, LINES) }];
}

/** The words of a span as its reader sees them, all of them. */
export function wordsOf({ text }: Pick<Grounds, 'text'>, { path }: Pick<Document, 'path'>, span: Span | null): string {
  return span ? flatWords(text(path)?.slice(span.start.offset, span.end.offset) ?? '') : '';
}

/** A text on one line for a title: its beginning. */
export function shortened(text: string, most = WORDS): string {
  if (text.length <= most) return text;
  return `${text.slice(0, wholeUnits(text, most)).trimEnd()}…`;
}
