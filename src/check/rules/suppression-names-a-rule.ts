import { didYouMean } from '../../text/nearest.ts';
import { quoted, shown } from '../message.ts';
import { defineRule, type Problem } from '../rule.ts';
import type { SuppressionOutcome } from '../suppress.ts';
import { DIRECTIVES } from '../suppressions.ts';

/** Every suppression is one, and names rules that there are. */
export const suppressionNamesARule = defineRule({
  id: 'suppression-names-a-rule',
  summary: 'Every suppression names a rule whose findings can be suppressed.',
  severity: 'warning',
  formats: ['plain', 'markdown', 'wikitext', 'html'],
  docs: 'docs/rules/suppression-names-a-rule.md',
  finds: `A [suppression](../suppressions.md) of a rule that there is not, of no rule at all, or of a rule about suppressions or the
baseline, whose findings cannot be suppressed; and a comment that begins like a suppression and is none, such as
\`throughline-ignored\` or \`Throughline_Ignore\`, or that does not end. In pasted text comments are words like any other:
the first that begins like a suppression is told.`,
  matters: 'It suppresses nothing: a mistyped name looks like an answer and is none.',
  repair: `Write the id of the rule as it stands behind its findings, the reason behind a colon:
\`<!-- throughline-ignore footnote-is-cited: kept for the next edition -->\`. For pasted text it belongs into the
[configuration](../suppressions.md#in-the-configuration).`,
  examples: {
    format: 'wikitext',
    pass: `== Meeting ==

* Meet in May.<ref>In August nobody comes. (Greece Strategy Salon, June 2019, Community Health thematic area).</ref>

== Footnotes ==
<references />
`,
    fail: `== Meeting ==

<!-- throughline-ignore recommendation-has-sources: all three salons said it -->
* Meet in May.<ref>In August nobody comes. (Greece Strategy Salon, June 2019, Community Health thematic area).</ref>

== Footnotes ==
<references />
`,
  },
  *check({ document, text, span }) {
    const comment = document.format === 'plain' ? IN_TEXT.exec(text) : null;
    if (!comment) return;
    yield {
      message: `found a suppression in ${quoted(comment[0])}, expected it under “suppressions” in the configuration: comments are not read in pasted text`,
      span: span(comment.index, comment.index + comment[0].length),
      key: 'in pasted text',
    };
  },
  *checkSuppressions(outcomes) {
    for (const outcome of outcomes) yield* slipsOf(outcome);
  },
});

/** The first line of a comment at least. */
const IN_TEXT = /<!--[ \t]{0,99}throughline[-_ ]ignore(?:[^\r\n-]|-(?!->)){0,500}(?:-->)?/i;

function* slipsOf({ slip, rules, reason, isClosed, span, nearest }: SuppressionOutcome): Generator<Problem> {
  if (slip !== null) {
    const message = `found the comment ${shown(slip)}, expected ${DIRECTIVES.join(' or ')}${hintFor(slip)}`;
    yield { message, span, key: `${slip} ${reason}` };
    return;
  }
  if (!isClosed) {
    const ids = rules.map(({ id }) => id).join(', ');
    const message = `found a suppression${ids && ` of ${shown(ids)}`} that does not end, expected “-->” behind its reason`;
    yield { message, span, key: `open ${ids} ${reason}` };
    return;
  }
  if (rules.length === 0) {
    const message = 'found a suppression without a rule, expected the id of the rule whose finding it suppresses';
    yield { message, span, key: `none ${reason}` };
  }
  for (const { id, state, span: place } of rules) {
    const key = `${id} ${reason}`;
    if (state === 'exempt') {
      const message = `found the suppression of ${id}, expected that of another rule: findings about suppressions and the baseline cannot be suppressed`;
      yield { message, span: place, key };
    } else if (state === 'unknown') {
      const message = `found the suppression of ${shown(id)}, expected the id of a rule${nearest(id)}`;
      yield { message, span: place, key };
    }
  }
}

/** The one that reaches less, unless the whole file is named: a wrong hint would suppress all that a page has. */
function hintFor(slip: string): string {
  const name = slip.toLowerCase().replace(/[_ ]/g, '-');
  const [item = '', file = ''] = DIRECTIVES;
  if (name === file || name.startsWith(`${item}-f`)) return `; did you mean ${file}?`;
  return name.startsWith(item) ? `; did you mean ${item}?` : didYouMean(name, DIRECTIVES);
}
