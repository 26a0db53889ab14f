/** The inputs of a run as one corpus. @module */
import { join } from '../../compile.ts';
import type { Compiled, Corpus } from '../../model/corpus.ts';
import { selected } from '../in-force.ts';
import { type LoadOptions, load } from '../load.ts';
import type { Run } from '../settings.ts';

/** Documents joined, each with its ledger and its doubts. */
export interface LoadedCorpus {
  corpus: Corpus;
  compiled: Compiled[];
  /** Decoded inputs by path; empty unless asked for. */
  texts: ReadonlyMap<string, string>;
}

/**
 * Reads, compiles and joins, with what is inferred when `--infer` asks for it; null when not one input could be read,
 * which is reported by then.
 */
export async function loadCorpus(
  run: Run,
  inputs: readonly string[],
  options: LoadOptions = {},
): Promise<LoadedCorpus | null> {
  const { compiled, texts } = await load(run, inputs, options);
  if (compiled.length === 0) return null;
  const joined = { ...join(compiled), texts };
  if (!run.options.infer) return joined;
  const { infer } = await import('../../infer/infer.ts');
  return { ...joined, corpus: infer(joined.corpus, selected(run.configuration.selection)) };
}
