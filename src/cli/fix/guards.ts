/** What no repair may change. @module */
import type { Document } from '../../model/report.ts';
import { compare } from '../../text/order.ts';

/**
 * What a document has lost or got by its repairs, as a clause; null when it says what it said: the same words in its
 * quotes, in whatever order, as many recommendations and footnotes, and every recommendation leading to what it led to,
 * and to nothing else. No repair connects a marker: one that is written otherwise leads to its note before as well.
 */
export function changed(before: Document, after: Document): string | null {
  const counts = ['recommendations', 'footnotes'] as const;
  for (const what of counts) {
    const [was, is] = [before[what].length, after[what].length];
    if (was !== is) return `its repairs would make ${is} ${what} of ${was}`;
  }
  if (!isSame(wordsOf(before), wordsOf(after))) return 'its repairs would change the words of a quote';
  return keepsSources(before, after) ? null : 'its repairs would lead a marker to other words';
}

/** Whether each recommendation leads to all the words it led to, and to no others. */
function keepsSources(before: Document, after: Document): boolean {
  const [was, is] = [sourcesOf(before), sourcesOf(after)];
  return was.every((words, i) => {
    const [old, now] = [new Set(words), new Set(is[i])];
    return old.size === now.size && words.every((one) => now.has(one));
  });
}

/** What each recommendation leads to, in their order. */
function sourcesOf({ recommendations, footnotes }: Document): string[][] {
  const wordsOf = new Map(footnotes.map(({ id, quotes }) => [id, quotes.map(({ text }) => text).join('\n')]));
  return recommendations.map(({ citations }) =>
    citations.flatMap(({ footnote }) => (footnote === null ? [] : (wordsOf.get(footnote) ?? []))),
  );
}

function wordsOf({ footnotes }: Document): string[] {
  return footnotes.flatMap(({ quotes }) => quotes.map(({ text }) => text)).sort(compare);
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((one, i) => one === others[i]);
}
