/** The reports of events among the documents, and whose attributions they are. @module */

import type { Span } from '../model/position.ts';
import type { Document } from '../model/report.ts';
import { append } from '../text/group.ts';
import { words } from '../text/words.ts';
import { places } from '../vocabularies/places.ts';
import { type Mention, type Report, reportOf } from './events.ts';

/** Finds the one report of the event that an attribution names; null where there is none, or several. */
export function reportsFor(documents: readonly Document[]): ((mention: Mention) => Report | null) | null {
  const reports = documents.flatMap((document) => reportOf(document) ?? []);
  if (reports.length === 0) return null;
  const byName = new Map<string, Report[]>();
  const byCountry = new Map<string, Report[]>();
  for (const report of reports) {
    for (const key of new Set(report.names.map((name) => name.key))) append(byName, key, report);
    const [country, more] = report.document.event?.countries ?? [];
    if (report.source && country && !more) append(byCountry, countryKey(report.source, country), report);
  }
  return (mention) => {
    const named = byName.get(mention.name.key);
    if (named) return named.length === 1 && isOfYear(mention, named[0] as Report) ? (named[0] as Report) : null;
    const [country, more] = mention.source.countries;
    const [only, second] = (country && !more && byCountry.get(countryKey(mention.source, country))) || [];
    return only && !second && isOfYear(mention, only) && saysNoMore(mention, only) ? only : null;
  };
}

function countryKey({ kind, audience }: { kind: string; audience: string | null }, country: string): string {
  return `${country} ${kind} ${audience}`;
}

/** A salon of a country may be held each year. */
function isOfYear({ name, attribution }: Mention, { names, document }: Report): boolean {
  const years = names.flatMap(({ year }) => year ?? []);
  if (name.year !== null && years.length > 0) return years.includes(name.year);
  const [from, to] = [attribution.date?.start, attribution.date?.end];
  const [first, last] = [document.event?.date?.start, document.event?.date?.end];
  if (!from || !to || !first || !last) return true;
  return from.slice(0, 4) <= last.slice(0, 4) && first.slice(0, 4) <= to.slice(0, 4);
}

/** Whether all that the name says but kind and country is in the report: `Lagos Salon` is not that of Abuja. */
function saysNoMore({ name, source }: Mention, report: Report): boolean {
  const said = wordsOfReport(report);
  const country = countryWords(source.name);
  return name.own.split(' ').every((word) => said.has(word) || country.has(word));
}

/** So much of the place of a report is read. */
const LONGEST = 300;

/** The words by which a report tells which event it is of. */
export function wordsOfReport({ document: { event, title }, source }: Report): Set<string> {
  const texts = [event?.place, event?.name, title, source?.name].map((text) => (text ?? '').slice(0, LONGEST));
  return new Set(texts.flatMap((text) => words(text).map(({ key }) => key)));
}

/** The words of a text that name a country. */
export function countryWords(text: string): Set<string> {
  const all = words(text);
  return new Set(
    places()
      .find(text, all)
      .flatMap(({ from, to }) => all.slice(from, to).map(({ key }) => key)),
  );
}

/** Where a report says of its event what is looked for, or whatever it says first. */
export function placeInReport(
  { document: { event, footnotes, sections } }: Report,
  span: Span | null = null,
): Span | null {
  return (
    span ??
    event?.date?.span ??
    event?.themes.find((theme) => theme.span)?.span ??
    footnotes[0]?.span ??
    sections[0]?.span ??
    null
  );
}
