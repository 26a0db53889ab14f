/** Where the lists of footnotes of a pasted page are. @module */
import { isFootnotesHeading } from '../../vocabularies/cues.ts';
import { citedGroups } from '../note-groups.ts';
import { hasEditLink, isEditLink, withoutGluedEdit } from './edit-link.ts';
import type { Ignored } from './head.ts';
import { isNoteLabel } from './label.ts';
import { isBlankLine, type PlainLine, textsOf } from './lines.ts';
import { type Run, sectionLists } from './sections.ts';
import { hasMarker, tailOfNotes } from './tail.ts';

/** One list of footnotes, by indexes of lines. */
export interface NotesRegion {
  /** The heading line, or -1. */
  heading: number;
  /** The first line after the heading, or the first note. */
  from: number;
  /** After the last line. */
  to: number;
}

/**
 * The lists of footnotes: below each heading that opens one, else those the sections end in, else the run of lines the
 * page ends in that are notes by their labels, or, where a browser copied none, by their form and number.
 */
export function findRegions(lines: readonly PlainLine[], ignored: Ignored): NotesRegion[] {
  const isContent = (line: PlainLine) => !isBlankLine(line) && !ignored.has(line.number);
  const headings = notesHeadings(lines, isContent);
  if (headings.length === 0) {
    const { lists } = sectionLists(lines, isContent);
    if (lists.length > 0) return lists.map(({ from, to }) => ({ heading: -1, from, to }));
  }
  const first = headings[0] ?? tailOfNotes(lines, isContent);
  if (first === -1) return [];
  const counts = citedGroups(textsOf(lines.slice(0, first))).map(({ highest }) => highest);
  const region = (heading: number, from: number, limit: number) => ({
    heading,
    from,
    to: regionEnd(lines, { from, limit }, counts, isContent),
  });
  if (headings.length === 0) return [region(-1, first, lines.length)];
  return headings.map((heading, i) => region(heading, heading + 1, headings[i + 1] ?? lines.length));
}

/** Runs that look like the list of a section, behind which markers count anew, where none could be paired. */
export function doubtfulLists(lines: readonly PlainLine[], ignored: Ignored, regions: readonly NotesRegion[]): Run[] {
  const [only] = regions;
  if (!only || only.heading !== -1 || isNoteLabel(lines[only.from]?.label ?? null)) return [];
  return sectionLists(lines, (line) => !isBlankLine(line) && !ignored.has(line.number)).doubtful.filter(({ to }) => {
    const next = lines.slice(to).find(hasMarker);
    return /\[(\d{1,5})\]/.exec(next?.text ?? '')?.[1] === '1';
  });
}

/** Indexes of lines between which a list lies. */
interface Bounds {
  from: number;
  limit: number;
}

type IsContent = (line: PlainLine) => boolean;

function isNotesHeading({ text, bullet, label }: PlainLine): boolean {
  return (
    !bullet && !label && text.length <= 80 && isFootnotesHeading(withoutGluedEdit(text).replace(/^\*+ | \*+$/g, ''))
  );
}

/**
 * A heading of footnotes has labelled lines below it. Without labels it must be the last, or stand above another list
 * with no other block between, and the text above must have markers.
 */
function notesHeadings(lines: readonly PlainLine[], isContent: IsContent): number[] {
  const opening = lines.flatMap((line, i) => (isContent(line) && isNotesHeading(line) ? [i] : []));
  if (opening.length === 0) return [];
  const marker = lines.findIndex(hasMarker);
  const headings: number[] = [];
  for (const [k, i] of [...opening.entries()].reverse()) {
    const limit = opening[k + 1] ?? lines.length;
    const below = firstContent(lines, i + 1, limit, isContent);
    const isLast = k === opening.length - 1;
    const next = headings.at(-1);
    const accepted =
      below === undefined
        ? isLast || next === limit
        : isNoteLabel(below.label) ||
          (marker !== -1 &&
            marker < i &&
            (isLast || (next === limit && isListOfWords(lines, i + 1, limit, isContent))));
    if (accepted) headings.push(i);
  }
  return headings.reverse();
}

function firstContent(
  lines: readonly PlainLine[],
  from: number,
  to: number,
  isContent: IsContent,
): PlainLine | undefined {
  for (let i = from; i < to; i++) if (isContent(lines[i] as PlainLine)) return lines[i];
  return undefined;
}

/** Nothing but lines of words: no bullets, markers or headings. */
function isListOfWords(lines: readonly PlainLine[], from: number, to: number, isContent: IsContent): boolean {
  for (let i = from; i < to; i++) {
    const line = lines[i] as PlainLine;
    if (isContent(line) && (line.bullet || hasMarker(line) || hasEditLink(line.text))) return false;
  }
  return true;
}

/**
 * A list ends before a heading with an edit link. It ends behind its last label too: where a blank line follows the
 * words of that note, and then a line that is no deeper and either another kind of block or behind a closed parenthesis.
 */
function regionEnd(
  lines: readonly PlainLine[],
  { from, limit: last }: Bounds,
  counts: readonly number[],
  isContent: IsContent,
): number {
  let limit = last;
  let lastLabel = -1;
  for (let i = from; i < limit; i++) {
    const line = lines[i] as PlainLine;
    if (isEdited(line)) {
      limit = i;
      break;
    }
    if (isNoteLabel(line.label) && isContent(line)) lastLabel = i;
  }
  if (lastLabel === -1) return unlabelledEnd(lines, { from, limit }, counts, isContent);
  const note = lines[lastLabel] as PlainLine;
  let before = note;
  for (let i = lastLabel + 1; i < limit; i++) {
    const line = lines[i] as PlainLine;
    if (!isContent(line)) continue;
    const apart = isBlankLine(lines[i - 1] as PlainLine) && line.indent <= note.indent;
    if (apart && (line.bullet || looksLikeTitle(line.text) || /[)）][.;,]?$/.test(before.text))) return i;
    before = line;
  }
  return limit;
}

/**
 * A list without labels ends where a browser's space before each note ends, or behind as many lines as the markers
 * count when all that follow are short lines such as menus have.
 */
function unlabelledEnd(
  lines: readonly PlainLine[],
  { from, limit }: Bounds,
  counts: readonly number[],
  isContent: IsContent,
): number {
  const content: number[] = [];
  for (let i = from; i < limit; i++) if (isContent(lines[i] as PlainLine)) content.push(i);
  const line = (k: number) => lines[content[k] ?? limit];
  if (line(0)?.indent === 1) {
    const behind = content.find((i, k) => lines[i]?.indent === 0 && isMenuLike(line(k)));
    return behind ?? limit;
  }
  let words = content.length;
  while (words > 0 && isMenuLike(line(words - 1))) words--;
  if (words === content.length) return limit;
  const count = counts.filter((highest) => highest >= words && highest < content.length).sort((a, b) => b - a)[0];
  return count === undefined ? limit : (content[count] ?? limit);
}

function isMenuLike(line: PlainLine | undefined): boolean {
  return line !== undefined && line.text.length <= 80 && !/[.!?;:,…)。！？।]["”’»]?$/.test(line.text);
}

function isEdited({ text, label }: PlainLine): boolean {
  return !label && text.length < 120 && hasEditLink(text) && !isEditLink(text);
}

function looksLikeTitle(text: string): boolean {
  return text.length <= 60 && /^[\p{Lu}\p{Lo}*=]/u.test(text) && !/[.!?;:,…)\]]$/.test(text);
}
