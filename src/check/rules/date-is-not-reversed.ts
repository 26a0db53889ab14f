import { placedKey } from '../around.ts';
import { doubtsOf } from '../doubts.ts';
import { quoted } from '../message.ts';
import { defineRule } from '../rule.ts';

/** No range of dates ends before it begins. */
export const dateIsNotReversed = defineRule({
  id: 'date-is-not-reversed',
  summary: 'No range of dates ends before it begins.',
  severity: 'error',
  docs: 'docs/rules/date-is-not-reversed.md',
  finds:
    'A range of days, months, quarters or years whose end comes before its beginning: `April - March 2019`, `June/May 2019`, `16 - 3 November 2019`. Seasons are not looked at, for which of them comes first depends on the hemisphere. A date that is not in the calendar is reported by [date-is-possible](date-is-possible.md).',
  matters:
    'One of the two is wrong, or they changed places, or a year is missing. The words are kept, the date is counted as unknown.',
  repair: 'Look the date up in the original source. Where the range goes over the turn of a year, write both years.',
  about: 'date',
  examples: {
    pass: `Frost

  • Meet before the first frost.[1]

Footnotes

  1. The road closes early. (Hindi Community Conversations, March - April 2019, Community Health thematic area).
`,
    fail: `Frost

  • Meet before the first frost.[1]

Footnotes

  1. The road closes early. (Hindi Community Conversations, April - March 2019, Community Health thematic area).
`,
  },
  *check({ document, doubts }) {
    for (const { found, expected, reason, span } of doubtsOf(doubts, 'date-reversed')) {
      const message = `found the date ${quoted(found)}, expected its beginning before its end: ${reason}`;
      yield { message, span, key: placedKey(document, found, span), expected };
    }
  },
});
