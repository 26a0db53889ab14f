/** From the inputs on the command line to the files to read. @module */

import { compare } from '../text/order.ts';
import { type Disk, slashed } from './disk.ts';
import { FileError, reasonOf, UsageError } from './faults.ts';
import { isDecodedWrong, NOT_UTF8, walk } from './walk.ts';

/** Files above this are refused before they are read: a decoded text has to fit in one string. */
export const LARGEST_FILE = 256 * 2 ** 20;

/** Standard input on the command line. */
export const STDIN = '-';

/** A file to read, as named in all output. */
export interface Input {
  path: string;
  /** In bytes; 0 for a pipe. */
  size: number;
}

export interface InputOptions {
  disk: Disk;
  /** Whether a reader knows the file by its name. */
  readable: (path: string) => boolean;
  /** Extensions that readers know, for messages. */
  extensions: readonly string[];
  /** Formats that `--input-format` takes, for messages. */
  formats: readonly string[];
  /** Whether `--input-format` says how to read whatever is named. */
  forced: boolean;
  /** What the command writes: a folder is not walked into, as its contents are results. A file is as others are. */
  out: string | null;
}

/**
 * The files that files, folders, globs and `-` stand for: in the order named, those of a folder or glob sorted by code
 * units, each once however often it is named. What cannot be found is a FileError in its place.
 *
 * @throws UsageError for standard input without `--input-format`; FileError when `out` cannot be looked at.
 */
export async function findInputs(named: readonly string[], asked: InputOptions): Promise<(Input | FileError)[]> {
  const options = { ...asked, out: folderOf(asked) };
  const seen = new Set<string>();
  const found: (Input | FileError)[] = [];
  for (const name of named) {
    for (const item of await resolve(name, options)) {
      const key = item instanceof FileError ? `fault ${item.message}` : keyOf(item.path, options.disk);
      if (seen.has(key)) continue;
      seen.add(key);
      found.push(item);
    }
  }
  return found;
}

/** The folder that is written, if it is one and there. */
function folderOf({ out, disk }: InputOptions): string | null {
  try {
    return out !== null && disk.stat(out)?.kind === 'folder' ? out : null;
  } catch (error) {
    throw new FileError(out ?? '', reasonOf(error));
  }
}

/** One key for one file. A pipe (`<(…)` in a shell) has no real path. */
function keyOf(path: string, disk: Disk): string {
  if (path === STDIN) return STDIN;
  try {
    return disk.realPath(path);
  } catch {
    return path;
  }
}

/** Whether what is named, and is not there, may stand for files. */
export function isGlob(name: string): boolean {
  return /[*?[{!(]/.test(name);
}

async function resolve(name: string, options: InputOptions): Promise<(Input | FileError)[]> {
  if (name === STDIN) return [stdin(options)];
  try {
    const stat = options.disk.stat(name);
    if (stat?.kind === 'folder') return folder(name, options);
    if (stat) return [file(name, stat.size, options)];
    if (isGlob(name)) return await glob(name, options);
    return [new FileError(slashed(name), isDecodedWrong(name) ? NOT_UTF8 : 'no such file')];
  } catch (error) {
    return [new FileError(slashed(name), reasonOf(error))];
  }
}

function stdin({ forced, formats }: InputOptions): Input {
  if (!forced) {
    throw new UsageError('standard input (-) needs --input-format', `Formats are ${formats.join(', ')}.`);
  }
  return { path: STDIN, size: 0 };
}

function file(name: string, size: number, { forced, readable, extensions }: InputOptions): Input | FileError {
  const path = slashed(name);
  if (!forced && !readable(path)) {
    return new FileError(
      path,
      `cannot tell its format from its name (known: ${extensions.join(', ')}); say it with --input-format`,
    );
  }
  return checked(path, size);
}

function checked(path: string, size: number): Input | FileError {
  if (size > LARGEST_FILE) {
    return new FileError(path, `is larger than ${LARGEST_FILE / 2 ** 20} MiB (${Math.ceil(size / 2 ** 20)} MiB)`);
  }
  return { path, size };
}

function folder(name: string, options: InputOptions): (Input | FileError)[] {
  const { paths, faults } = walk(slashed(name), options.disk, options.readable, options.out);
  if (paths.length === 0 && faults.length === 0) {
    return [
      new FileError(slashed(name), `no file in this folder can be read (looked for ${options.extensions.join(', ')})`),
    ];
  }
  return [...faults, ...sized(paths, options)];
}

async function glob(pattern: string, options: InputOptions): Promise<(Input | FileError)[]> {
  const { disk, forced, readable } = options;
  const outside = notUnder(options.out, disk);
  const paths = (await disk.glob(pattern)).filter((path) => (forced || readable(path)) && outside(path));
  if (paths.length === 0) {
    const wanted = forced ? 'file' : `file with a known extension (${options.extensions.join(', ')})`;
    return [new FileError(slashed(pattern), `no ${wanted} matches`)];
  }
  return sized(paths.sort(compare), options);
}

function sized(paths: readonly string[], { disk }: InputOptions): (Input | FileError)[] {
  return paths.map((path) => {
    const stat = disk.stat(path);
    return !stat && isDecodedWrong(path) ? new FileError(path, NOT_UTF8) : checked(path, stat?.size ?? 0);
  });
}

/** Whether a path lies outside `out`. */
function notUnder(out: string | null, disk: Disk): (path: string) => boolean {
  if (out === null) return () => true;
  const root = slashed(disk.realPath(out));
  return (path) => {
    const real = slashed(keyOf(path, disk));
    return real !== root && !real.startsWith(`${root}/`);
  };
}
