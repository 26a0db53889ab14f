/** Everything the written report says, as data. @module */
import { citationIds } from '../model/citation.ts';
import type { Corpus } from '../model/corpus.ts';
import { holdsPoints } from '../model/footnote.ts';
import type { Document } from '../model/report.ts';
import type { Catalogue, ReportCounts, ReportData, Tally, Term, Unknowns } from '../model/report-data.ts';
import type { Axis, AxisReport, CrossReport, SummaryRow } from '../model/tables.ts';
import { lazily } from '../text/lazy.ts';
import { figuresOf } from './figures.ts';
import { inferredCounts } from './inferred.ts';
import { type Item, itemsOf, withoutInference } from './items.ts';
import { keysOf } from './keys.ts';
import { profilesOf } from './profiles.ts';
import { summarizeItems } from './summarize.ts';
import { supportOf } from './support.ts';

/** Counts, balance, support, gaps and typical words of a corpus. Linear in its size. */
export function reportData(corpus: Corpus, catalogue: Catalogue): ReportData {
  const counts = reportCounts(corpus, catalogue);
  return { ...counts, profiles: profilesOf(corpus, statedTerms(counts.themes)) };
}

/**
 * The same without the words and quotes that are typical of each theme. Linear; each part is counted when it is first
 * read.
 */
export function reportCounts(corpus: Corpus, catalogue: Catalogue): ReportCounts {
  // What is inferred has a part of its own, and is counted nowhere else.
  const stated = lazily({ corpus: () => withoutInference(corpus) });
  const items: Items = lazily<Items>({
    footnote: () => itemsOf(stated.corpus, 'footnote'),
    source: () => itemsOf(stated.corpus, 'source'),
    recommendation: () => itemsOf(stated.corpus, 'recommendation'),
  });
  const recommendations = corpus.documents.flatMap((document) => document.recommendations);
  const notesOf = (documents: readonly Document[]) => documents.flatMap(({ footnotes }) => footnotes);
  const footnotesBy = (axes: [Axis] | [Axis, Axis]) =>
    summarizeItems(items.footnote, { axes, unit: 'footnote' }, catalogue);
  const counts: ReportCounts = lazily<ReportCounts>({
    corpus: () => corpus,
    scheme: () => catalogue.scheme,
    themes: () => tallies(items, 'theme', catalogue),
    regions: () => tallies(items, 'region', catalogue),
    cross: () => footnotesBy(['theme', 'region']) as CrossReport,
    support: () => supportOf(corpus, catalogue.scheme),
    untraced: () => recommendations.flatMap(({ id, citations }) => (citations.length === 0 ? id : [])),
    undefinedCitations: () =>
      recommendations.flatMap((recommendation) => {
        const ids = citationIds(recommendation);
        return recommendation.citations.flatMap(({ footnote }, i) => (footnote === null ? (ids[i] ?? []) : []));
      }),
    uncited: () =>
      notesOf(corpus.documents.filter((document) => !holdsPoints(document))).flatMap(({ id, citedBy }) =>
        citedBy.length === 0 ? id : [],
      ),
    points: () => notesOf(corpus.documents.filter(holdsPoints)).map(({ id }) => id),
    silent: () => ({
      themes: silent(catalogue.themes, footnotesBy(['theme']) as AxisReport),
      regions: silent(catalogue.regions, footnotesBy(['region']) as AxisReport),
    }),
    unknowns: () => unknownsOf(items.footnote, catalogue),
    inferred: () => inferredCounts(corpus),
    figures: () => figuresOf(counts),
  });
  return counts;
}

type Items = Readonly<Record<'footnote' | 'source' | 'recommendation', readonly Item[]>>;

/** Counts of footnotes, sources and recommendations under each key, the most footnotes first. */
function tallies(items: Items, axis: 'theme' | 'region', catalogue: Catalogue): Tally[] {
  const byRow = new Map<string, Tally>();
  for (const unit of ['footnote', 'source', 'recommendation'] as const) {
    const { rows } = summarizeItems(items[unit], { axes: [axis], unit }, catalogue) as AxisReport;
    for (const row of rows) {
      const tally = byRow.get(rowName(row)) ?? emptyTally(row);
      byRow.set(rowName(row), { ...tally, [`${unit}s`]: row.ids });
    }
  }
  return stableByLack([...byRow.values()]);
}

function rowName({ key, basis, label }: SummaryRow): string {
  return JSON.stringify([key, label, basis[0] === 'inferred']);
}

function emptyTally({ key, label, basis }: SummaryRow): Tally {
  return { id: key, label, basis, footnotes: [], sources: [], recommendations: [] };
}

/** Keys that only a source or a recommendation has come last, but before what stands for a lack. */
function stableByLack(rows: readonly Tally[]): Tally[] {
  return [...rows.filter(({ basis }) => basis.length > 0), ...rows.filter(({ basis }) => basis.length === 0)];
}

function silent(terms: readonly Term[], { rows }: AxisReport): Term[] {
  const heard = new Set(rows.map(({ key }) => key));
  return terms.filter(({ id }) => !heard.has(id)).map(({ id, label }) => ({ id, label }));
}

function statedTerms(rows: readonly Tally[]): Term[] {
  const stated = rows.filter(({ basis, footnotes }) => footnotes.length > 0 && basis.some((b) => b !== 'inferred'));
  return stated.map(({ id, label }) => ({ id, label }));
}

function unknownsOf(items: readonly Item[], catalogue: Catalogue): Unknowns {
  const idsWhere = (holds: (item: Item) => boolean) => items.filter(holds).map(({ id }) => id);
  const lacks = (axis: Axis, id: string) =>
    idsWhere((item) => keysOf(item, axis, catalogue).some((key) => key.lacking && key.id === id));
  return lazily<Unknowns>({
    themes: () => lacks('theme', 'unknown'),
    regions: () => lacks('region', 'unknown'),
    thematic: () => lacks('region', 'thematic'),
    global: () => lacks('region', 'global'),
    dates: () => idsWhere(({ dates }) => dates.every(({ start }) => start === null)),
    sources: () => idsWhere(({ sources }) => sources.length === 0),
  });
}
