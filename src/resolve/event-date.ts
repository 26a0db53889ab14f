/** When an event was. @module */
import type { Doubt } from '../model/corpus.ts';
import type { DraftEvent, Words } from '../model/draft.ts';
import type { DateRange } from '../model/report.ts';
import type { Lines } from '../text/span.ts';
import type { Vocabularies } from '../vocabularies/index.ts';
import { type DateMention, findDates } from './date.ts';
import { chooseDate, dateDoubts, type PlacedDate, readDate, stretchOf } from './dates.ts';
import { heldSentences } from './held.ts';

/** The date of an event with its words. */
export interface EventDate {
  range: DateRange | null;
  words: Words | null;
  doubts: Doubt[];
}

/**
 * The date of the fields; else of the captions, else of the account, in a sentence that says that something was held;
 * else that of the front matter.
 * A later date that lies within the first and says more is taken in its place: `2019` and then `13 July 2019`.
 */
export function readEventDate(
  draft: DraftEvent,
  name: Words | null,
  lines: Lines,
  vocabularies: Vocabularies,
): EventDate {
  const fields = draft.fields
    .filter(({ field }) => field === 'date' || field === 'event')
    .flatMap(({ words }) => datesIn(words, vocabularies));
  const told = [
    ...(name ? datesIn(name, vocabularies) : []),
    ...draft.captions.flatMap((words) => datesIn(words, vocabularies)),
    ...draft.account
      .flatMap((words) => heldSentences(words))
      .flatMap((words) => datesIn(words, vocabularies))
      .filter(({ date }) => date.certain),
    ...(draft.dated ? datesIn(draft.dated, vocabularies) : []),
  ].filter(({ date }) => date.edtf !== null);
  const first = chooseDate(fields.map(({ date }) => date)) ?? told[0]?.date ?? null;
  const all = [...fields, ...told];
  const best = refined(
    first,
    all.map(({ date }) => date),
  );
  const chosen = all.find(({ date }) => date === best);
  return {
    range: chosen ? readDate(chosen.date, chosen.words, lines) : null,
    words: chosen?.words ?? null,
    doubts: dateDoubts(
      fields.filter(({ date }) => date.problem),
      chosen?.date ?? null,
      lines,
    ),
  };
}

function datesIn(words: Words, { dates }: Vocabularies): PlacedDate[] {
  const text = words.flat.text.slice(words.from, words.to);
  return findDates(text, dates).map((date) => ({ date, words: stretchOf(words, date.start, date.end) }));
}

/** The first date that lies within another and is shorter. */
function refined(first: DateMention | null, all: readonly DateMention[]): DateMention | null {
  const { first: from, last: to } = first ?? {};
  if (!first || !from || !to) return first;
  const within = (one: DateMention) =>
    one.first !== null &&
    one.last !== null &&
    one.first >= from &&
    one.last <= to &&
    (one.first > from || one.last < to);
  return all.find(within) ?? first;
}
