/** The source quotes, with what a translator needs around them. @module */
import type { Corpus } from '../model/corpus.ts';
import { sectionOfPoint } from '../model/footnote.ts';
import type { Attribution, Footnote, Quote } from '../model/report.ts';
import type { Term } from '../model/report-data.ts';
import type { QuoteRow, QuotesReport } from '../model/tables.ts';
import { foldKey, normalise, sha256 } from '../text/fold.ts';
import { citing, type Lookup, lookup } from './lookup.ts';
import { compare, unique } from './order.ts';
import { termTags } from './tags.ts';
import { DEFAULT_OPTIONS, dateWords, type TraceOptions } from './trace.ts';

/**
 * Narrows the quotes. `theme`, `region` and `source` name a term by its id or label, in any spelling of case and
 * accents; `language` is a BCP 47 range: `pt` finds `pt-BR` too (RFC 4647, basic filtering).
 */
export interface QuoteFilter {
  theme?: string | undefined;
  region?: string | undefined;
  source?: string | undefined;
  language?: string | undefined;
}

/** What a quote can be found by. */
export type QuoteAxis = keyof QuoteFilter;

/** The quotes with their envelope. */
export function quotes(
  corpus: Corpus,
  filter: QuoteFilter = {},
  options: TraceOptions = DEFAULT_OPTIONS,
): QuotesReport {
  return { schemaVersion: 1, rows: quoteRows(corpus, filter, options) };
}

/** One row a quote, in the order of the corpus; a value nothing has gives no rows (see {@link termsOf}). */
export function quoteRows(corpus: Corpus, filter: QuoteFilter, options: TraceOptions): QuoteRow[] {
  const wanted = matcher(filter, options);
  return corpus.documents.flatMap((document) => {
    const known = lookup(document);
    return document.footnotes.flatMap((footnote) =>
      footnote.quotes.filter(wanted).map((quote) => quoteRow(known, footnote, quote, options)),
    );
  });
}

/** The terms the quotes of a corpus can be found by on an axis, each once, sorted by label. */
export function termsOf(corpus: Corpus, axis: QuoteAxis, options: TraceOptions): Term[] {
  const all = corpus.documents.flatMap(({ footnotes }) => footnotes.flatMap(({ quotes }) => quotes));
  const terms = new Map(all.flatMap((quote) => termsOn(quote, axis, options)).map(({ id, label }) => [id, label]));
  return [...terms]
    .map(([id, label]) => ({ id, label }))
    .sort((a, b) => compare(a.label, b.label) || compare(a.id, b.id));
}

function matcher(filter: QuoteFilter, options: TraceOptions): (quote: Quote) => boolean {
  const wanted = (['theme', 'region', 'source'] as const).flatMap((axis) => {
    const value = filter[axis];
    return value === undefined ? [] : [{ axis, key: foldKey(value) }];
  });
  const range = filter.language?.toLowerCase();
  return (quote) =>
    (range === undefined || inRange(quote.language, range)) &&
    wanted.every(({ axis, key }) =>
      termsOn(quote, axis, options).some(({ id, label }) => foldKey(id) === key || foldKey(label) === key),
    );
}

function inRange(language: string | null, range: string): boolean {
  const tag = language?.toLowerCase();
  return tag === range || (tag?.startsWith(`${range}-`) ?? false);
}

function termsOn({ attribution, language }: Quote, axis: QuoteAxis, { scheme }: TraceOptions): Term[] {
  if (axis === 'language') return language === null ? [] : [{ id: language, label: language }];
  if (!attribution) return [];
  if (axis === 'source') return attribution.sources.map(({ id, name }) => ({ id, label: name }));
  return axis === 'theme' ? termTags(attribution.themes, 'theme') : termTags(attribution.regions, scheme);
}

function quoteRow(known: Lookup, footnote: Footnote, quote: Quote, options: TraceOptions): QuoteRow {
  const recommendations = citing(known, footnote);
  const sections = recommendations.flatMap(({ section }) => known.sections.get(section ?? '')?.title ?? []);
  const own = sectionOfPoint(known.document, footnote);
  return {
    footnote_id: footnote.id,
    quote: quote.text,
    language: quote.language,
    ...attributionCells(quote.attribution, options),
    recommendation_ids: recommendations.map(({ id }) => id),
    recommendations: recommendations.map(({ text }) => text),
    section: own ? [own.title] : unique(sections),
    document: known.document.title,
    path: known.document.path,
    line: quote.span.start.line,
    fingerprint: sha256(normalise(quote.text)),
  };
}

type AttributionCells = Pick<QuoteRow, 'source' | 'source_kind' | 'countries' | 'regions' | 'date' | 'themes'>;

function attributionCells(attribution: Attribution | null, { scheme }: TraceOptions): AttributionCells {
  const sources = attribution?.sources ?? [];
  return {
    source: sources.map(({ name }) => name),
    source_kind: sources.map(({ kind }) => kind),
    countries: unique(sources.flatMap(({ countries }) => countries)),
    regions: termTags(attribution?.regions ?? [], scheme).map(({ label }) => label),
    date: attribution?.date ? dateWords(attribution.date) : null,
    themes: termTags(attribution?.themes ?? [], 'theme').map(({ label }) => label),
  };
}
