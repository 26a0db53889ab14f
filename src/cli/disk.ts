/** The disk: the few things a command does with it, and the real one. @module */
import {
  accessSync,
  chmodSync,
  chownSync,
  closeSync,
  constants,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, sep } from 'node:path';

export interface FileStat {
  /** `other`: a pipe or a device. */
  kind: 'file' | 'folder' | 'other';
  /** In bytes; 0 for what has no size. */
  size: number;
}

/** A file being written. */
export interface Sink {
  /** Text is written in UTF-8. */
  write(text: string | Uint8Array): void;
  close(): void;
}

/** Paths are relative to where the command runs, or absolute. All throw system errors as node:fs does. */
export interface Disk {
  /** Follows links; null when there is nothing, or a link to nothing. */
  stat(path: string): FileStat | null;
  /** Whether there is a symbolic link, wherever it leads. */
  isLink(path: string): boolean;
  /** Names in a folder, in no particular order. */
  list(folder: string): string[];
  read(path: string): Uint8Array;
  /** Files a glob matches, in no particular order; hidden ones and `node_modules` left out. */
  glob(pattern: string): Promise<string[]>;
  /** One path for one file, however it is named; absolute. */
  realPath(path: string): string;
  /**
   * What is the same for all names of one file: hard links, and spellings of a path where case means nothing, as well.
   * Null when there is nothing.
   */
  identity(path: string): string | null;
  /** Makes a folder and those above it; nothing when it is there. */
  makeFolder(path: string): void;
  create(path: string): Sink;
  /** Whether a file may be written to: whoever owns it may have forbidden it to himself. */
  isWritable(path: string): boolean;
  /** Whether a file has other names (hard links) beside the one it is asked by. */
  isShared(path: string): boolean;
  /**
   * Lets a file be read and written by those whom another one allows: gives it the owner, the group and the mode of that,
   * as far as the process may. A file of another owner or group never runs as them.
   */
  copyMode(from: string, to: string): void;
  /** Replaces a file at `to`. */
  rename(from: string, to: string): void;
  /** Removes a file, or a folder with all in it; nothing when it is not there. */
  remove(path: string): void;
}

export const GLOB_OPTIONS = {
  dot: false,
  onlyFiles: true,
  expandDirectories: false,
  ignore: ['**/node_modules/**'],
} as const;

/** Reading and writing are synchronous: the work between them is, and a promise for each file costs more than the read. */
export function nodeDisk(): Disk {
  return {
    stat: statOf,
    isLink: (path) => attempted(() => readlinkSync(path)),
    list: (folder) => readdirSync(folder),
    read: (path) => readFileSync(path),
    glob: async (pattern) => {
      const { glob } = await import('tinyglobby');
      const paths = await glob(slashed(pattern), GLOB_OPTIONS);
      // `ignore` counts from the working folder, and a pattern may lead out of it.
      return paths.filter((path) => !path.split('/').includes('node_modules'));
    },
    realPath: (path) => realpathSync(path),
    identity,
    makeFolder,
    create,
    isWritable,
    isShared: (path) => statSync(path).nlink > 1,
    copyMode,
    rename: renameSync,
    remove: (path) => rmSync(path, { recursive: true, force: true }),
  };
}

function statOf(path: string): FileStat | null {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return null;
  return { kind: stat.isFile() ? 'file' : stat.isDirectory() ? 'folder' : 'other', size: stat.size };
}

/** Numbers of files can be larger than what is exact; some file systems have none. */
function identity(path: string): string | null {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
  if (!stat) return null;
  return stat.ino === 0n ? realpathSync.native(path) : `${stat.dev}:${stat.ino}`;
}

/** One by one: the recursive way of Node 20 goes round for ever where a file system takes no folder (`/proc`). */
function makeFolder(path: string): void {
  if (statOf(path)?.kind === 'folder') return;
  if (dirname(path) !== path) makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    // Somebody else was quicker.
    if (statOf(path)?.kind !== 'folder') throw error;
  }
}

function copyMode(from: string, to: string): void {
  const { mode, uid, gid } = statSync(from);
  const own = statSync(to);
  const ofOwner = own.uid === uid || attempted(() => chownSync(to, uid, own.gid));
  const ofGroup = own.gid === gid || attempted(() => chownSync(to, ofOwner ? uid : own.uid, gid));
  // Behind the change of the owner, which takes bits away. Those that stand for a group are for no other one.
  chmodSync(to, mode & (ofOwner && ofGroup ? 0o7777 : 0o777) & (ofGroup ? 0o7777 : 0o7707));
}

function attempted(action: () => void): boolean {
  try {
    action();
    return true;
  } catch {
    return false;
  }
}

/** An administrator may write anywhere; a file that nobody may write to is meant to stay all the same. */
function isWritable(path: string): boolean {
  if ((statSync(path).mode & 0o222) === 0) return false;
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function create(path: string): Sink {
  const file = openSync(path, 'w');
  return {
    write: (text) => {
      const bytes = typeof text === 'string' ? Buffer.from(text) : text;
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    },
    close: () => closeSync(file),
  };
}

/** A path with `/` between folders, as it stands in all output. */
export function slashed(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path;
}
