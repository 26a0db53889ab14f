import { placedKey } from '../around.ts';
import { doubtsOf } from '../doubts.ts';
import { quoted } from '../message.ts';
import { defineRule } from '../rule.ts';
import { themeSetsOf } from '../theme-sets.ts';

/** Sets of themes are never mixed: an area of another set is no area of this one. */
export const areaIsOfTheSetInForce = defineRule({
  id: 'area-is-of-the-set-in-force',
  summary: 'Every thematic area named belongs to the set of themes in force.',
  severity: 'warning',
  docs: 'docs/rules/area-is-of-the-set-in-force.md',
  finds: `A thematic area that the set of themes in force does not have and another set has: one of those that come with
throughline (the nine working groups, the five themes of 2017, the draft and the final recommendations of 2020), or one
of your own. The message names the set. In a document that names areas of several sets, those of its commonest set are
looked at; the others are reported by [areas-are-of-one-set](areas-are-of-one-set.md).`,
  matters: `Sets of themes look alike and mean different things. An area of another set is not counted under a theme of this one:
the numbers of two sets cannot be added.`,
  repair: `Where the whole text uses the other set, put that set in force: \`themes: draft-recommendations-2020\` in the
configuration. Where one footnote does, name the area of this set that its author meant.`,
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
  *check(input) {
    const { document, doubts } = input;
    const { main } = themeSetsOf(input);
    if (main.set === null) return;
    for (const { found, reason, set = '', span } of doubtsOf(doubts, 'area-of-another-set')) {
      if (set !== main.set) continue;
      yield {
        message: `found the thematic area ${quoted(found)}, expected one of the set in force: ${reason}`,
        span,
        key: placedKey(document, found, span),
      };
    }
  },
});
