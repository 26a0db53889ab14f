/** From words to meaning: sources, dates and areas of attributions and events. @module */
import type { Doubt } from '../model/corpus.ts';
import type {
  AreaMention,
  Draft,
  DraftAttribution,
  DraftField,
  Resolved,
  ResolvedAttribution,
  ResolvedEvent,
  Words,
} from '../model/draft.ts';
import type { DateRange } from '../model/report.ts';
import type { Lines } from '../text/span.ts';
import { words } from '../text/words.ts';
import type { Vocabularies } from '../vocabularies/index.ts';
import type { DateProblem } from './date/problems.ts';
import { type DateMention, findDates } from './date.ts';
import { type AreaPart, readParts } from './parts.ts';
import { readSource } from './source.ts';

/** Gives the attributions of a document and the fields of its event their meaning; what stays open is a doubt. */
export function resolve(draft: Draft, vocabularies: Vocabularies): Resolved {
  const { lines } = draft;
  const doubts = [...draft.doubts];
  const footnotes = draft.document.footnotes.map((footnote) => ({
    ...footnote,
    quotes: footnote.quotes.map((quote) => {
      const reading = quote.attribution && readAttribution(quote.attribution, lines, vocabularies);
      if (!reading) return { ...quote, attribution: null };
      for (const doubt of reading.doubts) doubts.push(doubt);
      return { ...quote, attribution: reading.attribution };
    }),
  }));
  const { event } = draft.document;
  return {
    ...draft,
    document: { ...draft.document, footnotes, event: event && readEvent(event, lines, vocabularies) },
    doubts: doubts.sort((a, b) => a.span.start.offset - b.span.start.offset),
  };
}

function readAttribution(
  { raw, span, words: inner }: DraftAttribution,
  lines: Lines,
  vocabularies: Vocabularies,
): { attribution: ResolvedAttribution; doubts: Doubt[] } {
  const { flat, from, to } = inner;
  const parts = readParts(flat.text.slice(from, to), vocabularies);
  const place = (start: number, end: number): Words => ({ flat, from: from + start, to: from + end });
  const sources = parts.sources.map((source) => readSource(place(source.from, source.to), lines, vocabularies));
  const areas = parts.areas.map((area) => readArea(area, place(area.from, area.to), lines));
  const date = chooseDate(parts.dates);
  return {
    attribution: {
      raw,
      span,
      sources: sources.map(({ source }) => source),
      date: date && readDate(date, place(date.start, date.end), lines),
      areas,
    },
    doubts: [
      ...sources.flatMap((source) => source.doubts),
      ...areas.flatMap((area) => (area.term ? [] : unknownArea(area))),
      ...parts.dates.flatMap((one) => (one.problem ? dateDoubt(one.problem, place(one.start, one.end), lines) : [])),
      ...parts.dates.flatMap((one) => (one === date || one.problem ? [] : secondDate(one, date, place, lines))),
    ],
  };
}

/** The first date that can be read; else the first. */
function chooseDate(dates: readonly DateMention[]): DateMention | null {
  return dates.find(({ edtf }) => edtf !== null) ?? dates[0] ?? null;
}

/** The model has one date an attribution: another one is told, not dropped. */
function secondDate(
  one: DateMention,
  chosen: DateMention | null,
  place: (start: number, end: number) => Words,
  lines: Lines,
): Doubt[] {
  if (one.edtf === chosen?.edtf) return [];
  const reason = `the attribution names ${chosen?.edtf ?? 'another date'} and ${one.edtf}`;
  return [dateDoubt({ kind: 'date-ambiguous', reason, expected: null }, place(one.start, one.end), lines)];
}

function readDate({ edtf, first, last }: DateMention, { flat, from, to }: Words, lines: Lines): DateRange {
  const [start, end] = flat.range(from, to);
  return { raw: flat.written(from, to, lines.text), edtf, start: first, end: last, span: lines.span(start, end) };
}

function dateDoubt(problem: DateProblem, { flat, from, to }: Words, lines: Lines): Doubt {
  return { ...problem, found: flat.text.slice(from, to), span: lines.span(...flat.range(from, to)) };
}

function readArea({ match }: AreaPart, { flat, from, to }: Words, lines: Lines): AreaMention {
  return {
    words: flat.text.slice(from, to),
    span: lines.span(...flat.range(from, to)),
    term: match?.term ?? null,
    basis: match?.basis ?? 'stated',
  };
}

function unknownArea({ words: found, span }: AreaMention): Doubt {
  return { kind: 'area-unknown', found, expected: null, reason: 'the vocabulary of themes does not have it', span };
}

/** The event of a report, as its fields say. */
function readEvent(fields: readonly DraftField[], lines: Lines, vocabularies: Vocabularies): ResolvedEvent {
  const of = (name: DraftField['field']) => fields.filter(({ field }) => field === name).map((field) => field.words);
  const text = ({ flat, from, to }: Words) => flat.text.slice(from, to);
  const place = of('place')[0];
  const placeWords = place ? text(place).trim() : '';
  const dateWords = of('date')[0];
  const date = dateWords ? chooseDate(findDates(text(dateWords), vocabularies.dates)) : null;
  const countries = vocabularies.places.find(placeWords, words(placeWords)).flatMap(({ code }) => (code ? [code] : []));
  return {
    date:
      date && dateWords
        ? readDate(date, { ...dateWords, from: dateWords.from + date.start, to: dateWords.from + date.end }, lines)
        : null,
    place: placeWords === '' ? null : placeWords,
    countries: [...new Set(countries)],
    areas: of('theme').flatMap((theme) =>
      readParts(text(theme), vocabularies).areas.map((area) =>
        readArea(area, { ...theme, from: theme.from + area.from, to: theme.from + area.to }, lines),
      ),
    ),
  };
}
