/** The work of `check`. @module */
import { pieces } from '../../emit/emitters.ts';
import { countFindings, type FindingsResult, type Severity } from '../../model/finding.ts';
import type { FailOn } from '../commands/check.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { destinations, type FormatRequest } from '../formats.ts';
import type { Run } from '../settings.ts';
import { findingsIn, rulesOf } from './checking.ts';
import { loadCorpus } from './corpus.ts';
import { giveResults } from './emit.ts';

/** Gives the findings in the formats asked for; answers whether there are any at or above `failOn`. */
export async function giveFindings(
  run: Run,
  inputs: readonly string[],
  { failOn, formats }: { failOn: FailOn; formats: readonly FormatRequest[] },
): Promise<ExitCode | undefined> {
  const destined = destinations(formats, run.options.out, run.world.disk);
  const inForce = await rulesOf(run);
  const loaded = await loadCorpus(run, inputs, { texts: true });
  if (!loaded) return undefined;
  const found = await findingsIn(run, loaded, inForce);
  await giveResults(run, pieces.findings, found, destined);
  return codeOf(found, failOn);
}

/** The exit code for what was found. */
export function codeOf(found: FindingsResult, failOn: FailOn): ExitCode | undefined {
  return fails(countFindings(found.findings), failOn) ? exitCode.found : undefined;
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

function fails(counts: Readonly<Record<Severity, number>>, failOn: FailOn): boolean {
  if (failOn === 'never') return false;
  return SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1).some((severity) => counts[severity] > 0);
}
