import type { Fix } from '../../model/finding.ts';
import type { Citation, Recommendation } from '../../model/report.ts';
import { footnotesById, labelKey, wordsOf } from '../footnotes.ts';
import { isPartOfLink, withTags } from '../markup-around.ts';
import { shown } from '../message.ts';
import { defineRule, type RuleInput } from '../rule.ts';

/**
 * No recommendation has a marker twice, unless each stands behind a clause of its own and another marker stands between
 * them.
 */
export const markerIsNotRepeated = defineRule({
  id: 'marker-is-not-repeated',
  summary: 'No marker stands twice in a recommendation.',
  severity: 'warning',
  docs: 'docs/rules/marker-is-not-repeated.md',
  finds:
    'A marker that the recommendation has already. One that stands again behind another clause, with another marker between, says which clause rests on it and is no finding. The second place of the finding is the first marker.',
  matters:
    'The second marker says nothing, and mostly stands for another one: a number typed wrong, and a source that is not cited. In the traceability table the row is there twice.',
  repair: 'See whether another footnote was meant. If not, take the second marker out.',
  fixes: 'Takes out the second marker behind the same clause; one behind another clause is left to a person.',
  about: 'link',
  kinds: ['synthesis'],
  examples: {
    pass: `Choirs

  • Rent one hall for all choirs.[1][2]

Footnotes

  1. We sing in the stairwell. (Latvia Strategy Salon, June 2019, Resource Allocation thematic area).
  2. Their hall is empty on Mondays. (Wikimedia Estonia, May 2019, Partnerships thematic area).
`,
    fail: `Choirs

  • Rent one hall for all choirs.[1][2][1]

Footnotes

  1. We sing in the stairwell. (Latvia Strategy Salon, June 2019, Resource Allocation thematic area).
  2. Their hall is empty on Mondays. (Wikimedia Estonia, May 2019, Partnerships thematic area).
`,
  },
  *check({ document, text, words }) {
    for (const recommendation of document.recommendations) {
      for (const { first, second } of repeated(recommendation)) {
        const footnote = footnotesById(document).get(second.footnote ?? '');
        const marker = `[${shown(second.label)}]`;
        yield {
          message: `found marker ${marker} again in one recommendation, expected it once`,
          span: second.span,
          key: `${recommendation.text} ${footnote ? wordsOf(footnote) : ''}`,
          related: [{ message: `${marker} stands here first`, span: first.span }],
          fix: removal({ text, words }, first, second),
        };
      }
    }
  },
});

interface Pair {
  first: Citation;
  second: Citation;
}

function repeated({ citations }: Recommendation): Pair[] {
  if (citations.length < 2) return [];
  const last = new Map<string, { citation: Citation; at: number }>();
  return citations.flatMap((second, at) => {
    if (second.span.start.offset === second.span.end.offset) return [];
    const label = labelKey(second.label);
    const before = last.get(label);
    last.set(label, { citation: second, at });
    if (!before || (before.at < at - 1 && !areOfOneClause(before.citation, second))) return [];
    return [{ first: before.citation, second }];
  });
}

function areOfOneClause({ covers: a }: Citation, { covers: b }: Citation): boolean {
  return a.start.offset === b.start.offset && a.end.offset === b.end.offset;
}

/** A marker that is nothing but itself can go where the other says the same of the same words. */
function removal(
  { text, words }: Pick<RuleInput, 'text' | 'words'>,
  first: Citation,
  { span, ...second }: Citation,
): Fix | undefined {
  // Markdown takes `[2]` for a link where one has this label: `[^2]` may be the only marker.
  if (words(span).startsWith('[^') && words(first.span) !== words(span)) return undefined;
  const isMarker = /^(?:\[\^?[^\][]{1,40}\]|<ref [^<>]{1,200}\/>)$/.test(words(span));
  if (!isMarker || !areOfOneClause(first, { span, ...second })) return undefined;
  // A link or a raised place that held it alone would be left empty.
  const held = withTags(text, { start: span.start.offset, end: span.end.offset });
  if (isPartOfLink(text, held)) return undefined;
  return { message: 'take the second marker out', edits: [{ ...held, text: '' }] };
}
