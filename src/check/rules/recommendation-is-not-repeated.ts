import { groupBy } from '../../text/group.ts';
import { quoted } from '../message.ts';
import { mayBeRepeated, saidWhole } from '../repeated.ts';
import { defineRule } from '../rule.ts';

/** No two recommendations of a document are the same word for word. */
export const recommendationIsNotRepeated = defineRule({
  id: 'recommendation-is-not-repeated',
  summary: 'No recommendation stands twice on a page.',
  severity: 'warning',
  docs: 'docs/rules/recommendation-is-not-repeated.md',
  finds:
    'A recommendation with the same words as one before it on the page, whatever the case and the punctuation. Items of less than four words are left alone, and nested ones of less than six: `by post` may stand under two recommendations.',
  matters:
    'It counts twice in every table, and its sources look like two groups of communities that asked for two things.',
  repair: 'Join the two, with the markers of both.',
  kinds: ['synthesis'],
  examples: {
    pass: `Bread

  • Bake before the meeting begins.[1]
  • Share the oven with the neighbours.[2]

Footnotes

  1. Hungry people vote for the shortest speech. (Italy Strategy Salon, May 2019, Community Health thematic area).
  2. The school has an oven and no flour. (Peru Strategy Salon, July 2019, Partnerships thematic area).
`,
    fail: `Bread

  • Bake before the meeting begins.[1]
  • Bake before the meeting begins.[2]

Footnotes

  1. Hungry people vote for the shortest speech. (Italy Strategy Salon, May 2019, Community Health thematic area).
  2. The school has an oven and no flour. (Peru Strategy Salon, July 2019, Partnerships thematic area).
`,
  },
  *check({ document }) {
    for (const [key, [first, ...others]] of groupBy(mayBeRepeated(saidWhole(document)), (one) => one.key)) {
      if (!first) continue;
      const related = [{ message: 'it stands here first', span: first.recommendation.span }];
      for (const { recommendation } of others) {
        const message = `found the recommendation ${quoted(recommendation.text)} a second time on the page, expected it once`;
        yield { message, span: recommendation.span, key, related };
      }
    }
  },
});
