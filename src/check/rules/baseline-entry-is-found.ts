import { groupBy } from '../../text/group.ts';
import { exampleEntry } from '../baseline-example.ts';
import { quoted, shown } from '../message.ts';
import { defineRule } from '../rule.ts';

/** Every entry of the baseline is still needed. */
export const baselineEntryIsFound = defineRule({
  id: 'baseline-entry-is-found',
  summary: 'Every entry of the baseline has its finding in its document.',
  severity: 'info',
  docs: 'docs/rules/baseline-entry-is-found.md',
  finds: `An entry of the [baseline](../baseline.md) whose finding is there no more, or that is there twice. Only entries are told of
whose documents, and the other documents they have to do with, are among the inputs, and whose rules run. And a file that is
gone, though it has entries, where its folder is looked through and no other file has a document of its title.`,
  matters:
    'Nothing is wrong: the fault was mended. An entry that is left behind would hide the same fault if it came back.',
  repair: 'Run `throughline check --update-baseline` with the same inputs: it takes such entries out.',
  examples: {
    beside: ', with an entry of the baseline for a quote without an attribution',
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

  1. The wind takes it all. (Ghana Strategy Salon, June 2019, Diversity thematic area).
`,
    baseline: { today: '2024-05-01', entries: [exampleEntry({})] },
  },
  *checkBaseline(outcomes) {
    const ofGone = groupBy(
      outcomes.filter(({ state }) => state === 'gone').map(({ entry }) => entry),
      ({ path }) => path,
    );
    for (const [path, [first, ...more]] of ofGone) {
      const entries = more.length === 0 ? '1 entry' : `${more.length + 1} entries`;
      const message = `found ${entries} of ${shown(path)}, which is gone, expected a file that is there`;
      yield { message, span: first?.span ?? null, key: path };
    }
    for (const { state, entry } of outcomes) {
      if (state !== 'absent') continue;
      const { rule, path, words, span, fingerprint } = entry;
      const message = `found no finding of ${shown(rule)} at ${quoted(words)} in ${shown(path)}, expected the one of this entry`;
      yield { message, span, key: fingerprint };
    }
  },
});
