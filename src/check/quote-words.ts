/** What no fix changes: the words of quotes, and what is no words. @module */
import type { Document } from '../model/report.ts';
import { firstNot } from '../text/bisect.ts';
import { once } from '../text/lazy.ts';
import { touchesLiteral } from './literals.ts';
import type { RuleInput } from './rule.ts';

/** Whether units from `start` up to `end` of the input touch the words of a quote; its attribution is none of them. */
const touchesQuote = once((document: Document): ((start: number, end: number) => boolean) => {
  const ranges = document.footnotes.flatMap(({ quotes }) => quotes.flatMap(wordsOf)).sort(([a], [b]) => a - b);
  // Notes may stand inside others: of those that begin before a place the one that reaches farthest counts.
  let farthest = 0;
  const ends = ranges.map(([, end]) => {
    farthest = Math.max(farthest, end);
    return farthest;
  });
  return (start, end) => {
    const at = firstNot(ranges, ([from]) => from < end) - 1;
    return at >= 0 && (ends[at] ?? 0) > start;
  };
});

/** Whether a fix may change units from `start` up to `end`: they are no words of a quote, no address, code or markup. */
export function mayChange(input: Pick<RuleInput, 'document' | 'text'>, start: number, end: number): boolean {
  return !touchesQuote(input.document)(start, end) && !touchesLiteral(input, start, end);
}

type Range = [start: number, end: number];

function wordsOf({ span, attribution }: Document['footnotes'][number]['quotes'][number]): Range[] {
  const [start, end] = [span.start.offset, span.end.offset];
  const [from, to] = attribution ? [attribution.span.start.offset, attribution.span.end.offset] : [end, end];
  if (from >= end || to <= start) return [[start, end]];
  const parts: Range[] = [
    [start, from],
    [to, end],
  ];
  return parts.filter(([a, b]) => a < b);
}
