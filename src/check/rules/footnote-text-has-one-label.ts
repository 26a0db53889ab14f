import type { Footnote } from '../../model/report.ts';
import { foldKey, normalise } from '../../text/fold.ts';
import { labelKey, listsOf, wordsOf } from '../footnotes.ts';
import { quoted, shown } from '../message.ts';
import { defineRule } from '../rule.ts';

/** No two footnotes of a list say the same words of the same source. */
export const footnoteTextHasOneLabel = defineRule({
  id: 'footnote-text-has-one-label',
  summary: 'The words of every footnote stand in the list once.',
  severity: 'warning',
  docs: 'docs/rules/footnote-text-has-one-label.md',
  finds:
    'A footnote with the words and the attribution of an earlier footnote of the same list, white space, case and the form of quotation marks aside. Two footnotes of one label are left to [footnote-is-defined-once](footnote-is-defined-once.md), words as short as “see above” to nobody.',
  matters: 'One voice is counted twice, and the recommendation seems to rest on more sources than it does.',
  repair:
    'Leave one of them, and cite it in both places; in wikitext give the reference a name and write `<ref name="…" />` in the second place.',
  kinds: ['synthesis'],
  examples: {
    pass: `Maps

  • Draw a map of the paths.[1]
  • Hang it at the station.[1]

Footnotes

  1. Visitors walk past our door. (Nepal Strategy Salon, July 2019, Partnerships thematic area).
`,
    fail: `Maps

  • Draw a map of the paths.[1]
  • Hang it at the station.[2]

Footnotes

  1. Visitors walk past our door. (Nepal Strategy Salon, July 2019, Partnerships thematic area).
  2. Visitors walk past our door. (Nepal Strategy Salon, July 2019, Partnerships thematic area).
`,
  },
  *check({ document }) {
    for (const list of listsOf(document)) {
      for (const { first, second } of twins(list)) {
        const [name, other] = [shown(second.label), shown(first.label)];
        yield {
          message: `found footnote ${name} with the words of footnote ${other}, ${quoted(wordsOf(second))}, expected one footnote for both`,
          span: second.span,
          key: wordsOf(second),
          related: [{ message: `footnote ${other} stands here`, span: first.span }],
        };
      }
    }
  },
});

/** Units: shorter words say where to look, not what somebody said. */
const SHORTEST = 20;

function twins(list: readonly Footnote[]): { first: Footnote; second: Footnote }[] {
  const first = new Map<string, Footnote>();
  return candidates(list).flatMap((second) => {
    const words = foldKey(normalise(wordsOf(second)));
    const before = first.get(words);
    if (!before) first.set(words, second);
    const isTwin = before && labelKey(before.label) !== labelKey(second.label);
    return isTwin ? [{ first: before, second }] : [];
  });
}

/** The footnotes that have as many words as another: most have not, and telling so is quicker than folding them all. */
function candidates(list: readonly Footnote[]): Footnote[] {
  const lengths = new Map<number, number>();
  const sized = list.map((footnote) => ({ footnote, length: lengthOf(footnote) }));
  for (const { length } of sized) lengths.set(length, (lengths.get(length) ?? 0) + 1);
  return sized
    .filter(({ length }) => length >= SHORTEST && (lengths.get(length) ?? 0) > 1)
    .map(({ footnote }) => footnote);
}

function lengthOf({ quotes }: Footnote): number {
  return quotes.reduce((length, { text, attribution }) => length + text.length + (attribution?.raw.length ?? 0), 0);
}
