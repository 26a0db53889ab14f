/** Which file is the configuration of a run. @module */
import type { Disk } from '../disk.ts';
import { FileError } from '../faults.ts';
import { kindOf, workingFolder } from './files.ts';

/** Names a configuration file is looked for by; the first that is there is taken. */
export const CONFIG_NAMES = ['throughline.config.yaml', 'throughline.config.yml', 'throughline.config.json'] as const;

/** Holds a configuration under the key `throughline`; looked into where there is none of {@link CONFIG_NAMES}. */
export const MANIFEST = 'package.json';

/** The key of a configuration in {@link MANIFEST}. */
export const MANIFEST_KEY = 'throughline';

/** Bytes: no manifest is larger. */
const LARGEST_MANIFEST = 2 ** 20;

/**
 * The configuration file of the working folder or the nearest folder above that has one. A folder with `.git` is the
 * last that is looked into.
 *
 * @throws FileError where one is a link to nothing: with another one in its place, or none, a check would pass in silence
 */
export function findConfig(disk: Pick<Disk, 'stat' | 'isLink' | 'realPath' | 'read'>): string | null {
  const parts = workingFolder(disk).split('/').filter(Boolean);
  for (let level = 0; level <= parts.length; level++) {
    const folder = '../'.repeat(level);
    const name = CONFIG_NAMES.find((each) => isNamed(`${folder}${each}`, disk));
    if (name !== undefined) return folder + name;
    // What an installed package says of itself is not for us, also when a command runs inside it.
    const own = !parts.slice(0, parts.length - level).includes('node_modules');
    if (own && saysSomething(`${folder}${MANIFEST}`, disk)) return `${folder}${MANIFEST}`;
    if (kindOf(`${folder}.git`, disk) !== null) return null;
  }
  return null;
}

function isNamed(path: string, disk: Pick<Disk, 'stat' | 'isLink'>): boolean {
  const kind = kindOf(path, disk);
  if (kind === null && disk.isLink(path)) throw new FileError(path, 'is a symbolic link to nothing');
  return kind === 'file';
}

/** Whether a manifest has the key; one that is broken, and seems to have it, is told of when it is read. */
function saysSomething(path: string, disk: Pick<Disk, 'stat' | 'read'>): boolean {
  try {
    const stat = disk.stat(path);
    if (stat?.kind !== 'file' || stat.size > LARGEST_MANIFEST) return false;
    const text = new TextDecoder().decode(disk.read(path));
    return text.includes(`"${MANIFEST_KEY}"`) && hasKey(text);
  } catch {
    return false;
  }
}

function hasKey(text: string): boolean {
  try {
    return Object.hasOwn(JSON.parse(text), MANIFEST_KEY);
  } catch (error) {
    // `null` is sound JSON, and says nothing.
    return error instanceof SyntaxError && /"throughline"\s*:\s*(?:\{|$)/.test(text);
  }
}
