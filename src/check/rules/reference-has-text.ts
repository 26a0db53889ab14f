import { placedKey } from '../around.ts';
import { openReference } from '../cut-off.ts';
import { doubtsOf } from '../doubts.ts';
import { quoted } from '../message.ts';
import { defineRule } from '../rule.ts';

/** A reference without a name has a text. An empty one shows nothing but an error on the page. */
export const referenceHasText = defineRule({
  id: 'reference-has-text',
  summary: 'Every reference has a text, or the name of one that has.',
  severity: 'error',
  docs: 'docs/rules/reference-has-text.md',
  formats: ['wikitext', 'html'],
  finds:
    'A `<ref>` of wikitext with neither a text nor a name: `<ref></ref>`, `<ref />`; and one with a name and an empty text, `<ref name="x"></ref>`, where no other gives the name its text. One that the page ends in is reported by [reference-is-closed](reference-is-closed.md). A name that no reference has is reported by [footnote-is-defined](footnote-is-defined.md).',
  matters: 'The page shows an error in its place, and the recommendation rests on nothing.',
  repair: 'Write the text between the tags, or name the reference that is meant.',
  examples: {
    format: 'wikitext',
    pass: `== Weather ==

* Hold the summer camp in May.<ref name="heat">In August nobody leaves the shade. (Greece Strategy Salon, June 2019, Community Health thematic area).</ref>
* Begin in the evening.<ref name="heat" />

== Footnotes ==
<references />
`,
    fail: `== Weather ==

* Hold the summer camp in May.<ref name="heat">In August nobody leaves the shade. (Greece Strategy Salon, June 2019, Community Health thematic area).</ref>
* Begin in the evening.<ref></ref>

== Footnotes ==
<references />
`,
  },
  *check(input) {
    const { document, doubts } = input;
    const empty = doubtsOf(doubts, 'reference-empty');
    const open = empty.length === 0 ? null : openReference(input);
    for (const { found, span } of empty) {
      if (span.start.offset === open) continue;
      const message = `found the reference ${quoted(found)} without a text, expected its text or the name of another`;
      yield { message, span, key: placedKey(document, found, span) };
    }
  },
});
