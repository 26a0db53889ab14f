import { describe, expect, it } from 'vitest';
import { decisionHasItsDocument as rule } from '../../../src/check/rules/decision-has-its-document.ts';
import { outcomesOf } from './decision-outcomes.ts';

describe('decision-has-its-document', () => {
  it.each([
    ['is applied', { state: 'applied' as const }],
    ['has lost its item, not its document', { state: 'orphan' as const, item: null }],
  ])('is silent on a decision that %s', (_, outcome) => {
    expect(outcomesOf(rule, outcome)).toEqual([]);
  });

  it('tells of a decision on another document, in the file of the decision', () => {
    expect(outcomesOf(rule, { state: 'elsewhere', item: null })).toMatchObject([
      {
        message:
          'found neither the document of a/n/1 nor the words “Halls are shut.”, expected them among the inputs: the decision of Ada to set the theme advocacy is not applied',
        severity: 'info',
        path: 'decisions.yaml',
        span: { start: { line: 2, column: 5 } },
      },
    ]);
  });
});
