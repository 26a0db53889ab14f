import type { Span } from '../../model/position.ts';
import type { Citation, Document, Footnote } from '../../model/report.ts';
import { firstOfLabel, footnotesById, listsOf, numberOf, typedMarkers, wordsOf } from '../footnotes.ts';
import { mistypedLabels } from '../mistyped-labels.ts';
import { renumbering } from '../renumber.ts';
import { defineRule, type Problem } from '../rule.ts';

interface Numbered {
  number: number;
  /** The footnote, or that of a marker. */
  footnote: Footnote | undefined;
  span: Span;
}

/**
 * Numeric markers appear for the first time in rising order, and the list rises too; where a page has several lists, this
 * holds of each. One finding for each step down.
 * A marker without a footnote is left to `footnote-is-defined`.
 */
export const footnotesAreNumberedInOrder = defineRule({
  id: 'footnotes-are-numbered-in-order',
  summary: 'Markers appear for the first time in rising order, and so do the footnotes of the list.',
  severity: 'warning',
  docs: 'docs/rules/footnotes-are-numbered-in-order.md',
  finds:
    'Two neighbours in the wrong order: numeric markers, each where it appears for the first time, or numbered footnotes of the list. There is one finding for each step down. A footnote cited again later is in order; labels that are no numbers, and markers without a footnote, are not looked at. Of a page with several lists, each counting anew, every list is looked at by itself.',
  matters:
    'Footnotes are numbered by their first marker. A step down shows that an item was moved, or that a marker has the wrong number and so leads to the wrong source.',
  repair:
    'See whether the marker leads to the words it should. If it does, number the footnotes anew in the order of their markers.',
  fixes:
    'Numbers the footnotes of the page by the first marker of each, and puts the list into this order. Left to a person where a marker or a note has no partner, a label is no plain number, or other words may mean a note: `see note 3`.',
  kinds: ['synthesis'],
  examples: {
    pass: `Money for small groups

  • Answer every request for money within two weeks.[1]
  • Offer small sums without a form.[2]

Footnotes

  1. We waited until the event was over. (Peru Strategy Salon, June 2019, Resource Allocation thematic area).
  2. The form has more pages than our report. (Latvia Strategy Salon, July 2019, Community Health thematic area).
`,
    fail: `Money for small groups

  • Answer every request for money within two weeks.[2]
  • Offer small sums without a form.[1]

Footnotes

  1. The form has more pages than our report. (Latvia Strategy Salon, July 2019, Community Health thematic area).
  2. We waited until the event was over. (Peru Strategy Salon, June 2019, Resource Allocation thematic area).
`,
  },
  *check(input) {
    let first = true;
    // One repair for all of them: it stands at the first.
    for (const problem of steps(input.document)) {
      yield first ? { ...problem, fix: renumbering(input)?.fix } : problem;
      first = false;
    }
  },
});

function* steps(document: Document): Iterable<Problem> {
  const lists = listsOf(document);
  const byId = footnotesById(document);
  for (const markers of markersByList(document, lists)) {
    const run = numbered(firstOfLabel(markers), ({ footnote }) => byId.get(footnote ?? ''));
    yield* stepsDown(run, (number) => `[${number}]`, 'markers');
  }
  // A number that is mistyped is told by `footnote-is-defined`, and is no step.
  const mistyped = new Set(mistypedLabels(document).flatMap((one) => (one.twin === null ? [one.footnote] : [])));
  for (const list of lists) {
    const run = numbered(firstOfLabel(list.filter((one) => !mistyped.has(one))), (footnote) => footnote);
    yield* stepsDown(run, (number) => `footnote ${number}`, 'list');
  }
}

function* stepsDown(run: readonly Numbered[], name: (number: number) => string, where: string): Iterable<Problem> {
  for (const [i, { number, footnote, span }] of run.entries()) {
    const next = run[i + 1];
    if (!next || next.number >= number) continue;
    yield {
      message: `found ${name(number)} before ${name(next.number)}, expected ${name(next.number)} first`,
      span,
      key: [where, ...[footnote, next.footnote].map((one) => (one ? wordsOf(one) : ''))].join(' '),
      expected: String(next.number),
      related: [{ message: `${name(next.number)} stands here`, span: next.span }],
    };
  }
}

/** The markers that lead to the footnotes of each list, by their place. */
function markersByList(document: Document, lists: readonly (readonly Footnote[])[]): Citation[][] {
  const listOf = new Map<string, number>();
  for (const [i, list] of lists.entries()) for (const { id } of list) listOf.set(id, i);
  const markers = lists.map((): Citation[] => []);
  for (const citation of typedMarkers(document)) {
    if (citation.footnote !== null) markers[listOf.get(citation.footnote) ?? -1]?.push(citation);
  }
  for (const some of markers) some.sort((a, b) => a.span.start.offset - b.span.start.offset);
  return markers;
}

function numbered<T extends { label: string; span: Span }>(
  items: readonly T[],
  footnoteOf: (item: T) => Footnote | undefined,
): Numbered[] {
  const run: Numbered[] = [];
  for (const item of items) {
    const number = numberOf(item.label);
    if (number !== null) run.push({ number, footnote: footnoteOf(item), span: item.span });
  }
  return run;
}
