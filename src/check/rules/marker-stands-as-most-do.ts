import type { Fix } from '../../model/finding.ts';
import { clearMajority } from '../majority.ts';
import { type MarkerGroup, markerGroups } from '../marker-groups.ts';
import { quoted } from '../message.ts';
import { defineRule } from '../rule.ts';

/** Markers stand behind the punctuation, or before it, as most of the document do. */
export const markerStandsAsMostDo = defineRule({
  id: 'marker-stands-as-most-do',
  summary: 'Every marker stands behind the punctuation, or before it, as nearly all of the document do.',
  severity: 'info',
  docs: 'docs/rules/marker-stands-as-most-do.md',
  finds:
    'A marker before a full stop, comma, colon, semicolon, exclamation or question mark where the document has its markers behind them, or the other way round. The way of the document is that of at least three markers and of three in four; where there is none, nothing is found. Markers that no punctuation stands beside, or some on both sides, are not looked at.',
  matters: 'Readers do not see whether a marker stands for the whole sentence or for its last word.',
  repair: 'Move the marker to the other side of the punctuation.',
  fixes: 'Moves the marker to the other side of one punctuation mark; several marks are left to a person.',
  kinds: ['synthesis'],
  examples: {
    pass: `Boats

  • Paint the boats in spring.[1]
  • Lend them for free.[2]
  • Teach everyone to swim.[1][2]

Footnotes

  1. Mine rots at the pier. (Croatia Strategy Salon, June 2019, Resource Allocation thematic area).
  2. Who cannot swim stays ashore. (Wikimedia Serbia, May 2019, Diversity thematic area).
`,
    fail: `Boats

  • Paint the boats in spring.[1]
  • Lend them for free.[2]
  • Insure them all[1].
  • Teach everyone to swim.[1][2]

Footnotes

  1. Mine rots at the pier. (Croatia Strategy Salon, June 2019, Resource Allocation thematic area).
  2. Who cannot swim stays ashore. (Wikimedia Serbia, May 2019, Diversity thematic area).
`,
  },
  *check({ document, text, span }) {
    if (text === '') return;
    const groups = markerGroups(document, text);
    const usual = clearMajority(groups, ({ side }) => side);
    if (!usual || usual.of.length === groups.length) return;
    for (const group of groups) {
      const { start, end, side, mark, recommendation } = group;
      if (side === usual.key) continue;
      const found = `${quoted(text.slice(start, end))} ${side} ${quoted(mark)}`;
      yield {
        message: `found the marker ${found}, expected it ${usual.key} the mark, as ${usual.of.length} others stand`,
        span: span(start, end),
        key: recommendation.text,
        fix: toOtherSide(group, text),
      };
    }
  },
});

/** Moves a mark that touches the marker and no other mark. */
function toOtherSide({ start, end, side, mark, at }: MarkerGroup, text: string): Fix | undefined {
  const isAlone = (offset: number) => !/[\p{P}\s]/u.test(text.charAt(offset));
  if (side === 'before') {
    if (!isAlone(start - 1) || /\p{P}/u.test(text.charAt(end + 1))) return undefined;
    const edits = [
      { start, end: start, text: mark },
      { start: at, end: at + 1, text: '' },
    ];
    return { message: `put the marker behind ${quoted(mark)}`, edits };
  }
  if (at !== start - 1 || !isAlone(at - 1)) return undefined;
  const edits = [
    { start: at, end: at + 1, text: '' },
    { start: end, end, text: mark },
  ];
  return { message: `put the marker before ${quoted(mark)}`, edits };
}
