/** Names for citations, which have no id of their own in the model. @module */
import { UniqueIds } from '../text/fold.ts';
import type { Recommendation } from './report.ts';

/** Ids of the citations of a recommendation, in order: `<recommendation id>/c/<label>`, with -2, -3 for twins. */
export function citationIds({ id, citations }: Recommendation): string[] {
  const ids = new UniqueIds();
  return citations.map(({ label }) => ids.next(`${id}/c/${label}`));
}
