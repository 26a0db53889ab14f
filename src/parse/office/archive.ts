/** The parts of an office file. @module */
import type { VFile } from 'vfile';
import { readXml, XmlError, type XmlHandler } from '../xml.ts';
import { unzip, ZipError, type ZipLimits } from '../zip.ts';

/**
 * A tree takes some ten times the memory of the XML it is read from. 64 MiB of it are some 10,000 pages, more than the
 * programs themselves open.
 */
const LIMITS: ZipLimits = { entries: 10_000, total: 64 << 20, ratio: 800, harmless: 4 << 20 };

/** Unpacks the parts that are wanted. @throws VFileMessage when the file is no archive, or no good one */
export function openParts(file: VFile, wanted: (name: string) => boolean): Map<string, Uint8Array> {
  const bytes = typeof file.value === 'string' ? new TextEncoder().encode(file.value) : (file.value as Uint8Array);
  const other = otherForm(bytes);
  if (other) file.fail(other);
  try {
    return unzip(bytes, wanted, LIMITS);
  } catch (error) {
    if (error instanceof ZipError) file.fail(error.reason);
    throw error;
  }
}

/** Reads a part, if it is there. @throws VFileMessage when it is no good XML */
export function readPart(
  file: VFile,
  parts: ReadonlyMap<string, Uint8Array>,
  name: string,
  handler: XmlHandler,
  namespaces: Readonly<Record<string, string>>,
): void {
  const part = parts.get(name);
  if (!part) return;
  try {
    readXml(part, handler, { namespaces });
  } catch (error) {
    if (error instanceof XmlError) file.fail(`has a part that cannot be read: ${name} ${error.reason}`);
    throw error;
  }
}

/** What else people give the ending of an office file. */
function otherForm(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  if (head === '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1') {
    return 'is an old .doc file or has a password: save it as .docx or .odt without one';
  }
  if (head.startsWith('{\\rtf')) return 'is a rich text file (.rtf): save it as .docx or .odt';
  return null;
}
