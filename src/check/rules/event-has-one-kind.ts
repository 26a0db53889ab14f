import type { SourceKind } from '../../model/report.ts';
import { groupBy } from '../../text/group.ts';
import { type Mention, mentions } from '../events.ts';
import { quoted, shown } from '../message.ts';
import { bothOf, contradictions, type Value } from '../one-event.ts';
import { originals } from '../pages.ts';
import { defineRule } from '../rule.ts';

/** An event is of one kind, wherever it is named. */
export const eventHasOneKind = defineRule({
  id: 'event-has-one-kind',
  summary: 'One event is of one kind on all pages.',
  severity: 'warning',
  docs: 'docs/rules/event-has-one-kind.md',
  finds:
    'Two names that are the same but for the kind of event and have the same day: `Kisumu Strategy Salon, 13 July 2019` and `Kisumu workshop, 13 July 2019`. The kind that most places give is taken for the right one, of equals the one on the first page by path. Names with a month or a year only are not compared: there may have been a salon and a workshop in one month.',
  matters: 'The tables have one event as two sources of two kinds.',
  repair: 'Look up in the report what the event was called, and use this name on all pages.',
  about: 'source',
  examples: {
    pass: [
      `Kettles

  • Buy a kettle for every room.[1]

Footnotes

  1. The tea was cold again. (Kisumu Strategy Salon, 13 July 2019, Resource Allocation thematic area).
`,
      `Cups

  • Ask guests to bring their cup.[1]

Footnotes

  1. We wash up until midnight. (Kisumu workshop, 3 August 2019, Community Health thematic area).
`,
    ],
    fail: [
      `Kettles

  • Buy a kettle for every room.[1]

Footnotes

  1. The tea was cold again. (Kisumu Strategy Salon, 13 July 2019, Resource Allocation thematic area).
`,
      `Cups

  • Ask guests to bring their cup.[1]

Footnotes

  1. We wash up until midnight. (Kisumu workshop, 13 July 2019, Community Health thematic area).
`,
    ],
  },
  *checkCorpus({ documents }) {
    const all = originals(documents).flatMap(({ document }) => mentions(document).filter(hasOneDay));
    for (const [key, same] of groupBy(all, ({ name, attribution }) => `${name.own} ${attribution.date?.edtf}`)) {
      for (const { found, expected } of contradictions(same.map(kindOf), (one, other) => one.kind === other.kind)) {
        const { path, title } = expected.document;
        yield {
          document: found.document,
          message: `found ${quoted(found.value.name)}, of the kind ${shown(found.value.kind)}, expected ${quoted(expected.value.name)} as on the page ${quoted(title)}, on the same day`,
          span: found.span,
          key: `${key} ${bothOf(found, expected)}`,
          related: [{ message: 'the other name', span: expected.span, path }],
        };
      }
    }
  },
});

function hasOneDay({ name, attribution: { date } }: Mention): boolean {
  return name.own !== '' && date?.edtf != null && date.start === date.end;
}

function kindOf({ document, source: { name, kind, span } }: Mention): Value<{ kind: SourceKind; name: string }> {
  return { value: { kind, name }, key: kind, span, document };
}
