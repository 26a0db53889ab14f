import { describe, expect, it } from 'vitest';
import { suppressionHasAReason as rule } from '../../../src/check/rules/suppression-has-a-reason.ts';
import { suppressionNamesARule } from '../../../src/check/rules/suppression-names-a-rule.ts';
import { suppressionSuppressesAFinding } from '../../../src/check/rules/suppression-suppresses-a-finding.ts';
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

  it.each([
    ['recommendation-has-source told at the table', 'told at the table'],
    ['recommendation-has-source -- because so', 'because so'],
    ['recommendation-has-source see page: 3', 'see page: 3'],
  ])('tells that the colon is missing, and nothing else is told: %s', async (words, reason) => {
    const comment = `<!-- throughline-ignore ${words} -->`;
    expect((await saidOf(rule, comment)).map(({ message }) => message)).toEqual([
      `found “${reason}” behind recommendation-has-source without a colon, expected a colon before the reason`,
    ]);
    expect(await saidOf(suppressionNamesARule, comment)).toEqual([]);
    expect(await saidOf(suppressionSuppressesAFinding, comment)).toEqual([]);
  });

  it('leaves what names no rule to the rule about names', async () => {
    const comment = '<!-- throughline-ignore because they said so -->';
    expect(await saidOf(rule, comment)).toEqual([]);
    expect(await saidOf(suppressionNamesARule, comment)).toHaveLength(1);
  });
});
