import { inCutAttribution } from '../cut-off.ts';
import { attributedQuotes } from '../footnotes.ts';
import { quoted } from '../message.ts';
import { defineRule } from '../rule.ts';

/** Every attribution names a source. */
export const attributionHasSource = defineRule({
  id: 'attribution-has-source',
  summary: 'Every attribution names at least one source.',
  severity: 'warning',
  docs: 'docs/rules/attribution-has-source.md',
  finds: 'An attribution that names no source.',
  matters:
    'How many sources support a recommendation is the first thing a reader asks. An unnamed one cannot be counted.',
  repair: 'Name the conversation, event, affiliate or community first in the parenthesis.',
  about: 'source',
  kinds: ['synthesis'],
  examples: {
    pass: `Tools

  • Repair the tools we have before building new ones.[1]

Footnotes

  1. The upload tool has failed since spring. (Thailand Strategy Salon, May 2019, Product & Technology thematic area).
`,
    fail: `Tools

  • Repair the tools we have before building new ones.[1]

Footnotes

  1. The upload tool has failed since spring. (May 2019, Product & Technology thematic area).
`,
  },
  *check(input) {
    const { document } = input;
    const isCut = inCutAttribution(input);
    for (const { attribution, isRemoved, key } of attributedQuotes(document)) {
      if (attribution.sources.length > 0 || isRemoved('source')) continue;
      if (isCut(attribution.span.start.offset)) continue;
      yield {
        message: `found the attribution ${quoted(attribution.raw)} without a source, expected the name of a conversation, event, affiliate or community`,
        span: attribution.span,
        key,
      };
    }
  },
});
