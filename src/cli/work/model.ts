/** The work of `parse`. @module */
import { modelLine } from '../../emit/json.ts';
import { modelChunks } from '../../emit/model-json.ts';
import { ledgerText } from '../../emit/text.ts';
import { DocumentIds } from '../../link/link.ts';
import type { Compiled } from '../../model/corpus.ts';
import { hasDecisions } from '../decisions/read.ts';
import { loadEach } from '../load.ts';
import { closing, give, openTarget } from '../output.ts';
import type { Run } from '../settings.ts';
import { tool } from '../tool.ts';
import { findingsIn, gateOf } from './checking.ts';
import { loadCorpus } from './corpus.ts';

/** Gives the model: all of it as JSON, or document by document as NDJSON, which keeps memory flat. */
export async function giveModel(run: Run, inputs: readonly string[]): Promise<void> {
  if (run.options.format === 'ndjson') return giveLines(run, inputs);
  const gate = await gateOf(run, inputs);
  const loaded = await loadCorpus(run, inputs, { texts: true });
  if (!loaded) return;
  for (const compiled of loaded.compiled) await noteLedger(run, compiled);
  const { corpus } = loaded;
  const { findings } = await findingsIn(run, loaded, gate);
  // Not by the list of emitters: it brings CSV, tables and zod along, 40 ms that a model has no use for.
  await give(run, modelChunks(corpus.documents, findings, { tool }));
}

async function giveLines(run: Run, inputs: readonly string[]): Promise<void> {
  const target = openTarget(run);
  await closing(target, async () => {
    let any = false;
    for await (const compiled of documentsOf(run, inputs)) {
      await noteLedger(run, compiled);
      for (const piece of modelLine(compiled.document)) await target.write(piece);
      any = true;
    }
    return any;
  });
}

/**
 * The documents one by one; where there are decisions, as words move between documents, or themes are inferred from all of
 * them, they are all read first.
 */
async function* documentsOf(run: Run, inputs: readonly string[]): AsyncGenerator<Compiled> {
  if (hasDecisions(run) || run.options.infer) {
    const loaded = await loadCorpus(run, inputs);
    for (const [i, one] of (loaded?.compiled ?? []).entries())
      yield { ...one, document: loaded?.corpus.documents[i] ?? one.document };
    return;
  }
  const ids = new DocumentIds();
  for await (const { compiled } of loadEach(run, inputs)) {
    yield { ...compiled, document: ids.assign(compiled.document) };
  }
}

/** `--verbose`: what became of every line of the input. */
async function noteLedger(run: Run, { document, ledger }: Compiled): Promise<void> {
  if (run.options.verbose) await run.world.stderr.write(ledgerText([{ path: document.path, ledger }]));
}
