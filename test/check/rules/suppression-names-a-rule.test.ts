import { describe, expect, it } from 'vitest';
import { check } from '../../../src/check/check.ts';
import { suppressionHasAReason } from '../../../src/check/rules/suppression-has-a-reason.ts';
import { suppressionNamesARule as rule } from '../../../src/check/rules/suppression-names-a-rule.ts';
import { suppressionSuppressesAFinding } from '../../../src/check/rules/suppression-suppresses-a-finding.ts';
import { compileDocument } from '../../../src/compile.ts';
import { pasted } from '../pages.ts';
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
    ...['throughline-ignore-line', 'Throughline-Ignore', 'throughline ignore', 'throughline_ignore'].map(
      (name): [string, string, number] => [
        `${name} footnote-is-cited: so`,
        `found the comment ${name}, expected throughline-ignore or throughline-ignore-file; did you mean throughline-ignore?`,
        1,
      ],
    ),
    [
      'THROUGHLINE-IGNORE-FILE footnote-is-cited: so',
      'found the comment THROUGHLINE-IGNORE-FILE, expected throughline-ignore or throughline-ignore-file; did you mean throughline-ignore-file?',
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

  it('reports a comment that does not end, once, in each form', async () => {
    const comment = '<!-- throughline-ignore recommendation-has-source: so';
    const message =
      'found a suppression of recommendation-has-source that does not end, expected “-->” behind its reason';
    expect((await saidOf(rule, comment)).map((one) => one.message)).toEqual([message]);
    const page = `# Lending\n\n- Lend the ladder. ${comment}\n- Mend it.\n`;
    const { text, ...compiled } = await compileDocument({ path: 'page.md', value: page });
    const found = check([compiled], { texts: new Map([['page.md', text]]) });
    expect(found.filter((one) => one.ruleId === rule.id).map((one) => one.message)).toEqual([message]);
  });

  it('is the only one that tells of a slip', async () => {
    for (const other of [suppressionSuppressesAFinding, suppressionHasAReason])
      expect(await saidOf(other, '<!-- throughline-ignore-line footnote-is-cited -->')).toEqual([]);
  });

  const comment = '<!-- throughline-ignore place-is-known: so -->';

  it('tells once that comments are not read in pasted text, and no other rule speaks of them', async () => {
    const page = pasted(['Salt it.'], ['It was flat.', 'It was thin.']).replaceAll('area).', `area). ${comment}`);
    const { text, ...compiled } = await compileDocument({ path: 'page.txt', value: page });
    const found = check([compiled], { texts: new Map([['page.txt', text]]) });
    expect(found.map(({ ruleId, message, span }) => [ruleId, message, span?.start.line])).toEqual([
      [
        rule.id,
        `found a suppression in “${comment}”, expected it under “suppressions” in the configuration: comments are not read in pasted text`,
        11,
      ],
      ['footnote-is-cited', expect.any(String), 12],
    ]);
  });

  it('is alone in telling a comment in a footnote that does not end', async () => {
    const page = `# Lending

- Lend the ladder.[^1]

[^1]: It is so. (Ghana Strategy Salon, June 2019, Diversity thematic area). <!-- throughline-ignore place-is-known: so
`;
    const { text, ...compiled } = await compileDocument({ path: 'page.md', value: page });
    const found = check([compiled], { texts: new Map([['page.md', text]]) });
    expect(found.map(({ ruleId }) => ruleId)).toEqual([rule.id]);
  });
});
