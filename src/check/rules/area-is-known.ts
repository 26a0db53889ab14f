import { placedKey } from '../around.ts';
import { inCutAttribution } from '../cut-off.ts';
import { doubtsOf } from '../doubts.ts';
import { quoted } from '../message.ts';
import { defineRule } from '../rule.ts';
import { inUnreadAttribution } from '../unread.ts';

/** Every thematic area named is an area of the vocabulary or a variant of one. */
export const areaIsKnown = defineRule({
  id: 'area-is-known',
  summary: 'Every thematic area named stands in the vocabulary.',
  severity: 'warning',
  docs: 'docs/rules/area-is-known.md',
  finds:
    'A thematic area that is neither a term of the vocabulary nor a listed variant of one. The message tells the nearest name when there is one. A slip that one area alone is near to is corrected and told by [area-is-spelt-as-in-the-vocabulary](area-is-spelt-as-in-the-vocabulary.md); an area of another set of themes is told by [area-is-of-the-set-in-force](area-is-of-the-set-in-force.md). Nothing is said of an attribution in words of a language in which attributions are not read.',
  matters: 'The quote is counted under no theme, and a theme may look silent although somebody spoke about it.',
  repair:
    'Correct the name. If it is a variant in use, add it to your vocabulary as an alias; `throughline vocab suggest` prints the entry.',
  about: 'theme',
  examples: {
    pass: `Partners

  • Write down what each partner brings.[1]

Footnotes

  1. The library thought we would bring the scanner. (Norway Strategy Salon, June 2019, Partnerships thematic area).
`,
    fail: `Partners

  • Write down what each partner brings.[1]

Footnotes

  1. The library thought we would bring the scanner. (Norway Strategy Salon, June 2019, Gardening thematic area).
`,
  },
  *check(input) {
    const { document, doubts } = input;
    const isCut = inCutAttribution(input);
    const isUnread = inUnreadAttribution(document);
    for (const { found, expected, span } of doubtsOf(doubts, 'area-unknown')) {
      if (isCut(span.start.offset) || isUnread(span.start.offset)) continue;
      const wanted = `an area of the vocabulary${expected ? `, perhaps ${quoted(expected)}` : ''}`;
      const message = `found the thematic area ${quoted(found)}, expected ${wanted}`;
      yield { message, span, key: placedKey(document, found, span), expected };
    }
  },
});
