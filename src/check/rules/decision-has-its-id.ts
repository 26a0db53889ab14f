import { decisionPlaces, decisionWords, exampleDecision } from '../decisions.ts';
import { quoted, shown } from '../message.ts';
import { defineRule } from '../rule.ts';

/** Every decision that is applied names its item by the id that the item has now. */
export const decisionHasItsId = defineRule({
  id: 'decision-has-its-id',
  summary: 'Every decision names its item by the id it has now.',
  severity: 'info',
  docs: 'docs/rules/decision-has-its-id.md',
  examples: {
    pass: `Sheds

  • Give every group a key to the shed.[1]

Footnotes

  1. We wait at the door each week. (Ghana Strategy Salon, June 2019, Diversity thematic area).
`,
    fail: `Sheds

  • Put a lamp above the door.[1]
  • Give every group a key to the shed.[2]

Footnotes

  1. It is dark by five. (Portugal Strategy Salon, May 2019, Diversity thematic area).
  2. We wait at the door each week. (Ghana Strategy Salon, June 2019, Diversity thematic area).
`,
    decisions: [exampleDecision('example/n/1')],
  },
  *check({ outcomes }) {
    for (const outcome of outcomes) {
      const { state, decision, item } = outcome;
      if (state !== 'applied' || !item || item.id === decision.id) continue;
      const message = `found the words ${quoted(item.words)} in ${shown(item.id)}, expected them in ${shown(decision.id)}: ${decisionWords(outcome)} went along`;
      yield { message, span: item.span, expected: item.id, ...decisionPlaces(outcome) };
    }
  },
});
