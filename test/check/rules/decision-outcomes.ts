/** Outcomes of one decision, as the rules about decisions see them. */
import { check } from '../../../src/check/check.ts';
import type { Rule } from '../../../src/check/rule.ts';
import type { DecisionOutcome } from '../../../src/model/decision.ts';
import { page } from '../helpers.ts';

const spanAt = (line: number, column: number, offset: number) => ({
  start: { line, column, offset },
  end: { line, column, offset },
});

export const ITEM = { id: 'a/n/1', document: 'a', path: 'a.txt', span: spanAt(7, 3, 60), words: 'Halls are cold.' };

export const DECISION = {
  id: 'a/n/1',
  action: 'set' as const,
  what: 'theme' as const,
  value: 'advocacy',
  seen: '0123456789abcdef',
  words: 'Halls are shut.',
  author: 'Ada',
  date: '2024-05-01',
  reason: 'So it is.',
  span: spanAt(2, 5, 15),
};

/** The findings of a rule on a decision that came out so. */
export function outcomesOf(rule: Rule, outcome: Partial<DecisionOutcome>) {
  const { compiled } = page({ id: 'a' });
  const outcomes = [
    { decision: DECISION, path: 'decisions.yaml', state: 'applied' as const, item: ITEM, why: null, ...outcome },
  ];
  const document = { ...compiled.document, path: 'a.txt' };
  return check([{ ...compiled, document }], { rules: [rule], outcomes });
}
