import { exampleEntry } from '../baseline-example.ts';
import { quoted, shown } from '../message.ts';
import { defineRule } from '../rule.ts';

/** No finding of the baseline has outlived its last day. */
export const baselineEntryIsInForce = defineRule({
  id: 'baseline-entry-is-in-force',
  summary: 'Every entry of the baseline is of a rule that there is, and holds today where its finding is still there.',
  severity: 'error',
  docs: 'docs/rules/baseline-entry-is-in-force.md',
  finds: `An entry of the [baseline](../baseline.md) whose last day (\`expires\`) is over, and whose finding is still there: the finding
counts again as well. And an entry of a rule that there is not, whose name is mistyped or was changed.`,
  matters:
    'Somebody said until when the fault would be mended. That day is over, and a promise without an end is none.',
  repair: `Mend the fault. Where it needs more time, write a later day into the entry, or run
\`throughline check --update-baseline --expires DAY\`, which gives that day to every entry that has ended.`,
  examples: {
    beside: ', with an entry of the baseline that ended on 2024-03-31',
    pass: `Movement/Input/Hedges

Planting

  • Plant a hedge.[1]

Footnotes

  1. The wind takes it all. (Ghana Strategy Salon, June 2019, Diversity thematic area).
`,
    fail: `Movement/Input/Hedges

Planting

  • Plant a hedge.[1]

Footnotes

  1. The wind takes it all.
`,
    baseline: { today: '2024-05-01', entries: [exampleEntry({ expires: '2024-03-31' })] },
  },
  *checkBaseline(outcomes) {
    for (const { state, entry, hint = '' } of outcomes) {
      if (state === 'unknown') {
        const { rule, span, fingerprint } = entry;
        const message = `found an entry of the rule ${shown(rule)}, expected the id of a rule${hint}`;
        yield { message, span, key: `${rule} ${fingerprint}` };
      }
      if (state !== 'ended') continue;
      const { rule, path, words, owner, expires, span, fingerprint } = entry;
      const whose = owner === null ? '' : ` of ${shown(owner)}`;
      const message = `found the entry${whose} for ${rule} at ${quoted(words)} in ${shown(path)}, which ended on ${expires}, expected the fault mended by then`;
      yield { message, span, key: fingerprint };
    }
  },
});
