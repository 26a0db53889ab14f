/** Files that belong to a run: named, or found by their usual names. @module */
import { posix } from 'node:path';
import { DecodeError, decode } from '../parse/decode.ts';
import { type Disk, slashed } from './disk.ts';
import { FileError, reasonOf } from './faults.ts';
import type { Run } from './settings.ts';

/** A file by its path as it is told, and whether somebody named it. */
export interface NamedFile {
  path: string;
  /** One that is named must be there to be read. */
  named: boolean;
}

/**
 * The file of an option, else that of the configuration, else the one of the usual name beside the configuration or in the
 * working folder, the first that is there. Null where the option says `false`, or there is none.
 */
export function namedFile(
  { world: { disk }, configuration }: Run,
  usual: string,
  option: string | false | undefined,
  configured: string | null,
): NamedFile | null {
  if (option === false) return null;
  const named = option === undefined ? configured : slashed(option);
  if (named !== null) return { path: named, named: true };
  const path = usualPlaces(configuration.path, usual).find((each) => isThere(each, disk));
  return path === undefined ? null : { path, named: false };
}

/** What to tell where a file that is named is not there: where it is named, if the configuration names it. */
export function notThere({ configuration, options }: Run, key: 'decisions' | 'baseline', path: string): FileError {
  return (options[key] === undefined ? configuration.missing(key) : null) ?? new FileError(path, 'no such file');
}

/** Where a file of a usual name is looked for, the first being where it is made. */
export function usualPlaces(configuration: string | null, usual: string): [string, ...string[]] {
  if (configuration === null) return [usual];
  return [posix.join(posix.dirname(configuration), usual), usual];
}

/** Whether there is a file at a path. A folder that is closed to us has none for us. */
export function isThere(path: string, disk: Pick<Disk, 'stat'>): boolean {
  try {
    return disk.stat(path)?.kind === 'file';
  } catch {
    return false;
  }
}

/**
 * The text of a file that belongs to a run; null when it is not there.
 *
 * @throws FileError when it cannot be read, or is larger than `limit` bytes
 */
export function textOfFile(path: string, disk: Pick<Disk, 'read' | 'stat'>, limit: number): string | null {
  try {
    const stat = disk.stat(path);
    if (!stat) return null;
    if (stat.size > limit) throw new FileError(path, `is larger than ${limit / 2 ** 20} MiB`);
    return decode(disk.read(path)).text;
  } catch (error) {
    if (error instanceof FileError) throw error;
    throw new FileError(path, error instanceof DecodeError ? error.reason : reasonOf(error));
  }
}
