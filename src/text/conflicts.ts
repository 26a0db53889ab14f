/** Merge conflicts that nobody resolved. @module */
import type { Stretch } from './stretches.ts';

/** A conflict by the lines of its signs, without their ends. */
export interface Conflict {
  /** `<<<<<<<` */
  ours: Stretch;
  /** `|||||||`, which not every tool writes. */
  base: Stretch | null;
  /** `=======` */
  theirs: Stretch;
  /** `>>>>>>>` */
  end: Stretch;
}

/** A line that begins with seven of a sign, with a blank or its end behind them. */
const SIGNS = /(?<=^|[\r\n])(?:<{7}|\|{7}|={7}|>{7})(?:[ \t][^\r\n]*)?(?=[\r\n]|$)/g;

/** The conflicts of a text. Their signs stand in order, so that a line of `=======` below a heading is none. */
export function conflictsIn(text: string): Conflict[] {
  const conflicts: Conflict[] = [];
  if (!text.includes('<<<<<<<')) return conflicts;
  let open: Partial<Conflict> = {};
  for (const { 0: words, index: start } of text.matchAll(SIGNS)) {
    const line = { start, end: start + words.length };
    const { ours, base = null, theirs } = open;
    if (words[0] === '<') open = { ours: line };
    else if (!ours) continue;
    // What looked like the second sign before was a line below a heading.
    else if (words[0] === '|') open = { ours, base: line };
    else if (words[0] === '=') open = theirs ? open : { ours, base, theirs: line };
    else if (theirs) {
      conflicts.push({ ours, base, theirs, end: line });
      open = {};
    }
  }
  return conflicts;
}
