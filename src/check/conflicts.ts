/** Merge conflicts that nobody resolved. @module */
import { firstNot } from '../text/bisect.ts';
import { once } from '../text/lazy.ts';
import type { Stretch } from '../text/stretches.ts';
import type { RuleInput } from './rule.ts';

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

const perDocument = once((_: object) => new Map<string, readonly Conflict[]>());

/** The conflicts of a text. Their signs stand in order, so that a line of `=======` below a heading is none. */
export function conflictsOf({ document, text }: Pick<RuleInput, 'document' | 'text'>): readonly Conflict[] {
  const known = perDocument(document);
  const there = known.get(text);
  if (there) return there;
  const found = text.includes('<<<<<<<') ? conflictsIn(text) : [];
  known.set(text, found);
  return found;
}

function conflictsIn(text: string): Conflict[] {
  const conflicts: Conflict[] = [];
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

/** Whether something begins or ends on the line of a sign. */
export function onSigns(input: Pick<RuleInput, 'document' | 'text'>): (place: Stretch) => boolean {
  const lines = conflictsOf(input).flatMap(({ ours, base, theirs, end }) => [
    ours,
    ...(base ? [base] : []),
    theirs,
    end,
  ]);
  const isIn = (offset: number) => {
    const last = lines[firstNot(lines, (line) => line.start <= offset) - 1];
    return last !== undefined && offset <= last.end;
  };
  return ({ start, end }) => lines.length > 0 && (isIn(start) || isIn(end));
}
