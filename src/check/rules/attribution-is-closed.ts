import { placedKey } from '../around.ts';
import { doubtsOf } from '../doubts.ts';
import { quoted } from '../message.ts';
import { defineRule } from '../rule.ts';

/** The parenthesis of an attribution is closed. */
export const attributionIsClosed = defineRule({
  id: 'attribution-is-closed',
  summary: 'The parenthesis of an attribution is closed.',
  severity: 'error',
  docs: 'docs/rules/attribution-is-closed.md',
  finds: 'An attribution whose parenthesis is never closed.',
  matters:
    'Where the attribution ends is then a guess, and words of the next quote may be taken for a source. It may also be a footnote that was cut off.',
  repair: 'Close the parenthesis, or copy the rest of the footnote.',
  examples: {
    pass: `Thanks

  • Thank people by name in the yearly report.[1]

Footnotes

  1. Nobody knew that I had done the layout. (Uruguay Strategy Salon, June 2019, Community Health thematic area).
`,
    fail: `Thanks

  • Thank people by name in the yearly report.[1]

Footnotes

  1. Nobody knew that I had done the layout. (Uruguay Strategy Salon, June 2019, Community Health thematic area
`,
  },
  *check({ document, doubts }) {
    for (const { found, expected, span } of doubtsOf(doubts, 'attribution-unclosed')) {
      const message = `found the attribution ${quoted(found)} left open, expected “)” at its end`;
      yield { message, span, key: placedKey(document, found, span), expected };
    }
  },
});
