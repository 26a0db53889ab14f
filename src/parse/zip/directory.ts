/** The list of files at the end of a zip archive. @module */
import { broken, ZipError } from './error.ts';

/** A file of an archive, as the list says; what it says may be untrue. */
export interface Entry {
  name: string;
  /** Bit 0: encrypted. */
  flags: number;
  /** 0 stored, 8 deflated. */
  method: number;
  crc: number;
  /** Bytes packed and unpacked. */
  packed: number;
  size: number;
  /** Where its local header begins. */
  offset: number;
}

const END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const FILE = 0x02014b50;
const FILE_LENGTH = 46;
const ZIP64 = 'is a zip64 archive, which is not read; an office program that saves it anew makes it smaller';

/**
 * Reads the list of files (the central directory).
 *
 * @see https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT sections 4.3.12 and 4.3.16
 * @throws ZipError when there is none, it is cut off, or it names more than `most` files
 */
export function readDirectory(bytes: Uint8Array, most: number): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (view.getUint16(end + 4, true) !== 0) throw new ZipError('is one part of an archive in several parts');
  if (count === 0xffff || start === 0xffffffff) throw new ZipError(ZIP64);
  if (count > most) throw new ZipError(`is an archive of ${count} files; the limit is ${most}`);
  const entries: Entry[] = [];
  let at = start;
  for (let i = 0; i < count; i++) {
    if (at + FILE_LENGTH > end || view.getUint32(at, true) !== FILE) throw broken('its list of files is damaged');
    const length = FILE_LENGTH + view.getUint16(at + 28, true);
    if (at + length > end) throw broken('its list of files is damaged');
    entries.push(readEntry(view, at, decodeName(bytes.subarray(at + FILE_LENGTH, at + length))));
    at += length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The end record stands last, before a comment that somebody may have added. */
function findEnd(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
    if (view.getUint32(at, true) !== END) continue;
    if (at + END_LENGTH + view.getUint16(at + 20, true) <= view.byteLength) return at;
  }
  if (view.byteLength >= 4 && view.getUint32(0, true) === 0x04034b50) throw broken('it is cut off before its end');
  throw new ZipError('is no zip archive');
}

function readEntry(view: DataView, at: number, name: string): Entry {
  const entry: Entry = {
    name,
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
  if (entry.packed === 0xffffffff || entry.size === 0xffffffff || entry.offset === 0xffffffff)
    throw new ZipError(ZIP64);
  return entry;
}

/** Names that are asked for are ASCII, the same in every encoding a zip archive may have. */
function decodeName(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
