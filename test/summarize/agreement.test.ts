import { describe, expect, it } from 'vitest';
import { agreementReportSchema } from '../../src/model/agreement.ts';
import { agreement, type Coding } from '../../src/summarize/agreement.ts';

/** `1: x y` a line; `1:` is coded and given nothing. */
function coding(name: string, ...lines: string[]): Coding {
  const items = lines.map((line): [string, string[]] => {
    const [id = '', themes = ''] = line.split(':');
    return [id, themes.split(' ').filter(Boolean)];
  });
  return { name, items: new Map(items) };
}

describe('agreement', () => {
  it('counts each theme by who gives it, on what both have coded', () => {
    const a = coding('a', '1: x', '2: x', '3: y', '4:', '5: x');
    const b = coding('b', '1: x', '2: y', '3: y', '4: x', '6: x');
    const report = agreement(a, b, [{ id: 'x', label: 'Ex' }]);
    expect(report).toMatchObject({ a: 'a', b: 'b', items: 4, only_a: 1, only_b: 1, method: 'nominal' });
    expect(report.rows).toMatchObject([
      { theme: 'x', label: 'Ex', both: 1, only_a: 1, only_b: 1, neither: 1, agreement: 0.5, kappa: 0, ids: ['2', '4'] },
      { theme: 'y', label: 'y', both: 1, only_a: 0, only_b: 1, neither: 2, agreement: 0.75, kappa: 0.5, ids: ['2'] },
    ]);
    // Values x, y and none: 2 of 4 the same; by chance (2*2 + 1*2 + 1*0) / 16.
    expect(report.overall).toMatchObject({ agreement: 0.5, judgements: 4, kappa: 0.2 });
    expect(agreementReportSchema.parse(report)).toEqual(report);
  });

  it('gives the 50 items of the textbooks 0.4', () => {
    const lines = (first: string, second: string, count: number, from: number) =>
      Array.from({ length: count }, (_, i) => [`${from + i}: ${first}`, `${from + i}: ${second}`] as const);
    const all = [
      ...lines('yes', 'yes', 20, 0),
      ...lines('yes', 'no', 5, 20),
      ...lines('no', 'yes', 10, 25),
      ...lines('no', 'no', 15, 35),
    ];
    const report = agreement(coding('a', ...all.map(([a]) => a)), coding('b', ...all.map(([, b]) => b)));
    expect(report.overall).toMatchObject({ kappa: 0.4, agreement: 0.7, judgements: 50 });
  });

  it('pools judgements where an item has several themes', () => {
    const report = agreement(coding('a', '1: x y', '2: x'), coding('b', '1: x y', '2: y'));
    expect(report.method).toBe('pooled');
    expect(report.overall).toMatchObject({ judgements: 4, agreement: 0.5 });
  });

  it.each([
    ['nothing in common', coding('a', '1: x'), coding('b', '2: x'), 'no item is coded by both'],
    [
      'one answer throughout',
      coding('a', '1: x', '2: x'),
      coding('b', '1: x', '2: x'),
      'both give one and the same answer to every item',
    ],
    ['nothing at all', coding('a'), coding('b'), 'no item is coded by both'],
  ])('says why there is no measure: %s', (_, a, b, note) => {
    expect(agreement(a, b).overall).toMatchObject({ kappa: null, alpha: null, note });
    expect(JSON.stringify(agreement(a, b))).not.toContain('NaN');
  });

  it('is the same with both sides changed', () => {
    const [a, b] = [coding('a', '1: x', '2: x y', '3:'), coding('b', '1: y', '2: x', '3: y')];
    expect(agreement(a, b).overall).toEqual(agreement(b, a).overall);
  });

  it('compares 100,000 items', () => {
    const lines = Array.from({ length: 100_000 }, (_, i) => `${i}: t${i % 9}`);
    expect(agreement(coding('a', ...lines), coding('b', ...lines.reverse())).overall.kappa).toBe(1);
  });
});
