import { shown } from '../message.ts';
import { defineRule } from '../rule.ts';
import type { RuleOutcome, SuppressionOutcome } from '../suppress.ts';

/** Every suppression is still needed. */
export const suppressionSuppressesAFinding = defineRule({
  id: 'suppression-suppresses-a-finding',
  summary: 'Every suppression suppresses a finding.',
  severity: 'warning',
  formats: ['markdown', 'wikitext', 'html'],
  docs: 'docs/rules/suppression-suppresses-a-finding.md',
  finds: `A [suppression](../suppressions.md), in a document or in the configuration, that has nothing to suppress: the fault is
mended, or the comment stands at another line than the finding. Nothing is said where the rule is off, or where none of the
documents that a configuration names is looked at. A suppression of the configuration whose last day is over suppresses
nothing either, and is told here.`,
  matters:
    'A suppression that is left behind hides the next fault at the same place, which nobody has looked at and answered for.',
  repair: 'Take it out, or put it where the finding is: on its line, or alone on the line before.',
  examples: {
    format: 'wikitext',
    pass: `== Meeting ==

* Keep the shed open.<ref>The door was locked. (Ghana Strategy Salon, June 2019, Diversity thematic area).</ref>
* Meet in May.<ref>In August nobody comes. (Greece Strategy Salon, June 2019, Community Health thematic area).</ref>

== Footnotes ==
<references />
`,
    fail: `== Meeting ==

<!-- throughline-ignore recommendation-has-source: all three salons said it -->
* Meet in May.<ref>In August nobody comes. (Greece Strategy Salon, June 2019, Community Health thematic area).</ref>

== Footnotes ==
<references />
`,
  },
  *checkSuppressions(outcomes) {
    for (const outcome of outcomes) {
      if (outcome.slip !== null || !outcome.isClosed) continue;
      for (const one of outcome.rules) {
        if (one.state !== 'idle') continue;
        yield { message: messageOf(one, outcome), span: one.span ?? outcome.span, key: `${one.id} ${outcome.reason}` };
      }
    }
  },
});

function messageOf({ id }: RuleOutcome, { ended, holds }: SuppressionOutcome): string {
  const found = `found the suppression of ${shown(id)}`;
  if (ended !== null) return `${found} that ended on ${ended}, expected one that holds today, or none`;
  return `${found}, which suppresses nothing, expected a finding of that rule in ${holds}`;
}
