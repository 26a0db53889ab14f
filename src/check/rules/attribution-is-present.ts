import { cutOffOf } from '../cut-off.ts';
import { doubtsBetween } from '../doubts.ts';
import { notesOfEditors } from '../footnotes.ts';
import { quotedEnd } from '../message.ts';
import { partedAtEnd, unopened } from '../parentheses.ts';
import { defineRule } from '../rule.ts';
import { isUnreadLanguage, languageOfQuote } from '../tongue.ts';

/** Each quote of a footnote has an attribution. One left open is left to `attribution-is-closed`. */
export const attributionIsPresent = defineRule({
  id: 'attribution-is-present',
  summary: 'Every quote of a footnote says in parentheses who said it.',
  severity: 'warning',
  docs: 'docs/rules/attribution-is-present.md',
  finds:
    'A quote in a footnote without an attribution behind it. A footnote with two quotes needs two. An attribution that is there but not closed is reported by [attribution-is-closed](attribution-is-closed.md), one that is closed and never opened by [attribution-is-balanced](attribution-is-balanced.md), a page that breaks off in its last quote by [document-is-not-cut-off](document-is-not-cut-off.md). Nothing is said of the notes in which editors explain something: a group of its own (`group="N"`, `[^n1]`, `a`) without any attribution, on a page with as many notes that have one, if no recommendation rests on it alone. They stay in the model as quotes without an attribution. Nothing is said of a parenthesis at the end of a quote whose language is not one of those in which attributions are read.',
  matters:
    'Without an attribution nobody knows who spoke, when and about which area, and the quote has no theme and no region in any table.',
  repair: 'Add the attribution in parentheses at the end of the quote.',
  kinds: ['synthesis'],
  examples: {
    pass: `Meeting places

  • Rent rooms that people in wheelchairs can enter.[1]

Footnotes

  1. Three of us waited at the foot of the stairs. (Croatia Strategy Salon, May 2019, Diversity thematic area).
`,
    fail: `Meeting places

  • Rent rooms that people in wheelchairs can enter.[1]

Footnotes

  1. Three of us waited at the foot of the stairs.
`,
  },
  *check(input) {
    const { document, doubts } = input;
    const isOpen = doubtsBetween(doubts, ['attribution-unclosed']);
    const cut = cutOffOf(input)?.item;
    const ofEditors = notesOfEditors(document);
    for (const footnote of document.footnotes) {
      if (ofEditors.has(footnote)) continue;
      const { quotes, span: whole } = footnote;
      for (const [i, quote] of quotes.entries()) {
        const { text, attribution, span } = quote;
        const end = quotes[i + 1]?.span.start.offset ?? Math.max(whole.end.offset, span.end.offset);
        if ((attribution && attribution.raw !== '') || isOpen(span.start.offset, end)) continue;
        if (input.text !== '' && unopened(text) !== -1) continue;
        if (COMMENT.test(text)) continue;
        if (footnote === cut && i === quotes.length - 1) continue;
        if (isUnread(text, languageOfQuote(quote, document))) continue;
        yield {
          message: `found a quote that ends in ${quotedEnd(text)} without an attribution, expected one in parentheses behind it: source, date, thematic area`,
          span,
          key: text,
        };
      }
    }
  },
});

/** A suppression that is none, as `suppression-names-a-rule` tells. */
const COMMENT = /^<!--\s{0,99}throughline[-_ ]/i;

/** Whether an attribution may stand at the end of a quote in words that are not read. */
function isUnread(text: string, language: string | null): boolean {
  const inside = partedAtEnd(text);
  return inside !== null && isUnreadLanguage(language, inside);
}
