/** The work of `check --fix`. @module */
import { plural } from '../../emit/clean.ts';
import type { Finding, FindingsResult } from '../../model/finding.ts';
import { groupBy } from '../../text/group.ts';
import type { FailOn } from '../commands/check.ts';
import type { ExitCode } from '../exit-code.ts';
import { UsageError } from '../faults.ts';
import type { MendedFile } from '../fix/file.ts';
import { type Check, type Mending, mend, takeBack } from '../fix/mend.ts';
import { writeFile } from '../fix/write.ts';
import { destinations, type FormatRequest, writtenBy } from '../formats.ts';
import { STDIN } from '../inputs.ts';
import { load } from '../load.ts';
import { give } from '../output.ts';
import type { Run } from '../settings.ts';
import { findingsIn, gateOf } from './checking.ts';
import { joining, type LoadedDocuments } from './corpus.ts';
import { codeOf, giveFound, giveNothing } from './findings.ts';

export interface FixOptions {
  failOn: FailOn;
  /** For the findings that remain. */
  formats: readonly FormatRequest[];
  /** Whether the changes are shown as a patch, and nothing is written. */
  dryRun: boolean;
}

/**
 * Mends the inputs and gives the findings that remain; answers for them. With `dryRun` it gives the changes, and answers
 * for the findings in the files as they are.
 */
export async function giveMended(
  run: Run,
  inputs: readonly string[],
  { failOn, formats, dryRun }: FixOptions,
): Promise<ExitCode | undefined> {
  if (inputs.includes(STDIN)) {
    throw new UsageError('standard input cannot be mended', 'Name the file, or check it without --fix.');
  }
  const [asked] = dryRun ? formats.filter(({ implied }) => !implied) : [];
  if (asked) {
    const option = asked.file === null ? asked.format : `${asked.format}=${asked.file}`;
    const message = `--dry-run gives the changes, and no findings that --format ${option} could hold`;
    throw new UsageError(message, 'Leave one of the two out.');
  }
  const destined = destinations(formats, run.options.out, run.world.disk);
  const gate = await gateOf(run, inputs);
  const join = await joining(run);
  const documents = await load(run, inputs, { texts: true, written: writtenBy(destined, run.options.out) });
  if (documents.compiled.length === 0) return dryRun ? undefined : giveNothing(run, destined);
  // A rule that fails is told of once, not in every round.
  let telling = run;
  const check: Check = async (all) => {
    const found = await findingsIn(telling, await join(all), gate);
    telling = { ...run, faults: [], warn: async () => {} };
    return found;
  };
  const mending = await mend(run, inputs, documents, check);
  if (dryRun) {
    await give(run, await patches(mending));
    await tellLeft(run, mending);
    await tell(run, mending, 'would be');
    return codeOf(mending.before, failOn);
  }
  await write(run, mending, documents, check);
  // What could not be mended stands in the reports too.
  await tellLeft(run, mending);
  const code = await giveFound(run, remaining(mending), { failOn, destined });
  await tell(run, mending, '');
  return code;
}

/** What is found afterwards; in a file that stayed as it is nothing is mended the next time either. */
function remaining({ after, left }: Mending): FindingsResult {
  const stayed = after.findings.filter(({ path }) => left.has(path));
  return { ...after, notMended: new Set([...(after.notMended ?? []), ...stayed]) };
}

async function patches({ files, documents }: Mending): Promise<Iterable<string>> {
  if (files.size === 0) return [];
  const { patchOf } = await import('../fix/patch.ts');
  return inOrder(files, documents).map(patchOf);
}

/** Writes the files in the order of the inputs; one that cannot be written stays, and what is found is told of it. */
async function write(run: Run, mending: Mending, first: LoadedDocuments, check: Check): Promise<void> {
  const { world } = run;
  let any = false;
  for (const file of inOrder(mending.files, mending.documents)) {
    const lost = await writeFile(world, file);
    if (lost) takeBack(mending, lost, first);
    any ||= lost !== null;
  }
  if (any) mending.after = await check(mending.documents);
}

function inOrder(files: ReadonlyMap<string, MendedFile>, { compiled }: LoadedDocuments): MendedFile[] {
  return compiled.flatMap(({ document: { path } }) => files.get(path) ?? []);
}

async function tell(run: Run, { before, after, files, left, refused }: Mending, would: string): Promise<void> {
  for (const [path, some] of groupBy(refused, (finding) => finding.path)) {
    await run.note(
      `${path}: ${plural(some.length, 'repair')} not made, as ${some.length === 1 ? 'it' : 'they'} would touch the words of a quote`,
    );
  }
  if (would) {
    for (const { path, before: was } of files.values()) {
      if (was.encoding !== 'utf-8')
        await run.note(`${path}: is in ${was.encoding}; the diff is to be read, no program can apply it`);
    }
  }
  await run.note(summaryOf(countGone(before, after), files.size, left.size, would));
}

function summaryOf(mended: number, files: number, left: number, would: string): string {
  if (files === 0) return left === 0 ? 'nothing to mend' : 'nothing mended';
  const done = would ? `${would} mended` : 'mended';
  return `${plural(mended, 'finding')} ${done} in ${plural(files, 'file')}${would && '; nothing is written'}`;
}

async function tellLeft(run: Run, { left }: Mending): Promise<void> {
  for (const { path, reason, fault } of left.values()) {
    const message = `not mended: ${reason}`;
    if (fault) run.faults.push({ path, message });
    await (fault ? run.warn : run.note)(`${path}: ${message}`);
  }
}

/** How many findings are no longer there. */
function countGone({ findings: before }: FindingsResult, { findings: after }: FindingsResult): number {
  const counts = (one: Finding) => one.known === undefined;
  const there = new Map(
    [...groupBy(after.filter(counts), (one) => one.fingerprint)].map(([key, all]) => [key, all.length]),
  );
  return before.filter(counts).filter(({ fingerprint }) => {
    const left = there.get(fingerprint) ?? 0;
    there.set(fingerprint, left - 1);
    return left <= 0;
  }).length;
}
