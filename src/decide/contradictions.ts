/** Decisions that cannot hold at the same time. @module */
import type { Decision } from '../model/decision.ts';
import { foldKey } from '../text/fold.ts';

/** A decision with the one before it that it contradicts. */
export interface Contradiction<D> {
  first: D;
  second: D;
}

/**
 * The decisions that contradict one before them, in order: two that set the same thing of the same item to different
 * values, and one that removes what another sets or adds.
 *
 * @param itemOf a key for the item of a decision
 */
export function contradictions<D extends Decision>(
  decisions: readonly D[],
  itemOf: (decision: D) => string,
): Contradiction<D>[] {
  const found: Contradiction<D>[] = [];
  const before = new Map<string, D>();
  for (const second of decisions) {
    const { action, what, scheme = '', value = '' } = second;
    if (action === 'confirm') continue;
    const thing = [itemOf(second), what, scheme].join('\0');
    const key = (kind: string) => `${kind}\0${thing}\0${kind === 'set' ? '' : foldKey(value)}`;
    const set = before.get(key('set'));
    const first =
      action === 'set' && set && foldKey(set.value ?? '') !== foldKey(value)
        ? set
        : before.get(key(action === 'remove' ? 'given' : 'removed'));
    if (first) found.push({ first, second });
    for (const kind of KINDS[action]) if (!before.has(key(kind))) before.set(key(kind), second);
  }
  return found;
}

const KINDS = { set: ['set', 'given'], add: ['given'], remove: ['removed'] } as const;

/** Whether two decisions on one item say the same of the same words. */
export function saysSame(one: Decision, other: Decision): boolean {
  return (['action', 'what', 'scheme', 'value', 'seen'] as const).every((key) => one[key] === other[key]);
}
