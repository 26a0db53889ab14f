import { doubtsOf } from '../doubts.ts';
import { quoted } from '../message.ts';
import { defineRule, type Problem, type RuleInput } from '../rule.ts';

/** Every line of the input is understood. */
export const lineIsRead = defineRule({
  id: 'line-is-read',
  summary: 'Every line of the input is understood.',
  severity: 'warning',
  docs: 'docs/rules/line-is-read.md',
  finds:
    'A line, or a run of lines, that is no part of the document and is not left out for a known reason either. `throughline parse --verbose` shows what became of every line.',
  matters: 'Words that are not read are missing from every table. None are dropped in silence.',
  repair:
    'If the line belongs to a recommendation or footnote, give it the form of its neighbours; if it is debris of copying, delete it.',
  examples: {
    pass: `Grants

  • Publish who received how much.[1]

Footnotes

  1. Rumours fill the place of numbers. (Nepal Strategy Salon, July 2019, Resource Allocation thematic area).
`,
    fail: `Grants

  • Publish who received how much.[1][2]

Footnotes

  1. Rumours fill the place of numbers. (Nepal Strategy Salon, July 2019, Resource Allocation thematic area).

~~~ | ~~~ | ~~~

  2. We heard of the grant when it was spent. (Uganda Strategy Salon, June 2019, Resource Allocation thematic area).
`,
  },
  *check(input) {
    const lines = doubtsOf(input.doubts, 'line-unread');
    for (const { found, expected, span } of lines) {
      yield { message: `found ${quoted(found)}, ${EXPECTED}`, span, key: found, expected };
    }
    yield* unplaced(
      input,
      lines.map(({ span }) => span.start.line),
    );
  },
});

const EXPECTED = 'expected a heading, recommendation, footnote or paragraph, or a line known to be left out';

/** Entries of the ledger that no doubt gives a place for: a finding without a place is better than none. */
function* unplaced({ ledger }: RuleInput, lines: readonly number[]): Iterable<Problem> {
  const placed = new Set(lines);
  for (const { from, to, use, what } of ledger) {
    if (use !== 'finding') continue;
    let line = from;
    while (line <= to && !placed.has(line)) line++;
    if (line <= to) continue;
    const found = from === to ? `line ${from}` : `lines ${from} to ${to}`;
    yield { message: `found ${found} not understood (${what}), ${EXPECTED}`, span: null, key: what };
  }
}
