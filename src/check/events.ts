/** Events, as attributions and reports name them. @module */
import type { Attribution, DateRange, Document, Footnote, Source } from '../model/report.ts';
import { once } from '../text/lazy.ts';
import { type Word, words } from '../text/words.ts';
import { wordSet } from '../vocabularies/cues.ts';
import { kinds } from '../vocabularies/kinds.ts';

/** A source that is one event, where an attribution names it. */
export interface Mention {
  document: Document;
  footnote: Footnote;
  attribution: Attribution;
  source: Source;
  name: EventName;
}

/** The name of an event, taken apart. */
export interface EventName {
  /** As it is written, without the place behind it. */
  bare: string;
  /** The same for the same event; a year in the name does not count. */
  key: string;
  /** The words that are neither a kind nor a year nor a place behind: `kisumu`. */
  own: string;
  /** The place behind the name: `in Kisumu`; `, Tamale, Ghana`. */
  place: readonly string[];
  year: string | null;
}

/** The kinds of source that are one event each; conversations go on for months. */
const EVENTS: ReadonlySet<string> = new Set(['salon', 'event', 'conversation']);

/**
 * Where the attributions of a document name events. Several at once (`salons`), and names that say no more than what
 * kind of event it is (`youth salon`), are none.
 */
export const mentions = once((document: Document): Mention[] => {
  const all: Mention[] = [];
  for (const footnote of document.footnotes) {
    for (const { attribution } of footnote.quotes) {
      for (const source of attribution?.sources ?? []) {
        const name = attribution && EVENTS.has(source.kind) ? eventName(source.name) : null;
        if (attribution && name) all.push({ document, footnote, attribution, source, name });
      }
    }
  }
  return all;
});

/** So long is the name of an event at most. */
const LONGEST = 200;

/** So many names are remembered: pages of a corpus name the same events. */
const REMEMBERED = 10_000;
const known = new Map<string, EventName | null>();

/** The parts of a name; null when it does not tell one event from others. */
export function eventName(name: string): EventName | null {
  if (name.length > LONGEST) return null;
  const there = known.get(name);
  if (there !== undefined) return there;
  if (known.size >= REMEMBERED) known.clear();
  const made = readName(name);
  known.set(name, made);
  return made;
}

function readName(name: string): EventName | null {
  const all = words(name);
  const cues = kinds().cues(all);
  const cue = cues.find(({ kind }) => EVENTS.has(kind));
  if (cue && isPlural(all[cue.to - 1])) return null;
  const end = placeStart(name, all, cue?.to ?? 1);
  const isCue = (i: number) => cues.some(({ from, to }) => i >= from && i < to);
  const own = all.slice(0, end).filter((word, i) => !isCue(i) && !isSmall(word));
  const digits = all.find(({ key }) => /^(?:19|20)\d\d$/.test(key));
  const year = digits?.key ?? null;
  const key = (list: readonly Word[]) =>
    list.filter(({ key }) => key !== year && key !== 'the').map((word) => word.key);
  const keys = own.length > 0 ? key(all.slice(0, end)) : key(all);
  if (own.length === 0 && end === all.length) return null;
  const place = own.length > 0 ? key(all.slice(end)).filter((word) => !wordSet('placePrepositions').has(word)) : [];
  const bare = own.length > 0 ? name.slice(0, all[end - 1]?.end) : name;
  return { bare, key: keys.join(' '), own: own.map((word) => word.key).join(' '), place, year };
}

/** Index of the first word of the place behind a name: behind a comma or `in`. */
function placeStart(name: string, all: readonly Word[], from: number): number {
  for (let i = Math.max(from, 1); i < all.length; i++) {
    const before = name.slice(all[i - 1]?.end, all[i]?.start);
    if (before.includes(',') || wordSet('placePrepositions').has(all[i]?.key ?? '')) return i;
  }
  return all.length;
}

/** The words of a name from the first to the last of its place; null where it has none, or they are not found in it. */
export function placeIn(name: string, place: readonly string[]): string | null {
  const all = words(name);
  const first = all.findLastIndex(({ key }) => key === place[0]);
  const last = all.findLastIndex(({ key }) => place.includes(key));
  const [from, to] = [all[first], all[last]];
  return from && to && first <= last ? name.slice(from.start, to.end) : null;
}

function isSmall({ key }: Word): boolean {
  const isAudience = kinds().audience([{ key, start: 0, end: 0 }]) !== null;
  return isAudience || /^\d+$/.test(key) || key === 'strategy' || wordSet('nameParticles').has(key);
}

/** A cue that names several events: `salons`, but not `congress`. */
function isPlural(word: Word | undefined): boolean {
  return /(?:[^s]s|oes)$/.test(word?.key ?? '');
}

/** A report of one event. */
export interface Report {
  document: Document;
  /** Names it goes by; a report that says none has that of its path. */
  names: readonly EventName[];
  /** Kind and audience, as its points are attributed. */
  source: Source | null;
}

/** The report that a document is; null for any other. */
export const reportOf = once((document: Document): Report | null => {
  if (document.kind !== 'report' || !document.event) return null;
  const source =
    document.footnotes.find(({ quotes }) => quotes[0]?.attribution)?.quotes[0]?.attribution?.sources[0] ?? null;
  const named = [document.event.name, source?.name ?? null].flatMap((name) =>
    name === null ? [] : (eventName(name) ?? []),
  );
  return { document, names: named, source };
});

/** Whether one date can be the other, or part of it; true where one of them cannot be placed. */
export function agree(one: DateRange | null, other: DateRange | null): boolean {
  if (!one?.start || !one.end || !other?.start || !other.end) return true;
  return one.start <= other.end && other.start <= one.end;
}
