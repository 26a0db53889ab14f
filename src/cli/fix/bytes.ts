/** Edits of a text in the bytes that it was decoded from. @module */
import type { Edit } from '../../model/finding.ts';
import { DecodeError, type DecodeOptions, decode } from '../../parse/decode.ts';
import { applyEdits } from '../../text/edits.ts';

/** How a text stands in its bytes. */
export interface Encoded {
  text: string;
  /** As in the Encoding Standard. */
  encoding: string;
  /** Bytes of the byte order mark; 0 without one. */
  skip: number;
}

/** Bytes in which an edit cannot be written; `message` is a clause. */
export class EditError extends Error {
  override readonly name = 'EditError';
}

/**
 * Decodes bytes as the reader does.
 *
 * @throws EditError when they are no text
 */
export function encodedIn(bytes: Uint8Array, options?: DecodeOptions): Encoded {
  try {
    const { text, encoding } = decode(bytes, options);
    return { text, encoding, skip: markOf(bytes) };
  } catch (error) {
    if (error instanceof DecodeError) throw new EditError(error.reason);
    throw error;
  }
}

function markOf([a, b, c]: Uint8Array): number {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 3;
  return (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff) ? 2 : 0;
}

/**
 * The bytes with edits of their text made, all others as they are. Edits come sorted and without overlap.
 *
 * @throws EditError when the encoding has no place for an edit: a character that it does not have, or one cut in two
 */
export function editBytes(
  bytes: Uint8Array,
  { text, encoding, skip }: Encoded,
  edits: readonly Edit[],
  options?: DecodeOptions,
): Uint8Array {
  const { lengthOf, encode } = codecOf(encoding);
  const isKnown = /^utf-/.test(encoding) || bytes.length === text.length;
  if (!isKnown) throw new EditError(`is in ${encoding}: convert the file to UTF-8 to have it mended`);
  const pieces: Uint8Array[] = [];
  let [at, written] = [0, 0];
  let offset = skip;
  for (const { start, end, text: words } of edits) {
    const from = offset + lengthOf(text, at, start);
    pieces.push(bytes.subarray(written, from), encode(words));
    offset = from + lengthOf(text, start, end);
    [at, written] = [end, offset];
  }
  pieces.push(bytes.subarray(written));
  const edited = Buffer.concat(pieces);
  if (!isRead(edited, applyEdits(text, edits), options)) {
    throw new EditError(`the words to write would not be read again as they are in ${encoding}`);
  }
  return edited;
}

function isRead(bytes: Uint8Array, text: string, options: DecodeOptions | undefined): boolean {
  try {
    return decode(bytes, options).text === text;
  } catch (error) {
    if (error instanceof DecodeError) return false;
    throw error;
  }
}

interface Codec {
  /** Bytes from one unit of the text to another. */
  lengthOf(text: string, from: number, to: number): number;
  encode(words: string): Uint8Array;
}

function codecOf(encoding: string): Codec {
  if (encoding === 'utf-8') {
    return {
      lengthOf: (text, from, to) => Buffer.byteLength(text.slice(from, to)),
      encode: (words) => Buffer.from(words),
    };
  }
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    return {
      lengthOf: (_, from, to) => (to - from) * 2,
      encode: (words) => {
        const bytes = Buffer.from(words, 'utf16le');
        return encoding === 'utf-16le' ? bytes : bytes.swap16();
      },
    };
  }
  return singleBytes(encoding);
}

/** An encoding in which each byte is a character. */
function singleBytes(encoding: string): Codec {
  const byteOf = new Map(Array.from({ length: 0x80 }, (_, byte) => [String.fromCharCode(byte), byte]));
  for (let byte = 0x80; byte <= 0xff; byte++) byteOf.set(characterOf(byte, encoding) ?? '', byte);
  return {
    lengthOf: (_, from, to) => to - from,
    encode: (words) =>
      Uint8Array.from(words, (character) => {
        const byte = byteOf.get(character);
        if (byte === undefined) throw new EditError(`${encoding} has no “${character}”`);
        return byte;
      }),
  };
}

/** What a byte beyond ASCII is in an encoding, as the reader decodes it; null for nothing. */
function characterOf(byte: number, encoding: string): string | null {
  const page = Buffer.concat([Buffer.from(`<meta charset=${encoding}>`), Buffer.from([byte])]);
  try {
    return decode(page, { declared: true }).text.slice(page.length - 1);
  } catch (error) {
    if (error instanceof DecodeError) return null;
    throw error;
  }
}
