/** Decisions on lists of tags. @module */
import type { Decision } from '../model/decision.ts';
import type { Tag } from '../model/tag.ts';
import type { Vocabularies } from '../vocabularies/index.ts';
import { decidedTag, termList } from './terms.ts';

/** Tags after a decision; `why`, a clause, where it changes nothing. */
export interface ChangedTags {
  tags: Tag[];
  why: string | null;
}

/**
 * The tags after a decision sets, adds or removes a term of its vocabulary; those of other vocabularies stay as they
 * are. A term that is only inferred is not there yet: who adds it makes it a person's answer.
 */
export function changedTags(tags: readonly Tag[], decision: Decision, vocabularies: Vocabularies): ChangedTags {
  const { action, what, value = '' } = decision;
  const given = decidedTag(decision, vocabularies);
  const list = termList(decision, vocabularies);
  if (!given || !list) return { tags: [...tags], why: `${value} is no ${what} of the vocabularies in force` };
  const others = tags.filter(({ vocabulary }) => vocabulary !== list.vocabulary);
  const own = tags.filter(({ vocabulary }) => vocabulary === list.vocabulary);
  const there = own.find(({ id }) => id === given.id);
  if (action === 'set') return { tags: [...others, given], why: null };
  if (action === 'remove') {
    if (!there) return { tags: [...tags], why: `it has no ${what} ${given.id}` };
    return { tags: tags.filter((tag) => tag !== there), why: null };
  }
  if (there && there.basis !== 'inferred') return { tags: [...tags], why: `it has the ${what} ${given.id} already` };
  return { tags: [...tags.filter((tag) => tag !== there), given], why: null };
}
