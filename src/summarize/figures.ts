/** The single numbers of the report and the overview, each with what it counts. @module */
import { citationIds } from '../model/citation.ts';
import type { Figure, FigureId, ReportCounts } from '../model/report-data.ts';

/**
 * Every number that stands for itself, by its name. A quote has the id of its footnote, which stands once for each of
 * its quotes. Linear.
 */
export function figuresOf(data: Omit<ReportCounts, 'figures'>): Record<FigureId, Figure> {
  const { corpus, support, untraced, undefinedCitations, uncited, points, unknowns } = data;
  const recommendations = corpus.documents.flatMap((document) => document.recommendations);
  const footnotes = corpus.documents.flatMap((document) => document.footnotes);
  const all = recommendations.map(({ id }) => id);
  const notes = footnotes.map(({ id }) => id);
  const own = without(notes, points);
  const resting = new Set(support.flatMap((one) => (one.footnotes.length > 0 ? one.recommendation : [])));
  // The best supported first, as `support` has them.
  const bySources = (holds: (count: number) => boolean) =>
    support.flatMap(({ recommendation, sources }) => (holds(sources.length) ? recommendation : []));
  const recommended = (ids: readonly string[]): Figure => ({ unit: 'recommendation', ids });
  const noted = (ids: readonly string[]): Figure => ({ unit: 'footnote', ids });
  return {
    documents: { unit: 'document', ids: corpus.documents.map(({ id }) => id) },
    recommendations: recommended(all),
    resting: recommended(all.filter((id) => resting.has(id))),
    missing: recommended(without(all, [...resting, ...untraced])),
    untraced: recommended(untraced),
    'several-sources': recommended(bySources((count) => count > 1)),
    'one-source': recommended(
      inOrder(
        all,
        bySources((count) => count === 1),
      ),
    ),
    'no-source': recommended(
      inOrder(
        all,
        bySources((count) => count === 0),
      ),
    ),
    citations: { unit: 'citation', ids: recommendations.flatMap(citationIds) },
    undefined: { unit: 'citation', ids: undefinedCitations },
    footnotes: noted(notes),
    notes: noted(own),
    points: noted(points),
    cited: noted(without(own, uncited)),
    uncited: noted(uncited),
    quotes: { unit: 'quote', ids: footnotes.flatMap(({ id, quotes }) => quotes.map(() => id)) },
    named: { unit: 'quote', ids: footnotes.flatMap(({ id, quotes }) => quotes.filter(isNamed).map(() => id)) },
    nameless: {
      unit: 'quote',
      ids: footnotes.flatMap(({ id, quotes }) => quotes.filter((quote) => !isNamed(quote)).map(() => id)),
    },
    sources: { unit: 'source', ids: corpus.sources.map(({ id }) => id) },
    dated: noted(without(notes, unknowns.dates)),
    'dated-notes': noted(without(own, unknowns.dates)),
    'dated-points': noted(without(points, unknowns.dates)),
    'unknown-dates': noted(unknowns.dates),
    'unknown-sources': noted(unknowns.sources),
    'unknown-themes': noted(unknowns.themes),
    'unknown-regions': noted(unknowns.regions),
    thematic: noted(unknowns.thematic),
    placeless: noted(inOrder(notes, [...unknowns.regions, ...unknowns.thematic])),
    'silent-themes': { unit: 'theme', ids: data.silent.themes.map(({ id }) => id) },
    'silent-regions': { unit: 'region', ids: data.silent.regions.map(({ id }) => id) },
  };
}

/** Whether somebody is named behind a quote. */
function isNamed({ attribution }: { attribution: { sources: readonly unknown[] } | null }): boolean {
  return (attribution?.sources.length ?? 0) > 0;
}

function without(ids: readonly string[], left: readonly string[]): string[] {
  const out = new Set(left);
  return ids.filter((id) => !out.has(id));
}

function inOrder(ids: readonly string[], wanted: readonly string[]): string[] {
  const kept = new Set(wanted);
  return ids.filter((id) => kept.has(id));
}
