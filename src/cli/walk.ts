/** Folders, walked. @module */

import { compare } from '../text/order.ts';
import type { Disk } from './disk.ts';
import { FileError, reasonOf } from './faults.ts';

export interface Walked {
  /** Sorted by code units, with the folder as it was named before them. */
  paths: string[];
  /** Folders that could not be listed, and what cannot be opened by its name. */
  faults: FileError[];
}

/**
 * The files under a folder that `wanted` takes. Hidden files and folders and `node_modules` are left out, and so is
 * the folder `out`; a folder that links lead to twice is walked once.
 */
export function walk(folder: string, disk: Disk, wanted: (path: string) => boolean, out: string | null): Walked {
  const seen = new Set<string>();
  if (out !== null) seen.add(disk.realPath(out));
  const walked: Walked = { paths: [], faults: [] };
  const queue = [folder];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    for (const path of list(next, disk, seen, walked)) {
      const kind = kindOf(path, disk, wanted, walked);
      if (kind === 'folder') queue.push(path);
      else if (kind === 'file' && wanted(path)) walked.paths.push(path);
    }
  }
  walked.paths.sort(compare);
  return walked;
}

/** Why what is in a folder cannot be opened under the name the folder gives it. */
export const NOT_UTF8 = 'its name is not UTF-8, and cannot be opened; rename it';

/** Whether a path has what Node puts where a name is not UTF-8. */
export function isDecodedWrong(path: string): boolean {
  return path.includes('\ufffd');
}

function kindOf(path: string, disk: Disk, wanted: (path: string) => boolean, { faults }: Walked) {
  try {
    const kind = disk.stat(path)?.kind ?? null;
    // What has no extension may be a folder of pages.
    if (kind === null && isDecodedWrong(path) && (wanted(path) || !/[^/]\.[^/]*$/.test(path)))
      faults.push(new FileError(path, NOT_UTF8));
    return kind;
  } catch (error) {
    faults.push(new FileError(path, reasonOf(error)));
    return null;
  }
}

function list(folder: string, disk: Disk, seen: Set<string>, { faults }: Walked): string[] {
  try {
    const real = disk.realPath(folder);
    if (seen.has(real)) return [];
    seen.add(real);
    const base = folder.endsWith('/') ? folder : `${folder}/`;
    const names = disk.list(folder).filter((name) => !name.startsWith('.') && name !== 'node_modules');
    // Sorted here already, so that of two links to one folder the same one is followed on every disk.
    return names.sort(compare).map((name) => base + name);
  } catch (error) {
    faults.push(new FileError(folder, reasonOf(error)));
    return [];
  }
}
