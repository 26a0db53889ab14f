/** Footnotes numbered anew, by their first markers. @module */
import type { Edit, Fix } from '../model/finding.ts';
import type { Citation, Document, Footnote, Format } from '../model/report.ts';
import type { Stretch } from '../text/stretches.ts';
import { listsOf, typedMarkers } from './footnotes.ts';
import { listItems } from './list-items.ts';
import { perText } from './per-text.ts';
import { meansANumber, meansAPlace } from './stray-numbers.ts';

/** A note of the list, or a marker, with where its number is written. */
interface Item extends Stretch {
  label: string;
  /** Null where the form counts by itself. */
  number: Stretch | null;
}

/** The notes of a page and all that leads to them. */
interface Apparatus {
  /** In the order of the list. */
  notes: Item[];
  /** In the order of the page. */
  markers: Item[];
}

/** Forms in which numbers are typed, or stand in what a program typed. */
const FORMS: readonly Format[] = ['plain', 'markdown', 'wikitext', 'html'];

/** A repair of the numbers of a page. */
interface Renumbering {
  fix: Fix;
  /** Whether all notes stay where they are: their numbers alone change. */
  keepsOrder: boolean;
}

/**
 * Numbers the footnotes of a page by their first markers, and puts the list into this order: one repair for the whole
 * page. None where that is not safe, or there is nothing to do: the page has several lists, a marker without its note or
 * a note without a marker, labels that are no numbers, words that may mean a note by its number or place, or a list that
 * holds more than notes.
 */
export const renumbering = perText(({ document, text }): Renumbering | null =>
  text === '' ? null : planned(document, text),
);

function planned(document: Document, text: string): Renumbering | null {
  const found = FORMS.includes(document.format) ? apparatus(document, text) : null;
  if (!found || !isAlone(found, document, text)) return null;
  const { notes, markers } = found;
  const numbers = new Map<string, string>();
  for (const { label } of markers) if (!numbers.has(label)) numbers.set(label, String(numbers.size + 1));
  if (numbers.size !== notes.length) return null;
  const ordered = [...notes].sort((a, b) => Number(numbers.get(a.label)) - Number(numbers.get(b.label)));
  const edits = [...renamed(markers, numbers), ...moved(notes, ordered, numbers, text)];
  if (edits.length === 0) return null;
  edits.sort((a, b) => a.start - b.start);
  const keepsOrder = ordered.every((note, i) => note === notes[i]);
  return { fix: { message: 'number the footnotes by their first markers', edits }, keepsOrder };
}

function apparatus(document: Document, text: string): Apparatus | null {
  const lists = listsOf(document);
  const [list] = lists;
  const markers = markersIn(document, text);
  const notes = lists.length === 1 && list ? notesIn(list, document.format, text) : null;
  if (!markers || !notes) return null;
  const labels = new Set(notes.map(({ label }) => label));
  const isSound =
    labels.size === notes.length &&
    [...labels].every(isPlain) &&
    markers.every(({ label }) => labels.has(label)) &&
    apart([...markers, ...notes]);
  return isSound ? { notes, markers } : null;
}

function isPlain(label: string): boolean {
  return /^[1-9]\d{0,5}$/.test(label);
}

function apart(items: readonly Stretch[]): boolean {
  const sorted = [...items].sort((a, b) => a.start - b.start);
  return sorted.every(({ start }, i) => start >= (sorted[i - 1]?.end ?? 0));
}

/** The markers, when each leads to a note of its label and has its number once, with no letters around it. */
function markersIn(document: Document, text: string): Item[] | null {
  const noteOf = new Map(document.footnotes.map(({ id, label }) => [id, label]));
  const items = typedMarkers(document).map((citation) => {
    const leads = citation.footnote !== null && noteOf.get(citation.footnote) === citation.label;
    return leads ? markerOf(citation, document.format, text) : null;
  });
  const sorted = items.filter((item) => item !== null).sort((a, b) => a.start - b.start);
  return sorted.length === items.length ? sorted : null;
}

/** Tags and references to characters, and the digits in between. */
const SHOWN = /<[^<>]*>|&#?\w{1,12};|(\d+)|([\p{L}\p{M}])/gu;

function markerOf({ label, span }: Citation, format: Format, text: string): Item | null {
  const [start, end] = [span.start.offset, span.end.offset];
  const words = text.slice(start, end);
  let number: Stretch | null = null;
  // Only HTML has tags: elsewhere they are letters like others.
  const all = format === 'html' ? words.matchAll(SHOWN) : words.matchAll(/()(\d+)|()([\p{L}\p{M}])/gu);
  for (const match of all) {
    const digits = match[1] || (format === 'html' ? '' : match[2]);
    const isTag = format === 'html' && match[1] === undefined && match[2] === undefined;
    if (isTag) continue;
    if (!digits || number !== null || digits !== label) return null;
    number = { start: start + match.index, end: start + match.index + digits.length };
  }
  return number && { label, start, end, number };
}

/** The notes with what belongs to them, when each has its label at its beginning, or none has and they count by place. */
function notesIn(list: readonly Footnote[], format: Format, text: string): Item[] | null {
  if (list.some(({ parent }) => parent !== null)) return null;
  const spans = list.map(({ span }) => ({ start: span.start.offset, end: span.end.offset }));
  if (format === 'html')
    return listItems(spans, text)?.map((item, i) => ({ ...item, ...named(list[i]), number: null })) ?? null;
  const items = spans.map((span, i): Item => {
    const { label } = named(list[i]);
    const at = labelAt(text.slice(span.start, span.end), label);
    return {
      ...span,
      label,
      number: at === null ? null : { start: span.start + at, end: span.start + at + label.length },
    };
  });
  const typed = items.filter(({ number }) => number !== null).length;
  const isCounted = typed === 0 && items.every(({ label }, i) => label === String(i + 1));
  return typed === items.length || isCounted ? items : null;
}

function named(footnote: Footnote | undefined): { label: string } {
  return { label: footnote?.label ?? '' };
}

/** Where the label stands at the beginning of a note: `1. `, `[1] `, `[^1]: `, `^1 `; null where it does not. */
function labelAt(words: string, label: string): number | null {
  const match = /^([([^\s*]{0,6})(\d{1,6})[\])]{0,2}[.:)\s]/.exec(words.slice(0, 20));
  return match?.[2] === label ? (match[1] as string).length : null;
}

/** What may be another note, or no part of this one, though it was read with it: a label in front of a line. */
const ANOTHER = /\n[\s>]{0,20}(?:[*•-]|\p{L}[.)]|\[?\p{N}{1,6}[.)\]])\s|\n[ \t>]{0,99}\r?\n/u;

/** Between notes nothing may stand that does not move with them: white space, and signs of a list or a reply. */
const BETWEEN = /^[\s>*#•|:-]*$/;
const BETWEEN_ITEMS = /^\s*$/;

/** Whether nothing but the markers leads to the notes, and nothing but notes stands in the list. */
function isAlone(found: Apparatus, { format }: Document, text: string): boolean {
  const { notes } = found;
  const between = format === 'html' ? BETWEEN_ITEMS : BETWEEN;
  const isList = notes.every(({ end }, i) => between.test(text.slice(end, notes[i + 1]?.start ?? end)));
  if (!isList || meansANumber(withoutNumbers(found, format, text))) return false;
  if (format === 'html' && showsANumber(found, text)) return false;
  const isLoose = format === 'plain' || format === 'wikitext' ? (words: string) => ANOTHER.test(words) : () => false;
  return notes.map(({ start, end }) => text.slice(start, end)).every((words) => !meansAPlace(words) && !isLoose(words));
}

const LINK = /<a\s[^<>]*?\bhref\s*=\s*["']?#([^"'<>\s]{1,200})[^<>]*>/gi;
const NAMES = /\s(?:id|name)\s*=\s*["']?([^"'<>\s]{1,200})/gi;

/** Whether a link of HTML that is no marker leads to a note, and has a number in its words. */
function showsANumber({ notes, markers }: Apparatus, text: string): boolean {
  const names = new Set(
    notes.flatMap(({ start, end }) => Array.from(text.slice(start, end).matchAll(NAMES), ([, name]) => name)),
  );
  const isMarker = new Set(markers.map(({ number }) => number?.start));
  for (const { 0: tag, 1: name, index } of text.matchAll(LINK)) {
    const from = index + tag.length;
    const [words = ''] = names.has(name) ? text.slice(from, from + 200).split('</', 1) : [];
    const number = /(?<!&#?)\b\d/.exec(words);
    if (number && !isMarker.has(from + number.index)) return true;
  }
  return false;
}

/** The text with its markers and the labels of its notes taken out. */
function withoutNumbers({ notes, markers }: Apparatus, format: Format, text: string): string {
  const known: Stretch[] = [...markers, ...notes.flatMap(({ number }) => number ?? [])];
  known.sort((a, b) => a.start - b.start);
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of known) {
    pieces.push(text.slice(at, start));
    at = Math.max(at, end);
  }
  const rest = [...pieces, text.slice(at)].join(' | ');
  return format === 'html' ? rest.replace(/<[^<>]*>/g, '').replace(/&#0{0,4}91;|&lbrack;|&lsqb;/g, '[') : rest;
}

function renamed(items: readonly Item[], numbers: ReadonlyMap<string, string>): Edit[] {
  return items.flatMap(({ label, number }) => {
    const text = numbers.get(label) ?? label;
    return number === null || text === label ? [] : [{ ...number, text }];
  });
}

/** Puts the notes into the places of the list, in the order of their new numbers. */
function moved(
  notes: readonly Item[],
  ordered: readonly Item[],
  numbers: ReadonlyMap<string, string>,
  text: string,
): Edit[] {
  return notes.flatMap((place, i) => {
    const note = ordered[i] as Item;
    if (note === place) return renamed([note], numbers);
    const { start, end, number } = note;
    const words =
      number === null
        ? text.slice(start, end)
        : text.slice(start, number.start) + numbers.get(note.label) + text.slice(number.end, end);
    return [{ start: place.start, end: place.end, text: words }];
  });
}
