import { attributedQuotes } from '../footnotes.ts';
import { quoted } from '../message.ts';
import { defineRule } from '../rule.ts';

/** Every attribution names a source. */
export const attributionHasSource = defineRule({
  id: 'attribution-has-source',
  summary: 'Every attribution names at least one source.',
  severity: 'warning',
  docs: 'docs/rules/attribution-has-source.md',
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
  *check({ document }) {
    for (const { attribution, isRemoved, key } of attributedQuotes(document)) {
      if (attribution.sources.length > 0 || isRemoved('source')) continue;
      yield {
        message: `found the attribution ${quoted(attribution.raw)} without a source, expected the name of a conversation, event, affiliate or community`,
        span: attribution.span,
        key,
      };
    }
  },
});
