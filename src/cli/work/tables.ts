/** The work of `summary`, `trace` and `quotes`. @module */
import { pieces } from '../../emit/emitters.ts';
import type { Corpus } from '../../model/corpus.ts';
import { type QuoteAxis, quotes, termsOf } from '../../summarize/quotes.ts';
import { type SummaryOptions, summarize } from '../../summarize/summarize.ts';
import { trace } from '../../summarize/trace.ts';
import { slug } from '../../text/fold.ts';
import { meant } from '../../text/nearest.ts';
import type { QuotesOptions } from '../commands/quotes.ts';
import { UsageError } from '../faults.ts';
import { catalogueOf } from '../in-force.ts';
import type { Run } from '../settings.ts';
import { loadCorpus } from './corpus.ts';
import { giveResult } from './emit.ts';

export async function giveSummary(run: Run, inputs: readonly string[], options: SummaryOptions): Promise<void> {
  const loaded = await loadCorpus(run, inputs);
  if (loaded) await giveResult(run, pieces.summary, summarize(loaded.corpus, options, catalogueOf(run)));
}

export async function giveTrace(run: Run, inputs: readonly string[]): Promise<void> {
  const loaded = await loadCorpus(run, inputs);
  if (loaded) await giveResult(run, pieces.trace, trace(loaded.corpus, catalogueOf(run)));
}

const QUOTE_AXES = ['theme', 'region', 'source', 'language'] as const satisfies readonly QuoteAxis[];

/** @throws UsageError for a theme or region that the vocabularies do not have. */
export async function giveQuotes(run: Run, inputs: readonly string[], options: QuotesOptions): Promise<void> {
  const known = catalogueOf(run);
  checkTerm('theme', options.theme, known.themes);
  checkTerm('region', options.region, known.regions);
  const loaded = await loadCorpus(run, inputs);
  if (!loaded) return;
  const report = quotes(loaded.corpus, options, known);
  if (report.rows.length === 0) await noteNothing(run, loaded.corpus, options, known);
  await giveResult(run, pieces.quotes, report);
}

function checkTerm(option: string, value: string | undefined, terms: readonly { id: string; label: string }[]): void {
  if (value === undefined) return;
  if (terms.some(({ id, label }) => slug(value) === id || slug(value) === slug(label))) return;
  const ids = terms.map(({ id }) => id);
  const hint = meant(slug(value), ids, `Known are ${ids.join(', ')}.`);
  throw new UsageError(`--${option} ${value}: no such ${option}`, hint);
}

/** Says what there would have been, when nothing is left of the quotes. */
async function noteNothing(run: Run, corpus: Corpus, options: QuotesOptions, known: { scheme: string }): Promise<void> {
  for (const axis of QUOTE_AXES) {
    if (options[axis] === undefined) continue;
    const ids = termsOf(corpus, axis, known).map(({ id }) => id);
    await run.note(`no quote has --${axis} ${options[axis]} (there are ${ids.join(', ') || 'none'})`);
  }
}
