/** The configuration of a run: which file it is, and what it says of each input. @module */
import { isAbsolute, posix } from 'node:path';
import type { InputSettings } from './compile-file.ts';
import { type Disk, slashed } from './disk.ts';
import { FileError, reasonOf } from './faults.ts';
import type { CommonOptions } from './settings.ts';
import type { World } from './world.ts';

/** Names a configuration file is looked for by; the first that is there is taken. */
export const CONFIG_NAMES = ['throughline.config.yaml', 'throughline.config.yml', 'throughline.config.json'] as const;

/** What holds for each input. */
export interface Configuration {
  /** The file it comes from, as it is to be told; null where there is none. */
  path: string | null;
  /** The decisions file it names, from the working folder; null where it names none. */
  decisions: string | null;
  /** What is said of the input at `path`; `-` is standard input. */
  settingsOf(path: string): InputSettings;
}

/** The configuration of a run without a file. */
export function withoutFile({ kind }: Pick<CommonOptions, 'kind'>): Configuration {
  return { path: null, decisions: null, settingsOf: () => ({ kind }) };
}

/**
 * Reads the file of `--config`, else the one found from the working folder upwards; none with `--no-config`. The kind of
 * `--kind` goes before what a file says.
 *
 * @throws FileError when the file cannot be read or says something that is not known, with its line and column
 */
export async function readConfiguration({ disk }: Pick<World, 'disk'>, options: CommonOptions): Promise<Configuration> {
  const { config, kind } = options;
  const path = config === false ? null : (config ?? findConfig(disk));
  if (path === null) return withoutFile(options);
  const { parseConfig } = await import('./config/parse.ts');
  const { settingsBy } = await import('./config/match.ts');
  const said = parseConfig(path, readFile(slashed(path), disk));
  const of = settingsBy(said);
  const places = placesFrom(slashed(path), disk);
  return {
    path: slashed(path),
    decisions: said.decisions === undefined ? null : besideConfig(slashed(path), said.decisions),
    settingsOf: (input) => {
      const found = of(input === '-' ? [] : places(input));
      return kind === undefined ? found : { ...found, kind };
    },
  };
}

/** A path that a configuration names from its own folder, from the working folder. */
function besideConfig(config: string, named: string): string {
  return isAbsolute(named) ? slashed(named) : posix.join(posix.dirname(config), slashed(named));
}

/**
 * The configuration file of the working folder or the nearest folder above that has one. A folder with `.git` is the
 * last that is looked into.
 */
function findConfig(disk: Pick<Disk, 'stat' | 'realPath'>): string | null {
  const depth = workingFolder(disk).split('/').filter(Boolean).length;
  for (let level = 0; level <= depth; level++) {
    const folder = '../'.repeat(level);
    const name = CONFIG_NAMES.find((each) => kindOf(`${folder}${each}`, disk) === 'file');
    if (name !== undefined) return folder + name;
    if (kindOf(`${folder}.git`, disk) !== null) return null;
  }
  return null;
}

function workingFolder(disk: Pick<Disk, 'realPath'>): string {
  const folder = slashed(disk.realPath('.'));
  return folder === '.' ? '' : folder;
}

/** A folder above may be closed to us: then there is nothing in it for us. */
function kindOf(path: string, disk: Pick<Disk, 'stat'>): string | null {
  try {
    return disk.stat(path)?.kind ?? null;
  } catch {
    return null;
  }
}

/** Bytes: nobody writes a longer one by hand, and what reads it keeps all of it in memory. */
const LARGEST_CONFIG = 2 ** 20;

function readFile(path: string, disk: Pick<Disk, 'read' | 'stat'>): Uint8Array {
  try {
    const stat = disk.stat(path);
    if (!stat) throw new FileError(path, 'no such file');
    if (stat.size > LARGEST_CONFIG) throw new FileError(path, 'is larger than 1 MiB, which no configuration is');
    return disk.read(path);
  } catch (error) {
    throw error instanceof FileError ? error : new FileError(path, reasonOf(error));
  }
}

/**
 * The paths of an input from the folder of the configuration: as it is named, and where links lead to another one, that
 * too.
 */
function placesFrom(config: string, disk: Pick<Disk, 'realPath'>): (input: string) => string[] {
  const here = workingFolder(disk);
  const folder = posix.dirname(absolute(here, config));
  return (input) => {
    const named = posix.relative(folder, absolute(here, input));
    const real = posix.relative(folder, absolute(here, realOr(input, disk)));
    return named === real ? [named] : [named, real];
  };
}

function absolute(here: string, path: string): string {
  return isAbsolute(path) ? path : posix.join(here, path);
}

function realOr(path: string, disk: Pick<Disk, 'realPath'>): string {
  try {
    return slashed(disk.realPath(path));
  } catch {
    return path;
  }
}
