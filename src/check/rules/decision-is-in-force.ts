import type { DecisionOutcome } from '../../model/decision.ts';
import { decisionPlaces, decisionWords, difference, exampleDecision } from '../decisions.ts';
import { quoted, shown } from '../message.ts';
import { defineRule } from '../rule.ts';

/** Every decision of a person is applied: the words it was made on are there, and nothing speaks against it. */
export const decisionIsInForce = defineRule({
  id: 'decision-is-in-force',
  summary: 'Every decision finds the words it was made on and is applied.',
  severity: 'warning',
  docs: 'docs/rules/decision-is-in-force.md',
  finds: `A [decision of a person](../decisions-file.md) that is not applied: the words it was made on have changed, are in several
places, or are gone; another decision on the same item says otherwise; or there is nothing for it to change.`,
  matters: `What a person decided holds for the words they saw. Applied to other words it would be a guess, and left out in silence
it would be lost.`,
  repair: `Look at the item as it is now. If the decision still holds, take the old one out of the decisions file and decide again
with \`throughline decide\`, which keeps the new words; else take it out. Of two that contradict each other take one out.`,
  examples: {
    beside:
      ', with the decision `set theme: resource-allocation` on footnote 1, made when its words were “We wait at the door each week.”',
    pass: `Sheds

  • Give every group a key to the shed.[1]

Footnotes

  1. We wait at the door each week. (Ghana Strategy Salon, June 2019, Diversity thematic area).
`,
    fail: `Sheds

  • Give every group a key to the shed.[1]

Footnotes

  1. We wait at the door each day. (Ghana Strategy Salon, June 2019, Diversity thematic area).
`,
    decisions: [exampleDecision('example/n/1')],
  },
  *check({ outcomes }) {
    for (const outcome of outcomes) {
      const message = messageOf(outcome);
      if (message !== null) yield { message, span: outcome.item?.span ?? null, ...decisionPlaces(outcome) };
    }
  },
  *checkDecisions(outcomes) {
    for (const outcome of outcomes.filter(({ state }) => state === 'orphan')) {
      const { id, words, span } = outcome.decision;
      const message = `found neither ${shown(id)} nor its words ${quoted(words)}, expected an item to which ${decisionWords(outcome)} can be applied`;
      yield { message, span, key: decisionPlaces(outcome).key };
    }
  },
});

function messageOf(outcome: DecisionOutcome): string | null {
  const { state, decision, item, why } = outcome;
  const what = decisionWords(outcome);
  switch (state) {
    case 'stale':
      return why === null
        ? `${changedWords(item?.words ?? '', decision.words)}: ${what} is not applied`
        : `found ${what}, which is not applied: ${shown(why)}`;
    case 'doubtful':
      return `found the words ${quoted(decision.words)} several times and not in ${shown(decision.id)}, expected one place: ${what} is not applied`;
    case 'contradicted':
      return `found ${what}, expected no other: ${why}; neither is applied until one is taken out of the file`;
    case 'idle':
      return `found ${what}, which changes nothing: ${why}`;
    default:
      return null;
  }
}

function changedWords(there: string, before: string): string {
  const { now, seen, differ } = difference(there, before);
  if (differ) return `found ${now}, expected the words that were seen, ${seen}`;
  return `found ${now} with other words further behind, expected those that were seen`;
}
