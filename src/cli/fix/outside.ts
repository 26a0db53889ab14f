/** Files that links lead to out of what was named. @module */
import { dirname } from 'node:path';
import { type Disk, slashed } from '../disk.ts';

/**
 * Whether a file that was found in a folder, or by a glob, is a link to one that lies outside of all that was named. A file
 * that is named itself never is.
 */
export function leadingOut(inputs: readonly string[], disk: Disk): (path: string) => boolean {
  const named = new Set(inputs.map(slashed));
  const roots = inputs.flatMap((name) => rootOf(name, disk));
  return (path) => !named.has(path) && !isUnder(slashed(disk.realPath(path)), roots);
}

/** What was named, or the folder that a glob begins in; nothing for what is not there. */
function rootOf(name: string, disk: Disk): string[] {
  const path = disk.stat(name) ? name : dirname(slashed(name).replace(/[*?[{!(].*$/s, '_'));
  return disk.stat(path) ? [slashed(disk.realPath(path))] : [];
}

function isUnder(path: string, roots: readonly string[]): boolean {
  return roots.some((root) => {
    if (root === '.') return !/^(?:\.\.\/|\/)/.test(path);
    return path === root || path.startsWith(root.endsWith('/') ? root : `${root}/`);
  });
}
