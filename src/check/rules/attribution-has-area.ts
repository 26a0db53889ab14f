import { inCutAttribution } from '../cut-off.ts';
import { doubtsBetween } from '../doubts.ts';
import { attributedQuotes } from '../footnotes.ts';
import { quoted } from '../message.ts';
import { defineRule } from '../rule.ts';
import { inUnreadAttribution } from '../unread.ts';

/** Every attribution names a thematic area. One that is not in the vocabulary is left to `area-is-known`. */
export const attributionHasArea = defineRule({
  id: 'attribution-has-area',
  summary: 'Every attribution names a thematic area.',
  severity: 'info',
  docs: 'docs/rules/attribution-has-area.md',
  finds:
    'An attribution that names no thematic area. An area that is named but not known is reported by [area-is-known](area-is-known.md). Nothing is said of an attribution in words of a language in which attributions are not read.',
  matters: 'The quote has no stated theme, so it is counted under none.',
  repair: 'Add the area at the end of the attribution: `…, Community Health thematic area)`.',
  about: 'theme',
  kinds: ['synthesis'],
  examples: {
    pass: `Newcomers

  • Greet newcomers with a person and not with a template.[1]

Footnotes

  1. The first word I got was a warning. (Serbia Strategy Salon, July 2019, Community Health thematic area).
`,
    fail: `Newcomers

  • Greet newcomers with a person and not with a template.[1]

Footnotes

  1. The first word I got was a warning. (Serbia Strategy Salon, July 2019).
`,
  },
  *check(input) {
    const { document, doubts } = input;
    const isCut = inCutAttribution(input);
    const isUnread = inUnreadAttribution(document);
    const isUnknown = doubtsBetween(doubts, ['area-unknown', 'area-of-another-set']);
    for (const { attribution, isRemoved, key } of attributedQuotes(document)) {
      const { raw, span, themes } = attribution;
      if (themes.length > 0 || isRemoved('theme') || isUnknown(span.start.offset, span.end.offset)) continue;
      if (isCut(span.start.offset) || isUnread(span.start.offset)) continue;
      const message = `found the attribution ${quoted(raw)} without a thematic area, expected one`;
      yield { message, span, key };
    }
  },
});
