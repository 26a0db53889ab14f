import { placedKey } from '../around.ts';
import { doubtsOf } from '../doubts.ts';
import { quoted } from '../message.ts';
import { defineRule } from '../rule.ts';

/** Every place named is one place. */
export const placeIsKnown = defineRule({
  id: 'place-is-known',
  summary: 'Every place named in an attribution is one place.',
  severity: 'info',
  docs: 'docs/rules/place-is-known.md',
  finds:
    'The name of a place that several places have, and a misspelt one that is as near to several countries (`Nigera`). The message tells the candidates.',
  matters: 'The region of the source hangs on the place. With several candidates none is taken.',
  repair: 'Name the country beside the place, or spell it right.',
  about: 'region',
  examples: {
    pass: `Photographs

  • Lend cameras to small groups.[1]

Footnotes

  1. Our best photograph was taken with a borrowed camera. (Zambia Strategy Salon, May 2019, Resource Allocation thematic area).
`,
    fail: `Photographs

  • Lend cameras to small groups.[1]

Footnotes

  1. Our best photograph was taken with a borrowed camera. (Congo Strategy Salon, May 2019, Resource Allocation thematic area).
`,
  },
  *check({ document, doubts }) {
    for (const { found, expected, reason, span } of doubtsOf(doubts, 'place-ambiguous')) {
      const candidates = expected ? `one of ${expected}` : 'one place';
      const message = `found the place ${quoted(found)}, expected ${candidates}: ${reason}`;
      yield { message, span, key: placedKey(document, found, span), expected };
    }
  },
});
