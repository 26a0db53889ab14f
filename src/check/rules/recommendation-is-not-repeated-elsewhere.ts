import type { Document } from '../../model/report.ts';
import { quoted } from '../message.ts';
import { originals } from '../pages.ts';
import { type Said, saidWhole } from '../repeated.ts';
import { defineRule } from '../rule.ts';

/** No recommendation stands word for word on two pages. */
export const recommendationIsNotRepeatedElsewhere = defineRule({
  id: 'recommendation-is-not-repeated-elsewhere',
  summary: 'No recommendation stands word for word on two pages.',
  severity: 'info',
  docs: 'docs/rules/recommendation-is-not-repeated-elsewhere.md',
  finds:
    'A recommendation with the same words as one of another page, whatever the case and the punctuation; told once for each page after the first, in the order of their paths. Items of less than four words are left alone, and nested ones of less than six. Pages of the same title are one page in several forms, and a translation repeats nothing.',
  matters:
    'It counts once for each page in the tables of the whole corpus. It may well belong on both: then their footnotes should agree, and often only one of the pages has them all.',
  repair: 'Leave it where it belongs, or see that both have all the footnotes.',
  kinds: ['synthesis'],
  examples: {
    pass: [
      `Boats

  • Mend the boats before the spring.[1]

Footnotes

  1. Three of us got wet. (Chile Strategy Salon, July 2019, Resource Allocation thematic area).
`,
      `Nets

  • Mend the nets before the spring.[1]

Footnotes

  1. The fish swim through. (Chad Strategy Salon, June 2019, Resource Allocation thematic area).
`,
    ],
    fail: [
      `Boats

  • Mend the boats before the spring.[1]

Footnotes

  1. Three of us got wet. (Chile Strategy Salon, July 2019, Resource Allocation thematic area).
`,
      `Harbours

  • Mend the boats before the spring.[1]

Footnotes

  1. The quay is full of holes. (Chad Strategy Salon, June 2019, Resource Allocation thematic area).
`,
    ],
  },
  *checkCorpus({ documents }) {
    const first = new Map<string, Said & { document: Document }>();
    for (const { document } of originals(documents)) {
      for (const said of new Map(saidWhole(document).map((one) => [one.key, one])).values()) {
        const there = first.get(said.key);
        if (!there) first.set(said.key, { ...said, document });
        else if (there.document.title !== document.title) {
          const { path, title } = there.document;
          yield {
            document,
            message: `found the recommendation ${quoted(said.recommendation.text)}, which stands on the page ${quoted(title)} too, expected it on one page`,
            span: said.recommendation.span,
            key: said.key,
            related: [{ message: 'the other one', span: there.recommendation.span, path }],
          };
        }
      }
    }
  },
});
