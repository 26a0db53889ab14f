/** Counts of what is only inferred. @module */

import type { Corpus } from '../model/corpus.ts';
import { standingOut } from '../model/inference.ts';
import type { InferredCounts } from '../model/report-data.ts';
import { compare } from './order.ts';

/** The themes that stand out in texts without a stated one, recommendations of a document before its footnotes. */
export function inferredCounts({ documents }: Corpus): InferredCounts {
  const themes = new Map<string, InferredCounts['themes'][number]>();
  const none: string[] = [];
  for (const { recommendations, footnotes } of documents) {
    for (const { id, inference } of [...recommendations, ...footnotes]) {
      if (!inference) continue;
      const tag = standingOut(inference)?.tag;
      if (!tag) none.push(id);
      else if (themes.has(tag.id)) themes.get(tag.id)?.ids.push(id);
      else themes.set(tag.id, { id: tag.id, label: tag.label, ids: [id] });
    }
  }
  const sorted = [...themes.values()].sort((a, b) => b.ids.length - a.ids.length || compare(a.label, b.label));
  return { themes: sorted, none };
}
