/** Excerpts that a person can tell a finding by. @module */
import type { Span } from '../model/position.ts';
import { slice } from '../text/span.ts';
import { shown } from './message.ts';

/** Units in which the words beside a sign are looked for. */
const BESIDE = 60;

/**
 * The words of a span, else other words, cut at 60 characters. A sign or a marker, which tells nothing alone, has the words
 * beside it on its line. Brackets without their partners are made round, as in what older versions wrote.
 */
export function excerpt(text: string, span: Span | null, otherwise: string): string {
  const words = span ? slice(text, span) : '';
  return rounded(shown(span && isSign(words) ? withBeside(text, span) : words) || shown(otherwise));
}

/** Whether words are a sign or a marker: nothing to know a finding by. */
export function isSign(words: string): boolean {
  return !/[\p{L}\p{N}]/u.test(words.replace(MARKER, ''));
}

const MARKER = /^\s*\[\^?\d{1,4}\]\s*$/;

/** With up to three words before a place, and the rest of the word it ends in. */
function withBeside(text: string, { start, end }: Span): string {
  const before = /(?:\S+[ \t]+){0,3}\S*$/.exec(text.slice(Math.max(0, start.offset - BESIDE), start.offset))?.[0] ?? '';
  const behind = /^\S{0,20}/.exec(text.slice(end.offset, end.offset + BESIDE))?.[0] ?? '';
  return before.replace(/^[\udc00-\udfff]/, '') + text.slice(start.offset, end.offset) + behind;
}

function rounded(words: string): string {
  let open = 0;
  for (const sign of words.match(/[[\]{}]/g) ?? []) {
    open += sign === '[' || sign === '{' ? 1 : -1;
    if (open < 0) break;
  }
  return open === 0 ? words : words.replace(/[[{]/g, '(').replace(/[\]}]/g, ')');
}
