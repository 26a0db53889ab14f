import { cutOffOf, lostNotes, openReference } from '../cut-off.ts';
import { quotedEnd } from '../message.ts';
import { defineRule } from '../rule.ts';

/** The last words of a page end as the others do. */
export const documentIsNotCutOff = defineRule({
  id: 'document-is-not-cut-off',
  summary: 'The page does not end in the middle of a sentence.',
  severity: 'warning',
  docs: 'docs/rules/document-is-not-cut-off.md',
  finds:
    'The last item or footnote, with nothing behind it, has no end of a sentence although three in four of the others have one; or it ends in a comma, an opening bracket, an article or the like, or within a parenthesis; or half of the others have an end and its last word is the beginning of another word of the page. In a footnote a semicolon is no end, and one that lacks its attribution where all others have one is told by one of them. Where the last line of a text has no line end, the last item is also told where one or two others have an end and it has none, or where it is a sentence without an end and the only one of a page that begins with whole ones; and, whatever line ends stand behind, where it is a word or two, the others have more, and it alone has a space behind it. A page that has lost footnotes with its end is told by [footnotes-are-listed](footnotes-are-listed.md), one that breaks off in a reference of wikitext by [reference-is-closed](reference-is-closed.md). An attribution at the end that has its area and lacks no more than the closing parenthesis is told by [attribution-is-closed](attribution-is-closed.md).',
  matters: 'What was cut off is missing from every table, most often footnotes and with them the sources.',
  repair: 'Copy the page again, to its end.',
  examples: {
    pass: `Stoves

  • Heat the hall on Sundays.[1]
  • Bring wood when you can.[1]

Footnotes

  1. The stove smokes in the east wind. (Norway Strategy Salon, June 2019, Community Health thematic area).
`,
    fail: `Stoves

  • Heat the hall on Sundays.[1]
  • Bring wood when you can.[1]

Footnotes

  1. The stove smokes in the east wind,
`,
  },
  *check(input) {
    const cut = cutOffOf(input);
    if (!cut || lostNotes(input) !== null || openReference(input) !== null) return;
    const { item, words, others } = cut;
    const known = others
      ? ` as in ${others.all === 1 ? 'the other one' : `${others.ended} of ${others.all} others`}`
      : '';
    yield {
      message: `found the end of the page at ${quotedEnd(words)}, expected the end of a sentence${known}`,
      span: item.span,
      key: words,
    };
  },
});
