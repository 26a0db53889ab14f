import { isWithin } from '../../text/nearest.ts';
import { words } from '../../text/words.ts';
import { placeIn } from '../events.ts';
import { quoted } from '../message.ts';
import { bothOf, contradictions, eventsNamedOften, type Statement, type Value } from '../one-event.ts';
import { defineRule } from '../rule.ts';

/** An event has one place, wherever it is named. */
export const eventHasOnePlace = defineRule({
  id: 'event-has-one-place',
  summary: 'One event has one place on all pages.',
  severity: 'warning',
  docs: 'docs/rules/event-has-one-place.md',
  finds:
    'A salon, a workshop or another single event whose name is followed by two places, on one page or on several: `Volta Youth Salon, Tamale, Ghana` and `Volta Youth Salon, Kumasi`. A place that says less (`Ghana`) agrees with one that says more, and so does one that is spelt nearly the same. Two reports of one event are compared by the place they state. Where one report of the event is among the documents, [attribution-agrees-with-the-report](attribution-agrees-with-the-report.md) answers. Three places and more are a series of events.',
  matters: 'One of the places is wrong, and with it the region may be.',
  repair: 'Look the place up in the report of the event. If there were two events, name both so that one can tell.',
  about: 'region',
  examples: {
    pass: [
      `Kettles

  • Buy a kettle for every room.[1]

Footnotes

  1. The tea was cold again. (Volta Youth Salon, Tamale, Ghana, June 2019, Resource Allocation thematic area).
`,
      `Cups

  • Ask guests to bring their cup.[1]

Footnotes

  1. We wash up until midnight. (Volta Youth Salon, Ghana, June 2019, Community Health thematic area).
`,
    ],
    fail: [
      `Kettles

  • Buy a kettle for every room.[1]

Footnotes

  1. The tea was cold again. (Volta Youth Salon, Tamale, Ghana, June 2019, Resource Allocation thematic area).
`,
      `Cups

  • Ask guests to bring their cup.[1]

Footnotes

  1. We wash up until midnight. (Volta Youth Salon, Kumasi, Ghana, June 2019, Community Health thematic area).
`,
    ],
  },
  *checkCorpus({ documents }) {
    for (const { name, key, statements } of eventsNamedOften(documents)) {
      for (const { found, expected } of contradictions(statements.flatMap(placeOf), agree)) {
        const { path, title } = expected.document;
        yield {
          document: found.document,
          message: `found the place ${quoted(found.value.raw)} of ${quoted(name)}, expected ${quoted(expected.value.raw)} as on the page ${quoted(title)}`,
          span: found.span,
          key: `${key} ${bothOf(found, expected)}`,
          related: [{ message: 'the other place', span: expected.span, path }],
        };
      }
    }
  },
});

/** UTF-16 units of a place that are looked at. */
const LONGEST = 200;

interface Place {
  raw: string;
  words: readonly string[];
}

function placeOf({ document, mention, report }: Statement): Value<Place>[] {
  if (mention) {
    const { place } = mention.name;
    const { name, span } = mention.source;
    return place.length > 0
      ? [{ value: { raw: placeIn(name, place) ?? name, words: place }, key: place.join(' '), span, document }]
      : [];
  }
  const place = document.event?.place;
  const span = document.event?.date?.span ?? document.footnotes[0]?.span;
  if (!report || !place || !span) return [];
  const own = words(place.slice(0, LONGEST)).map(({ key }) => key);
  return [{ value: { raw: place, words: own }, key: own.join(' '), span, document }];
}

/** One says less than the other, or is spelt nearly the same. */
function agree(one: Place, other: Place): boolean {
  const [less, more] = one.words.length < other.words.length ? [one, other] : [other, one];
  return less.words.every((word) => more.words.some((other) => isWithin(word, other, word.length > 4 ? 2 : 0)));
}
