/** What makes a finding the same as one of another run. @module */
import type { Document } from '../model/report.ts';
import { sha256, slug, typedAlike } from '../text/fold.ts';
import { groupBy } from '../text/group.ts';
import { once } from '../text/lazy.ts';
import { compare } from '../text/order.ts';

/**
 * The fingerprint of a finding: SHA-256 of rule, document id and key.
 *
 * @param key as {@link typedAlike} leaves it: a key does not say how its words are typed
 * @param nth which of the findings of the document that share rule and key, from 1
 */
export function fingerprint(ruleId: string, id: string, key: string, nth: number): string {
  const first = sha256([ruleId, id, key].join('\0'));
  return nth === 1 ? first : sha256(`${first}\0${nth}`);
}

/** The id that a document has by itself, whatever others are given with it. */
export const ownId = once(({ title }: Document): string => slug(title));

/**
 * The ids that stand for documents in fingerprints. Where several have one title, that with the first path has the id of
 * the title, and the others their path beside it: the order in which documents are given makes no difference.
 */
export function idsInFingerprints(documents: readonly Document[]): (document: Document) => string {
  const first = new Map<string, string>();
  for (const [id, same] of groupBy(documents, ownId)) {
    first.set(
      id,
      same.map(({ path }) => path).reduce((a, b) => (compare(a, b) <= 0 ? a : b)),
    );
  }
  return (document) => {
    const id = ownId(document);
    return first.get(id) === document.path ? id : `${id}\0${document.path}`;
  };
}
