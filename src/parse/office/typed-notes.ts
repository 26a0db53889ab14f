/** Notes that are typed into an office document, with their labels. @module */
import { type CitedGroup, citedGroups, groupsOfLists, labelInGroup } from '../note-groups.ts';
import type { Place } from './layout.ts';
import type { Line } from './lines.ts';
import type { Target } from './phrasing.ts';
import type { Region } from './regions.ts';

/** A typed note. */
export interface TypedNote extends Target {
  /** Whether its label is written, or the number of its item; else its place in the list gave it. */
  numbered: boolean;
  start: number;
  /** Its paragraphs: places of lines. */
  paragraphs: Place[][];
}

/** A list of typed notes. */
export interface NotesList extends Region {
  notes: TypedNote[];
  /** Lines that belong to no note. */
  unread: Line[];
}

interface Draft extends Omit<TypedNote, 'identifier'> {
  first: Line;
}

/**
 * Reads the notes of the regions. A marker that is a link to a note gives the note its label; else lists that stand one
 * right behind the other and each count from 1 are the groups of the markers in the text.
 *
 * @param shown the label that the links to a bookmark show
 */
export function readTypedNotes(
  lines: readonly Line[],
  regions: readonly Region[],
  shown: ReadonlyMap<string, string>,
): NotesList[] {
  const read = regions.map((region) => ({ region, ...readNotes(lines.slice(region.from, region.to)) }));
  const groups = groupsOf(read, lines);
  return read.map(({ region, notes, unread }, i) => ({
    ...region,
    unread,
    notes: notes.map(({ first, ...note }): TypedNote => {
      const cited = first.paragraph.bookmarks.find((name) => shown.has(name));
      const label = (cited !== undefined && shown.get(cited)) || inGroup(note.label, groups[i]);
      return { ...note, label, identifier: cited ?? label.toLowerCase() };
    }),
  }));
}

/** Notes by the bookmarks that lead to them. */
export function linkedNotes(lists: readonly NotesList[], lines: readonly Line[]): Map<string, Target> {
  const byStart = new Map(lines.map((line) => [line.start, line.paragraph.bookmarks]));
  const linked = new Map<string, Target>();
  for (const { notes } of lists) {
    for (const { identifier, label, start } of notes) {
      for (const name of byStart.get(start) ?? []) if (!linked.has(name)) linked.set(name, { identifier, label });
    }
  }
  return linked;
}

/** A line that begins no note continues the one above; where no line has a label, each paragraph is a note. */
function readNotes(lines: readonly Line[]): { notes: Draft[]; unread: Line[] } {
  const notes: Draft[] = [];
  const unread: Line[] = [];
  const firstLabel = lines.findIndex(({ label }) => label);
  const leading = firstLabel === -1 ? lines.length : leadingNotes(lines, firstLabel);
  lines.forEach((line, i) => {
    const note = notes.at(-1);
    const begins = i < leading ? !line.continued : startsNote(line, note?.first);
    const place = withoutArrow(line, line.start);
    if (begins) notes.push(newNote(line, notes.length + 1));
    else if (!note) unread.push(line);
    else if (line.continued) note.paragraphs.at(-1)?.push(place);
    else note.paragraphs.push([place]);
  });
  return { notes, unread };
}

/** Lines that lost their label stand before the first one that has it, as many as that one counts. */
function leadingNotes(lines: readonly Line[], first: number): number {
  return Number(lines[first]?.label?.label) === first + 1 ? first : 0;
}

function newNote(line: Line, place: number): Draft {
  const { start, label, bullet } = line;
  const words = withoutArrow(line, start + (label?.length ?? bullet?.length ?? 0));
  return {
    first: line,
    label: label?.label ?? String(place),
    numbered: label?.label != null,
    start,
    paragraphs: [[words]],
  };
}

/** The words of a line from an offset on, without the link back that some programs put behind a note. */
function withoutArrow({ end, text }: Line, from: number): Place {
  const arrow = /\s{0,9}[↩⤴↑][\ufe0e\ufe0f]?$/.exec(text.slice(-12))?.[0].length ?? 0;
  return { start: from, end: Math.max(from, end - arrow) };
}

/** A deeper item, a label of another form or a number like a year continues the note above. */
function startsNote(line: Line, last: Line | undefined): boolean {
  const { label, paragraph } = line;
  if (!label) return false;
  if (!last?.label) return true;
  if ((paragraph.list?.level ?? 0) > (last.paragraph.list?.level ?? 0)) return false;
  if (label.form !== last.label.form && !isBackLink(label.form) && !isBackLink(last.label.form)) return false;
  const [number, before] = [Number(label.label), Number(last.label.label)];
  return !(number >= 1500 && number <= 2099 && before < number - 200);
}

function isBackLink(form: string): boolean {
  return form === 'arrow' || form === 'backlink';
}

/** The groups of all lists, where nothing but headings stands between them and each counts from 1. */
function groupsOf(
  lists: readonly { region: Region; notes: readonly Draft[] }[],
  lines: readonly Line[],
): (CitedGroup | null)[] {
  const follow = lists.every(({ region, notes }, i) => {
    const next = lists[i + 1]?.region;
    return notes[0]?.label === '1' && (!next || next.heading === region.to);
  });
  if (!follow || lists.length < 2) return [];
  const body = lines.slice(0, lists[0]?.region.heading);
  return groupsOfLists(
    lists.map(({ notes }) => notes.length),
    citedGroups(body.map(({ text }) => text)),
  );
}

function inGroup(label: string, group: CitedGroup | null | undefined): string {
  return group ? labelInGroup(group, label) : label;
}
