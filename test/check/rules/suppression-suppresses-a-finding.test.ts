import { describe, expect, it } from 'vitest';
import { suppressionSuppressesAFinding as rule } from '../../../src/check/rules/suppression-suppresses-a-finding.ts';
import { saidOf } from './suppression-outcomes.ts';

describe('suppression-suppresses-a-finding', () => {
  it.each([
    ['a suppression that is needed', '<!-- throughline-ignore recommendation-has-source: so -->'],
    ['a rule that there is not', '<!-- throughline-ignore recommendation-has-sources: so -->'],
    ['another comment', '<!-- footnote-is-cited -->'],
  ])('is silent on %s', async (_, comment) => {
    expect(await saidOf(rule, comment)).toEqual([]);
  });

  it('reports each rule that has no finding there, where it is named', async () => {
    const comment = '<!-- throughline-ignore recommendation-has-source, footnote-is-cited: so -->';
    expect(await saidOf(rule, comment)).toMatchObject([
      {
        severity: 'warning',
        message:
          'found the suppression of footnote-is-cited, which suppresses nothing, expected a finding of that rule in line 4',
        span: { start: { line: 3, column: 52 }, end: { line: 3, column: 69 } },
      },
    ]);
  });

  it('reports one for the document', async () => {
    const found = await saidOf(rule, '<!-- throughline-ignore-file footnote-is-cited: so -->');
    expect(found.map(({ message }) => message)).toEqual([
      'found the suppression of footnote-is-cited, which suppresses nothing, expected a finding of that rule in this document',
    ]);
  });

  it('reports the second of two that say the same', async () => {
    const comment = '<!-- throughline-ignore-file recommendation-has-source: so -->';
    expect(await saidOf(rule, `${comment}\n${comment}`)).toMatchObject([{ span: { start: { line: 4 } } }]);
  });
});
