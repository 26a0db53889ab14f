import type { Footnote } from '../../model/report.ts';
import { labelKey, listsOf, wordsOf } from '../footnotes.ts';
import { shown } from '../message.ts';
import { type MistypedLabel, mistypedLabels } from '../mistyped-labels.ts';
import { defineRule, type Problem } from '../rule.ts';

/** No two footnotes of a list have the same label. */
export const footnoteIsDefinedOnce = defineRule({
  id: 'footnote-is-defined-once',
  summary: 'Every footnote has a label of its own.',
  severity: 'error',
  docs: 'docs/rules/footnote-is-defined-once.md',
  finds:
    'A footnote whose label an earlier footnote of the same list has. A list begins where labels come again and the notes there are cited on their own. Labels are compared without case and white space. The finding stands at the later footnote and points at the first one. Where one of the two stands in the place of a number that is missing (`3, 4, 4, 6`) and a marker `[5]` leads nowhere, its label is mistyped: that is one finding, at that footnote, and neither the gap nor the marker is told again.',
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
    // One that no other has is told by `footnote-is-defined`.
    const mistyped = mistypedLabels(document).flatMap((one) => (one.twin === null ? [] : [{ ...one, twin: one.twin }]));
    const left = new Set(mistyped.flatMap(({ footnote, twin }) => [footnote, twin]));
    for (const one of mistyped) yield slip(one);
    for (const list of listsOf(document)) yield* twins(list.filter((footnote) => !left.has(footnote)));
  },
});

/** The number twice, the missing one and its markers are one slip of the hand. */
function slip({ footnote, twin, expected, markers }: MistypedLabel & { twin: Footnote }): Problem {
  const name = shown(footnote.label);
  return {
    message: `found footnote ${name} twice and no footnote ${expected}, expected the label ${expected} here`,
    span: footnote.span,
    key: wordsOf(footnote),
    expected: String(expected),
    related: [
      { message: `the other footnote ${name} stands here`, span: twin.span },
      ...markers.map(({ span }) => ({ message: `marker [${expected}] leads nowhere`, span })),
    ],
  };
}

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
