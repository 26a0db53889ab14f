/** What each recommendation rests on. @module */
import type { Corpus } from '../model/corpus.ts';
import { sourcesOf } from '../model/footnote.ts';
import type { Support } from '../model/report-data.ts';
import { GLOBAL } from '../vocabularies/areas.ts';
import { cited, lookup } from './lookup.ts';
import { unique } from './order.ts';
import { termTags } from './tags.ts';

/**
 * One entry for each recommendation, the best supported first: by the number of distinct sources, then of regions of
 * `scheme` (those only inferred and the whole world do not count), then in the order of the corpus.
 */
export function supportOf({ documents }: Corpus, scheme: string): Support[] {
  const all = documents.flatMap((document): Support[] => {
    const known = lookup(document);
    return document.recommendations.map((recommendation) => {
      const footnotes = cited(known, recommendation);
      const regions = termTags(recommendation.regions, scheme).filter(
        ({ id, basis }) => basis !== 'inferred' && id !== GLOBAL.id,
      );
      return {
        recommendation: recommendation.id,
        sources: unique(footnotes.flatMap((footnote) => sourcesOf(footnote).map(({ id }) => id))),
        regions: regions.map(({ label }) => label),
        footnotes: footnotes.map(({ id }) => id),
      };
    });
  });
  return all.sort((a, b) => b.sources.length - a.sources.length || b.regions.length - a.regions.length);
}
