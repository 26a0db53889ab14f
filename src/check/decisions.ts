/** Decisions in the words of findings. @module */
import type { DecisionOutcome, PlacedDecision } from '../model/decision.ts';
import { quoted, shown } from './message.ts';
import type { Problem } from './rule.ts';

/** The decision of the examples of the rules, on the footnote of that id. */
export function exampleDecision(id: string): PlacedDecision {
  return {
    id,
    action: 'set',
    what: 'theme',
    value: 'resource-allocation',
    seen: '5e90b8db26d3ddb7',
    words: 'We wait at the door each week. (Ghana Strategy Salon, June 2019, Diversity thematic area)',
    author: 'Ada',
    date: '2024-05-01',
    reason: 'It is about the key, which costs money.',
    span: null,
  };
}

/** `the decision of Ada to set the theme advocacy`. */
export function decisionWords({ decision }: Pick<DecisionOutcome, 'decision'>): string {
  const { action, what, value, author } = decision;
  return `the decision of ${shown(author)} to ${action} the ${what}${value === undefined ? '' : ` ${shown(value)}`}`;
}

/** Identifies a finding about a decision; where the decision stands is its second place. */
export function decisionPlaces({ decision, path }: DecisionOutcome): Pick<Problem, 'key' | 'related'> {
  const { action, what, scheme, value, valueSeen, seen, span } = decision;
  // The id of a footnote ends in its label.
  const key = [action, what, scheme, valueSeen ?? value, seen].join(' ');
  return { key, related: span ? [{ message: 'the decision', path, span }] : [] };
}

/** Units of the words before a difference that are shown with it. */
const BEFORE = 30;

/** The words that are there and those that were seen, in quotation marks, from shortly before where they differ. */
export function difference(now: string, seen: string): { now: string; seen: string; differ: boolean } {
  let same = 0;
  while (same < now.length && now[same] === seen[same]) same++;
  const start = same <= BEFORE ? 0 : Math.max(0, now.lastIndexOf(' ', same - BEFORE));
  const from = (words: string) => quoted(start === 0 ? words : `…${words.slice(start).trimStart()}`);
  return { now: from(now), seen: from(seen), differ: same < now.length || same < seen.length };
}
