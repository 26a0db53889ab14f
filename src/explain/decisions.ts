/** What persons decided on an item. @module */
import type { AppliedDecision, Aspect } from '../model/decision.ts';
import type { Reason } from '../model/why.ts';
import type { Subject } from './known.ts';
import { reason } from './reason.ts';

/** Something that decisions can be made on. */
interface Decidable {
  decisions?: readonly AppliedDecision[] | undefined;
}

const DONE: Readonly<Record<AppliedDecision['action'], string>> = {
  set: 'set',
  add: 'added',
  remove: 'removed',
  confirm: 'confirmed',
};

/** What the decisions of an item can be on: a recommendation its own, any other item those of its footnotes. */
export function decidablesOf({ unit, recommendation, voices, footnotes }: Subject): Decidable[] {
  if (unit === 'recommendation' && recommendation) return [recommendation];
  const spoken = voices.map(({ footnote }) => footnote);
  return [...new Set([...spoken, ...(spoken.length === 0 ? footnotes : [])])];
}

/** The decisions on one aspect of items; of regions those of one scheme. Each with who made it, when, and why. */
export function decisionReasons(items: readonly Decidable[], aspect: Aspect, scheme: string | null = null): Reason[] {
  const all = items.flatMap(({ decisions = [] }) => decisions);
  return all
    .filter(({ what, scheme: own }) => what === aspect && (aspect !== 'region' || own === scheme))
    .map(decisionReason);
}

function decisionReason({ action, what, value, author, date, reason: why, was }: AppliedDecision): Reason {
  const before = was.map(({ label, basis }) => (basis === null ? `“${label}”` : `“${label}” (${basis})`)).join(', ');
  const ended = /[.!?…]$/.test(why) ? why : `${why}.`;
  return reason(`Decided by ${author} on ${date}: ${what} ${DONE[action]}${value === null ? '' : `, ${value}`}`, {
    says: [
      `The reason given: ${ended}`,
      before === '' ? 'Nothing of the kind was there before.' : `Before: ${before}.`,
    ],
  });
}
