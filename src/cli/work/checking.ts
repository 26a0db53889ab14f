/** What the rules find, under the configuration of a run. @module */
import { absentFindings, type Signed } from '../../check/baseline.ts';
import { examine } from '../../check/check.ts';
import type { Examined } from '../../check/known.ts';
import { rules } from '../../check/rules.ts';
import type { FindingsResult, Severity } from '../../model/finding.ts';
import { type ReadBaseline, readBaseline } from '../baseline/read.ts';
import type { Run } from '../settings.ts';
import type { LoadedCorpus } from './corpus.ts';

/**
 * Runs the rules over a corpus whose texts were kept. `baseline` is that of {@link readBaseline}, which is read before the
 * inputs: what is wrong with it is told before long work.
 */
export function findingsIn(run: Run, loaded: LoadedCorpus, baseline: ReadBaseline | null): FindingsResult {
  return resultOf(loaded, baseline, examined(run, loaded, baseline));
}

/** As {@link findingsIn}, with the findings that nobody answers for written into the baseline first. */
export async function findingsWithUpdate(
  run: Run,
  loaded: LoadedCorpus,
  baseline: ReadBaseline,
  signed: Signed,
): Promise<FindingsResult> {
  const { updateBaseline } = await import('../baseline/update.ts');
  await updateBaseline(run, baseline, examined(run, loaded, baseline), signed);
  return findingsIn(run, loaded, await readBaseline(run, true));
}

function examined(
  { world, configuration }: Run,
  { compiled, texts, outcomes }: LoadedCorpus,
  baseline: ReadBaseline | null,
) {
  const { suppressions } = configuration;
  return examine(compiled, { rules, texts, outcomes, suppressions, baseline, today: world.today() });
}

function resultOf(
  { compiled, texts }: LoadedCorpus,
  baseline: ReadBaseline | null,
  { findings, outcomes }: Examined,
): FindingsResult {
  const severities = new Map(rules.map(({ id, severity }) => [id, severity]));
  const severityOf = (rule: string): Severity => severities.get(rule) ?? 'warning';
  return {
    findings,
    documents: compiled.length,
    rules,
    texts,
    ...(baseline && { baseline: { path: baseline.path, absent: absentFindings(outcomes, severityOf) } }),
  };
}
