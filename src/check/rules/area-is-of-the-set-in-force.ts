import { doubtsOf } from '../doubts.ts';
import { quoted } from '../message.ts';
import { defineRule } from '../rule.ts';

/** Sets of themes are never mixed: an area of another set is no area of this one. */
export const areaIsOfTheSetInForce = defineRule({
  id: 'area-is-of-the-set-in-force',
  summary: 'Every thematic area named belongs to the set of themes in force.',
  severity: 'warning',
  docs: 'docs/rules/area-is-of-the-set-in-force.md',
  about: 'theme',
  examples: {
    pass: `Partners

  • Write down what each partner brings.[1]

Footnotes

  1. The choir thought we would bring the lamps. (Norway Strategy Salon, June 2019, Partnerships thematic area).
`,
    fail: `Partners

  • Write down what each partner brings.[1]

Footnotes

  1. The choir thought we would bring the lamps. (Norway Strategy Salon, June 2019, Coordinate Across Stakeholders thematic area).
`,
  },
  *check({ doubts }) {
    for (const { found, reason, span } of doubtsOf(doubts, 'area-of-another-set')) {
      yield {
        message: `found the thematic area ${quoted(found)}, expected one of the set in force: ${reason}`,
        span,
        key: found,
      };
    }
  },
});
