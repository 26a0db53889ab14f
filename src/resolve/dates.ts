/** Dates among words: the one that counts, and what is wrong with the others. @module */
import type { Doubt } from '../model/corpus.ts';
import type { Words } from '../model/draft.ts';
import type { DateRange } from '../model/report.ts';
import type { Lines } from '../text/span.ts';
import type { DateProblem } from './date/problems.ts';
import type { DateMention } from './date.ts';

/** A date with its words. */
export interface PlacedDate {
  date: DateMention;
  words: Words;
}

/** The first date that can be read; else the first. */
export function chooseDate(dates: readonly DateMention[]): DateMention | null {
  return dates.find(({ edtf }) => edtf !== null) ?? dates[0] ?? null;
}

export function readDate({ edtf, first, last }: DateMention, { flat, from, to }: Words, lines: Lines): DateRange {
  const [start, end] = flat.range(from, to);
  return { raw: flat.written(from, to, lines.text), edtf, start: first, end: last, span: lines.span(start, end) };
}

/** Dates that cannot be, and those beside the one chosen: the model has one, another is told, not dropped. */
export function dateDoubts(dates: readonly PlacedDate[], chosen: DateMention | null, lines: Lines): Doubt[] {
  return dates.flatMap(({ date, words }) => {
    // Beside a Gregorian date that of another calendar says nothing new.
    if (date.problem?.kind === 'date-of-other-calendar' && chosen?.edtf) return [];
    if (date.problem) return dateDoubt(date.problem, words, lines);
    if (date === chosen || date.edtf === chosen?.edtf) return [];
    const reason = `the attribution names ${chosen?.edtf ?? 'another date'} and ${date.edtf}`;
    return dateDoubt({ kind: 'date-ambiguous', reason, expected: null }, words, lines);
  });
}

function dateDoubt(problem: DateProblem, { flat, from, to }: Words, lines: Lines): Doubt {
  return { ...problem, found: flat.text.slice(from, to), span: lines.span(...flat.range(from, to)) };
}

/** Words of a stretch of words. */
export function stretchOf({ flat, from }: Words, start: number, end: number): Words {
  return { flat, from: from + start, to: from + end };
}
