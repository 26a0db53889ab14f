import { decisionPlaces, decisionWords, exampleDecision } from '../decisions.ts';
import { quoted, shown } from '../message.ts';
import { defineRule } from '../rule.ts';

/** Every decision is about a document that is among the inputs. */
export const decisionHasItsDocument = defineRule({
  id: 'decision-has-its-document',
  summary: 'Every decision is about a document of the inputs.',
  severity: 'info',
  docs: 'docs/rules/decision-has-its-document.md',
  finds: `A [decision of a person](../decisions-file.md) whose document is not among the inputs, and whose words are in none of
them.`,
  matters: `One decisions file serves many pages, so that a run over some of them leaves decisions aside. When it is the page that
was lost, retitled and rewritten, this is where it is told.`,
  repair:
    'Nothing is to be done when the page was left out on purpose. Else name the page, or decide again on its new words.',
  examples: {
    beside: ', with a decision on `yard/n/1`',
    pass: `Movement/Input/Yard

Sheds

  • Give every group a key to the shed.[1]

Footnotes

  1. We wait at the door each week. (Ghana Strategy Salon, June 2019, Diversity thematic area).
`,
    fail: `Movement/Input/Sheds

Sheds

  • Give every group a key to the shed.[1]

Footnotes

  1. We wait at the door each day. (Ghana Strategy Salon, June 2019, Diversity thematic area).
`,
    decisions: [exampleDecision('yard/n/1')],
  },
  *check() {},
  *checkDecisions(outcomes) {
    for (const outcome of outcomes) {
      const { state, decision } = outcome;
      if (state !== 'elsewhere') continue;
      const message = `found neither the document of ${shown(decision.id)} nor the words ${quoted(decision.words)}, expected them among the inputs: ${decisionWords(outcome)} is not applied`;
      yield { message, span: decision.span, key: decisionPlaces(outcome).key };
    }
  },
});
