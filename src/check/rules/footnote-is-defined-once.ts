import type { Footnote } from '../../model/report.ts';
import { labelKey, listsOf, wordsOf } from '../footnotes.ts';
import { shown } from '../message.ts';
import { defineRule, type Problem } from '../rule.ts';

/** No two footnotes of a list have the same label. */
export const footnoteIsDefinedOnce = defineRule({
  id: 'footnote-is-defined-once',
  summary: 'Every footnote has a label of its own.',
  severity: 'error',
  docs: 'docs/rules/footnote-is-defined-once.md',
  finds:
    'A footnote whose label an earlier footnote of the same list has. A list begins where labels come again and the notes there are cited on their own. Labels are compared without case and white space. The finding stands at the later footnote and points at the first one.',
  matters:
    'A marker leads to the first footnote of its label, so nothing leads to the second, and its source drops out of every count of recommendations.',
  repair: 'Give the second footnote a label of its own and correct the markers that mean it.',
  kinds: ['synthesis'],
  examples: {
    pass: `Learning together

  • Pair newcomers with a mentor.[1]
  • Record the trainings.[2]

Footnotes

  1. My mentor answered within a day. (Chile Strategy Salon, July 2019, Capacity Building thematic area).
  2. I could not attend, so I learned nothing. (Poland Strategy Salon, May 2019, Diversity thematic area).
`,
    fail: `Learning together

  • Pair newcomers with a mentor.[1]
  • Record the trainings.[2]

Footnotes

  1. My mentor answered within a day. (Chile Strategy Salon, July 2019, Capacity Building thematic area).
  2. I could not attend, so I learned nothing. (Poland Strategy Salon, May 2019, Diversity thematic area).
  2. Two of our trainings were never announced. (Japan Strategy Salon, June 2019, Community Health thematic area).
`,
  },
  *check({ document }) {
    for (const list of listsOf(document)) yield* twins(list);
  },
});

function* twins(list: readonly Footnote[]): Iterable<Problem> {
  const first = new Map<string, Footnote>();
  for (const footnote of list) {
    const { label, span } = footnote;
    const labelled = labelKey(label);
    const before = first.get(labelled);
    if (before) {
      const name = shown(label);
      yield {
        message: `found footnote ${name} again, expected the label ${name} once`,
        span,
        key: wordsOf(footnote),
        related: [{ message: `footnote ${name} is defined here first`, span: before.span }],
      };
    } else first.set(labelled, footnote);
  }
}
