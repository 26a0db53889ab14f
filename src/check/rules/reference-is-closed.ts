import { doubtsOf } from '../doubts.ts';
import { quoted } from '../message.ts';
import { defineRule } from '../rule.ts';

/** Every `<ref>` has its `</ref>`. One that is left open is read up to the end of its line. */
export const referenceIsClosed = defineRule({
  id: 'reference-is-closed',
  summary: 'Every reference has its closing tag.',
  severity: 'error',
  docs: 'docs/rules/reference-is-closed.md',
  formats: ['wikitext', 'html'],
  finds:
    'A `<ref>` of wikitext that no `</ref>` closes, or inside which another `<ref>` begins. The wiki then takes everything up to the next `</ref>` for its text, the next bullet included. Here such a reference is read up to the end of its line, or up to the next reference on it: check that its text is whole.',
  matters: 'On the page the recommendations that were swallowed are gone, and so are their footnotes.',
  repair: 'Put `</ref>` behind the text of the reference.',
  examples: {
    format: 'wikitext',
    pass: `== Libraries ==

* Lend laptops to volunteers.<ref>I write at the library, when it is open. (Bolivia Strategy Salon, June 2019, Diversity thematic area).</ref>
* Ask librarians to teach.<ref>Ours knew more than the handbook. (Denmark Strategy Salon, May 2019, Capacity Building thematic area).</ref>

== Footnotes ==
<references />
`,
    fail: `== Libraries ==

* Lend laptops to volunteers.<ref>I write at the library, when it is open. (Bolivia Strategy Salon, June 2019, Diversity thematic area).
* Ask librarians to teach.<ref>Ours knew more than the handbook. (Denmark Strategy Salon, May 2019, Capacity Building thematic area).</ref>

== Footnotes ==
<references />
`,
  },
  *check({ doubts }) {
    for (const { found, expected, reason, span } of doubtsOf(doubts, 'reference-unclosed')) {
      const message = `found the reference ${quoted(found)} left open (${reason}), expected “</ref>” behind its text`;
      yield { message, span, key: found, expected };
    }
  },
});
