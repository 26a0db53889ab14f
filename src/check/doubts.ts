/** Doubts, as the rules ask for them. @module */
import type { Doubt } from '../model/corpus.ts';

/** The doubts of one kind, in order. */
export function doubtsOf(doubts: readonly Doubt[], kind: Doubt['kind']): Doubt[] {
  return doubts.filter((doubt) => doubt.kind === kind);
}

/**
 * Answers whether a doubt of one of the kinds starts at or after `from` and before `to` (offsets), in logarithmic time.
 */
export function doubtsBetween(
  doubts: readonly Doubt[],
  kinds: readonly Doubt['kind'][],
): (from: number, to: number) => boolean {
  const starts = doubts.filter(({ kind }) => kinds.includes(kind)).map(({ span }) => span.start.offset);
  starts.sort((a, b) => a - b);
  return (from, to) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) < from) low = middle + 1;
      else high = middle;
    }
    return (starts[low] ?? Number.POSITIVE_INFINITY) < to;
  };
}
