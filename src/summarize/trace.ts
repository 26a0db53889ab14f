/** The traceability table. @module */
import type { Corpus } from '../model/corpus.ts';
import { attributionsOf, sectionOfPoint, sourcesOf } from '../model/footnote.ts';
import type { Attribution, DateRange, Footnote, Inference, Recommendation } from '../model/report.ts';
import type { TraceReport, TraceRow, TraceStatus } from '../model/tables.ts';
import type { Tag } from '../model/tag.ts';
import { DEFAULT_SCHEME } from '../vocabularies/regions.ts';
import { type Lookup, lookup } from './lookup.ts';
import { compare, unique } from './order.ts';
import { termTags } from './tags.ts';

/** What stands between two quotes of one footnote in one cell. */
const QUOTE_BREAK = ' ¶ ';

export interface TraceOptions {
  /** Vocabulary name of the regions to show (default: `wikimedia-2022`). */
  scheme: string;
}

/** What holds when a caller says nothing. */
export const DEFAULT_OPTIONS: TraceOptions = { scheme: DEFAULT_SCHEME };

/** The traceability table with its envelope. */
export function trace(corpus: Corpus, options: TraceOptions = DEFAULT_OPTIONS): TraceReport {
  return { schemaVersion: 1, rows: traceRows(corpus, options) };
}

/**
 * One row a (recommendation, marker) pair, in document order. A recommendation without a marker has one row
 * (`untraced`); a marker without a footnote is `undefined`; the footnotes nobody cites (`uncited`) follow the
 * recommendations of their document.
 *
 * Several quotes of one footnote share a row: their texts are joined by {@link QUOTE_BREAK}; their sources, dates and
 * tags are lists; `date_start` is the earliest first day, `date_end` the latest last one.
 */
export function traceRows(corpus: Corpus, { scheme }: TraceOptions = DEFAULT_OPTIONS): TraceRow[] {
  const inferred = hasInference(corpus);
  const linked = corpus.documents.some(({ origin }) => origin !== null);
  return corpus.documents.flatMap((document) => {
    const cells = new Map(document.footnotes.map((footnote) => [footnote.id, footnoteCells(footnote, scheme)]));
    const url = linked ? { url: document.origin?.url ?? '' } : {};
    const known = { ...lookup(document), cells, url, inferred };
    const uncited = document.footnotes.filter(({ citedBy }) => citedBy.length === 0);
    return [
      ...document.recommendations.flatMap((recommendation) => rowsOf(known, recommendation)),
      ...uncited.map((footnote) => row(known, 'uncited', null, null, footnote)),
    ];
  });
}

interface Known extends Lookup {
  cells: ReadonlyMap<string, FootnoteCells>;
  url: Pick<TraceRow, 'url'>;
  /** Whether themes were inferred anywhere in the corpus. */
  inferred: boolean;
}

function rowsOf(known: Known, recommendation: Recommendation): TraceRow[] {
  const { citations } = recommendation;
  if (citations.length === 0) return [row(known, 'untraced', recommendation, null, null)];
  return citations.map(({ label, footnote: id }) => {
    const footnote = (id !== null && known.footnotes.get(id)) || null;
    return row(known, footnote ? 'traced' : 'undefined', recommendation, label, footnote);
  });
}

function row(
  known: Known,
  status: TraceStatus,
  recommendation: Recommendation | null,
  citation: string | null,
  footnote: Footnote | null,
): TraceRow {
  const { document, sections, cells, url, inferred } = known;
  const point = recommendation === null && footnote ? sectionOfPoint(document, footnote) : null;
  return {
    document: document.title,
    section: sections.get(recommendation?.section ?? '')?.title ?? point?.title ?? null,
    recommendation_id: recommendation?.id ?? null,
    recommendation: recommendation?.text ?? null,
    citation,
    ...(cells.get(footnote?.id ?? '') ?? NO_FOOTNOTE),
    status,
    path: document.path,
    line: (recommendation ?? footnote)?.span.start.line ?? 1,
    footnote_line: footnote?.span.start.line ?? null,
    ...url,
    ...(inferred && inferenceCells((footnote ?? recommendation)?.inference)),
  };
}

type FootnoteCells = Omit<
  TraceRow,
  | 'document'
  | 'section'
  | 'recommendation_id'
  | 'recommendation'
  | 'citation'
  | 'status'
  | 'path'
  | 'line'
  | 'footnote_line'
  | 'url'
  | keyof InferenceCells
>;

type InferenceCells = Required<
  Pick<TraceRow, 'inferred_themes' | 'inferred_scores' | 'inferred_words' | 'inferred_status'>
>;

function hasInference({ documents }: Corpus): boolean {
  return documents.some(({ footnotes, recommendations }) =>
    [...footnotes, ...recommendations].some(({ inference }) => inference !== undefined),
  );
}

/** Of the footnote, where a row has one; else of the recommendation. */
function inferenceCells(inference: Inference | undefined): InferenceCells {
  const ranking = inference?.ranking ?? [];
  return {
    inferred_themes: ranking.map(({ tag }) => tag.label),
    inferred_scores: ranking.map(({ tag }) => tag.confidence.toFixed(4)),
    inferred_words: ranking.map(({ words }) => words.join(' ')),
    inferred_status: inference ? (inference.abstained ?? 'inferred') : null,
  };
}

const NO_FOOTNOTE: FootnoteCells = {
  footnote_id: null,
  quote: null,
  source: [],
  source_kind: [],
  countries: [],
  regions: [],
  region_basis: [],
  date: [],
  date_start: null,
  date_end: null,
  themes: [],
  theme_basis: [],
};

function footnoteCells(footnote: Footnote, scheme: string): FootnoteCells {
  const attributions = attributionsOf(footnote);
  const sources = sourcesOf(footnote);
  const regions = termTags(all(attributions, 'regions'), scheme);
  const themes = termTags(all(attributions, 'themes'), 'theme');
  const dates = attributions.flatMap(({ date }) => date ?? []);
  return {
    footnote_id: footnote.id,
    quote: footnote.quotes.map(({ text }) => text).join(QUOTE_BREAK),
    source: sources.map(({ name }) => name),
    source_kind: sources.map(({ kind }) => kind),
    countries: unique(sources.flatMap(({ countries }) => countries)),
    regions: regions.map(({ label }) => label),
    region_basis: regions.map(({ basis }) => basis),
    date: unique(dates.map(dateWords)),
    date_start: dates.flatMap(({ start }) => start ?? []).sort(compare)[0] ?? null,
    date_end:
      dates
        .flatMap(({ end }) => end ?? [])
        .sort(compare)
        .at(-1) ?? null,
    themes: themes.map(({ label }) => label),
    theme_basis: themes.map(({ basis }) => basis),
  };
}

function all(attributions: readonly Attribution[], what: 'themes' | 'regions'): readonly Tag[] {
  const [only, ...more] = attributions;
  return only && more.length === 0 ? only[what] : attributions.flatMap((attribution) => attribution[what]);
}

/** A date in EDTF, or in its own words where EDTF is not known. */
export function dateWords({ edtf, raw }: DateRange): string {
  return edtf ?? raw;
}
