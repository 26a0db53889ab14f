import type { Document } from '../../model/report.ts';
import { quoted } from '../message.ts';
import { originals } from '../pages.ts';
import { mayBeRepeated, type Said, saidWhole } from '../repeated.ts';
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
    const all = originals(documents).flatMap(({ document }) => saidWhole(document));
    const repeated = new Set(mayBeRepeated(all));
    if (repeated.size === 0) return;
    const first = new Map<string, { there: Said; page: Document }>();
    for (const { document } of originals(documents)) {
      const own = saidWhole(document).filter((one) => repeated.has(one));
      for (const said of new Map(own.map((one) => [one.key, one])).values()) {
        const { there, page } = first.get(said.key) ?? {};
        if (!there || !page) first.set(said.key, { there: said, page: document });
        else if (page.title !== document.title) {
          const { path, title } = page;
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
