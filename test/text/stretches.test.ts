import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeStretches, type Stretch, touched } from '../../src/text/stretches.ts';

const stretches = fc.array(fc.tuple(fc.nat(30), fc.nat(8)).map(([start, length]) => ({ start, end: start + length })));
const units = (all: readonly Stretch[]) =>
  new Set(all.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)));

describe('merged stretches', () => {
  it('cover the same, sorted and without overlap', () => {
    fc.assert(
      fc.property(stretches, (all) => {
        const merged = mergeStretches(all);
        expect([...units(merged)]).toEqual([...units(all)].sort((a, b) => a - b));
        expect(merged.every(({ start, end }, i) => start < end && start >= (merged[i - 1]?.end ?? 0))).toBe(true);
      }),
    );
  });

  it('are touched by what shares a unit with them', () => {
    fc.assert(
      fc.property(stretches, fc.nat(30), fc.nat(8), (all, start, length) => {
        const merged = mergeStretches(all);
        const end = start + length;
        const shares = (one: Stretch) =>
          length === 0 ? one.start < start && one.end > start : one.start < end && one.end > start;
        expect(touched(merged, { start, end })).toEqual(merged.filter(shares));
      }),
    );
  });
});
