/** The decisions of a run: which file they are in, and what it says. @module */
import type { Decisions } from '../../model/decision.ts';
import type { Vocabularies } from '../../vocabularies/index.ts';
import type { Disk } from '../disk.ts';
import { UsageError } from '../faults.ts';
import { type NamedFile, namedFile, notThere, textOfFile, usualPlaces } from '../named-file.ts';
import type { Run } from '../settings.ts';

/** The name a decisions file is looked for by. */
const DECISIONS_NAME = 'decisions.yaml';

/** What it is to whoever would write something else there. */
export const THE_DECISIONS = 'the decisions file in force';

/** Bytes: about 40,000 decisions, which take some seconds to read. */
const LARGEST = 16 * 2 ** 20;

/**
 * The decisions file of a run: that of `--decisions`, else that of the configuration, else `decisions.yaml` beside the
 * configuration or in the working folder, the first that is there. Null with `--no-decisions`, or where there is none.
 */
export function decisionsFile(run: Run): NamedFile | null {
  return namedFile(run, DECISIONS_NAME, run.options.decisions, run.configuration.decisions);
}

/** Whether a run has a decisions file, or should have. */
export function hasDecisions(run: Run): boolean {
  return decisionsFile(run) !== null;
}

/**
 * The text of a decisions file; null when it is not there.
 *
 * @throws FileError when it cannot be read, or is larger than 16 MiB
 */
export function decisionsText(path: string, disk: Pick<Disk, 'read' | 'stat'>): string | null {
  return textOfFile(path, disk, LARGEST);
}

/**
 * The decisions of a run; null where there is no file. `--verbose` says which file they are in.
 *
 * @throws FileError when a file that is named is not there, or any is not in order
 */
export async function readDecisions(run: Run, vocabularies: Vocabularies): Promise<Decisions | null> {
  const file = decisionsFile(run);
  if (!file) return null;
  const { path, named } = file;
  run.kept.add(path, THE_DECISIONS);
  const text = decisionsText(path, run.world.disk);
  if (text === null && named) throw notThere(run, 'decisions', path);
  const { parseDecisions } = await import('./parse.ts');
  const decisions = parseDecisions(path, text ?? '', vocabularies);
  if (run.options.verbose) await run.note(`decisions: ${path} (${decisions.list.length})`);
  return decisions;
}

/**
 * The path of the file that decisions are written to: where they are read from, else beside the configuration, else in
 * the working folder.
 */
export function pathToWrite(run: Run): string {
  if (run.options.decisions === false) {
    throw new UsageError('decisions cannot be written with --no-decisions', 'Leave it out.');
  }
  const [first] = usualPlaces(run.configuration.path, DECISIONS_NAME);
  return decisionsFile(run)?.path ?? first;
}
