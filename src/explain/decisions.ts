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

/** The decision that gave a footnote a source or a date, in its words; null where the page gives it. */
export function givenBy(
  { decisions = [] }: Decidable,
  aspect: 'source' | 'date',
  words: string,
): AppliedDecision | null {
  const given = decisions.filter(
    ({ action, what, value }) => what === aspect && (action === 'set' || action === 'add') && value === words,
  );
  return given.at(-1) ?? null;
}

/** The decision that took away what is asked for; null where none did. */
export function removedBy(
  { decisions = [] }: Decidable,
  aspect: Aspect,
  scheme: string | null,
): AppliedDecision | null {
  const removed = decisions.filter(
    ({ action, what, scheme: own }) =>
      action === 'remove' && what === aspect && (aspect !== 'region' || own === scheme),
  );
  return removed.at(-1) ?? null;
}

/** What no words of the text say, but a person. */
export function decidedParts(decision: AppliedDecision): Pick<Reason, 'says' | 'evidence' | 'reasons'> {
  const { what, value, author, date } = decision;
  return {
    says: [`${author} decided on ${date} that the ${what} is “${value}”: the text does not say so.`],
    evidence: [],
    reasons: [decisionReason(decision)],
  };
}

/** Who made a decision, when, why, and what was there before. */
export function decisionReason({ action, what, value, author, date, reason: why, was }: AppliedDecision): Reason {
  const before = was.map(({ label, basis }) => (basis === null ? `“${label}”` : `“${label}” (${basis})`)).join(', ');
  const ended = /[.!?…]$/.test(why) ? why : `${why}.`;
  return reason(`Decided by ${author} on ${date}: ${what} ${DONE[action]}${value === null ? '' : `, ${value}`}`, {
    says: [
      `The reason given: ${ended}`,
      ...(action === 'confirm' ? [confirmed(value)] : []),
      ...(action !== 'confirm' && before === '' ? ['Nothing of the kind was there before.'] : []),
      ...(before === '' ? [] : [`Before: ${before}.`]),
    ],
  });
}

function confirmed(value: string | null): string {
  if (value === null) return 'It confirms the answer that was there, and changes nothing.';
  if (value === 'none') return 'It confirms that there is none, as it was, and changes nothing.';
  return `It confirms what was there, ${value}, and changes nothing.`;
}
