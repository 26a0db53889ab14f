/** The single numbers of the report and the overview, each with what it counts. @module */
import { citationIds } from '../model/citation.ts';
import type { Quote } from '../model/report.ts';
import type { Figure, FigureId, ReportCounts } from '../model/report-data.ts';
import { lazily } from '../text/lazy.ts';

/**
 * Every number that stands for itself, by its name, counted when it is first read. A quote has the id of its footnote,
 * which stands once for each of its quotes.
 */
export function figuresOf(data: ReportCounts): Readonly<Record<FigureId, Figure>> {
  const { documents, sources } = data.corpus;
  const recommendations = documents.flatMap((document) => document.recommendations);
  const footnotes = documents.flatMap((document) => document.footnotes);
  const all = recommendations.map(({ id }) => id);
  const notes = footnotes.map(({ id }) => id);
  // The best supported first, as `support` has them.
  const bySources = (holds: (count: number) => boolean) =>
    data.support.flatMap((one) => (holds(one.sources.length) ? one.recommendation : []));
  const quoted = (holds: (quote: Quote) => boolean) =>
    footnotes.flatMap(({ id, quotes }) => quotes.filter(holds).map(() => id));
  const recommended = (ids: () => readonly string[]) => (): Figure => ({ unit: 'recommendation', ids: ids() });
  const noted = (ids: () => readonly string[]) => (): Figure => ({ unit: 'footnote', ids: ids() });
  const figures: Readonly<Record<FigureId, Figure>> = lazily<Record<FigureId, Figure>>({
    documents: () => ({ unit: 'document', ids: documents.map(({ id }) => id) }),
    recommendations: recommended(() => all),
    resting: recommended(() =>
      inOrder(
        all,
        data.support.flatMap((one) => (one.footnotes.length > 0 ? one.recommendation : [])),
      ),
    ),
    missing: recommended(() => without(all, [...figures.resting.ids, ...data.untraced])),
    untraced: recommended(() => data.untraced),
    'several-sources': recommended(() => bySources((count) => count > 1)),
    'one-source': recommended(() =>
      inOrder(
        all,
        bySources((count) => count === 1),
      ),
    ),
    'no-source': recommended(() =>
      inOrder(
        all,
        bySources((count) => count === 0),
      ),
    ),
    citations: () => ({ unit: 'citation', ids: recommendations.flatMap(citationIds) }),
    undefined: () => ({ unit: 'citation', ids: data.undefinedCitations }),
    footnotes: noted(() => notes),
    notes: noted(() => without(notes, data.points)),
    points: noted(() => data.points),
    cited: noted(() => without(figures.notes.ids, data.uncited)),
    uncited: noted(() => data.uncited),
    quotes: () => ({ unit: 'quote', ids: quoted(() => true) }),
    named: () => ({ unit: 'quote', ids: quoted(isNamed) }),
    nameless: () => ({ unit: 'quote', ids: quoted((quote) => !isNamed(quote)) }),
    sources: () => ({ unit: 'source', ids: sources.map(({ id }) => id) }),
    dated: noted(() => without(notes, data.unknowns.dates)),
    'dated-notes': noted(() => without(figures.notes.ids, data.unknowns.dates)),
    'dated-points': noted(() => without(data.points, data.unknowns.dates)),
    'unknown-dates': noted(() => data.unknowns.dates),
    'unknown-sources': noted(() => data.unknowns.sources),
    'unknown-themes': noted(() => data.unknowns.themes),
    'unknown-regions': noted(() => data.unknowns.regions),
    thematic: noted(() => data.unknowns.thematic),
    global: noted(() => data.unknowns.global),
    placeless: noted(() => {
      const { regions, thematic, global } = data.unknowns;
      return inOrder(notes, [...regions, ...thematic, ...global]);
    }),
    inferred: () => ({ unit: 'item', ids: data.inferred.themes.flatMap(({ ids }) => ids) }),
    'inferred-none': () => ({ unit: 'item', ids: data.inferred.none }),
    'silent-themes': () => ({ unit: 'theme', ids: data.silent.themes.map(({ id }) => id) }),
    'silent-regions': () => ({ unit: 'region', ids: data.silent.regions.map(({ id }) => id) }),
  });
  return figures;
}

/** Whether somebody is named behind a quote. */
function isNamed({ attribution }: Quote): boolean {
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
