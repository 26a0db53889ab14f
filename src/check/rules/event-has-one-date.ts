import type { DateRange } from '../../model/report.ts';
import { agree } from '../events.ts';
import { quoted } from '../message.ts';
import { bothOf, contradictions, eventsNamedOften, type Statement, type Value } from '../one-event.ts';
import { defineRule } from '../rule.ts';

/** An event has one date, wherever it is named. */
export const eventHasOneDate = defineRule({
  id: 'event-has-one-date',
  summary: 'One event has one date on all pages.',
  severity: 'warning',
  docs: 'docs/rules/event-has-one-date.md',
  finds:
    'A salon, a workshop or another single event that is attributed with two dates which cannot both be right, on one page or on several: `June 2019` and `12 June 2019` agree, `May 2019` does not. The date that most places agree with is taken for the right one, of equals the one on the first page by path. Not found: conversations, which go on for months; names in the plural (`salons`) and names that say only the kind (`youth salon`); three dates and more, which are a series of events. Where the report of the event is among the documents, [attribution-agrees-with-the-report](attribution-agrees-with-the-report.md) answers; two reports of one event are compared here. Translations are left to [translation-has-the-same-footnotes](translation-has-the-same-footnotes.md).',
  matters: 'One of the dates is wrong, and the quotes below it are counted in another month or year.',
  repair: 'Look the date up in the report of the event. If there were two events, name both so that one can tell.',
  about: 'date',
  examples: {
    pass: [
      `Kettles

  • Buy a kettle for every room.[1]

Footnotes

  1. The tea was cold again. (Togo Strategy Salon, June 2019, Resource Allocation thematic area).
`,
      `Cups

  • Ask guests to bring their cup.[1]

Footnotes

  1. We wash up until midnight. (Togo Strategy Salon, 15 June 2019, Community Health thematic area).
`,
    ],
    fail: [
      `Kettles

  • Buy a kettle for every room.[1]

Footnotes

  1. The tea was cold again. (Togo Strategy Salon, June 2019, Resource Allocation thematic area).
`,
      `Cups

  • Ask guests to bring their cup.[1]

Footnotes

  1. We wash up until midnight. (Togo Strategy Salon, 15 May 2019, Community Health thematic area).
`,
    ],
  },
  *checkCorpus({ documents }) {
    for (const { name, key, statements } of eventsNamedOften(documents)) {
      const dates = statements.flatMap(dateOf);
      for (const { found, expected } of contradictions(dates, agree)) {
        const { document, value, span } = found;
        const { title, path } = expected.document;
        yield {
          document,
          message: `found the date ${quoted(value.raw)} of ${quoted(name)}, expected ${quoted(expected.value.raw)} as on the page ${quoted(title)}`,
          span,
          key: `${key} ${bothOf(found, expected)}`,
          expected: expected.value.raw,
          related: [{ message: 'the other date', span: expected.span, path }],
        };
      }
    }
  },
});

function dateOf({ document, mention, report }: Statement): Value<DateRange>[] {
  const date = report ? document.event?.date : mention?.attribution.date;
  return date?.edtf && date.start ? [{ value: date, key: date.edtf, span: date.span, document }] : [];
}
