/** What is wrong with an archive. @module */

/** An archive that cannot be unpacked. */
export class ZipError extends Error {
  override readonly name = 'ZipError';

  constructor(
    /** A clause without the name of the file: `is a broken archive: …`. */
    readonly reason: string,
  ) {
    super(reason);
  }
}

/** An archive whose parts contradict each other. */
export function broken(why: string): ZipError {
  return new ZipError(`is a broken archive: ${why}`);
}
