/** One file, read and compiled; the same in process and in a worker. @module */
import { asUnreadable, compileDocument, type InputFile } from '../compile.ts';
import type { Compiled, Unreadable } from '../model/corpus.ts';
import type { Format } from '../model/report.ts';
import type { Vocabularies } from '../vocabularies/index.ts';
import type { Disk } from './disk.ts';
import { FileError, reasonOf } from './faults.ts';
import { readOrigin } from './sidecar.ts';

/** What the command line or the configuration says of an input. */
export type InputSettings = Pick<InputFile, 'kind' | 'columns'>;

/** What to compile, as plain data: it may travel to a worker. */
export interface Job {
  path: string;
  /** Null: by the path's extension. */
  format: Format | null;
  /** Null: read from `path`. */
  bytes: Uint8Array | null;
  /** Whether the decoded text comes back too. */
  withText: boolean;
  settings?: InputSettings;
}

/** What came of it, as plain data. */
export type Outcome =
  | { compiled: Compiled; text: string | null }
  | { fault: Unreadable & { /** Of an internal fault. */ stack: string | null } };

/** Never throws: an input that cannot be read, and an internal fault, are outcomes. */
export async function compileFile(
  job: Job,
  disk: Pick<Disk, 'read' | 'stat'>,
  vocabularies?: Vocabularies,
): Promise<Outcome> {
  const { path, format, withText, settings } = job;
  try {
    const value = job.bytes ?? disk.read(path);
    const origin = job.bytes ? null : await readOrigin(path, disk);
    const { text, ...compiled } = await compileDocument(
      { ...settings, path, value, origin, ...(format && { format }) },
      vocabularies,
    );
    return { compiled, text: withText ? text : null };
  } catch (error) {
    return faultOf(path, error);
  }
}

function faultOf(path: string, error: unknown): Outcome {
  if (error instanceof FileError) return faultWith(error.path, error.reason);
  if (error instanceof Error && 'syscall' in error) return faultWith(path, reasonOf(error));
  try {
    return { fault: { ...asUnreadable(path, error), stack: null } };
  } catch {
    const [message, stack] = error instanceof Error ? [error.message, error.stack ?? null] : [String(error), null];
    return faultWith(path, `internal fault: ${message}`, stack);
  }
}

/** An input that cannot be read, without a place in it. */
export function faultWith(path: string, reason: string, stack: string | null = null): Outcome {
  return { fault: { path, reason, line: null, column: null, stack } };
}
