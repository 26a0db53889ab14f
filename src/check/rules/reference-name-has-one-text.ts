import type { Document } from '../../model/report.ts';
import { doubtsOf } from '../doubts.ts';
import { quoted } from '../message.ts';
import { defineRule, type Problem } from '../rule.ts';

/** References of one name and group have one text. The page shows the first and drops the others. */
export const referenceNameHasOneText = defineRule({
  id: 'reference-name-has-one-text',
  summary: 'Every name of a reference has one text.',
  severity: 'error',
  docs: 'docs/rules/reference-name-has-one-text.md',
  formats: ['wikitext', 'html'],
  finds:
    'Two references of wikitext with the same name and group whose texts differ. The second place of the finding is the text that the page shows; the one found is dropped.',
  matters:
    'Somebody was heard, and their words are nowhere on the page: the second recommendation rests on the words of the first.',
  repair:
    'Give one of them another name; where both mean the same, leave the text once and write `<ref name="…" />` in the other place.',
  examples: {
    format: 'wikitext',
    pass: `== Radio ==

* Answer questions of listeners on air.<ref name="radio">My aunt heard of us between two songs. (Mali Strategy Salon, July 2019, Partnerships thematic area).</ref>
* Keep the recordings.<ref name="radio" />

== Footnotes ==
<references />
`,
    fail: `== Radio ==

* Answer questions of listeners on air.<ref name="radio">My aunt heard of us between two songs. (Mali Strategy Salon, July 2019, Partnerships thematic area).</ref>
* Keep the recordings.<ref name="radio">Nobody can hear the talk of last year. (Mali Strategy Salon, July 2019, Partnerships thematic area).</ref>

== Footnotes ==
<references />
`,
  },
  *check({ document, doubts }) {
    const conflicts = doubtsOf(doubts, 'reference-conflict');
    if (conflicts.length === 0) return;
    const first = footnotesByMarker(document);
    for (const { found, expected, reason, span } of conflicts) {
      yield {
        message: `found ${quoted(found)}, though ${reason}, expected ${expected === null ? 'one text' : quoted(expected)}`,
        span,
        key: found,
        expected,
        related: first(span.start.offset).map((place) => ({
          message: 'the text that is shown stands here',
          span: place,
        })),
      };
    }
  },
});

type Place = NonNullable<Problem['span']>;

/** The footnote that the marker at an offset leads to. */
function footnotesByMarker({ recommendations, footnotes }: Document): (offset: number) => Place[] {
  const places = new Map(footnotes.map(({ id, span }) => [id, span]));
  const markers = new Map(
    recommendations.flatMap(({ citations }) => citations.map((one) => [one.span.start.offset, one.footnote] as const)),
  );
  return (offset) => {
    const place = places.get(markers.get(offset) ?? '');
    return place ? [place] : [];
  };
}
