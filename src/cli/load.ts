/** Reading and compiling the inputs of a command, in order. @module */
import type { Compiled } from '../model/corpus.ts';
import type { Format } from '../model/report.ts';
import { formatOf, readers } from '../parse/readers.ts';
import { compileFile, faultWith, type Job, type Outcome } from './compile-file.ts';
import { slashed } from './disk.ts';
import { FileError } from './faults.ts';
import { selected } from './in-force.ts';
import { findInputs, type Input, LARGEST_FILE, STDIN } from './inputs.ts';
import type { Written } from './kept.ts';
import { isFile } from './output.ts';
import { showProgress } from './progress.ts';
import type { Run } from './settings.ts';
import { SIDECAR } from './sidecar.ts';
import { startWorkers, type Workers } from './workers.ts';

export interface LoadOptions {
  /** Whether the texts are kept: rules look at them. */
  texts?: boolean;
  /** Files that are written beside that of `--out`; none may be one that is read. Default: none. */
  written?: readonly Written[];
}

/** A document of the corpus to be, with its text when asked for. */
export interface Loaded {
  compiled: Compiled;
  text: string | null;
}

/** All documents, in order; what could not be read is reported and counted in `run.faults`. */
export async function load(run: Run, named: readonly string[], options: LoadOptions = {}) {
  const compiled: Compiled[] = [];
  const texts = new Map<string, string>();
  for await (const loaded of loadEach(run, named, options)) {
    compiled.push(loaded.compiled);
    if (loaded.text !== null) texts.set(loaded.compiled.document.path, loaded.text);
  }
  return { compiled, texts };
}

/** Document by document, in the order of the inputs whatever the number of jobs; memory stays flat. */
export async function* loadEach(
  run: Run,
  named: readonly string[],
  { texts = false, written = [] }: LoadOptions = {},
): AsyncGenerator<Loaded> {
  const found = await findInputs(named, inputOptions(run));
  const inputs = found.filter((item): item is Input => !(item instanceof FileError));
  keepInputs(run, inputs, new Set(named.map(slashed)), written);
  const { inputFormat: format = null, jobs } = run.options;
  const isSlow = ({ path }: Input) => SLOW.has(format ?? formatOf(path));
  const { selection } = run.configuration;
  const workers = await startWorkers(inputs, run.world, { jobs, isSlow, selection });
  const progress = showProgress(run, found.length);
  try {
    for await (const outcome of outcomes(found, (input) => jobOf(run, input, format, texts), run, workers)) {
      if ('fault' in outcome) {
        progress.makeRoom();
        await reportFault(run, outcome.fault);
      } else yield outcome;
      await progress.tick();
    }
  } finally {
    progress.stop();
    await workers?.close();
  }
}

/** Told before long work: what is written is none of what is read. */
function keepInputs(
  { kept, options: { out } }: Run,
  inputs: readonly Input[],
  named: ReadonlySet<string>,
  written: readonly Written[],
): void {
  for (const { path } of inputs) {
    if (path === STDIN) continue;
    kept.add(path, 'one of the inputs', named.has(path) ? undefined : NOT_NAMED);
    kept.add(path + SIDECAR, `what is told of an input, ${path}`);
  }
  kept.refuse(isFile(out) ? [...written, { option: '--out ', file: out }] : written);
}

const NOT_NAMED = 'Name another file. This one lies in a folder that is read, or a glob matches it.';

/**
 * Formats worth a thread: a page takes their readers 1.5 to 2 times as long as pasted text. HTML, wikitext and tables take
 * as long as that, or less.
 */
const SLOW: ReadonlySet<Format | null> = new Set(['markdown', 'docx', 'odt', 'pdf']);

function inputOptions({ world, options }: Run) {
  return {
    disk: world.disk,
    readable: (path: string) => formatOf(path) !== null,
    extensions: Object.values(readers).flatMap(({ extensions }) => extensions),
    formats: Object.keys(readers),
    forced: options.inputFormat !== undefined,
    out: options.out ?? null,
  };
}

/** What is to be done for an input, under the configuration of its path. */
export async function jobOf(
  { world, configuration }: Run,
  { path }: Input,
  format: Format | null,
  withText: boolean,
): Promise<Job> {
  const bytes = path === STDIN ? await world.stdin(LARGEST_FILE) : null;
  return { path, format, withText, bytes, settings: configuration.settingsOf(path) };
}

/** Outcomes in order: workers run ahead by a bounded number of files, the rest is done when its turn comes. */
async function* outcomes(
  found: readonly (Input | FileError)[],
  jobFor: (input: Input) => Promise<Job>,
  { world, configuration }: Run,
  workers: Workers | null,
): AsyncGenerator<Outcome> {
  const vocabularies = selected(configuration.selection);
  const under = new Map<number, Promise<Outcome>>();
  let next = 0;
  for (const [i, item] of found.entries()) {
    for (; workers && next < found.length && next < i + workers.ahead; next++) {
      const ahead = found[next] as Input | FileError;
      if (!(ahead instanceof FileError) && workers.takes(ahead)) under.set(next, settled(jobFor(ahead), workers.run));
    }
    if (item instanceof FileError) yield faultWith(item.path, item.reason);
    else yield await (under.get(i) ?? settled(jobFor(item), (job) => compileFile(job, world.disk, vocabularies)));
    under.delete(i);
  }
}

function settled(job: Promise<Job>, work: (job: Job) => Promise<Outcome>): Promise<Outcome> {
  const outcome = job.then(work, (error) => {
    if (error instanceof FileError) return faultWith(error.path, error.reason);
    throw error;
  });
  // When the reader of results stops early nobody waits for this one any more.
  outcome.catch(() => {});
  return outcome;
}

async function reportFault(run: Run, fault: Extract<Outcome, { fault: unknown }>['fault']): Promise<void> {
  const { path, line, column, reason, stack } = fault;
  run.faults.push({ path, message: line === null ? reason : `line ${line}: ${reason}` });
  await run.warn(`${[path, line, line && column].filter((part) => part !== null).join(':')}: ${reason}`);
  if (stack !== null && run.options.verbose) await run.world.stderr.write(`${stack}\n`);
}
