import { quoted, shown } from '../message.ts';
import { defineRule } from '../rule.ts';

/** Every suppression says why. */
export const suppressionHasAReason = defineRule({
  id: 'suppression-has-a-reason',
  summary: 'Every suppression says why.',
  severity: 'warning',
  formats: ['markdown', 'wikitext', 'html'],
  docs: 'docs/rules/suppression-has-a-reason.md',
  finds:
    'A [suppression](../suppressions.md) in a document with nothing behind the ids of its rules, or without the colon before the reason. It holds all the same.',
  matters:
    'Who reads the page next cannot tell a fault that somebody looked at and accepted from one that was in the way.',
  repair:
    'Write the reason behind a colon: `<!-- throughline-ignore footnote-is-cited: kept for the next edition -->`.',
  examples: {
    format: 'wikitext',
    pass: `== Meeting ==

* Meet in May.<ref>In August nobody comes. (Greece Strategy Salon, June 2019, Community Health thematic area).</ref>

== Footnotes ==
<references />
`,
    fail: `== Meeting ==

<!-- throughline-ignore recommendation-has-source -->
* Meet in May.

== Footnotes ==
<references />
`,
  },
  *checkSuppressions(outcomes) {
    for (const { reason, hasColon, isClosed, slip, rules, span } of outcomes) {
      const isReason = reason !== null && hasColon;
      if (isReason || slip !== null || !isClosed || rules.length === 0) continue;
      // What names no rule is told by suppression-names-a-rule.
      if (reason !== null && rules.every(({ state }) => state === 'unknown')) continue;
      const ids = rules.map(({ id }) => id).join(', ');
      const message =
        reason === null
          ? `found the suppression of ${shown(ids)} without a reason, expected one behind a colon`
          : `found ${quoted(reason)} behind ${shown(ids)} without a colon, expected a colon before the reason`;
      yield { message, span, key: ids };
    }
  },
});
