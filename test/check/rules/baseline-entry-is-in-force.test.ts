import { describe, expect, it } from 'vitest';
import { baselineEntryIsInForce as rule } from '../../../src/check/rules/baseline-entry-is-in-force.ts';
import { ATTRIBUTION, saidOf } from './baseline-outcomes.ts';

describe('baseline-entry-is-in-force', () => {
  it.each<[string, string | null, string?]>([
    ['without a last day', null],
    ['on its last day', '2024-05-01'],
    ['whose finding is gone', '2024-04-30', ATTRIBUTION],
  ])('is silent on an entry %s', async (_, expires, attribution) => {
    expect(await saidOf(rule, { expires }, attribution)).toEqual([]);
  });

  it.each([
    ['Ada', ' of Ada'],
    [null, ''],
  ])('reports an entry of %s that has ended, where it stands', async (owner, whose) => {
    expect(await saidOf(rule, { expires: '2024-04-30', owner })).toMatchObject([
      {
        severity: 'error',
        path: 'b.yaml',
        span: { start: { line: 3, column: 5 } },
        message: `found the entry${whose} for attribution-is-present at “The wind takes it all.” in example.txt, which ended on 2024-04-30, expected the fault mended by then`,
      },
    ]);
  });
});
