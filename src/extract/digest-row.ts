/** Rows of a digest table flattened by copying: `Kenya Strategy Salon 18 participants in Kisumu, Kenya on 22 June, 2019`. @module */
import type { Words } from '../model/draft.ts';
import type { FlatText } from '../text/flat.ts';
import { type Word, words } from '../text/words.ts';
import { digestColumn, wordSet } from '../vocabularies/cues.ts';
import type { Vocabularies } from '../vocabularies/index.ts';

/** A line that begins a row. */
export interface FlatRow {
  source: Words;
  context: Words | null;
  /** Source and context. */
  both: Words;
  /** What stands behind them. */
  rest: Words | null;
}

/** Words of a line that are looked at: sources and contexts are short. */
const LOOKED_AT = 60;
/** The context goes on where its next part is not further away than this. */
const GAP = 4;
/** Words: no source is longer. */
const LONGEST_SOURCE = 14;

/**
 * Reads the line of a row. The words that count people, the country and the date tell the context; the source stands
 * before it, or ends in the last of its cue words (`salon`, `conversation`, `community`).
 *
 * @param below whether the head of a table stands above: then less will do
 */
export function readFlatRow(flat: FlatText, vocabularies: Vocabularies, below: boolean): FlatRow | null {
  const { text } = flat;
  const all = words(text.slice(0, 600)).slice(0, LOOKED_AT);
  const heads = vocabularies.kinds.cues(all).filter(({ head }) => head);
  const found = contextOf(contextParts(text, all, vocabularies), heads[0]?.to ?? 0);
  const twice = found && endOfFirst(text, all, found.from);
  const context = found && twice ? { ...found, from: twice } : found;
  const ended = twice || sourceEnd(text, all, heads, context?.from ?? null);
  const stop = context?.to ?? ended;
  const row = cut(flat, all, ended, stop);
  return ended > 0 && isRow({ text, all, ended, headed: heads.length > 0, context, row, below }, vocabularies)
    ? row
    : null;
}

interface Candidate {
  text: string;
  all: readonly Word[];
  /** Words of the source. */
  ended: number;
  /** A cue word such as `salon` stands in the line. */
  headed: boolean;
  context: Context | null;
  row: FlatRow;
  below: boolean;
}

/** A sentence may speak of a community and a year too: a row begins with a name, and its context follows at once. */
function isRow({ text, all, ended, headed, context, row, below }: Candidate, vocabularies: Vocabularies): boolean {
  if (ended > LONGEST_SOURCE) return false;
  // A comma stands in a cell, never between two: where the source ends before it, no word tells.
  if (below && !headed && text.charAt(all[ended - 1]?.end ?? 0) === ',') return false;
  const gap = context ? context.from - leads(all, ended) : 0;
  const named = isNamed(text, all.slice(0, ended), vocabularies);
  if (context?.counts) return gap <= GAP && (named || (below && gap <= 0));
  if (context?.dates) return gap <= 0 && named;
  const goesOn = row.rest !== null && /^[^\p{Lu}\p{N}]/u.test(row.rest.flat.text.slice(row.rest.from));
  return below && named && ended > 1 && gap <= 0 && !goesOn && text.length < 120 && !/[.!?…]$/.test(text);
}

/** Two words in capitals, or a country or language. */
function isNamed(text: string, source: readonly Word[], { places, languages }: Vocabularies): boolean {
  const capitals = source.filter(({ start }) => /[\p{Lu}\p{Lo}]/u.test(text.charAt(start))).length;
  return capitals > 1 || places.find(text, source).length > 0 || languages.find(text, source).length > 0;
}

/** The words behind those that lead to a context. */
function leads(all: readonly Word[], from: number): number {
  let at = from;
  while (LEADS.has(all[at]?.key ?? '')) at++;
  return at;
}

function cut(flat: FlatText, all: readonly Word[], ended: number, stop: number): FlatRow {
  const { text } = flat;
  const at = (from: number, to: number): Words => ({ flat, from: all[from]?.start ?? 0, to: all[to - 1]?.end ?? 0 });
  const behind = all[stop - 1]?.end ?? 0;
  const from = behind + (/^[\s.,;:–—-]*/.exec(text.slice(behind))?.[0].length ?? 0);
  const source = at(0, ended);
  // `Hindi community (Village Pump)`
  if (text.charAt(source.to) === ')' && text.slice(0, source.to).includes('(')) source.to++;
  return {
    source,
    context: stop > ended ? at(ended, stop) : null,
    both: at(0, stop),
    rest: from < text.length ? { flat, from, to: text.length } : null,
  };
}

/** Words `from` up to, not including, `to`. */
interface Stretch {
  from: number;
  to: number;
  what: 'count' | 'date' | 'place' | 'country';
}

interface Context {
  from: number;
  to: number;
  counts: boolean;
  dates: boolean;
}

/** Counts of people, countries and parts of dates, in order. */
function contextParts(text: string, all: readonly Word[], { dates, places }: Vocabularies): Stretch[] {
  const found: Stretch[] = places.find(text, all).map(({ from, to }) => ({
    from,
    to,
    what: 'country',
  }));
  for (const [i, { key }] of all.entries()) {
    if (isCounted(all, i)) found.push({ from: i, to: i + 2, what: 'count' });
    else if (/^(?:19|20)\d\d$/.test(key) || dates.words.get(key)?.role === 'month') found.push(withDay(text, all, i));
    else if (isPlaceAfter(text, all, i)) found.push({ from: i, to: i + 2, what: 'place' });
  }
  return found.sort((a, b) => a.from - b.from);
}

/** Whether a line has heads of columns set apart by spaces, though a long one may go on in the lines around it. */
export function hasSpacedHead(written: string): boolean {
  return written.split('\n').some((line) => {
    if (line.length > 300 || !/\S {2,}\S/.test(line)) return false;
    const columns = line.trim().split(/ {2,}/).map(digestColumn);
    return columns.includes('content') && (columns.includes('source') || columns.includes('context'));
  });
}

/** Whether words say how many people met, or when. */
export function saysContext(text: string, vocabularies: Vocabularies): boolean {
  const all = words(text.slice(0, 600)).slice(0, LOOKED_AT);
  return contextParts(text, all, vocabularies).some(({ what }) => what === 'count' || what === 'date');
}

function isCounted(all: readonly Word[], i: number): boolean {
  const next = all[i + 1]?.key ?? '';
  if (!/^\d{1,5}$/.test(all[i]?.key ?? '') || /^(?:19|20)\d\d$/.test(all[i]?.key ?? '')) return false;
  return wordSet('participantWords').has(next) || wordSet('peopleWords').has(next);
}

/** `4 August`, `August 4`, `2-4 August` */
function withDay(text: string, all: readonly Word[], i: number): Stretch {
  const isDay = (word: Word | undefined) => /^\d{1,2}(?:st|nd|rd|th|er)?$/.test(word?.key ?? '');
  const isRange = isDay(all[i - 2]) && /^\s?[-–]\s?$/.test(text.slice(all[i - 2]?.end, all[i - 1]?.start));
  const from = isDay(all[i - 1]) ? i - (isRange ? 2 : 1) : i;
  return { from, to: isDay(all[i + 1]) ? i + 2 : i + 1, what: 'date' };
}

/** `in Kisumu` */
function isPlaceAfter(text: string, all: readonly Word[], i: number): boolean {
  const next = all[i + 1];
  return (
    wordSet('placePrepositions').has(all[i]?.key ?? '') &&
    next !== undefined &&
    /\p{Lu}/u.test(text.charAt(next.start)) &&
    text.slice(all[i]?.end, next.start) === ' '
  );
}

/** The first run of parts that do not stand far apart, behind the first cue word of the source. */
function contextOf(parts: readonly Stretch[], after: number): Context | null {
  const all = parts.filter(({ from }) => from >= after);
  // A country right behind the name is part of it: `Wikimedia User Group Ghana`.
  const start = all.findIndex(({ what }) => what !== 'country');
  const behind = start === -1 ? all : all.slice(start);
  const [first] = behind;
  if (!first || first.from === 0) return null;
  const context = { from: first.from, to: first.to, counts: false, dates: false };
  for (const { from, to, what } of behind) {
    if (from > context.to + GAP) break;
    context.to = Math.max(context.to, to);
    context.counts ||= what === 'count';
    context.dates ||= what === 'date';
  }
  return context;
}

/** Two names that end alike are two: `Danish youth group Chat group, 2 August` says where the group met. 0 for any other. */
function endOfFirst(text: string, all: readonly Word[], context: number): number {
  const last = all[context - 1];
  if (!last || text.charAt(last.end) !== ',') return 0;
  const first = all.slice(0, context - 1).findLastIndex(({ key }) => key === last.key);
  return first !== -1 && /\p{Lu}/u.test(text.charAt(all[first + 1]?.start ?? 0)) ? first + 1 : 0;
}

/** How many words are the source. */
function sourceEnd(
  text: string,
  all: readonly Word[],
  heads: readonly { to: number }[],
  context: number | null,
): number {
  const before = heads.filter(({ to }) => context === null || to <= context);
  const last = before.at(-1)?.to ?? 0;
  if (context === null) return before[0]?.to ?? 0;
  const between = all.slice(last, context);
  const isName = between.length <= GAP && between.every(({ start }) => !/\p{Ll}/u.test(text.charAt(start)));
  return last === 0 || isName ? trimmed(all, context) : last;
}

/** Words that lead to the context are no part of the source. */
function trimmed(all: readonly Word[], to: number): number {
  let end = to;
  while (end > 0 && LEADS.has(all[end - 1]?.key ?? '')) end--;
  return end;
}

const LEADS = new Set([
  'in',
  'on',
  'at',
  'with',
  'of',
  'held',
  'from',
  'the',
  'le',
  'à',
  'au',
  'en',
  'avec',
  'el',
  'em',
  'no',
  'na',
  'com',
  'con',
  'about',
]);
