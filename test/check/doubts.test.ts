import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doubtsBetween, doubtsOf } from '../../src/check/doubts.ts';
import type { Doubt } from '../../src/model/corpus.ts';
import { Lines } from '../../src/text/span.ts';

const lines = new Lines(' '.repeat(100));
const doubt = (kind: Doubt['kind'], at: number): Doubt => ({
  kind,
  found: '',
  expected: null,
  reason: '',
  span: lines.span(at, at),
});

describe('doubtsOf', () => {
  it('keeps the doubts of one kind in their order', () => {
    const doubts = [doubt('area-unknown', 5), doubt('line-unread', 3), doubt('area-unknown', 1)];
    expect(doubtsOf(doubts, 'area-unknown')).toEqual([doubts[0], doubts[2]]);
  });
});

describe('doubtsBetween', () => {
  it.each([
    [0, 4, false],
    [0, 5, false],
    [0, 6, true],
    [5, 6, true],
    [6, 9, false],
    [9, 100, true],
  ])('answers for the doubts of its kinds from %i to before %i: %s', (from, to, expected) => {
    const doubts = [doubt('area-unknown', 9), doubt('line-unread', 7), doubt('date-ambiguous', 5)];
    expect(doubtsBetween(doubts, ['area-unknown', 'date-ambiguous'])(from, to)).toBe(expected);
  });

  it('finds what a look at every doubt finds', () => {
    const place = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(fc.array(place), place, place, (starts, from, to) => {
        const doubts = starts.map((at) => doubt('line-unread', at));
        const expected = starts.some((at) => at >= from && at < to);
        expect(doubtsBetween(doubts, ['line-unread'])(from, to)).toBe(expected);
      }),
    );
  });
});
