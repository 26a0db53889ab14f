/** The configuration of a run: which file it is, and what it says of each input. @module */
import { isAbsolute, posix } from 'node:path';
import type { ConfiguredSuppression } from '../check/suppress.ts';
import type { VocabularySelection } from '../vocabularies/index.ts';
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
  /** The baseline it names, from the working folder; null where it names none. */
  baseline: string | null;
  /** Findings that it answers for. */
  suppressions: readonly ConfiguredSuppression[];
  /** What is said of the input at `path`; `-` is standard input. */
  settingsOf(path: string): InputSettings;
  /** Which vocabularies are in force; null: those that come with throughline. */
  selection: VocabularySelection | null;
  /** The region scheme of tables; null: the default one. */
  scheme: string | null;
  /** What was not taken over from vocabularies in the formats of other programs. */
  notes: readonly string[];
}

/** The configuration of a run without a file and without vocabularies. */
export function withoutFile({ kind }: Pick<CommonOptions, 'kind'>): Configuration {
  return {
    path: null,
    decisions: null,
    baseline: null,
    suppressions: [],
    settingsOf: () => ({ kind }),
    selection: null,
    scheme: null,
    notes: [],
  };
}

/**
 * Reads the file of `--config`, else the one found from the working folder upwards; none with `--no-config`; and the
 * vocabularies that it and `--vocabulary` name. The kind of `--kind` goes before what a file says.
 *
 * @throws FileError when a file cannot be read or says something that is not known, with its line and column
 */
export async function readConfiguration({ disk }: Pick<World, 'disk'>, options: CommonOptions): Promise<Configuration> {
  const { config, kind, vocabulary = [] } = options;
  const path = config === false ? null : (config ?? findConfig(disk));
  if (path === null && vocabulary.length === 0) return withoutFile(options);
  if (path === null) return { ...withoutFile(options), ...(await readVocabularies({ files: vocabulary }, disk)) };
  const { parseConfig } = await import('./config/parse.ts');
  const { settingsBy } = await import('./config/match.ts');
  const { suppressionsOf } = await import('./config/suppressions.ts');
  const { data, placeOf } = parseConfig(path, readFile(slashed(path), disk, 'configuration'));
  const of = settingsBy(data);
  const places = placesFrom(slashed(path), disk);
  const own = [data.vocabularies ?? []].flat().map((file) => besides(slashed(path), file));
  const { themes = null, regions = null } = data;
  const at = (key: 'themes' | 'regions') => {
    const { line, column } = placeOf([key]);
    return `${slashed(path)}:${line}:${column}`;
  };
  return {
    path: slashed(path),
    decisions: data.decisions === undefined ? null : besides(slashed(path), data.decisions),
    baseline: data.baseline === undefined ? null : besides(slashed(path), data.baseline),
    suppressions: suppressionsOf({ path: slashed(path), data, placeOf, placesOf: places }),
    settingsOf: (input) => {
      const found = of(input === '-' ? [] : places(input));
      return kind === undefined ? found : { ...found, kind };
    },
    ...(await readVocabularies({ files: [...own, ...vocabulary], themes, regions, at }, disk)),
  };
}

interface Wanted {
  files: readonly string[];
  themes?: string | null;
  regions?: string | null;
  /** Where the configuration says it. */
  at?: (key: 'themes' | 'regions') => string;
}

async function readVocabularies(
  { files, themes = null, regions = null, at }: Wanted,
  disk: Pick<Disk, 'read' | 'stat'>,
): Promise<Pick<Configuration, 'selection' | 'scheme' | 'notes'>> {
  if (files.length === 0 && themes === null && regions === null) return { selection: null, scheme: null, notes: [] };
  const { selectionOf } = await import('./config/vocabularies.ts');
  const named = files.map((file) => ({ path: slashed(file), bytes: readFile(slashed(file), disk, 'vocabulary') }));
  return { ...(await selectionOf(named, { themes, regions }, at)), scheme: regions };
}

/** A path that a configuration names is relative to its folder. */
function besides(config: string, path: string): string {
  return isAbsolute(path) ? path : posix.join(posix.dirname(config), slashed(path));
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

/** MiB: nobody writes a longer one by hand, and what reads it keeps all of it in memory. */
const LARGEST = { configuration: 1, vocabulary: 16 } as const;

function readFile(path: string, disk: Pick<Disk, 'read' | 'stat'>, what: keyof typeof LARGEST): Uint8Array {
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

/**
 * The paths of an input from the folder of the configuration: as it is named, and where links lead to another one, that
 * too.
 */
export function placesFrom(config: string, disk: Pick<Disk, 'realPath'>): (input: string) => string[] {
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
