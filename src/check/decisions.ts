/** Decisions in the words of findings. @module */
import type { DecisionOutcome } from '../model/decision.ts';
import { shown } from './message.ts';
import type { Problem } from './rule.ts';

/** `the decision of Ada to set the theme advocacy`. */
export function decisionWords({ decision }: Pick<DecisionOutcome, 'decision'>): string {
  const { action, what, value, author } = decision;
  return `the decision of ${shown(author)} to ${action} the ${what}${value === undefined ? '' : ` ${shown(value)}`}`;
}

/** Identifies a finding about a decision; where the decision stands is its second place. */
export function decisionPlaces({ decision, path }: DecisionOutcome): Pick<Problem, 'key' | 'related'> {
  const { id, action, what, scheme, value, seen, span } = decision;
  const key = [id, action, what, scheme, value, seen].join(' ');
  return { key, related: span ? [{ message: 'the decision', path, span }] : [] };
}
