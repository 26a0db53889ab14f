import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotedStretches } from '../../src/check/quoted.ts';

const stretches = (text: string) => quotedStretches(text).map(({ start, end }) => text.slice(start, end));

describe('quotedStretches', () => {
  it.each([
    ['“one” and „two“ and „three”', ['one', 'two', 'three']],
    ['«un» et »zwei« et ‹drei›', ['un', 'zwei', 'drei']],
    ['「一」『二』', ['一', '二']],
    ["it’s the guests' room, 'one', ‘it’s two’", ['one', 'it’s two']],
    ['“never closed', []],
    ['no marks', []],
  ])('finds those of %j', (text, found) => {
    expect(stretches(text)).toEqual(found);
  });

  it('gives stretches in order, none inside another', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '“', '”', '„', '"', "'", '’', '«', '»') }), (text) => {
        let last = 0;
        for (const { start, end } of quotedStretches(text)) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThanOrEqual(start);
          last = end;
        }
      }),
    );
  });
});
