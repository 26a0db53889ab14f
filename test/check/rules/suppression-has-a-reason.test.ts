import { describe, expect, it } from 'vitest';
import { suppressionHasAReason as rule } from '../../../src/check/rules/suppression-has-a-reason.ts';
import { saidOf } from './suppression-outcomes.ts';

describe('suppression-has-a-reason', () => {
  it.each([
    ['one with a reason', 'throughline-ignore recommendation-has-source: so'],
    ['one without a rule', 'throughline-ignore'],
    ['a mistyped one', 'throughline-ignored recommendation-has-source'],
  ])('is silent on %s', async (_, words) => {
    expect(await saidOf(rule, `<!-- ${words} -->`)).toEqual([]);
  });

  it.each(['', ':', ':  '])('reports one that ends in “%s”', async (end) => {
    expect(
      await saidOf(rule, `<!-- throughline-ignore recommendation-has-source, line-is-read${end} -->`),
    ).toMatchObject([
      {
        severity: 'warning',
        message:
          'found the suppression of recommendation-has-source, line-is-read without a reason, expected one behind a colon',
        span: { start: { line: 3, column: 1 } },
      },
    ]);
  });
});
