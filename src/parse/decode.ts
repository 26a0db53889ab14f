/** Bytes to text. @module */
import { isAscii, isUtf8 } from 'node:buffer';
import { declaredEncoding, decodeWindows1252 } from './decode/declared.ts';
import { magicName } from './decode/magic.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** What a form of text may be beside plain text. */
export interface DecodeOptions {
  /** Whether the text may name its encoding, as HTML does; counts only where the bytes are no UTF-8. Default: false. */
  declared?: boolean;
  /** UTF-16 units; programs write whole pages as one line. Default: 1,000,000. */
  longestLine?: number;
}

/** Bytes that are no text that can be read. */
export class DecodeError extends Error {
  override readonly name = 'DecodeError';

  constructor(
    /** A clause without the name of the file: `is a PDF file, not text`. */
    readonly reason: string,
    /** The byte in question. */
    readonly offset: number,
  ) {
    super(reason);
  }
}

/** UTF-16 units of a line: more is no text, and would make every message about it unreadable. */
const LONGEST_LINE = 1_000_000;
/** The longest string of the engine (V8), in units. */
const LONGEST_TEXT = 0x1fffffe8;
/** Bytes that are looked at to tell what a file is. */
const SAMPLE = 65_536;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const CONTROL = /[\x00-\x08\x0e-\x1f\x7f]/;

/**
 * Decodes UTF-8 and UTF-16, and with `declared` the encoding that the text names: `encoding` is its name in the Encoding
 * Standard. A byte order mark is taken off; UTF-16 without one is told by where its zero bytes are. Some zero bytes in
 * good text stay where they are.
 *
 * @throws DecodeError when the bytes are no text, not UTF-8 nor what they say they are, or a line is too long
 */
export function decode(
  bytes: Uint8Array,
  { declared = false, longestLine = LONGEST_LINE }: DecodeOptions = {},
): { text: string; encoding: string } {
  const kind = magicName(bytes);
  if (kind) throw new DecodeError(`is ${kind}, not text`, 0);
  const { encoding, skip } = encodingOf(bytes);
  if (bytes.length > LONGEST_TEXT) {
    throw new DecodeError(`is ${group(bytes.length)} bytes long; the limit is ${group(LONGEST_TEXT)}`, LONGEST_TEXT);
  }
  const body = Buffer.from(bytes.buffer, bytes.byteOffset + skip, bytes.length - skip);
  const other = declared && encoding === 'utf-8' && skip === 0 && !isUtf8(body) ? declaredEncoding(body) : null;
  const text = other
    ? decodeOther(body, other)
    : encoding === 'utf-8'
      ? decodeUtf8(body, skip)
      : decodeUtf16(body, encoding, skip);
  refuseLongLines(text, longestLine);
  return { text, encoding: other ?? encoding };
}

function encodingOf(bytes: Uint8Array): { encoding: Encoding; skip: number } {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', skip: 3 };
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) throw new DecodeError('is UTF-32: convert the file to UTF-8', 0);
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', skip: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', skip: 2 };
  return { encoding: encodingByZeros(bytes.subarray(0, SAMPLE)), skip: 0 };
}

/** In UTF-16 every Latin letter, space and line ending has a zero byte, always on the same side. */
function encodingByZeros(sample: Uint8Array): Encoding {
  if (!sample.includes(0)) return 'utf-8';
  const zeros = [0, 0] as [number, number];
  for (let i = 0; i < sample.length; i++) if (sample[i] === 0) zeros[(i & 1) as 0 | 1]++;
  const pairs = sample.length / 2;
  if (zeros[1] > pairs * 0.3 && zeros[0] < pairs * 0.02) return 'utf-16le';
  return zeros[0] > pairs * 0.3 && zeros[1] < pairs * 0.02 ? 'utf-16be' : 'utf-8';
}

/** Bytes that the encoding does not have are a fault of the declaration: the text would be wrong throughout. */
function decodeOther(body: Buffer, encoding: string): string {
  refuseControls(body.subarray(0, SAMPLE));
  if (encoding === 'windows-1252') return decodeWindows1252(body);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(body);
  } catch {
    throw new DecodeError(`is not ${encoding}, as it says, nor UTF-8: convert the file to UTF-8`, firstInvalid(body));
  }
}

function decodeUtf8(body: Buffer, skipped: number): string {
  // Nearly every file has none: one native search finds that out sooner than counting does.
  if (CONTROL.test(body.toString('latin1', 0, SAMPLE))) refuseControls(body.subarray(0, SAMPLE));
  if (isAscii(body)) return body.toString('latin1');
  if (isUtf8(body)) return body.toString('utf8');
  const at = firstInvalid(body);
  const byte = (body[at] as number).toString(16).toUpperCase().padStart(2, '0');
  const place = `byte 0x${byte} at offset ${at + skipped} (line ${lineOf(body, at)})`;
  throw new DecodeError(`${place} is not UTF-8: convert the file, e.g. from ISO 8859-1, to UTF-8`, at + skipped);
}

function decodeUtf16(body: Buffer, encoding: Encoding, skipped: number): string {
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(body);
    refuseControls(Uint16Array.from({ length: Math.min(text.length, SAMPLE) }, (_, i) => text.charCodeAt(i)));
    return text;
  } catch (error) {
    if (error instanceof DecodeError) throw error;
    const at = firstUnpaired(body, encoding) + skipped;
    throw new DecodeError(`the bytes at offset ${at} are not ${encoding.toUpperCase()}: convert the file to UTF-8`, at);
  }
}

/**
 * Refuses what is more than 5 % control characters. Zeros count only from 10 % on: some tools leave a few in text that
 * is otherwise good.
 */
function refuseControls(units: Uint8Array | Uint16Array): void {
  let controls = 0;
  let zeros = 0;
  for (const unit of units) {
    if (unit === 0) zeros++;
    else if (unit === 0x7f || unit < 9 || (unit > 13 && unit < 0x20)) controls++;
  }
  if (zeros > units.length / 10) controls += zeros;
  if (controls <= units.length / 20) return;
  throw new DecodeError(`is not text (${Math.round((controls / units.length) * 100)} % control characters)`, 0);
}

/** Index of the first byte that UTF-8 does not allow where it stands. */
function firstInvalid(bytes: Uint8Array): number {
  let start = 0;
  while (start < bytes.length) {
    let end = Math.min(start + SAMPLE, bytes.length);
    for (let back = 0; back < 3 && end < bytes.length && isContinuation(bytes[end]); back++) end--;
    if (!isUtf8(bytes.subarray(start, end))) break;
    start = end;
  }
  while (isUtf8(bytes.subarray(start, start + lengthOf(bytes[start] as number))))
    start += lengthOf(bytes[start] as number);
  return start;
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x80 && byte < 0xc0;
}

/** Bytes of the character that a byte begins. */
function lengthOf(byte: number): number {
  if (byte < 0xc0) return 1;
  if (byte < 0xe0) return 2;
  return byte < 0xf0 ? 3 : 4;
}

/** Index of the first half of a surrogate pair without its other half, or of the last byte when their number is odd. */
function firstUnpaired(bytes: Buffer, encoding: Encoding): number {
  const unit = (at: number) => (encoding === 'utf-16le' ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at)) & 0xfc00;
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    if (unit(at) === 0xdc00) return at;
    if (unit(at) !== 0xd800) continue;
    if (at + 3 >= bytes.length || unit(at + 2) !== 0xdc00) return at;
    at += 2;
  }
  return bytes.length - 1;
}

/** The line (from 1) a byte lies in. */
function lineOf(bytes: Uint8Array, at: number): number {
  let line = 1;
  for (let i = 0; i < at; i++) if (bytes[i] === 10 || (bytes[i] === 13 && bytes[i + 1] !== 10)) line++;
  return line;
}

function refuseLongLines(text: string, longest: number): void {
  let start = 0;
  while (text.length - start > longest) {
    // The last end of a line that lines of the longest length allow.
    const window = text.slice(start, start + longest + 1);
    const end = Math.max(window.lastIndexOf('\n'), window.lastIndexOf('\r'));
    if (end === -1) refuseLine(text, start, longest);
    start += end + 1;
  }
}

function refuseLine(text: string, start: number, longest: number): never {
  const ends = [text.indexOf('\n', start), text.indexOf('\r', start), text.length].filter((end) => end !== -1);
  const length = Math.min(...ends) - start;
  const line = (text.slice(0, start).match(/\r\n?|\n/g) ?? []).length + 1;
  const reason = `line ${group(line)} is ${group(length)} characters long; the limit is ${group(longest)}`;
  throw new DecodeError(reason, start);
}

/** `209,715,200` in every locale. */
function group(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
