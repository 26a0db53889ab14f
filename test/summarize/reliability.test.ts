import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cohenKappa, krippendorffAlpha } from '../../src/summarize/reliability.ts';

/** Values of coders, a line each, `.` where one is missing, to values by unit. */
function units(...coders: string[]): string[][] {
  return [...(coders[0] as string)].map((_, i) =>
    coders.map((values) => values[i] as string).filter((value) => value !== '.'),
  );
}

describe("Cohen's kappa", () => {
  it.each([
    // 50 proposals, two readers: yes and yes 20, yes and no 5, no and yes 10, no and no 15.
    [
      'the example of 50 items, 20, 5, 10 and 15',
      [
        [20, 5],
        [10, 15],
      ],
      0.4,
    ],
    // Fleiss, Cohen and Everitt (1969), table 1, as counts of 100.
    [
      'a table of three categories',
      [
        [53, 5, 2],
        [11, 14, 5],
        [1, 6, 3],
      ],
      0.429,
    ],
    [
      'the same agreement with other margins: 45, 15, 25 and 15',
      [
        [45, 15],
        [25, 15],
      ],
      0.1304,
    ],
    [
      'the same agreement with other margins: 25, 35, 5 and 35',
      [
        [25, 35],
        [5, 35],
      ],
      0.2593,
    ],
    [
      'no difference',
      [
        [3, 0],
        [0, 2],
      ],
      1,
    ],
    [
      'nothing but differences',
      [
        [0, 2],
        [2, 0],
      ],
      -1,
    ],
  ])('of %s', (_, confusion, kappa) => {
    expect(cohenKappa(confusion).value).toBeCloseTo(kappa, 3);
  });

  it.each([
    [
      'no items',
      [
        [0, 0],
        [0, 0],
      ],
      'no item is coded by both',
    ],
    [
      'no variance',
      [
        [7, 0],
        [0, 0],
      ],
      'both give one and the same answer to every item',
    ],
  ])('is not defined with %s', (_, confusion, why) => {
    expect(cohenKappa(confusion)).toEqual({ value: null, why });
  });
});

describe("Krippendorff's alpha", () => {
  it.each([
    // Krippendorff (2011), section A: two observers, binary values, ten units.
    ['two coders, yes and no, 10 units', units('0100000000', '1110010010'), 0.095],
    // Section B: two observers, nominal values, twelve units.
    ['two coders, five categories, 12 units', units('aabbdcccedda', 'babbbccceddd'), 0.692],
    // Section C: four observers, nominal values, twelve units.
    [
      'four coders, values missing, 12 units',
      units('123321412...', '1233224125.3', '.3332342251.', '12332441251.'),
      0.743,
    ],
    // The computational example of the encyclopedias: three coders, fifteen units.
    ['three coders, values missing, 15 units', units('.....34121133.3', '1.213343.......', '..21344.21133.4'), 0.691],
    ['no difference', units('aab', 'aab'), 1],
  ])('of %s', (_, values, alpha) => {
    expect(krippendorffAlpha(values).value).toBeCloseTo(alpha, 3);
  });

  it.each([
    ['no units', [], 'no item is coded by both'],
    ['no unit with two values', units('a.', '.b'), 'no item is coded by both'],
    ['no variance', units('aaa', 'aaa'), 'both give one and the same answer to every item'],
  ])('is not defined with %s', (_, values, why) => {
    expect(krippendorffAlpha(values)).toEqual({ value: null, why });
  });

  it('and kappa are never NaN, never above 1, and near each other where items are many', () => {
    const value = fc.constantFrom('a', 'b', 'c');
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), { maxLength: 300 }), (pairs) => {
        const names = ['a', 'b', 'c'];
        const confusion = names.map((x) => names.map((y) => pairs.filter(([a, b]) => a === x && b === y).length));
        const [kappa, alpha] = [cohenKappa(confusion), krippendorffAlpha(pairs)];
        for (const { value: measured, why } of [kappa, alpha]) {
          expect(measured === null).toBe(why !== null);
          if (measured !== null) expect(measured).toBeLessThanOrEqual(1);
        }
        // Alpha of two coders is Scott's pi with a correction of (1 - pi) / 2n; pi is at most kappa.
        if (kappa.value !== null && alpha.value !== null) {
          expect(alpha.value - (1 - alpha.value) / (2 * pairs.length - 1) - 1e-9).toBeLessThanOrEqual(kappa.value);
        }
      }),
    );
  });
});
