/** The words of quotes, which no fix changes. @module */
import type { Document } from '../model/report.ts';
import { firstNot } from '../text/bisect.ts';
import { once } from '../text/lazy.ts';

/** Whether units from `start` up to `end` of the input touch the words of a quote; its attribution is none of them. */
export const touchesQuote = once((document: Document): ((start: number, end: number) => boolean) => {
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
