import { describe, expect, it } from 'vitest';
import { agreementCsv, agreementView } from '../../src/emit/agreement.ts';
import { agreement } from '../../src/summarize/agreement.ts';

const coding = (name: string, items: Record<string, string[]>) => ({ name, items: new Map(Object.entries(items)) });
const REPORT = agreement(
  coding('ada.csv', { 'a/n/1': ['x'], 'a/n/2': ['y'], 'a/n/3': [] }),
  coding('page.txt', { 'a/n/1': ['x'], 'a/n/2': ['x'], 'a/n/4': [] }),
);

describe('the agreement', () => {
  it('as a view: a row a theme, and all of them in the caption', () => {
    const { caption, rows } = agreementView(REPORT);
    expect(rows).toEqual([
      ['x', '1', '0', '1', '0', '50.0 %', '0.000', '0.000', 'a/n/2'],
      ['y', '0', '1', '0', '1', '50.0 %', '0.000', '0.000', 'a/n/2'],
    ]);
    expect(caption).toBe(
      "A is ada.csv, B is page.txt: 2 items coded by both, 1 by A alone, 1 by B alone. Overall, the theme of each item, or none, being its value: agreement 50.0 %, Cohen's kappa 0.000, Krippendorff's alpha 0.000.",
    );
  });

  it('as a view says why there is no measure', () => {
    const empty = agreementView(agreement(coding('a', {}), coding('b', {})));
    expect(empty.caption).toContain("agreement –, Cohen's kappa –, Krippendorff's alpha – (no item is coded by both)");
  });

  it('as CSV, the last row being all', () => {
    expect([...agreementCsv(REPORT, { csvGuard: true })].join('')).toBe(
      [
        'theme,label,both,only_a,only_b,neither,agreement,kappa,alpha,note,ids',
        'x,x,1,0,1,0,0.5,0,0,,a/n/2',
        'y,y,0,1,0,1,0.5,0,0,,a/n/2',
        'overall,"overall, nominal",,,,,0.5,0,0,,',
        '',
      ].join('\r\n'),
    );
  });
});
