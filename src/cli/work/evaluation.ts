/** The work of `evaluate`. @module */
import { pieces } from '../../emit/emitters.ts';
import { predictions } from '../../infer/infer.ts';
import { evaluation } from '../../summarize/evaluation.ts';
import { UsageError } from '../faults.ts';
import { selected } from '../in-force.ts';
import type { Run } from '../settings.ts';
import { loadCorpus } from './corpus.ts';
import { giveResult } from './emit.ts';

/** @throws UsageError when fewer than two documents state a theme: nothing is left to learn from. */
export async function giveEvaluation(run: Run, inputs: readonly string[]): Promise<void> {
  const loaded = await loadCorpus(run, inputs);
  if (!loaded) return;
  const vocabularies = selected(run.configuration.selection);
  const result = evaluation(predictions(loaded.corpus, vocabularies), vocabularies.themes.terms);
  if (result.documents < 2)
    throw new UsageError(tooFew(result.documents), 'Name documents whose footnotes state a theme.');
  await giveResult(run, pieces.evaluation, result);
}

function tooFew(documents: number): string {
  const found = documents === 0 ? 'no document states a theme' : 'only one document states a theme';
  return `nothing to evaluate: ${found}, and each is asked with what the others say`;
}
