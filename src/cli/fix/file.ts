/** A file that is mended. @module */
import type { Edit } from '../../model/finding.ts';
import type { Document, Format } from '../../model/report.ts';
import { readers } from '../../parse/readers.ts';
import { applyEdits } from '../../text/edits.ts';
import type { Disk } from '../disk.ts';
import { reasonOf } from '../faults.ts';
import { whyNotReplaced } from '../output.ts';
import { EditError, type Encoded, editBytes, encodedIn } from './bytes.ts';

/** A file with the repairs made so far; nothing is written yet. */
export interface MendedFile {
  path: string;
  /** As it was read. */
  document: Document;
  before: Encoded;
  bytesBefore: Uint8Array;
  /** As it is to be. */
  after: Encoded;
  bytesAfter: Uint8Array;
}

/** Why a file stays as it is. */
export interface Left {
  path: string;
  /** A clause. */
  reason: string;
  /** Whether that is a fault: the file cannot be read or written, or is another by now. */
  fault: boolean;
}

/** Opens a file for repairs, when it may be written and its text is what was read: `text` of a document of a format. */
export function openFile(path: string, document: Document, text: string, disk: Disk): MendedFile | Left {
  if (readers[document.format]?.binary) return { path, reason: notText(document.format), fault: false };
  try {
    const forbidden = whyNotReplaced(path, disk);
    if (forbidden !== null) return { path, reason: forbidden, fault: true };
    const bytes = disk.read(path);
    const before = encodedIn(bytes, readers[document.format]?.decode);
    if (before.text !== text) return { path, reason: CHANGED, fault: true };
    return { path, document, before, bytesBefore: bytes, after: before, bytesAfter: bytes };
  } catch (error) {
    return { path, reason: error instanceof EditError ? error.message : reasonOf(error), fault: true };
  }
}

/** Why a file is not written that is no longer what was read. */
export const CHANGED = 'has changed since it was read';

function notText(format: Format): string {
  return `repairs are made in files of text alone, and this is ${format}`;
}

/** The file with more edits made, or why they cannot be. */
export function edited(file: MendedFile, edits: readonly Edit[]): MendedFile | Left {
  const { path, document, after } = file;
  try {
    const bytesAfter = editBytes(file.bytesAfter, after, edits, readers[document.format]?.decode);
    return { ...file, bytesAfter, after: { ...after, text: applyEdits(after.text, edits) } };
  } catch (error) {
    if (error instanceof EditError) return { path, reason: error.message, fault: false };
    throw error;
  }
}
