/** The baseline of a run: which file it is, and what it says. @module */
import { posix } from 'node:path';
import type { Baseline } from '../../check/baseline.ts';
import { placesFrom } from '../config/files.ts';
import type { Disk } from '../disk.ts';
import { isThere, namedFile, notThere, textOfFile, usualPlaces } from '../named-file.ts';
import type { Run } from '../settings.ts';

/** The name a baseline is looked for by. */
const BASELINE_NAME = 'throughline.baseline.yaml';

/** What it is to whoever would write something else there. */
export const THE_BASELINE = 'the baseline in force';

/** Bytes: about 60,000 findings, which take some seconds to read. */
const LARGEST = 32 * 2 ** 20;

/** A baseline with the text of its file; null: there is none yet. */
export interface ReadBaseline extends Baseline {
  text: string | null;
}

/**
 * The baseline of a run: the file of `--baseline`, else that of the configuration, else `throughline.baseline.yaml` beside
 * the configuration or in the working folder, the first that is there. Null with `--no-baseline`, or where there is none.
 *
 * @param inputs as they are named: a file is gone only where the run looks for it
 * @param toWrite whether it is to be written: then it need not be there, and is never null
 * @throws FileError when a file that is named is not there, or any is not in order
 */
export async function readBaseline(run: Run, inputs: readonly string[], toWrite = false): Promise<ReadBaseline | null> {
  const { options, configuration, world } = run;
  const file = namedFile(run, BASELINE_NAME, options.baseline, configuration.baseline);
  if (!file && !toWrite) return null;
  const path = file?.path ?? usualPlaces(configuration.path, BASELINE_NAME)[0];
  const text = textOfFile(path, world.disk, LARGEST);
  run.kept.add(path, THE_BASELINE);
  if (text === null && file?.named && !toWrite) throw notThere(run, 'baseline', path);
  const { parseBaseline } = await import('./parse.ts');
  const entries = parseBaseline(path, text ?? '');
  if (options.verbose) await run.note(`baseline: ${path} (${entries.length})`);
  const placesOf = placesFrom(path, world.disk);
  const { coveredBy } = await import('./covered.ts');
  const isCovered = coveredBy(inputs, placesOf, world.disk);
  const folder = posix.dirname(path);
  const fileOf = (entry: string) => (posix.isAbsolute(entry) ? entry : posix.join(folder, entry));
  return {
    path,
    text,
    entries,
    today: world.today(),
    pathOf: (input) => (input === '-' ? input : (placesOf(input)[0] ?? input)),
    exists: (entry) => isThere(fileOf(entry), world.disk),
    isGone: (entry) => isCovered(entry) && isNowhere(fileOf(entry), world.disk),
  };
}

/** Of what cannot be looked at nobody knows. */
function isNowhere(path: string, disk: Pick<Disk, 'stat'>): boolean {
  try {
    return disk.stat(path) === null;
  } catch {
    return false;
  }
}
