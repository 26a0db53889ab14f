/** Groups of footnotes: `Notes` for `[a]` or `[note 1]`, `References` for `[1]`. @module */
import { isBlankLine, type PlainLine } from './lines.ts';
import type { Note } from './notes.ts';
import type { NotesRegion } from './regions.ts';

type List = NotesRegion & { notes: Note[] };

const GROUP_MARKER = /\[(?:([a-z])|((?:note|nb|n|lower-alpha|lower-roman|upper-alpha) ?)\d{1,3})\]/;

/**
 * Where two lists stand one right behind the other and both count from 1, the first is that of the group whose markers
 * the text has beside plain numbers: its labels become `a`, `b` or `note 1`, `note 2`.
 */
export function nameGroups(
  lists: readonly List[],
  lines: readonly PlainLine[],
  isBody: (index: number) => boolean,
): List[] {
  if (lists.length < 2) return [...lists];
  const marker = lines
    .map(({ text }, i) => (isBody(i) ? GROUP_MARKER.exec(text) : null))
    .find((found) => found !== null);
  if (!marker) return [...lists];
  return lists.map((list, i) => {
    const next = lists[i + 1];
    if (!next || list.notes[0]?.label !== '1' || next.notes[0]?.label !== '1') return list;
    if (!lines.slice(list.to, next.heading).every(isBlankLine)) return list;
    const [, letter, prefix] = marker;
    const label = ({ label: number }: Note) =>
      letter ? String.fromCharCode(96 + Math.min(26, Number(number))) : `${prefix}${number}`;
    return { ...list, notes: list.notes.map((note) => ({ ...note, label: label(note) })) };
  });
}
