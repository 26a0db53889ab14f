/** Stretches of a text. @module */
import { firstNot } from './bisect.ts';

/** From `start` (inclusive) to `end` (exclusive). */
export interface Stretch {
  start: number;
  end: number;
}

/** Stretches sorted, those that overlap as one, empty ones left out. */
export function mergeStretches(stretches: readonly Stretch[]): Stretch[] {
  const merged: Stretch[] = [];
  for (const { start, end } of [...stretches].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else if (start < end) merged.push({ start, end });
  }
  return merged;
}

/**
 * The stretches, out of merged ones, that share something with another one: of an empty one, a place between two units,
 * those that go on on both sides of it. Logarithmic.
 */
export function touched(merged: readonly Stretch[], { start, end }: Stretch): readonly Stretch[] {
  const from = firstNot(merged, (one) => one.end <= start);
  const to = firstNot(merged, (one) => one.start < Math.max(end, start + 1));
  const inside = merged.slice(from, to);
  return start === end ? inside.filter((one) => one.start < start) : inside;
}
