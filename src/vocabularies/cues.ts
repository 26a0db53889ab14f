/** Words that tell the parts of a page and of an attribution apart. @module */
import { foldKey } from '../text/fold.ts';
import { PhraseIndex, type Word } from '../text/words.ts';
import data from './cues.json' with { type: 'json' };

/** What a heading of a page is for. */
export type HeadingRole = 'footnotes' | 'participants' | 'event' | 'report';

/** A field of the description of an event. */
export type EventField = 'date' | 'place' | 'theme';

interface Tables {
  headings: Map<string, HeadingRole>;
  fields: Map<string, EventField>;
  digestHeads: Set<string>;
  enders: PhraseIndex<true>;
  prefixes: PhraseIndex<true>;
  attributionFields: Set<string>;
}

let loaded: Tables | undefined;

function tables(): Tables {
  loaded ??= load();
  return loaded;
}

function load(): Tables {
  const headings = new Map<string, HeadingRole>();
  const put = (role: HeadingRole, list: readonly string[]) => {
    for (const text of list) headings.set(headingKey(text), role);
  };
  put('report', data.reportHeadings);
  put('event', data.eventHeadings);
  put('participants', data.participantsHeadings);
  for (const list of Object.values(data.footnotesHeadings)) put('footnotes', list);
  const fields = new Map<string, EventField>();
  for (const field of ['date', 'place', 'theme'] as const) {
    for (const text of data.eventFields[field]) fields.set(foldKey(text), field);
  }
  return {
    headings,
    fields,
    digestHeads: new Set(data.digestHeads.map(foldKey)),
    enders: indexOf(data.areaEnders),
    prefixes: indexOf(data.areaPrefixes),
    attributionFields: new Set(data.attributionFields.map(foldKey)),
  };
}

function indexOf(list: readonly string[]): PhraseIndex<true> {
  const index = new PhraseIndex<true>();
  for (const text of list) index.add(text, true);
  return index;
}

/** A heading without numbering, `[edit]` and a colon at its end. */
function headingKey(text: string): string {
  return foldKey(text)
    .replace(/^[=#]+ ?| ?=+$/g, '')
    .replace(/^\d+(?:\.\d+)*[.)]? /, '')
    .replace(/ ?\[[^\]]*\]$/, '')
    .replace(/[ :：.]+$/, '');
}

/** What a heading opens, or null: `Notes et références` opens footnotes. */
export function headingRole(text: string): HeadingRole | null {
  return text.length > 80 ? null : (tables().headings.get(headingKey(text)) ?? null);
}

/** Whether a heading opens the list of footnotes, in any of the languages of `cues.json`. */
export function isFootnotesHeading(text: string): boolean {
  return headingRole(text) === 'footnotes';
}

/** The field of an event that a label names: `Location` is `place`; null for any other label. */
export function eventField(label: string): EventField | null {
  return tables().fields.get(foldKey(label)) ?? null;
}

/** Whether a line is the head of a digest table flattened by copying: `Source Context Content`. */
export function isDigestHead(text: string): boolean {
  return text.length < 120 && tables().digestHeads.has(foldKey(text));
}

/** Whether a column of a digest table holds what was said. */
export function isContentColumn(head: string): boolean {
  return data.digestContent.some((text) => foldKey(text) === foldKey(head));
}

/** Whether a word, by its key, labels a part of an attribution: `Source:`, `Date:`. */
export function isAttributionField(key: string): boolean {
  return tables().attributionFields.has(key);
}

/** Word index at which the words that close an area (`thematic area`) begin when these words end in them, else -1. */
export function areaEnder(text: readonly Word[]): number {
  for (let from = Math.max(0, text.length - 3); from < text.length; from++) {
    if (tables().enders.at(text, from)?.to === text.length) return from;
  }
  return -1;
}

/** Word index after the words that open an area (`theme:`), or 0. */
export function areaPrefix(text: readonly Word[]): number {
  return tables().prefixes.at(text, 0)?.to ?? 0;
}

/** All heading words that open footnotes, for tests and documentation. */
export function footnotesHeadings(): Readonly<Record<string, readonly string[]>> {
  return data.footnotesHeadings;
}
