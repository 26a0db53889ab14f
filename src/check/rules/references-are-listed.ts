import { isCut, lostNames } from '../cut-off.ts';
import { doubtsOf } from '../doubts.ts';
import { quoted, shown } from '../message.ts';
import { defineRule } from '../rule.ts';

/** The references of every group are listed behind them. One finding for each group, at its first marker that no list shows. */
export const referencesAreListed = defineRule({
  id: 'references-are-listed',
  summary: 'Every group of references has a list behind it.',
  severity: 'warning',
  docs: 'docs/rules/references-are-listed.md',
  formats: ['wikitext', 'html'],
  finds:
    'References of a group behind which no `<references />` or `{{reflist}}` of that group stands. The wiki puts those of the default group at the end of the page, without a heading, and shows an error for any other group. Nothing is said of a page that breaks off in an item or a reference: the list stood behind. Where most names of a page have no text either, the page breaks off before its list: [footnote-is-defined](footnote-is-defined.md) tells it, once, where it ends.',
  matters: 'Readers of the page do not see who was heard.',
  repair: 'Put the list behind the last reference of its group.',
  examples: {
    format: 'wikitext',
    pass: `== Food ==

* Serve a meal at every meeting.<ref group="note">Who is hungry leaves first. (Ghana Strategy Salon, July 2019, Community Health thematic area).</ref>

== Footnotes ==
<references group="note" />
`,
    fail: `== Food ==

* Serve a meal at every meeting.<ref group="note">Who is hungry leaves first. (Ghana Strategy Salon, July 2019, Community Health thematic area).</ref>

== Footnotes ==
<references />
`,
  },
  *check(input) {
    const unlisted = doubtsOf(input.doubts, 'references-unlisted');
    if (unlisted.length === 0 || isCut(input) || lostNames(input).length > 0) return;
    for (const { found, expected, reason, span } of unlisted) {
      const message = `found ${quoted(found)}, but ${reason}, expected ${shown(expected ?? '') || 'a list of its group'}`;
      yield { message, span, key: expected ?? found, expected };
    }
  },
});
