/** The inputs of a run as one corpus. @module */
import { type Joined, join } from '../../compile.ts';
import type { Compiled } from '../../model/corpus.ts';
import type { DecisionOutcome, Decisions } from '../../model/decision.ts';
import { readDecisions } from '../decisions/read.ts';
import { selected } from '../in-force.ts';
import { type LoadOptions, load } from '../load.ts';
import type { Run } from '../settings.ts';

/** Documents joined, each with its ledger and its doubts, and what became of each decision. */
export interface LoadedCorpus extends Joined<Compiled> {
  /** Decoded inputs by path; empty unless asked for. */
  texts: ReadonlyMap<string, string>;
}

export interface CorpusOptions extends LoadOptions {
  /** Whether decisions are left aside, whatever files of them there are. Default: false. */
  undecided?: boolean;
}

/**
 * Reads, compiles and joins, applies the decisions of persons, and infers themes when `--infer` asks for it; null when
 * not one input could be read, which is reported by then. Decisions are read first: what is wrong with them is told
 * before long work.
 */
export async function loadCorpus(
  run: Run,
  inputs: readonly string[],
  { undecided, ...options }: CorpusOptions = {},
): Promise<LoadedCorpus | null> {
  const joined = await joining(run, undecided);
  const documents = await load(run, inputs, options);
  return documents.compiled.length === 0 ? null : joined(documents);
}

/** Documents read and compiled, with their decoded inputs by path. */
export type LoadedDocuments = Awaited<ReturnType<typeof load>>;

/**
 * Reads the decisions of a run, and gives what joins documents under them, as often as it is asked to. What of the
 * decisions is not in force is told once.
 */
export async function joining(
  run: Run,
  undecided = false,
): Promise<(documents: LoadedDocuments) => Promise<LoadedCorpus>> {
  const vocabularies = selected(run.configuration.selection);
  const decisions = undecided ? null : await readDecisions(run, vocabularies);
  let told = false;
  return async ({ compiled, texts }) => {
    const joined = join(compiled, { decisions, vocabularies });
    if (decisions && !told) await noteNotInForce(run, decisions, joined.outcomes);
    told = true;
    if (!run.options.infer) return { ...joined, texts };
    const { infer } = await import('../../infer/infer.ts');
    return { ...joined, corpus: infer(joined.corpus, vocabularies), texts };
  };
}

/** Not every command prints findings, and none goes on in silence without a decision. Other pages' do not count. */
async function noteNotInForce(
  run: Run,
  { path, list }: Decisions,
  outcomes: readonly DecisionOutcome[],
): Promise<void> {
  const count = outcomes.filter(({ state }) => state !== 'applied' && state !== 'elsewhere').length;
  if (count === 0) return;
  const are = `decision${list.length === 1 ? '' : 's'} ${count === 1 ? 'is' : 'are'}`;
  await run.note(`${path}: ${count} of ${list.length} ${are} not in force; throughline check says why`);
}
