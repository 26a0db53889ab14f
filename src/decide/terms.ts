/** What decisions may name: terms of the vocabularies in force, and the tags they become. @module */
import type { AppliedDecision, Decision } from '../model/decision.ts';
import type { Tag } from '../model/tag.ts';
import type { Vocabularies } from '../vocabularies/index.ts';

/** A vocabulary of tags as decisions name it. */
export interface TermList {
  /** As tags name it: `theme`, or the id of a region scheme. */
  vocabulary: string;
  terms: readonly { id: string; label: string }[];
}

/** The vocabulary of a decision on a tag; null where there is no such scheme. */
export function termList(
  { what, scheme }: Pick<Decision, 'what' | 'scheme'>,
  vocabularies: Vocabularies,
): TermList | null {
  if (what === 'theme') return { vocabulary: 'theme', terms: vocabularies.themes.terms };
  const found = vocabularies.regionSchemes.find(({ id }) => id === scheme);
  return found ? { vocabulary: found.id, terms: found.terms } : null;
}

/** `Decided by Ada on 2024-05-01: the words say so.` */
export function decidedBy({ author, date, reason }: Pick<Decision, 'author' | 'date' | 'reason'>): string {
  return `Decided by ${author} on ${date}: ${/[.!?…。।؟]$/u.test(reason) ? reason : `${reason}.`}`;
}

/** The tag that a decision gives; null where the vocabularies in force have no such term. */
export function decidedTag(decision: Decision, vocabularies: Vocabularies): Tag | null {
  const list = termList(decision, vocabularies);
  const term = list?.terms.find(({ id }) => id === decision.value);
  if (!list || !term) return null;
  const { id, label } = term;
  const reason = decidedBy(decision);
  return { vocabulary: list.vocabulary, id, label, basis: 'override', reason, confidence: 1, span: null, from: [] };
}

/** Tags as a decision keeps what it replaced. */
export function formerTags(tags: readonly Tag[]): AppliedDecision['was'] {
  const seen = new Set<string>();
  return tags
    .filter(({ id }) => seen.size < seen.add(id).size)
    .map(({ id, label, basis, reason }) => ({ id, label, basis, reason }));
}
