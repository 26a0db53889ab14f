/** A folder of results, written whole or not at all. @module */

import type { Disk } from './disk.ts';
import { FileError, reasonOf, UsageError } from './faults.ts';
import { attempt, piecesOf, type Text, temporaryBeside } from './output.ts';
import type { World } from './world.ts';

/**
 * Writes files (name -> text) into a folder that may be there: all of them, or, when one cannot be written, none, and
 * the folder is as it was. Other files in it stay.
 *
 * @throws UsageError when `folder` or a file's place is taken by something else; FileError when the disk refuses.
 */
export function writeFolder(world: World, folder: string, files: ReadonlyMap<string, Text>): void {
  const { disk } = world;
  attempt(folder, () => checkPlaces(disk, folder, [...files.keys()]));
  const there = disk.stat(folder) !== null;
  const real = there ? disk.realPath(folder) : folder.replace(/[/\\]+$/, '');
  const work = temporaryBeside(real, disk);
  const done = world.onInterrupt(() => disk.remove(work));
  try {
    attempt(folder, () => {
      disk.makeFolder(work);
      for (const [name, text] of files) writeFile(disk, `${work}/${name}`, text);
      if (there) moveIn(disk, work, real, [...files.keys()]);
      else disk.rename(work, real);
    });
    disk.remove(work);
  } catch (error) {
    if (!(error instanceof Stranded)) disk.remove(work);
    throw error;
  } finally {
    done();
  }
}

/** Old files that could be moved away but not back: they must not be removed with the folder they are in. */
class Stranded extends FileError {}

function checkPlaces(disk: Disk, folder: string, names: readonly string[]): void {
  const kind = disk.stat(folder)?.kind;
  if (kind !== undefined && kind !== 'folder')
    throw new UsageError(`--out ${folder} is not a folder`, 'Name a folder.');
  const taken = names.find((name) => kind && (disk.stat(`${folder}/${name}`)?.kind ?? 'file') !== 'file');
  if (taken) throw new UsageError(`${folder}/${taken} is not a file, and a file of that name is to be written`);
  const closed = kind && names.find((name) => disk.stat(`${folder}/${name}`) && !disk.isWritable(`${folder}/${name}`));
  if (closed) throw new FileError(`${folder}/${closed}`, 'is read-only');
}

function writeFile(disk: Disk, path: string, text: Text): void {
  const sink = disk.create(path);
  try {
    for (const piece of piecesOf(text)) sink.write(piece);
  } finally {
    sink.close();
  }
}

/** Old files go to the work folder first, and come back when anything fails. */
function moveIn(disk: Disk, work: string, folder: string, names: readonly string[]): void {
  const undo: (() => void)[] = [];
  try {
    for (const name of names) {
      const [place, old] = [`${folder}/${name}`, `${work}/${name}.old`];
      if (disk.stat(place)) {
        disk.rename(place, old);
        undo.push(() => disk.rename(old, place));
      }
      disk.rename(`${work}/${name}`, place);
      undo.push(() => disk.remove(place));
    }
  } catch (error) {
    for (const step of undo.reverse()) putBack(step, folder, work);
    throw error;
  }
}

function putBack(step: () => void, folder: string, work: string): void {
  try {
    step();
  } catch (error) {
    throw new Stranded(folder, `${reasonOf(error)}; what it held before is in ${work}`);
  }
}
