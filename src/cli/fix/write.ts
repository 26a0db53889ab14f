/** Mended files, written. @module */
import { FileError, reasonOf } from '../faults.ts';
import { replaceFile } from '../output.ts';
import type { World } from '../world.ts';
import { CHANGED, type Left, type MendedFile } from './file.ts';

/** Writes a file unless it is another by now; answers why it is not written, or null. */
export async function writeFile(world: World, { path, bytesBefore, bytesAfter }: MendedFile): Promise<Left | null> {
  try {
    if (Buffer.compare(world.disk.read(path), bytesBefore) !== 0) return { path, reason: CHANGED, fault: true };
    await replaceFile(world, path, bytesAfter);
    return null;
  } catch (error) {
    if (error instanceof FileError) return { path, reason: error.reason, fault: true };
    if (error instanceof Error && 'syscall' in error) return { path, reason: reasonOf(error), fault: true };
    throw error;
  }
}
