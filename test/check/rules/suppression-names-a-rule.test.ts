import { describe, expect, it } from 'vitest';
import { suppressionNamesARule as rule } from '../../../src/check/rules/suppression-names-a-rule.ts';
import { saidOf } from './suppression-outcomes.ts';

describe('suppression-names-a-rule', () => {
  it('is silent on a suppression of a rule', async () => {
    expect(await saidOf(rule, '<!-- throughline-ignore recommendation-has-source: so -->')).toEqual([]);
    expect(await saidOf(rule, '<!-- throughline-ignore footnote-is-cited: so -->')).toEqual([]);
  });

  it.each([
    [
      'throughline-ignore recommendation-has-sorce: so',
      'found the suppression of recommendation-has-sorce, expected the id of a rule; did you mean recommendation-has-source?',
      25,
    ],
    ['throughline-ignore 7: so', 'found the suppression of 7, expected the id of a rule', 25],
    [
      'throughline-ignore: so',
      'found a suppression without a rule, expected the id of the rule whose finding it suppresses',
      1,
    ],
    [
      'throughline-ignored footnote-is-cited: so',
      'found the comment throughline-ignored, expected throughline-ignore or throughline-ignore-file; did you mean throughline-ignore?',
      1,
    ],
    [
      'throughline-ignore suppression-has-a-reason: so',
      'found the suppression of suppression-has-a-reason, expected that of another rule: findings about suppressions and the baseline cannot be suppressed',
      25,
    ],
  ])('reports %s', async (words, message, column) => {
    expect(await saidOf(rule, `<!-- ${words} -->`)).toMatchObject([
      { severity: 'warning', message, span: { start: { line: 3, column } } },
    ]);
  });
});
