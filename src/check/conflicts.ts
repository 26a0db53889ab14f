/** Merge conflicts of an input. @module */
import { firstNot } from '../text/bisect.ts';
import { type Conflict, conflictsIn } from '../text/conflicts.ts';
import { once } from '../text/lazy.ts';
import type { Stretch } from '../text/stretches.ts';
import type { RuleInput } from './rule.ts';

const perDocument = once((_: object) => new Map<string, readonly Conflict[]>());

/** The conflicts of an input, looked for once. */
export function conflictsOf({ document, text }: Pick<RuleInput, 'document' | 'text'>): readonly Conflict[] {
  const known = perDocument(document);
  const there = known.get(text);
  if (there) return there;
  const found = conflictsIn(text);
  known.set(text, found);
  return found;
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
