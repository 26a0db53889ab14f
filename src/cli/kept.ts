/** Files that a run reads, kept from being overwritten by what it writes. @module */
import { append } from '../text/group.ts';
import type { Disk } from './disk.ts';
import { FileError, reasonOf, UsageError } from './faults.ts';

/** A file that is written, with the option that names it before it. */
export interface Written {
  option: string;
  file: string;
  /** What it is itself among the files that are read: one that is brought up to date. Default: none of them. */
  own?: string;
}

const OTHER = 'Name another file.';

/** What each file is that a run reads. None is looked at before something is to be written over a file that is there. */
export class Kept {
  readonly #disk: Pick<Disk, 'identity' | 'stat'>;
  readonly #all: Read[] = [];
  /** How many of them are among the identities. */
  #looked = 0;
  readonly #byIdentity = new Map<string, Read[]>();

  constructor(disk: Pick<Disk, 'identity' | 'stat'>) {
    this.#disk = disk;
  }

  /**
   * @param what what it is, behind `--out FILE is …`
   * @param hint what to do instead of writing over it, as a sentence
   */
  add(path: string, what: string, hint = OTHER): void {
    this.#all.push({ path, what, hint });
  }

  /**
   * @throws UsageError when one that is written is a file that is read, by whatever name; FileError when it cannot be
   *   looked at
   */
  refuse(written: readonly Written[]): void {
    for (const { option, file, own } of written) {
      const kept = this.#readAt(file).find(({ what }) => what !== own);
      if (kept) throw new UsageError(`${option}${file} is ${kept.what}`, kept.hint);
    }
  }

  /** What is not there yet is known by its path alone; what is no file takes whatever is written to it. */
  #readAt(file: string): readonly Read[] {
    try {
      const kind = this.#disk.stat(file)?.kind;
      if (kind === undefined) return this.#all.filter(({ path }) => spelling(path) === spelling(file));
      const identity = kind === 'file' ? this.#disk.identity(file) : null;
      return identity === null ? [] : (this.#known().get(identity) ?? []);
    } catch (error) {
      throw new FileError(file, reasonOf(error));
    }
  }

  #known(): ReadonlyMap<string, Read[]> {
    for (; this.#looked < this.#all.length; this.#looked++) {
      const read = this.#all[this.#looked] as Read;
      const identity = attempted(() => this.#disk.identity(read.path));
      if (identity !== null) append(this.#byIdentity, identity, read);
    }
    return this.#byIdentity;
  }
}

interface Read {
  path: string;
  what: string;
  hint: string;
}

/** One way to write a path: without `.`, `//`, and `..` behind a name. */
export function spelling(path: string): string {
  const parts: string[] = [];
  for (const part of path.replaceAll('\\', '/').split('/')) {
    const last = parts.at(-1);
    if (part === '..' && last !== undefined && last !== '..' && last !== '') parts.pop();
    else if (part !== '.' && (part !== '' || parts.length === 0)) parts.push(part);
  }
  return parts.join('/');
}

/** What cannot be looked at is told of by whoever reads it. */
function attempted<T>(look: () => T): T | null {
  try {
    return look();
  } catch {
    return null;
  }
}
