/** Merge conflicts of an input. @module */
import { firstNot } from '../text/bisect.ts';
import { type Conflict, conflictsIn } from '../text/conflicts.ts';
import type { Stretch } from '../text/stretches.ts';
import { perText } from './per-text.ts';
import type { RuleInput } from './rule.ts';

/** The conflicts of an input, looked for once. */
export const conflictsOf = perText(({ text }): readonly Conflict[] => conflictsIn(text));

/** Whether something lies within the lines of a conflict, from its first sign to its last, or begins or ends there on a sign. */
export function inConflicts(input: Pick<RuleInput, 'document' | 'text'>): (place: Stretch) => boolean {
  const conflicts = conflictsOf(input);
  const around = (offset: number) => {
    const last = conflicts[firstNot(conflicts, ({ ours }) => ours.start <= offset) - 1];
    return last && offset <= last.end.end ? last : null;
  };
  const isOnSign = (offset: number) => {
    const there = around(offset);
    if (!there) return false;
    const signs = [there.ours, there.base, there.theirs, there.end];
    return signs.some((line) => line !== null && line.start <= offset && offset <= line.end);
  };
  return ({ start, end }) => {
    const first = around(start);
    return (first !== null && first === around(end)) || isOnSign(start) || isOnSign(end);
  };
}
