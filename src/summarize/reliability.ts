/** Measures of agreement between coders. @module */

/** A measure, or why it is not defined. */
export type Measure = { value: number; why: null } | { value: null; why: string };

/** How often the first coder gave one category and the second another: row by column. */
export type Confusion = readonly (readonly number[])[];

/**
 * Cohen's kappa: `(p_o - p_e) / (1 - p_e)`, where `p_o` is the share of items on which two coders say the same, and
 * `p_e` the share on which they would by chance, each keeping how often they use each category.
 *
 * @param confusion a square table of counts
 * @see Jacob Cohen, "A Coefficient of Agreement for Nominal Scales", Educational and Psychological Measurement 20 (1960),
 *   37-46, formula 1
 */
export function cohenKappa(confusion: Confusion): Measure {
  const n = sum(confusion.map(sum));
  if (n === 0) return { value: null, why: 'no item is coded by both' };
  const observed = sum(confusion.map((row, i) => row[i] ?? 0)) / n;
  const columns = confusion.map((_, i) => sum(confusion.map((row) => row[i] ?? 0)));
  // In whole numbers, so that a chance agreement of exactly 1 is seen as such.
  const chance = sum(confusion.map((row, i) => sum(row) * (columns[i] ?? 0)));
  if (chance === n * n) return { value: null, why: 'both give one and the same answer to every item' };
  const expected = chance / (n * n);
  return { value: (observed - expected) / (1 - expected), why: null };
}

/**
 * Krippendorff's alpha for nominal values, any number of coders and missing values:
 * `1 - (n - 1) · Σ o_ck / Σ n_c · n_k` over the pairs of different values c and k, where `o_ck` counts the pairs of values
 * within units, each unit of m values giving its pairs the weight 1 / (m - 1), and `n_c` the values c that are paired.
 *
 * @param units the values of each unit, those missing left out; a unit with fewer than two has no pair and does not count
 * @param times how often each unit is there (default: once)
 * @see Klaus Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), section C,
 *   https://repository.upenn.edu/asc_papers/43
 */
export function krippendorffAlpha(units: readonly (readonly string[])[], times: readonly number[] = []): Measure {
  const totals = new Map<string, number>();
  let n = 0;
  let differing = 0;
  for (const [i, values] of units.entries()) {
    const m = values.length;
    const often = times[i] ?? 1;
    if (m < 2) continue;
    n += m * often;
    const own = new Map<string, number>();
    for (const value of values) own.set(value, (own.get(value) ?? 0) + 1);
    for (const [value, count] of own) {
      totals.set(value, (totals.get(value) ?? 0) + count * often);
      differing += (often * count * (m - count)) / (m - 1);
    }
  }
  if (n === 0) return { value: null, why: 'no item is coded by both' };
  const expected = sum([...totals.values()].map((total) => total * (n - total)));
  if (expected === 0) return { value: null, why: 'both give one and the same answer to every item' };
  return { value: 1 - ((n - 1) * differing) / expected, why: null };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
