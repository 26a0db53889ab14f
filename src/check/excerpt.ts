/** Excerpts that a person can tell a finding by. @module */
import type { Span } from '../model/position.ts';
import { slice } from '../text/span.ts';
import { shown } from './message.ts';

/**
 * The words of a span, else other words, cut at 60 characters. Brackets without their partners are made round: what reads
 * YAML counts the others.
 */
export function excerpt(text: string, span: Span | null, otherwise: string): string {
  return rounded((span && shown(slice(text, span))) || shown(otherwise));
}

function rounded(words: string): string {
  let open = 0;
  for (const sign of words.match(/[[\]{}]/g) ?? []) {
    open += sign === '[' || sign === '{' ? 1 : -1;
    if (open < 0) break;
  }
  return open === 0 ? words : words.replace(/[[{]/g, '(').replace(/[\]}]/g, ')');
}
