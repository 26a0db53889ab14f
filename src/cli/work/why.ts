/** The work of `why`. @module */

import { pieces } from '../../emit/emitters.ts';
import { AddressError } from '../../explain/address.ts';
import { explainer } from '../../why.ts';
import type { WhyOptions } from '../commands/why.ts';
import { UsageError } from '../faults.ts';
import { selected } from '../in-force.ts';
import type { Run } from '../settings.ts';
import { checkingBy, rulesOf } from './checking.ts';
import { loadCorpus } from './corpus.ts';
import { giveResult } from './emit.ts';

/** @throws UsageError for an address of nothing. */
export async function giveWhy(run: Run, inputs: readonly string[], { id, limit }: WhyOptions): Promise<void> {
  const inForce = await rulesOf(run);
  const loaded = await loadCorpus(run, inputs, { texts: true });
  if (!loaded) return;
  const { selection, scheme } = run.configuration;
  const { checking, tell } = checkingBy(run, inForce);
  const vocabularies = selected(selection);
  const explain = explainer(loaded, { vocabularies, limit, checking, ...(scheme ? { scheme } : {}) });
  await giveResult(run, pieces.why, id === undefined ? explain.askable() : answered(() => explain.explain(id)));
  await tell(run);
}

function answered<T>(ask: () => T): T {
  try {
    return ask();
  } catch (error) {
    if (!(error instanceof AddressError)) throw error;
    throw new UsageError(error.message, error.hint);
  }
}
