/** An attribution in parentheses to its meaning. @module */
import type { Doubt } from '../model/corpus.ts';
import type { DraftParenthesis, ResolvedAttribution } from '../model/draft.ts';
import type { Lines } from '../text/span.ts';
import type { Vocabularies } from '../vocabularies/index.ts';
import { readArea, unknownAreas } from './areas.ts';
import { chooseDate, dateDoubts, readDate, stretchOf } from './dates.ts';
import { readParts } from './parts.ts';
import { readSource } from './source.ts';

/** An attribution and what could not be settled about it. */
export interface AttributionReading {
  attribution: ResolvedAttribution;
  doubts: Doubt[];
}

/** Reads an attribution such as `(Ghana Strategy Salon, June 2019, Diversity thematic area)`. */
export function readParenthesis(
  { raw, span, words: inner }: DraftParenthesis,
  lines: Lines,
  vocabularies: Vocabularies,
): AttributionReading {
  const parts = readParts(inner.flat.text.slice(inner.from, inner.to), vocabularies);
  const sources = parts.sources.map(({ from, to }) => readSource(stretchOf(inner, from, to), lines, vocabularies));
  const areas = parts.areas.map(({ match, from, to }) => {
    const words = stretchOf(inner, from, to);
    return readArea({ match, words, by: 'attribution', within: words }, lines);
  });
  const date = chooseDate(parts.dates);
  const dates = parts.dates.map((one) => ({ date: one, words: stretchOf(inner, one.start, one.end) }));
  return {
    attribution: {
      raw,
      span,
      sources: sources.map(({ source }) => source),
      date: date && readDate(date, stretchOf(inner, date.start, date.end), lines),
      areas,
      places: [],
      regions: [],
      carriedFrom: null,
    },
    doubts: [
      ...sources.flatMap((source) => source.doubts),
      ...unknownAreas(areas, vocabularies),
      ...dateDoubts(dates, date, lines),
    ],
  };
}
