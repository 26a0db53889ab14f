import { placedKey } from '../around.ts';
import { doubtsOf } from '../doubts.ts';
import { quoted } from '../message.ts';
import { defineRule } from '../rule.ts';
import { writeName } from '../spelling.ts';
import { placeSpeltHere } from '../spelt-here.ts';

/** Every place named is spelt as in the lists of places. */
export const placeIsSpeltAsListed = defineRule({
  id: 'place-is-spelt-as-listed',
  summary: 'Every place named in an attribution is spelt as in the lists of places.',
  severity: 'warning',
  docs: 'docs/rules/place-is-spelt-as-listed.md',
  finds: `A word in the name of a source that is no place and no other word that is known, but one letter away from the name of one
place alone (two letters in words of nine and more). The message tells what was read and what it was taken for; on a page in another language than English, as another
source of the page spells it, as that language calls the country, or with the accents that were written.`,
  matters: `The region of the source is taken from the corrected name: its tags have the basis \`corrected\`. Where a country is named
beside it, this country gives the region, and the finding is all that is said.`,
  repair: 'Spell the place as it is listed, or say with a decision that the word is no place.',
  fixes:
    'Writes the listed spelling in a page in English: `Manila` for `Manilla`. Pages in other languages are left to a person.',
  about: 'region',
  examples: {
    pass: `Photographs

  • Lend cameras to small groups.[1]

Footnotes

  1. Our best photograph was taken with a borrowed camera. (Manila Strategy Salon, May 2019, Resource Allocation thematic area).
`,
    fail: `Photographs

  • Lend cameras to small groups.[1]

Footnotes

  1. Our best photograph was taken with a borrowed camera. (Manilla Strategy Salon, May 2019, Resource Allocation thematic area).
`,
  },
  *check({ document, doubts, words }) {
    for (const { found, expected: listed, reason, span } of doubtsOf(doubts, 'place-misspelt')) {
      const expected = listed && placeSpeltHere(document, found, listed, span);
      const message = `found the place ${quoted(found)}, expected ${quoted(expected ?? 'a place of the lists')}: ${reason}`;
      const fix = expected !== null && words(span) === found ? writeName(document, span, found, expected) : undefined;
      yield { message, span, key: placedKey(document, found, span), expected, fix };
    }
  },
});
