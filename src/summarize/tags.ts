/** Tags as a table shows them. @module */
import type { Tag } from '../model/tag.ts';

/**
 * The tags of a vocabulary, one for each term, in order. Where a term was arrived at in several ways, the first that
 * is not an inference stands for it.
 */
export function termTags(tags: readonly Tag[], vocabulary: string): Tag[] {
  const own = tags.filter((tag) => tag.vocabulary === vocabulary);
  if (own.length < 2) return own;
  const found = new Map<string, Tag>();
  for (const tag of own) {
    const before = found.get(tag.id);
    if (!before || (before.basis === 'inferred' && tag.basis !== 'inferred')) found.set(tag.id, tag);
  }
  return [...found.values()];
}
