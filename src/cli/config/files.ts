/** The files that a configuration is made of, and the paths that stand in them. @module */
import { isAbsolute, posix } from 'node:path';
import { type Disk, slashed } from '../disk.ts';
import { FileError, reasonOf } from '../faults.ts';

/** MiB: nobody writes a longer one by hand, and what reads it keeps all of it in memory. */
const LARGEST = { configuration: 1, vocabulary: 16 } as const;

/** @throws FileError when the file is not there, cannot be read or is larger than any of its sort. */
export function readFile(path: string, disk: Pick<Disk, 'read' | 'stat'>, what: keyof typeof LARGEST): Uint8Array {
  try {
    const stat = disk.stat(path);
    if (!stat) throw new FileError(path, 'no such file');
    if (stat.size > LARGEST[what] * 2 ** 20)
      throw new FileError(path, `is larger than ${LARGEST[what]} MiB, which no ${what} is`);
    return disk.read(path);
  } catch (error) {
    throw error instanceof FileError ? error : new FileError(path, reasonOf(error));
  }
}

/** A path that a configuration names is relative to its folder. */
export function besides(config: string, path: string): string {
  return isAbsolute(path) ? path : posix.join(posix.dirname(config), slashed(path));
}

/** What is at a path; null for nothing. A folder may be closed to us: then there is nothing in it for us. */
export function kindOf(path: string, disk: Pick<Disk, 'stat'>): 'file' | 'folder' | 'other' | null {
  try {
    return disk.stat(path)?.kind ?? null;
  } catch {
    return null;
  }
}

/** The folder a command runs in; empty where it has no name. */
export function workingFolder(disk: Pick<Disk, 'realPath'>): string {
  const folder = slashed(disk.realPath('.'));
  return folder === '.' ? '' : folder;
}

/**
 * The paths of an input from the folder of the configuration: as it is named, and where links lead to another one, that
 * too. Standard input has none.
 */
export function placesFrom(config: string, disk: Pick<Disk, 'realPath'>): (input: string) => string[] {
  const here = workingFolder(disk);
  const folder = posix.dirname(absolute(here, config));
  return (input) => {
    if (input === '-') return [];
    const named = posix.relative(folder, absolute(here, input));
    const real = posix.relative(folder, absolute(here, realOr(input, disk)));
    return named === real ? [named] : [named, real];
  };
}

function absolute(here: string, path: string): string {
  return isAbsolute(path) ? path : posix.join(here, path);
}

/** One path for one file, however it is named; the path itself where it has none. */
export function realOr(path: string, disk: Pick<Disk, 'realPath'>): string {
  try {
    return slashed(disk.realPath(path));
  } catch {
    return path;
  }
}
