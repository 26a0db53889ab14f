/** Doubts, as the rules ask for them. @module */

import type { Doubt } from '../model/corpus.ts';
import { firstNot } from '../text/bisect.ts';

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
  return (from, to) => (starts[firstNot(starts, (start) => start < from)] ?? Number.POSITIVE_INFINITY) < to;
}
