import { describe, expect, it } from 'vitest';
import { decisionHasItsId as rule } from '../../../src/check/rules/decision-has-its-id.ts';
import { ITEM, outcomesOf } from './decision-outcomes.ts';

describe('decision-has-its-id', () => {
  it.each([
    ['a decision whose item has its id', { state: 'applied' as const }],
    ['a decision that is not applied', { state: 'doubtful' as const, item: { ...ITEM, id: 'a/n/8' } }],
    ['a decision without an item', { state: 'orphan' as const, item: null }],
  ])('is silent on %s', (_, outcome) => {
    expect(outcomesOf(rule, outcome)).toEqual([]);
  });

  it('tells where the words are now', () => {
    expect(outcomesOf(rule, { state: 'applied', item: { ...ITEM, id: 'a/n/8' } })).toMatchObject([
      {
        message:
          'found the words “Halls are cold.” in a/n/8, expected them in a/n/1: the decision of Ada to set the theme advocacy went along',
        severity: 'info',
        expected: 'a/n/8',
        span: { start: { line: 7 } },
      },
    ]);
  });
});
