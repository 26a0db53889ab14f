import { decisionPlaces, decisionWords, exampleDecision } from '../decisions.ts';
import { quoted, shown } from '../message.ts';
import { defineRule } from '../rule.ts';

/** Every decision that is applied names its item by the id that the item has now. */
export const decisionHasItsId = defineRule({
  id: 'decision-has-its-id',
  summary: 'Every decision names its item by the id it has now.',
  severity: 'info',
  docs: 'docs/rules/decision-has-its-id.md',
  finds: `A [decision of a person](../decisions-file.md) whose item has another id now, because notes were numbered anew or the
page has another title. The decision went along with the words.`,
  matters:
    'Nothing is wrong with the answer. An id in the decisions file that names another item misleads who reads the file.',
  repair: 'Write the id expected into the decisions file. The decision is applied either way.',
  examples: {
    beside: ', with a decision on `example/n/1` that was made when the note of the shed was the only one',
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
