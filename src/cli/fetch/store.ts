/** Pages on the disk: the text of a revision, and beside it the sidecar that says which. @module */
import { createHash } from 'node:crypto';
import { type Origin, originSchema } from '../../model/report.ts';
import { slashed } from '../disk.ts';
import { FileError, UsageError } from '../faults.ts';
import { Kept } from '../kept.ts';
import { attempt, temporaryBeside } from '../output.ts';
import { readOrigin, SIDECAR } from '../sidecar.ts';
import { walk } from '../walk.ts';
import type { World } from '../world.ts';
import { fileName, foldPath, markedName } from './names.ts';

export interface Store {
  /** The file of a title. Of two titles whose files are one where case does not count, the second gets a marked name. */
  place(title: string): string;
  /**
   * Whether a file and its sidecar are there, are of this revision, and nobody has changed the text since: `text` is the
   * text itself, or its SHA-1 (hex), or null where neither is known.
   */
  holds(path: string, origin: Origin, text: { is: string } | { sha1: string } | null): Promise<boolean>;
  /**
   * Writes text and sidecar, each whole or not at all, the sidecar last: where it is, the text is complete. Answers
   * why not, when the place is taken by something else; null when it is done.
   *
   * @throws FileError when the disk refuses; UsageError when the run reads what is there
   */
  save(path: string, text: string, origin: Origin): Promise<string | null>;
}

/**
 * @param kept files that no page takes the place of (default: none)
 * @throws UsageError when `folder` is a file; FileError when it cannot be looked at
 */
export function openStore(world: World, folder: string, kept = new Kept(world.disk)): Store {
  const { disk } = world;
  const root = slashed(folder).replace(/(?<=.)\/+$/, '');
  const owners = ownersIn(root, world);
  return {
    place: (title) => {
      const plain = fileName(title);
      const key = foldPath(plain);
      const owner = owners.get(key) ?? plain;
      owners.set(key, owner);
      return `${root}/${owner === plain ? plain : markedName(title)}`;
    },
    holds: async (path, origin, text) => {
      const old = await originOf(path, world);
      const known = disk.stat(path)?.kind === 'file' && JSON.stringify(old) === JSON.stringify(origin);
      if (!known || text === null) return known;
      const bytes = disk.read(path);
      return 'is' in text ? Buffer.from(text.is).equals(bytes) : sha1Of(bytes) === text.sha1;
    },
    save: async (path, text, origin) => {
      const sidecar = path + SIDECAR;
      const reason = taken(path, disk.stat(path)?.kind, await originOf(path, world), origin);
      if (reason !== null) return reason;
      kept.refuse([path, sidecar].map((file) => ({ option: '', file })));
      const facts = `${JSON.stringify(originSchema.parse(origin), null, 2)}\n`;
      // An old sidecar must not stand beside a new text, even for a moment.
      if (disk.stat(sidecar)) attempt(sidecar, () => disk.remove(sidecar));
      writeWhole(path, text, world);
      writeWhole(sidecar, facts, world);
      return null;
    },
  };
}

/** MediaWiki tells the SHA-1 of a revision: https://www.mediawiki.org/wiki/API:Revisions */
function sha1Of(bytes: Uint8Array): string {
  return createHash('sha1').update(bytes).digest('hex');
}

/** Which file stands for all whose paths some file systems take for the same. */
function ownersIn(root: string, { disk }: World): Map<string, string> {
  const kind = attempt(root, () => disk.stat(root)?.kind);
  if (kind === undefined) return new Map();
  if (kind !== 'folder') throw new UsageError(`--out ${root} is not a folder`, 'Name a folder.');
  const { paths } = walk(root, disk, (path) => path.endsWith('.wiki'), null);
  return new Map(paths.map((path) => path.slice(root.length + 1)).map((path) => [foldPath(path), path]));
}

/** What the sidecar says; null when it says nothing that we can read. */
async function originOf(path: string, { disk }: World): Promise<Origin | null> {
  try {
    return await readOrigin(path, disk);
  } catch (error) {
    if (error instanceof FileError) return null;
    throw error;
  }
}

/** Two wikis have pages of the same title, and one must not take the other's place. */
function taken(path: string, kind: string | undefined, old: Origin | null, origin: Origin): string | null {
  if (kind !== undefined && kind !== 'file') return `${path} is no file`;
  if (!old?.url || !origin.url) return null;
  const [before, now] = [new URL(old.url).hostname, new URL(origin.url).hostname];
  return before === now ? null : `${path} is a page of ${before}; choose another folder for ${now}`;
}

function writeWhole(path: string, text: string, { disk, onInterrupt }: World): void {
  attempt(path, () => disk.makeFolder(path.slice(0, path.lastIndexOf('/')) || '/'));
  const temporary = temporaryBeside(path, disk);
  const done = onInterrupt(() => disk.remove(temporary));
  try {
    attempt(path, () => {
      const sink = disk.create(temporary);
      try {
        sink.write(text);
      } finally {
        sink.close();
      }
      disk.rename(temporary, path);
    });
  } catch (error) {
    disk.remove(temporary);
    throw error;
  } finally {
    done();
  }
}
