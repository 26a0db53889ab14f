import { quoted } from '../message.ts';
import { defineRule } from '../rule.ts';
import { themeSetsOf } from '../theme-sets.ts';

/** A document names areas of one set of themes. Where it does and the set is another, `area-is-of-the-set-in-force` tells. */
export const areasAreOfOneSet = defineRule({
  id: 'areas-are-of-one-set',
  summary: 'The thematic areas of a document belong to one set of themes.',
  severity: 'warning',
  docs: 'docs/rules/areas-are-of-one-set.md',
  finds:
    'In a document with areas of several sets of themes, an area of another set than most of them; where two sets are as common, that in force counts as the one of the document. Areas of a document whose set is not in force are reported by [area-is-of-the-set-in-force](area-is-of-the-set-in-force.md).',
  matters: 'Sets of themes look alike and mean different things: the numbers of two sets cannot be added.',
  repair: 'Name the area of the set of the document that the author meant.',
  about: 'theme',
  examples: {
    pass: `Sheds

  • Share one shed.[1][2]

Footnotes

  1. Mine is full of chairs. (Norway Strategy Salon, June 2019, Partnerships thematic area).
  2. Nobody mends the roof. (Norway Strategy Salon, June 2019, Resource Allocation thematic area).
`,
    fail: `Sheds

  • Share one shed.[1][2]

Footnotes

  1. Mine is full of chairs. (Norway Strategy Salon, June 2019, Partnerships thematic area).
  2. Nobody mends the roof. (Norway Strategy Salon, June 2019, Coordinate Across Stakeholders thematic area).
`,
  },
  *check(input) {
    const { areas, main } = themeSetsOf(input);
    for (const { set, found, span, key } of areas) {
      if (set === main.set) continue;
      const wanted = `an area of ${main.name}, as ${main.count === 1 ? 'another is' : `${main.count} others are`}`;
      yield {
        message: `found the thematic area ${quoted(found)} of ${set ?? 'the set in force'}, expected ${wanted}`,
        span,
        key,
      };
    }
  },
});
