/** What is wrong with the value of a decision, by the vocabularies in force. @module */
import type { Decision } from '../model/decision.ts';
import { didYouMean } from '../text/nearest.ts';
import type { Vocabularies } from '../vocabularies/index.ts';
import type { Readings } from './readings.ts';
import { termList } from './terms.ts';

/** The key of a decision that is wrong, and why, as a clause. */
export interface ValueProblem {
  key: keyof Decision;
  reason: string;
}

/** What is wrong with a decision by itself; null where nothing is. */
export function problemOf(decision: Decision, vocabularies: Vocabularies, readings: Readings): ValueProblem | null {
  return problemOfForm(decision) ?? problemOfValue(decision, vocabularies, readings);
}

function problemOfForm({ action, what, scheme, value, valueSeen }: Decision): ValueProblem | null {
  if (what === 'date' && action === 'add')
    return { key: 'action', reason: 'an item has one date: expected set or remove' };
  if (what === 'region' && scheme === undefined)
    return { key: 'what', reason: 'found no scheme, which a region needs' };
  if (what !== 'region' && scheme !== undefined) return { key: 'scheme', reason: `a ${what} has no scheme` };
  if (action !== 'confirm' && value === undefined) return { key: 'action', reason: `found no value to ${action}` };
  if (what === 'link' && action !== 'confirm' && valueSeen === undefined) {
    return { key: 'value', reason: 'found no valueSeen, the fingerprint of the footnote' };
  }
  return null;
}

function problemOfValue(decision: Decision, vocabularies: Vocabularies, readings: Readings): ValueProblem | null {
  const { action, what, scheme = '', value = '' } = decision;
  if (what === 'region' && !termList(decision, vocabularies)) {
    const known = vocabularies.regionSchemes.map(({ id }) => id);
    return { key: 'scheme', reason: notOneOf(scheme, 'region scheme', known) };
  }
  if (action === 'confirm') return null;
  if (what === 'date')
    return action === 'set' && !readings.date(value) ? { key: 'value', reason: notADate(value) } : null;
  if (what !== 'theme' && what !== 'region') return null;
  const ids = (termList(decision, vocabularies)?.terms ?? []).map(({ id }) => id);
  return ids.includes(value) ? null : { key: 'value', reason: notOneOf(value, what, ids) };
}

function notADate(value: string): string {
  return `found ${JSON.stringify(value)}, expected a date that exists, such as 2019-06 or 2019-03/2019-04`;
}

/** `found "advocasy", which is no theme of the vocabulary; did you mean advocacy?` */
function notOneOf(value: string, what: string, known: readonly string[]): string {
  const hint = didYouMean(value, known) || `; known are ${known.join(', ')}`;
  return `found ${JSON.stringify(value)}, which is no ${what} of the vocabularies in force${hint}`;
}
