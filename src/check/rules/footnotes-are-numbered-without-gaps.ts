import type { Fix } from '../../model/finding.ts';
import type { Footnote } from '../../model/report.ts';
import { firstOfLabel, listsOf, nameOfMarker, numberOf, typedMarkers, wordsOf } from '../footnotes.ts';
import { mistypedLabels } from '../mistyped-labels.ts';
import { renumbering } from '../renumber.ts';
import { defineRule, type Problem, type RuleInput } from '../rule.ts';

/**
 * The numeric labels of a list are 1, 2, 3, … in whatever order they stand. A number that a named marker without a
 * footnote has is left to `footnote-is-defined`.
 */
export const footnotesAreNumberedWithoutGaps = defineRule({
  id: 'footnotes-are-numbered-without-gaps',
  summary: 'The footnotes of the list are numbered from 1 without gaps.',
  severity: 'warning',
  docs: 'docs/rules/footnotes-are-numbered-without-gaps.md',
  finds:
    'A number missing in the list of footnotes: the numeric labels, sorted, should be 1, 2, 3 and so on. The finding stands at the footnote after the gap. Labels that are no numbers are not looked at. Of a page with several lists every list is looked at by itself. A number that stands for a name without a text, as wikitext has them, is left to [footnote-is-defined](footnote-is-defined.md), one that a mistyped footnote should have to [footnote-is-defined-once](footnote-is-defined-once.md) or [footnote-is-defined](footnote-is-defined.md).',
  matters: 'A gap mostly means that a footnote was lost when the page was copied or edited.',
  repair: 'Look for the missing footnote in the original page, or number the footnotes anew.',
  fixes:
    'Numbers the footnotes of the page anew, where no note has to move. Left to a person where a marker or a note has no partner, a label is no plain number, or other words may mean a note: `see note 3`.',
  kinds: ['synthesis'],
  examples: {
    pass: `Languages

  • Translate the invitations.[1]
  • Let people answer in their own language.[2]

Footnotes

  1. I understood the date and nothing else. (Vietnam Strategy Salon, June 2019, Diversity thematic area).
  2. In English I say half of what I think. (Senegal Strategy Salon, July 2019, Diversity thematic area).
`,
    fail: `Languages

  • Translate the invitations.[1]
  • Let people answer in their own language.[3]

Footnotes

  1. I understood the date and nothing else. (Vietnam Strategy Salon, June 2019, Diversity thematic area).
  3. In English I say half of what I think. (Senegal Strategy Salon, July 2019, Diversity thematic area).
`,
  },
  *check(input) {
    // What a mistyped label leaves out is told by `footnote-is-defined-once`, or `footnote-is-defined`.
    const mistyped = mistypedLabels(input.document);
    const named = new Set([...undefinedNames(input), ...mistyped.map(({ expected }) => expected)]);
    const wrong = new Set(mistyped.flatMap((one) => (one.twin === null ? [one.footnote] : [])));
    let first = true;
    for (const list of listsOf(input.document)) {
      for (const problem of gaps(
        list.filter((one) => !wrong.has(one)),
        named,
      )) {
        yield first ? { ...problem, fix: closing(input) } : problem;
        first = false;
      }
    }
  },
});

/** One repair for all gaps. Where notes would move too, it is that of `footnotes-are-numbered-in-order`. */
function closing(input: RuleInput): Fix | undefined {
  const plan = renumbering(input);
  return plan?.keepsOrder ? plan.fix : undefined;
}

function* gaps(list: readonly Footnote[], named: ReadonlySet<number>): Iterable<Problem> {
  const numbered = firstOfLabel(list)
    .map((footnote) => ({ number: numberOf(footnote.label), footnote }))
    .filter((item): item is typeof item & { number: number } => item.number !== null)
    .sort((a, b) => a.number - b.number);
  for (const [i, { number, footnote }] of numbered.entries()) {
    const before = numbered[i - 1];
    let expected = (before?.number ?? 0) + 1;
    while (named.has(expected)) expected++;
    // Twins such as `1` and `01` are one number.
    if (number === expected || number === before?.number) continue;
    yield {
      message: before
        ? `found footnote ${number} after ${before.number}, expected ${expected}`
        : `found ${number} as the lowest footnote, expected ${expected}`,
      span: footnote.span,
      // How many are missing stays when all are numbered on by one, and so does the note behind them.
      key: `${number - expected} before ${wordsOf(footnote)}`,
      expected: String(expected),
      related: before ? [{ message: `footnote ${before.number} stands here`, span: before.footnote.span }] : [],
    };
  }
}

/** Numbers that the form gave to markers of names which no footnote has. */
function undefinedNames({ document, words }: RuleInput): Set<number> {
  const numbers = new Set<number>();
  for (const { footnote, label, span } of typedMarkers(document)) {
    const number = footnote === null ? numberOf(label) : null;
    if (number !== null && nameOfMarker(words(span)) !== null) numbers.add(number);
  }
  return numbers;
}
