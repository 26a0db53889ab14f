/** What can go wrong, in words. @module */
import type { PlacedError } from '../text/placed-yaml.ts';

/** The command line asks for something that cannot be: exit code 2, the message and a hint. */
export class UsageError extends Error {
  override name = 'UsageError';
  constructor(
    message: string,
    /** What to do instead, as a sentence. */
    readonly hint = '',
  ) {
    super(message);
  }
}

/** A file that cannot be read or written. */
export class FileError extends Error {
  override name = 'FileError';
  constructor(
    readonly path: string,
    readonly reason: string,
  ) {
    super(`${path}: ${reason}`);
  }
}

/** What is wrong with the file at `path`, with its place in it; any other error as it is. */
export function placedIn(path: string, error: unknown): unknown {
  if (!(error instanceof Error && error.name === 'PlacedError' && 'reason' in error)) return error;
  const { reason, place } = error as PlacedError;
  return new FileError(place ? `${path}:${place.line}:${place.column}` : path, reason);
}

/** Whoever read standard output has gone (`throughline … | head`): no fault of anybody. */
export class ClosedPipe extends Error {
  override name = 'ClosedPipe';
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'is a folder',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EMFILE: 'too many files are open',
  ENOSPC: 'no space left on device',
  EROFS: 'the disk is read-only',
  ELOOP: 'symbolic links go round in a circle',
  ENAMETOOLONG: 'the name is too long',
  EEXIST: 'is there already',
};

/** A system error as words a reader understands: `permission denied`. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? error.message;
}
