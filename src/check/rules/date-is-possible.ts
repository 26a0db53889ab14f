import { placedKey } from '../around.ts';
import { doubtsOf } from '../doubts.ts';
import { quoted } from '../message.ts';
import { defineRule } from '../rule.ts';

/** Every date is a date of the calendar. */
export const dateIsPossible = defineRule({
  id: 'date-is-possible',
  summary: 'Every date exists in the calendar.',
  severity: 'error',
  docs: 'docs/rules/date-is-possible.md',
  finds: 'A date that is not in the calendar, in an attribution or anywhere else a date is read.',
  matters:
    'One part of the date is wrong, and nobody can tell which. The words are kept, the date is counted as unknown.',
  repair: 'Look the date up in the original source and correct it.',
  about: 'date',
  examples: {
    pass: `Minutes

  • Let two people take the minutes.[1]

Footnotes

  1. Half of what I said is not in there. (Bolivia Strategy Salon, 30 June 2019, Community Health thematic area).
`,
    fail: `Minutes

  • Let two people take the minutes.[1]

Footnotes

  1. Half of what I said is not in there. (Bolivia Strategy Salon, 31 June 2019, Community Health thematic area).
`,
  },
  *check({ document, doubts }) {
    for (const { found, expected, reason, span } of doubtsOf(doubts, 'date-impossible')) {
      const wanted = expected ?? 'a date that exists';
      const message = `found the date ${quoted(found)}, expected ${wanted}: ${reason}`;
      yield { message, span, key: placedKey(document, found, span), expected };
    }
  },
});
