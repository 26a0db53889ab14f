/** Sidecars: what is known of an input beside its own bytes. @module */
import type { Origin } from '../model/report.ts';
import type { Disk } from './disk.ts';
import { FileError, reasonOf } from './faults.ts';

/** What the name of an input's sidecar ends in: `page.wiki` has `page.wiki.origin.json`. */
export const SIDECAR = '.origin.json';

/**
 * The revision an input is a copy of, as its sidecar says; null where it has none.
 *
 * @throws FileError when the sidecar cannot be read, or is not what `fetch` writes
 */
export async function readOrigin(path: string, disk: Pick<Disk, 'stat' | 'read'>): Promise<Origin | null> {
  const sidecar = `${path}${SIDECAR}`;
  if (disk.stat(sidecar)?.kind !== 'file') return null;
  const { originSchema } = await import('../model/report.ts');
  const { data, error } = originSchema.safeParse(parseJson(sidecar, disk));
  if (data) return data;
  const [issue] = error.issues;
  throw new FileError(sidecar, [issue?.path.join('.'), issue?.message].filter(Boolean).join(': '));
}

function parseJson(path: string, disk: Pick<Disk, 'read'>): unknown {
  try {
    return JSON.parse(Buffer.from(disk.read(path)).toString('utf8'));
  } catch (error) {
    throw new FileError(path, error instanceof SyntaxError ? `is no JSON: ${error.message}` : reasonOf(error));
  }
}
