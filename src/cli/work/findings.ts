/** The work of `check`. @module */
import type { Signed } from '../../check/baseline.ts';
import { pieces } from '../../emit/emitters.ts';

import { countFindings, type FindingsResult, type Severity } from '../../model/finding.ts';
import { THE_BASELINE } from '../baseline/read.ts';
import type { CheckingOptions, FailOn } from '../commands/check.ts';

import { type ExitCode, exitCode } from '../exit-code.ts';
import { UsageError } from '../faults.ts';
import { destinations, type FormatRequest, writtenBy } from '../formats.ts';
import type { Run } from '../settings.ts';
import { findingsIn, findingsWithUpdate, gateOf } from './checking.ts';
import { loadCorpus } from './corpus.ts';
import { giveResults } from './emit.ts';

/** Gives the findings in the formats asked for; answers whether there are any at or above `failOn`. */
export async function giveFindings(
  run: Run,
  inputs: readonly string[],
  options: CheckingOptions,
): Promise<ExitCode | undefined> {
  const { failOn, formats, updateBaseline = false } = options;
  const signed = signedBy(run, options);
  const destined = destinations(formats, run.options.out, run.world.disk);
  const gate = await gateOf(run, inputs, updateBaseline);
  const written = writtenBy(destined, run.options.out);
  if (updateBaseline && gate.baseline) written.push({ option: '', file: gate.baseline.path, own: THE_BASELINE });
  const loaded = await loadCorpus(run, inputs, { texts: true, written });
  if (!loaded) return giveNothing(run, destined);
  const found = updateBaseline
    ? await findingsWithUpdate(run, loaded, gate, signed)
    : await findingsIn(run, loaded, gate);
  return giveFound(run, found, { failOn, destined });
}

/**
 * For a run in which not one input could be read: why, in the formats that can tell it. Text would only say that nothing
 * was found.
 */
export async function giveNothing(run: Run, destined: readonly FormatRequest[]): Promise<undefined> {
  const telling = destined.filter(({ format }) => format !== 'text');
  await giveFound(run, { findings: [], documents: 0 }, { failOn: 'never', destined: telling });
}

/** Gives what was found where it is to go; answers whether there is anything at or above `failOn`. */
export async function giveFound(
  run: Run,
  found: FindingsResult,
  { failOn, destined }: { failOn: FailOn; destined: readonly FormatRequest[] },
): Promise<ExitCode | undefined> {
  await giveResults(run, pieces.findings, { ...found, faults: run.faults }, destined);
  return codeOf(found, failOn);
}

/** The exit code for what was found. */
export function codeOf(found: FindingsResult, failOn: FailOn): ExitCode | undefined {
  return fails(countFindings(found.findings), failOn) ? exitCode.found : undefined;
}

/** @throws UsageError for options that mean nothing together */
function signedBy({ world, options }: Run, { updateBaseline, reason, owner, expires }: CheckingOptions): Signed {
  if (!updateBaseline) {
    const [name] = Object.entries({ reason, owner, expires }).find(([, value]) => value !== undefined) ?? [];
    if (name !== undefined) throw new UsageError(`--${name} says nothing by itself`, 'It goes with --update-baseline.');
    return {};
  }
  if (options.baseline === false)
    throw new UsageError('the baseline cannot be written with --no-baseline', 'Leave one of the two out.');
  if (expires !== undefined && expires < world.today())
    throw new UsageError(`--expires ${expires} is over`, `Today is ${world.today()}.`);
  return { reason: reason ?? null, owner: owner ?? null, expires: expires ?? null };
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

function fails(counts: Readonly<Record<Severity, number>>, failOn: FailOn): boolean {
  if (failOn === 'never') return false;
  return SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1).some((severity) => counts[severity] > 0);
}
