/** Zip archives, unpacked in memory within limits. @module */
import { Inflate } from 'fflate';
import { crc32 } from './zip/crc32.ts';
import { type Entry, readDirectory } from './zip/directory.ts';
import { broken, ZipError } from './zip/error.ts';

export { ZipError };

/** How large an archive may be; sizes in bytes. */
export interface ZipLimits {
  /** Files in it, wanted or not: a list of files costs time as well. */
  entries: number;
  /** All wanted files unpacked: more text than any document of this kind, and it fits into memory. */
  total: number;
  /** Bytes unpacked for one packed. XML packs 5 to 60 to 1, a page that repeats itself more; bombs have 1,000 and more. */
  ratio: number;
  /** A file up to this size may have any ratio: a short one that repeats itself is no harm. */
  harmless: number;
}

const LIMITS: ZipLimits = { entries: 10_000, total: 256 << 20, ratio: 800, harmless: 4 << 20 };
/** Bytes given to the inflater at a time: no more than 16 MiB can come out of them before they are counted. */
const STEP = 16_384;
const LOCAL_LENGTH = 30;

/**
 * Unpacks the wanted files of an archive. What the archive says of their sizes is checked before, and what comes out
 * is counted while, they are inflated. An archive with names that lead out of it (`../a`, `/a`, `C:\a`) is refused, wanted
 * or not; other names that no file of these formats has (`a\b`, `a/../b`) are never wanted.
 *
 * @param wanted tells by the name (`word/document.xml`) whether to unpack a file
 * @returns the bytes by name; a wanted name that the archive has not is not there
 * @throws ZipError when a name leads out of the archive, when it, or a wanted file in it, is broken, encrypted, packed by a method other than
 * deflate, there twice, or larger than the limits
 */
export function unzip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  limits: ZipLimits = LIMITS,
): Map<string, Uint8Array> {
  const all = readDirectory(bytes, limits.entries);
  refuseLeading(all);
  const entries = all.filter(({ name }) => isSafe(name) && wanted(name));
  refuseLarge(entries, limits);
  const files = new Map<string, Uint8Array>();
  for (const entry of entries) {
    if (files.has(entry.name)) throw broken(`it has ${shown(entry.name)} twice`);
    files.set(entry.name, unpack(bytes, entry));
  }
  return files;
}

/** A path inside the archive, of which nothing but a file of that very name can be meant. */
function isSafe(name: string): boolean {
  return name !== '' && !/[\\\0:]|^\//.test(name) && !name.split('/').includes('..');
}

function refuseLeading(entries: readonly Entry[]): void {
  const bad = entries.find(({ name }) => leadsOut(name));
  if (bad) throw new ZipError(`has a file with a path that leads out of the archive: ${shown(bad.name)}`);
}

/** From the root, from a drive, or further up than where the archive begins. */
function leadsOut(name: string): boolean {
  const path = name.replaceAll('\\', '/');
  if (/^(?:\/|[A-Za-z]:)/.test(path)) return true;
  let depth = 0;
  for (const step of path.split('/')) {
    if (step === '..') depth--;
    else if (step !== '' && step !== '.') depth++;
    if (depth < 0) return true;
  }
  return false;
}

function refuseLarge(entries: readonly Entry[], { total, ratio, harmless }: ZipLimits): void {
  let sum = 0;
  for (const { name, packed, size } of entries) {
    sum += size;
    if (sum > total) throw new ZipError(`unpacks to more than ${total >> 20} MiB, which is the limit`);
    if (size <= harmless || size <= packed * ratio) continue;
    throw new ZipError(`has ${shown(name)} packed more than ${ratio} to 1, as no document is`);
  }
}

function unpack(bytes: Uint8Array, entry: Entry): Uint8Array {
  const { name, flags, method, size } = entry;
  if (flags & 1) throw new ZipError(`is encrypted (${shown(name)}): save it without a password`);
  if (method !== 0 && method !== 8)
    throw new ZipError(`has ${shown(name)} packed by a method that is not read (${method})`);
  const packed = packedBytes(bytes, entry);
  const file = method === 0 ? packed : inflate(packed, entry);
  if (file.length !== size || crc32(file) !== entry.crc) throw broken(`${shown(name)} is damaged`);
  return file;
}

function packedBytes(bytes: Uint8Array, { name, offset, packed }: Entry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (offset + LOCAL_LENGTH > bytes.length || view.getUint32(offset, true) !== 0x04034b50) {
    throw broken(`${shown(name)} is not where its list of files says`);
  }
  const start = offset + LOCAL_LENGTH + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) throw broken(`${shown(name)} is cut off`);
  return bytes.subarray(start, start + packed);
}

/** Inflates into as many bytes as the list says, and stops at the first one more. */
function inflate(packed: Uint8Array, { name, size }: Entry): Uint8Array {
  const file = new Uint8Array(size);
  let length = 0;
  const inflater = new Inflate((chunk) => {
    if (length + chunk.length > size) throw broken(`${shown(name)} is larger than its list of files says`);
    file.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length; at += STEP) {
      inflater.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    }
  } catch (error) {
    throw error instanceof ZipError ? error : broken(`${shown(name)} is damaged`);
  }
  return file.subarray(0, length);
}

/** A name as it may stand in a message. */
function shown(name: string): string {
  const words = name.replace(/\p{Cc}/gu, '?');
  return words.length > 80 ? `${words.slice(0, 80)}…` : words;
}
