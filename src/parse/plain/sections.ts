/** Lists of notes that a browser copied without labels, one at the end of each section. @module */
import { citedGroups } from '../note-groups.ts';
import { isNoteLabel } from './label.ts';
import type { PlainLine } from './lines.ts';
import { hasMarker, isAttributed } from './tail.ts';

/** A run of lines that look like notes, by indexes of lines; `to` is behind the last. */
export interface Run {
  from: number;
  to: number;
}

/** What the sections of a page end in. */
export interface SectionLists {
  /** The list of each section; empty unless there are two and each is as long as the markers above it count. */
  lists: Run[];
  /** Runs that look like lists of notes between markers, and are not as long as the markers count. */
  doubtful: Run[];
}

type IsContent = (line: PlainLine) => boolean;

/**
 * Finds the lists of a page on which each section has its own: lines without bullet or label that each end in a
 * parenthesis, or begin with the one space that stood behind an arrow, right behind the words of a section whose markers
 * count from 1 to the number of these lines.
 */
export function sectionLists(lines: readonly PlainLine[], isContent: IsContent): SectionLists {
  const lists: Run[] = [];
  const doubtful: Run[] = [];
  let section: string[] = [];
  const last = lines.findLastIndex((line) => isContent(line) && hasMarker(line));
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as PlainLine;
    if (!isContent(line)) continue;
    const run = section.length > 0 ? runAt(lines, i, isContent) : null;
    if (!run) {
      if (section.length > 0 || hasMarker(line)) section.push(line.text);
      continue;
    }
    if (isCount(section, run.size)) {
      lists.push(run);
      section = [];
    } else if (run.size > 1 && run.to <= last) doubtful.push(run);
    i = run.to - 1;
  }
  const sound = lists.length > 1 && doubtful.length === 0 && section.length === 0;
  return { lists: sound ? lists : [], doubtful: sound ? [] : [...lists.filter(({ to }) => to <= last), ...doubtful] };
}

/** The run of lines alike that begins at index `from`, or null. */
function runAt(lines: readonly PlainLine[], from: number, isContent: IsContent): (Run & { size: number }) | null {
  const spaced = lines[from]?.indent === 1;
  let size = 0;
  let to = from;
  for (let i = from; i < lines.length; i++) {
    const line = lines[i] as PlainLine;
    if (!isContent(line)) continue;
    if (!isBareNote(line, spaced)) break;
    size++;
    to = i + 1;
  }
  return size > 0 ? { from, to, size } : null;
}

function isBareNote(line: PlainLine, spaced: boolean): boolean {
  if (line.bullet || hasMarker(line)) return false;
  if (line.label?.form === 'arrow') return true;
  return !isNoteLabel(line.label) && (spaced ? line.indent === 1 : isAttributed(line));
}

/** Whether the markers of a section count from 1 to `size`, each number being there. */
function isCount(section: readonly string[], size: number): boolean {
  const numbers = new Set(section.flatMap((text) => [...text.matchAll(/\[(\d{1,4})\]/g)].map(([, digits]) => digits)));
  const highest = citedGroups(section).find(({ name }) => name === '')?.highest;
  return highest === size && numbers.size === size;
}
