/** What stands around a point in a table to its attribution. @module */
import type { DraftRow, RegionMention, ResolvedSource, Words } from '../model/draft.ts';
import { foldKey } from '../text/fold.ts';
import type { Lines } from '../text/span.ts';
import type { Vocabularies } from '../vocabularies/index.ts';
import { readArea, unknownAreas } from './areas.ts';
import { type DateMention, findDates } from './date.ts';
import { chooseDate, dateDoubts, type PlacedDate, readDate, stretchOf } from './dates.ts';
import type { AttributionReading } from './parenthesis.ts';
import { type Parts, readParts } from './parts.ts';
import { codesOf, readCountries, readSource, type SourceReading } from './source.ts';

/** Reads the cells of a row. The date of a date column goes before one of the context, this before one of the source. */
export function readRow(row: DraftRow, lines: Lines, vocabularies: Vocabularies): AttributionReading {
  const own = row.source && readParts(textOf(row.source), vocabularies);
  const sources = own && row.source ? sourcesOf(own, row.source, lines, vocabularies) : [];
  const dates = datesOf(row, own, vocabularies);
  const chosen = chooseDate(dates.map(({ date }) => date));
  const at = dates.find(({ date }) => date === chosen);
  const countries = [...row.context, ...row.regions].map((words) => readCountries(words, lines, vocabularies));
  const regions = row.regions.flatMap((words) => regionsOf(words, lines, vocabularies));
  const places = regions.length > 0 ? [] : countries.flatMap((one) => one.places);
  const areas = row.areas.map((area) => readArea(area, lines));
  return {
    attribution: {
      raw: row.raw,
      span: row.span,
      sources: sources.map(({ source }) => withCountries(source, places)),
      date: chosen && at ? readDate(chosen, at.words, lines) : null,
      areas,
      places,
      regions,
      carriedFrom: row.carriedFrom,
    },
    doubts: [
      ...(row.carriedFrom === null ? sources.flatMap((source) => source.doubts) : []),
      ...(regions.length > 0 ? [] : countries.flatMap(({ doubts }) => doubts)),
      ...unknownAreas(areas, vocabularies),
      ...dateDoubts(dates, chosen, lines),
    ],
  };
}

function textOf({ flat, from, to }: Words): string {
  return flat.text.slice(from, to);
}

/** The sources of a cell; one that is nothing but an area or a date is itself the source. */
function sourcesOf(own: Parts, words: Words, lines: Lines, vocabularies: Vocabularies): SourceReading[] {
  if (own.sources.length === 0) return [readSource(trimmed(words), lines, vocabularies)];
  return own.sources.map(({ from, to }) => readSource(stretchOf(words, from, to), lines, vocabularies));
}

function trimmed({ flat, from, to }: Words): Words {
  const text = flat.text.slice(from, to);
  return { flat, from: from + text.length - text.trimStart().length, to: to - text.length + text.trimEnd().length };
}

function datesOf(row: DraftRow, own: Parts | null, vocabularies: Vocabularies): PlacedDate[] {
  const place = (dates: readonly DateMention[], words: Words) =>
    dates.map((date) => ({ date, words: stretchOf(words, date.start, date.end) }));
  // In a column of dates any form is one.
  const columns = row.dates.flatMap((words) => place(findDates(textOf(words), vocabularies.dates), words));
  if (columns.length > 0) return columns;
  const context = row.context.flatMap((words) => place(readParts(textOf(words), vocabularies).dates, words));
  if (context.length > 0) return context;
  return own && row.source ? place(own.dates, row.source) : [];
}

/** Where its own name does not say, a source is of the country it spoke in. */
function withCountries(source: ResolvedSource, places: AttributionReading['attribution']['places']): ResolvedSource {
  if (source.countries.length > 0 || places.length === 0) return source;
  return { ...source, countries: codesOf(places) };
}

/** A label of a region scheme that all the words are. */
function regionsOf(words: Words, lines: Lines, { regionSchemes }: Vocabularies): RegionMention[] {
  const inner = trimmed(words);
  const text = textOf(inner);
  const key = regionKey(text);
  return regionSchemes.flatMap(({ id: scheme, terms }) =>
    terms
      .filter(({ label }) => regionKey(label) === key)
      .map(({ id }) => ({
        words: text,
        span: lines.span(...inner.flat.range(inner.from, inner.to)),
        scheme,
        id,
      })),
  );
}

function regionKey(text: string): string {
  return foldKey(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
