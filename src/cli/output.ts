/** Results, given whole or not at all. @module */
import { dirname } from 'node:path';
import type { Disk, Sink } from './disk.ts';
import { FileError, reasonOf, UsageError } from './faults.ts';
import type { Run } from './settings.ts';
import type { World } from './world.ts';

/** Where a result goes, piece by piece. */
export interface Target {
  write(text: string): Promise<void>;
  /** Makes a file appear under its name. */
  finish(): Promise<void>;
  /** Leaves no trace of a file that was not finished. */
  abandon(): void;
}

/** A file as a target: it takes bytes too. */
interface FileTarget extends Target {
  write(text: string | Uint8Array): Promise<void>;
}

/** A text, or its pieces in order. */
export type Text = string | Iterable<string>;

/** The pieces of a text: a string is one piece, not its characters. */
export function piecesOf(text: Text): Iterable<string> {
  return typeof text === 'string' ? [text] : text;
}

/** Gives a result to standard output or to the file of `--out`. */
export async function give(run: Run, text: Text): Promise<void> {
  await giveTo(openTarget(run), text);
}

async function giveTo(target: Target, text: Text): Promise<void> {
  await closing(target, async () => {
    for (const piece of piecesOf(text)) await target.write(piece);
    return true;
  });
}

/** A text with the file it goes to; null: standard output. */
export interface Destined {
  file: string | null;
  /** What names the file on the command line, before its name in a message. */
  option: string;
  text: Text;
}

/**
 * Gives several results at once: every file is written before the first takes its name, and standard output comes
 * last, so that nothing is given when one of the files cannot be written.
 */
export async function giveAll(world: World, all: readonly Destined[]): Promise<void> {
  const files: { target: Target; text: Text }[] = [];
  try {
    for (const { file, option, text } of all)
      if (file !== null) files.push({ target: openFile(world, file, option), text });
    for (const { target, text } of files) for (const piece of piecesOf(text)) await target.write(piece);
    for (const { target } of files) await target.finish();
  } catch (error) {
    for (const { target } of files) target.abandon();
    throw error;
  }
  for (const { file, text } of all) {
    if (file === null) for (const piece of piecesOf(text)) await world.stdout.write(piece);
  }
}

/** Finishes `target` after `work`; abandons it when `work` fails, or answers `false`: there is nothing to give. */
export async function closing(target: Target, work: () => Promise<boolean>): Promise<void> {
  try {
    if (await work()) await target.finish();
    else target.abandon();
  } catch (error) {
    target.abandon();
    throw error;
  }
}

/**
 * Standard output, or the file of `--out`: a temporary file beside it that takes its name at the end. A pipe or device
 * (`/dev/null`) is written directly. A folder that is not there is made, as `synth` does.
 *
 * @throws UsageError when the run reads that file; FileError when it cannot be made.
 */
export function openTarget({ world, kept, options: { out } }: Run): Target {
  if (!isFile(out)) {
    return { write: (text) => world.stdout.write(text), finish: async () => {}, abandon: () => {} };
  }
  kept.refuse([{ option: '--out ', file: out }]);
  return openFile(world, out, '--out ');
}

/**
 * A file, as {@link openTarget} opens that of `--out`.
 *
 * @param option what names it on the command line, before its name in a message
 * @throws FileError where it is there and read-only, though its folder would let another one take its name
 */
export function openFile(world: World, out: string, option: string): Target {
  const { disk } = world;
  const stat = attempt(out, () => disk.stat(out));
  if (stat?.kind === 'folder' || out.endsWith('/')) throw new UsageError(`${option}${out} is a folder`, 'Name a file.');
  if (stat?.kind === 'other') return fileTarget(world, { shown: out, path: out, final: out, made: [] });
  const final = stat ? disk.realPath(out) : out;
  if (stat && !attempt(out, () => disk.isWritable(final))) throw new FileError(out, 'is read-only');
  const made = attempt(out, () => makeFolderOf(final, disk));
  return fileTarget(world, { shown: out, path: temporaryBeside(final, disk), final, made });
}

/**
 * Why a file that is there is not to be replaced, as a clause; null where it can be. A file with several names is none
 * that can: under the others it would stay as it was.
 *
 * @throws system errors, as node:fs does
 */
export function whyNotReplaced(path: string, disk: Disk): string | null {
  const final = disk.realPath(path);
  if (!disk.isWritable(final)) return 'is read-only';
  return disk.isShared(final) ? 'has other names (hard links), under which it would stay as it was' : null;
}

/**
 * Puts words or bytes in place of a file that is there, whole or not at all; a link stays a link, and whose the file is
 * and who may read and write it stays the same.
 *
 * @throws FileError when it may not be written, or its folder takes no file
 */
export async function replaceFile(world: World, path: string, bytes: string | Uint8Array): Promise<void> {
  const { disk } = world;
  const final = attempt(path, () => disk.realPath(path));
  const reason = attempt(path, () => whyNotReplaced(path, disk));
  if (reason !== null) throw new FileError(path, reason);
  const place = { shown: path, path: temporaryBeside(final, disk), final, made: [] };
  const target = fileTarget(world, place);
  await closing(target, async () => {
    attempt(path, () => disk.copyMode(final, place.path));
    await target.write(bytes);
    return true;
  });
}

/**
 * Writes a file that persons write as well: one that is there is replaced as {@link replaceFile} does, another is made.
 *
 * @throws FileError when it cannot be written
 */
export async function writeBack({ world }: Run, path: string, text: string): Promise<void> {
  if (attempt(path, () => world.disk.stat(path))?.kind === 'file') return replaceFile(world, path, text);
  await giveTo(openFile(world, path, ''), text);
}

/** Whether `--out` names a file, and not standard output. */
export function isFile(out: string | undefined): out is string {
  return out !== undefined && out !== '-';
}

/** Makes the folder a file goes into; answers which folders were not there, the innermost first. */
function makeFolderOf(path: string, disk: Disk): string[] {
  const missing: string[] = [];
  for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder)) {
    const stat = disk.stat(folder);
    if (stat?.kind === 'folder') break;
    if (stat) throw new FileError(folder, 'is a file, not a folder');
    missing.push(folder);
  }
  if (missing[0] !== undefined) disk.makeFolder(missing[0]);
  return missing;
}

interface Place {
  /** As named on the command line. */
  shown: string;
  /** Where it is written. */
  path: string;
  /** The name it takes at the end. */
  final: string;
  /** Folders made for it, the innermost first. */
  made: readonly string[];
}

function fileTarget(world: World, { shown, path, final, made }: Place): FileTarget {
  const { disk } = world;
  const undo = () => {
    if (path !== final) disk.remove(path);
    for (const folder of made) if (disk.stat(folder) && disk.list(folder).length === 0) disk.remove(folder);
  };
  const sink = creating(shown, path, disk, undo);
  const done = world.onInterrupt(undo);
  const close = once(sink);
  return {
    write: async (text) => attempt(shown, () => sink.write(text)),
    finish: async () => {
      attempt(shown, () => {
        close();
        if (path !== final) disk.rename(path, final);
      });
      done();
    },
    abandon: () => {
      close();
      undo();
      done();
    },
  };
}

function creating(shown: string, path: string, disk: Disk, undo: () => void): Sink {
  try {
    return attempt(shown, () => disk.create(path));
  } catch (error) {
    undo();
    throw error;
  }
}

function once(sink: Sink): () => void {
  let open = true;
  return () => {
    if (open) sink.close();
    open = false;
  };
}

/** A name in the same folder, so that renaming is one step, that nothing has yet. */
export function temporaryBeside(path: string, disk: Disk): string {
  const at = path.replace(/[/\\]+$/, '').search(/[^/\\]*$/);
  const [folder, name] = [path.slice(0, at), path.slice(at).replace(/[/\\]+$/, '')];
  for (let n = 1; ; n++) {
    const candidate = `${folder}.${name}.throughline-${n}`;
    if (!disk.stat(candidate)) return candidate;
  }
}

/** Does it, and says of a system error which path it was about. */
export function attempt<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (error instanceof UsageError || error instanceof FileError) throw error;
    const lost = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new FileError(path, lost ? 'no file can be made in this folder' : reasonOf(error));
  }
}
