/** Worker threads, when there is enough work for them. @module */
import type { VocabularySelection } from '../vocabularies/index.ts';
import type { Job, Outcome } from './compile-file.ts';
import type { Input } from './inputs.ts';
import type { World } from './world.ts';

/** More Markdown than this is worth starting threads for (each takes about 60 ms): files, or bytes in all. */
const MANY_FILES = 8;
const MANY_BYTES = 200_000;
/** By default no more threads than this: each holds its own copy of the parser and its heap. */
const MOST_WORKERS = 4;

export interface Workers {
  /** Whether this file's work is done by a worker. */
  takes(input: Input): boolean;
  run(job: Job): Promise<Outcome>;
  close(): Promise<void>;
  /** How many files may be under way or waiting to be taken at one time; bounds memory. */
  ahead: number;
}

export interface WorkOptions {
  /** `--jobs`; undefined: as many as pay. */
  jobs: number | undefined;
  /** Whether a file goes through the slow reader (Markdown). */
  isSlow: (input: Input) => boolean;
  /** Null: the vocabularies that come with throughline. */
  selection: VocabularySelection | null;
}

/**
 * Threads for these inputs, or null when the work is done in process. Pasted text is read faster than its model can
 * travel between threads, so it stays in process unless `--jobs` asks for threads.
 */
export async function startWorkers(
  inputs: readonly Input[],
  world: World,
  options: WorkOptions,
): Promise<Workers | null> {
  const { jobs, isSlow, selection } = options;
  const count = jobs ?? (isMuch(inputs.filter(isSlow)) ? Math.min(world.parallelism, MOST_WORKERS) : 1);
  const threads = Math.min(count, inputs.length);
  if (threads < 2 || world.workerFile === null) return null;
  const { default: Tinypool } = await import('tinypool');
  const pool = new Tinypool({
    filename: world.workerFile,
    minThreads: threads,
    maxThreads: threads,
    workerData: selection,
  });
  return {
    takes: jobs === undefined ? isSlow : () => true,
    run: (job) => pool.run(job),
    close: () => pool.destroy(),
    ahead: threads * 4,
  };
}

function isMuch(slow: readonly Input[]): boolean {
  return slow.length > MANY_FILES || slow.reduce((sum, { size }) => sum + size, 0) > MANY_BYTES;
}
