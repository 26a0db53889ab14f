import type { Aspect } from '../../model/decision.ts';
import type { Span } from '../../model/position.ts';
import type { Document } from '../../model/report.ts';
import { isWithin } from '../../text/nearest.ts';
import { words } from '../../text/words.ts';
import { places } from '../../vocabularies/places.ts';
import { agree, type Mention, mentions, placeIn, type Report } from '../events.ts';
import { quoted, quotedEnd } from '../message.ts';
import { originals } from '../pages.ts';
import { countryWords, placeInReport, reportsFor, wordsOfReport } from '../reports.ts';
import { defineRule, type PlacedProblem } from '../rule.ts';

/** What an attribution says of an event agrees with the report of the event. */
export const attributionAgreesWithTheReport = defineRule({
  id: 'attribution-agrees-with-the-report',
  summary: 'Date, area and place of an attribution agree with the report of the event.',
  severity: 'warning',
  docs: 'docs/rules/attribution-agrees-with-the-report.md',
  finds:
    'An attribution to a salon or another single event whose report is among the documents, with a date that cannot be that of the report, with an area although the report names the areas that were chosen and it is none of them, or with another place or country. A report is that of an event when it has its name, or when it is the only one of its kind, audience, country and year and the name says nothing else. Areas of the report that only headings name are not enough, for the list may not be whole. Each value is told once a page. Translations are left to [translation-has-the-same-footnotes](translation-has-the-same-footnotes.md).',
  matters:
    'The report was written by those who were there. A quote with another date or area is counted in the wrong place, or does not come from this event at all.',
  repair: 'Look the quote up in the report, and correct the attribution, or the report if it is wrong.',
  examples: {
    pass: [
      `Report of the Volta Youth Salon

Date: 6 July 2019
Location: Tamale, Ghana
Theme: Diversity

Discussion points

  • Bakers could teach us
`,
      `Bread

  • Bake before the meeting.[1]

Footnotes

  1. Bakers could teach us to rise early. (Volta Youth Salon, July 2019, Diversity thematic area).
`,
    ],
    fail: [
      `Report of the Volta Youth Salon

Date: 6 July 2019
Location: Tamale, Ghana
Theme: Diversity

Discussion points

  • Bakers could teach us
`,
      `Bread

  • Bake before the meeting.[1]

Footnotes

  1. Bakers could teach us to rise early. (Volta Youth Salon, May 2019, Diversity thematic area).
`,
    ],
  },
  *checkCorpus({ documents }) {
    const pages = originals(documents).map(({ document }) => document);
    const reportFor = reportsFor(pages);
    if (!reportFor) return;
    for (const document of pages) {
      if (document.kind === 'report') continue;
      const told = new Set<string>();
      for (const mention of mentions(document)) {
        const report = mention.source.kind === 'conversation' ? null : reportFor(mention);
        if (!report) continue;
        for (const problem of compared(mention, report)) {
          if (told.has(problem.key)) continue;
          told.add(problem.key);
          yield problem;
        }
      }
    }
  },
});

function compared(mention: Mention, report: Report): PlacedProblem[] {
  return [dateOf(mention, report), areaOf(mention, report), placeOf(mention, report)].flatMap((one) => one ?? []);
}

function dateOf(mention: Mention, report: Report): PlacedProblem | null {
  const own = mention.attribution.date;
  const date = report.document.event?.date ?? null;
  if (!own || !date || agree(own, date)) return null;
  return problem({
    mention,
    report,
    about: 'date',
    what: 'date',
    found: own.raw,
    span: own.span,
    expected: date.raw,
    there: date.span,
  });
}

function areaOf(mention: Mention, report: Report): PlacedProblem | null {
  const chosen = report.document.event?.themes ?? [];
  const own = mention.attribution.themes.filter(({ basis }) => basis !== 'override');
  const [first] = own;
  if (!first || chosen.every(({ basis }) => basis === 'heading')) return null;
  // Areas of another set say nothing of those of the report.
  const ids = new Set(chosen.map(({ id }) => id));
  if (own.some(({ id }) => ids.has(id))) return null;
  const labels = [...new Set(chosen.map(({ label }) => label))];
  const expected = labels.slice(0, 5);
  const there = chosen.find(({ basis, span }) => basis !== 'heading' && span)?.span ?? null;
  const span = first.span ?? mention.attribution.span;
  return problem({ mention, report, about: 'theme', what: 'area', found: first.label, span, expected, there });
}

function placeOf(mention: Mention, report: Report): PlacedProblem | null {
  const { name, source } = mention;
  const { event } = report.document;
  if (!event) return null;
  const isElsewhere =
    source.countries.length > 0 &&
    event.countries.length > 0 &&
    !source.countries.some((one) => event.countries.includes(one));
  if (!isElsewhere && (name.place.length === 0 || event.place === null || isInReport(mention, report))) return null;
  const expected = event.place ?? event.countries.join(', ');
  return problem({
    mention,
    report,
    about: 'region',
    what: 'place',
    found: placeIn(source.name, name.place) ?? placeNamed(source),
    span: source.span,
    expected,
    there: null,
  });
}

/** The country that the name of a source names, as it is written there where it is English. */
function placeNamed({ name, countries }: Mention['source']): string {
  const all = words(name);
  const [first] = places().find(name, all);
  if (first) return name.slice(all[first.from]?.start, all[first.to - 1]?.end);
  return countries.map((code) => places().name(code)).join(', ');
}

function isInReport({ name, source }: Mention, report: Report): boolean {
  const country = countryWords(source.name);
  const said = [...wordsOfReport(report)];
  const own = name.place.filter((word) => !country.has(word));
  return own.length === 0 || own.some((word) => said.some((other) => isWithin(word, other, word.length > 4 ? 2 : 0)));
}

interface Difference {
  mention: Mention;
  report: Report;
  about: Aspect;
  what: string;
  found: string;
  span: Span;
  /** One, or several any of which is right. */
  expected: string | readonly string[];
  there: Span | null;
}

function problem({ mention, report, about, what, found, span, expected, there }: Difference): PlacedProblem {
  const { path, title } = report.document as Document;
  const second = placeInReport(report, there);
  const names = [expected].flat();
  return {
    document: mention.document,
    message: `found the ${what} ${quoted(found)} of ${quoted(mention.name.bare)}, expected ${names.map(quoted).join(' or ')} as in the report ${quoted(title)} in ${quotedEnd(path)}`,
    span,
    key: `${mention.name.key} ${what} ${found}`,
    about,
    expected: about === 'date' ? (names[0] ?? null) : null,
    related: second ? [{ message: 'the report', span: second, path }] : [],
  };
}
