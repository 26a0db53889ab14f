/** Which groups the lists of footnotes of pasted text belong to. @module */
import { citedGroups, groupsOfLists, labelInGroup } from '../note-groups.ts';
import { isBlankLine, type PlainLine } from './lines.ts';
import type { Note } from './notes.ts';
import type { NotesRegion } from './regions.ts';

type List = NotesRegion & { notes: Note[] };

/**
 * Where lists stand one right behind the other and all count from 1, each belongs to one of the groups of markers that
 * the text has beside plain numbers: its labels become `a`, `b` or `note 1`, `note 2`.
 */
export function nameGroups(
  lists: readonly List[],
  lines: readonly PlainLine[],
  isBody: (index: number) => boolean,
): List[] {
  if (lists.length < 2) return [...lists];
  const groups = citedGroups(lines.flatMap(({ text }, i) => (isBody(i) ? [text] : [])));
  if (groups.every(({ name }) => name === '')) return [...lists];
  return runsOf(lists, lines).flatMap((run) => {
    if (run.length < 2) return run;
    const given = groupsOfLists(
      run.map(({ notes }) => notes.length),
      groups,
    );
    return run.map((list, i) => {
      const group = given[i];
      return group
        ? { ...list, notes: list.notes.map((note) => ({ ...note, label: labelInGroup(group, note.label) })) }
        : list;
    });
  });
}

/** Lists that stand side by side, each counting from 1. */
function runsOf(lists: readonly List[], lines: readonly PlainLine[]): List[][] {
  const runs: List[][] = [];
  for (const list of lists) {
    const before = runs.at(-1)?.at(-1);
    const beside =
      before && [before, list].every(countsFromOne) && lines.slice(before.to, list.heading).every(isBlankLine);
    if (beside) runs.at(-1)?.push(list);
    else runs.push([list]);
  }
  return runs;
}

function countsFromOne({ notes }: List): boolean {
  return notes.length === 0 || notes[0]?.label === '1';
}
