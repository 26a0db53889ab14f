import { datedPlaces } from '../dates.ts';
import { quoted } from '../message.ts';
import { defineRule } from '../rule.ts';

/** No date of a document lies after the document itself. */
export const dateIsNotAfterItsDocument = defineRule({
  id: 'date-is-not-after-its-document',
  summary: 'No date is after the date of its document.',
  severity: 'warning',
  docs: 'docs/rules/date-is-not-after-its-document.md',
  finds:
    'A date, in an attribution or of an event, that begins after the day on which the page was saved. That day comes with a page that was fetched from a wiki, as the time of its revision; for others the option `saved` can say it. Of a page whose day is not known nothing is found.',
  matters: 'Nobody can quote what was not yet said: a year or a month is wrong.',
  repair: 'Look the date up in the original source and correct it.',
  about: 'date',
  options: {
    saved: { kind: 'day', about: 'The day on which a page was saved that does not come with it.', default: null },
  },
  examples: {
    options: { saved: '2019-09-05' },
    pass: `Lanterns

  • Hang a lantern at the pier.[1]

Footnotes

  1. The ferry found us. (Togo Strategy Salon, August 2019, Community Health thematic area).
`,
    fail: `Lanterns

  • Hang a lantern at the pier.[1]

Footnotes

  1. The ferry found us. (Togo Strategy Salon, August 2020, Community Health thematic area).
`,
  },
  *check({ document, options: { saved } }) {
    const day = document.origin?.timestamp?.slice(0, 10) ?? saved;
    if (day === null) return;
    for (const { date, key } of datedPlaces(document)) {
      if (date.start === null || date.start <= day) continue;
      const message = `found the date ${quoted(date.raw)}, expected none after ${day}, when the page was saved`;
      yield { message, span: date.span, key };
    }
  },
});
