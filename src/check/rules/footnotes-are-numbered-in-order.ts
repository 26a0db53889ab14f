import type { Span } from '../../model/position.ts';
import type { Document } from '../../model/report.ts';
import { firstDefinitions, firstOfLabel, numberOf } from '../footnotes.ts';
import { defineRule, type Problem } from '../rule.ts';

interface Numbered {
  number: number;
  span: Span;
}

/**
 * Numeric markers appear for the first time in rising order, and the list rises too. One finding for each step down.
 * A marker without a footnote is left to `footnote-is-defined`.
 */
export const footnotesAreNumberedInOrder = defineRule({
  id: 'footnotes-are-numbered-in-order',
  summary: 'Markers appear for the first time in rising order, and so do the footnotes of the list.',
  severity: 'warning',
  docs: 'docs/rules/footnotes-are-numbered-in-order.md',
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
  *check({ document }) {
    yield* stepsDown(firstMarkers(document), (number) => `[${number}]`, 'markers');
    yield* stepsDown(numbered(firstDefinitions(document)), (number) => `footnote ${number}`, 'list');
  },
});

function* stepsDown(run: readonly Numbered[], name: (number: number) => string, where: string): Iterable<Problem> {
  for (const [i, { number, span }] of run.entries()) {
    const next = run[i + 1];
    if (!next || next.number >= number) continue;
    yield {
      message: `found ${name(number)} before ${name(next.number)}, expected ${name(next.number)} first`,
      span,
      key: `${where} ${number} ${next.number}`,
      expected: String(next.number),
      related: [{ message: `${name(next.number)} stands here`, span: next.span }],
    };
  }
}

function firstMarkers({ recommendations }: Document): Numbered[] {
  const markers = recommendations
    .flatMap(({ citations }) => citations)
    .filter(({ footnote }) => footnote !== null)
    .sort((a, b) => a.span.start.offset - b.span.start.offset);
  return numbered(firstOfLabel(markers));
}

function numbered(items: readonly { label: string; span: Span }[]): Numbered[] {
  return items.flatMap(({ label, span }) => {
    const number = numberOf(label);
    return number === null ? [] : [{ number, span }];
  });
}
