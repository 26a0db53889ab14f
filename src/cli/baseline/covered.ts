/** Which files a run looked for. @module */

import { matcherOf } from '../config/match.ts';
import type { Disk } from '../disk.ts';
import { isGlob, STDIN } from '../inputs.ts';

/**
 * Whether a path lies in a folder that a run looks through, or a glob of it matches, so that a file that is not found there
 * is gone and not left out. Paths are told by `placesOf`.
 */
export function coveredBy(
  inputs: readonly string[],
  placesOf: (path: string) => readonly string[],
  disk: Pick<Disk, 'stat'>,
): (path: string) => boolean {
  const takes = inputs.flatMap((input): ((path: string) => boolean)[] => {
    const kind = input === STDIN ? undefined : kindOf(input, disk);
    if (kind === 'folder') return placesOf(input).map((folder) => (path) => isBelow(path, folder));
    return kind === undefined && isGlob(input) ? placesOf(input).map((glob) => matcherOf(glob)) : [];
  });
  return (path) => path !== STDIN && takes.some((one) => one(path));
}

function isBelow(path: string, folder: string): boolean {
  if (folder === '') return !path.startsWith('../') && !path.startsWith('/');
  return path.startsWith(`${folder}/`) && !path.startsWith('../', folder.length + 1);
}

function kindOf(path: string, disk: Pick<Disk, 'stat'>) {
  try {
    return disk.stat(path)?.kind;
  } catch {
    return undefined;
  }
}
