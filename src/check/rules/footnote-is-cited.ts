import type { Document } from '../../model/report.ts';
import { firstDefinitions, labelKey, wordsOf } from '../footnotes.ts';
import { quoted, shown } from '../message.ts';
import { mistypedLabels, mistypedMarkers } from '../mistyped-labels.ts';
import { mistypedNames } from '../mistyped-names.ts';
import { defineRule } from '../rule.ts';
import { strayMarkers } from '../stray-markers.ts';

/** The label of a note that says more of another: `1.1`. */
const DETAIL = /^(.*)\.\d+$/;

/**
 * Every footnote is cited, or a note that says more of it (`1.1` of `1`) is. A label defined again is left to
 * `footnote-is-defined-once`.
 */
export const footnoteIsCited = defineRule({
  id: 'footnote-is-cited',
  summary: 'Every footnote is cited by a recommendation.',
  severity: 'warning',
  docs: 'docs/rules/footnote-is-cited.md',
  finds:
    'A footnote that no recommendation cites. A footnote is cited as well where a note that says more of it (`1.1` of `1`) is. Of several footnotes with one label in one list only the first is looked at: [footnote-is-defined-once](footnote-is-defined-once.md) reports the others. One whose number, or the number of whose marker, is mistyped, or whose name a marker has nearly, is reported by [footnote-is-defined](footnote-is-defined.md).',
  matters:
    'Somebody said this, and no recommendation carries it. Either a marker was lost, or a voice was. In the traceability table the footnote has the status `uncited`.',
  repair: 'Put the marker behind the recommendation that rests on the footnote, or take the footnote out of the list.',
  about: 'link',
  kinds: ['synthesis'],
  examples: {
    pass: `Travel and meetings

  • Pay for travel to the yearly meeting.[1]
  • Hold two meetings a year online.[2]

Footnotes

  1. Small groups stay at home because trains are dear. (Portugal Strategy Salon, May 2019, Diversity thematic area).
  2. Online we were twice as many. (Kenya Strategy Salon, June 2019, Community Health thematic area).
`,
    fail: `Travel and meetings

  • Pay for travel to the yearly meeting.[1]
  • Hold two meetings a year online.[1]

Footnotes

  1. Small groups stay at home because trains are dear. (Portugal Strategy Salon, May 2019, Diversity thematic area).
  2. Online we were twice as many. (Kenya Strategy Salon, June 2019, Community Health thematic area).
`,
  },
  *check(input) {
    const { document, text: source } = input;
    // Most pages cite all they have, and need no look at the rest.
    const uncited = firstDefinitions(document).filter(({ citedBy }) => citedBy.length === 0);
    if (uncited.length === 0) return;
    const detailed = new Set(
      document.footnotes.flatMap(({ label, citedBy }) => (citedBy.length > 0 ? (DETAIL.exec(label)?.[1] ?? []) : [])),
    );
    const inNotes = citedInNotes(document);
    const stray = new Set(strayMarkers({ document, text: source }).map(({ label }) => labelKey(label)));
    // What is cited by a slip of the hand is told by `footnote-is-defined`.
    const slips = new Set([
      ...[...mistypedLabels(document), ...mistypedMarkers(document)].map((one) => one.footnote),
      ...mistypedNames(input).values(),
    ]);
    for (const footnote of uncited) {
      const { label, quotes, span } = footnote;
      if (slips.has(footnote)) continue;
      if (detailed.has(label) || inNotes.has(labelKey(label)) || stray.has(labelKey(label))) continue;
      const words = quotes.map(({ text }) => text).join(' ');
      const found = words === '' ? '' : ` ${quoted(words)}`;
      yield {
        message: `found footnote ${shown(label)}${found} cited nowhere, expected a recommendation with the marker [${shown(label)}]`,
        span,
        key: wordsOf({ quotes }),
      };
    }
  },
});

/** Labels of markers inside other footnotes: a note to a note is cited there. */
function citedInNotes({ footnotes }: Document): Set<string> {
  const markers = footnotes.flatMap(({ label, quotes }) =>
    quotes.flatMap(({ text }) =>
      text.includes('[')
        ? Array.from(text.matchAll(/\[([^\][]{1,40})\]/g), ([, inside = '']) => ({ inside, label }))
        : [],
    ),
  );
  return new Set(markers.filter(({ inside, label }) => inside !== label).map(({ inside }) => labelKey(inside)));
}
