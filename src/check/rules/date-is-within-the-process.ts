import { datedPlaces } from '../dates.ts';
import { quoted } from '../message.ts';
import { defineRule } from '../rule.ts';

/** Every date lies in the time of the process, which a configuration tells. */
export const dateIsWithinTheProcess = defineRule({
  id: 'date-is-within-the-process',
  summary: 'Every date lies within the time of the process, where that is told.',
  severity: 'warning',
  docs: 'docs/rules/date-is-within-the-process.md',
  finds:
    'A date that ends before the first day of the process, or begins after its last, as the options `from` and `to` say. A date that lies partly within is in order. Without an option nothing is found.',
  matters: 'A year typed wrong is the commonest slip in a date, and the easiest to overlook: the calendar has it.',
  repair: 'Look the date up in the original source and correct it.',
  about: 'date',
  options: {
    from: { kind: 'day', about: 'The first day of the process.', default: null },
    to: { kind: 'day', about: 'The last day of the process.', default: null },
  },
  examples: {
    options: { from: '2018-07-01', to: '2020-12-31' },
    beside: ', with `from: 2018-07-01` and `to: 2020-12-31`',
    pass: `Salt

  • Buy salt for the paths.[1]

Footnotes

  1. I fell on the way. (Estonia Strategy Salon, May 2019, Community Health thematic area).
`,
    fail: `Salt

  • Buy salt for the paths.[1]

Footnotes

  1. I fell on the way. (Estonia Strategy Salon, May 2009, Community Health thematic area).
`,
  },
  *check({ document, options: { from, to } }) {
    if (from === null && to === null) return;
    for (const { date, key } of datedPlaces(document)) {
      const { raw, start, end, span } = date;
      if (from !== null && end !== null && end < from) {
        const message = `found the date ${quoted(raw)}, expected none before ${from}, when the process began`;
        yield { message, span, key };
      } else if (to !== null && start !== null && start > to) {
        const message = `found the date ${quoted(raw)}, expected none after ${to}, when the process ended`;
        yield { message, span, key };
      }
    }
  },
});
