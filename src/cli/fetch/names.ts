/**
 * From titles to names of files: readable, one file for one title on every file system, and back again.
 *
 * - `/` parts folders, a space is `_`, the name ends in `.wiki`: `Movement/Input/Open Halls` is
 *   `Movement/Input/Open_Halls.wiki`.
 * - What a file system, a shell or a walk over the folder takes for something else is `%` and two hexadecimal digits
 *   for each byte in UTF-8, as in addresses: `Talk%3AOpen_Halls.wiki`.
 * - `%_` is an empty part; `%+` ends and `%-` begins the pieces of a part too long for one name; `%u` and four digits
 *   are half a character; `%=` ends the second of two names that differ only in their case.
 *
 * @module
 */
import { slashed } from '../disk.ts';

/** What names of pages end in. */
const ENDING = '.wiki';
/** Bytes of one name, with room for the ending, the sidecar's and a temporary file's. */
const LONGEST_NAME = 180;

// Signs that Windows or a shell's patterns keep for themselves, our own marks, and what steers a terminal.
const UNSAFE = /[<>:"|?*\\%_[\]{}\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;
/** Names of devices on Windows, with or without an ending; and a folder that is never walked. */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])(?:\.|$)|^node_modules$/i;
/** A folder of this name would take the place of a page's file. */
const OURS = /\.(?:wiki|origin\.json)$/i;

/** The file of a title, under the folder of all pages. */
export function fileName(title: string): string {
  return `${title.split('/').map(namePart).join('/')}${ENDING}`;
}

/** The file of a title whose {@link fileName} differs from another's only in its case: no letter has two cases in it. */
export function markedName(title: string): string {
  const part = (text: string) => cut(unreserved(text === '' ? '%_' : text.replace(/[^a-z\d-]/gu, escaped)));
  return `${title.split('/').map(part).join('/')}%=${ENDING}`;
}

/** The title of a file that {@link fileName} or {@link markedName} names. */
export function titleOf(path: string): string {
  const name = slashed(path)
    .slice(0, -ENDING.length)
    .replaceAll('%+/%-', '')
    .replace(/%[_=]/g, '')
    .replaceAll('_', ' ');
  return name.replace(/(?:%[\dA-F]{2})+|%u[\dA-F]{4}/g, (code) =>
    code[1] === 'u' ? String.fromCharCode(Number.parseInt(code.slice(2), 16)) : decodeURIComponent(code),
  );
}

/** One key for all paths that some file system takes for the same. */
export function foldPath(path: string): string {
  const plain = path.normalize('NFD').replace(/\p{Cf}/gu, '');
  return plain.toLowerCase().toUpperCase().toLowerCase().normalize('NFC');
}

function namePart(part: string): string {
  if (part === '') return '%_';
  let name = unreserved(part.replace(UNSAFE, escaped).replaceAll(' ', '_'));
  if (name.startsWith('.')) name = escaped('.') + name.slice(1);
  if (name.endsWith('.')) name = name.slice(0, -1) + escaped('.');
  return cut(name.replace(OURS, (ending) => escaped('.') + ending.slice(1)));
}

function unreserved(name: string): string {
  return RESERVED.test(name) ? escaped(name.slice(0, 1)) + name.slice(1) : name;
}

function escaped(character: string): string {
  const code = character.charCodeAt(0);
  if (character.length === 1 && code >= 0xd800 && code < 0xe000) return `%u${code.toString(16).toUpperCase()}`;
  return [...Buffer.from(character)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
}

/** A name too long for file systems becomes folders in each other. */
function cut(name: string): string {
  if (Buffer.byteLength(name) <= LONGEST_NAME) return name;
  const pieces: string[] = [];
  let [piece, size] = ['', 0];
  for (const [unit] of name.matchAll(/%[\dA-F]{2}|%u[\dA-F]{4}|%_|./gsu)) {
    const bytes = Buffer.byteLength(unit);
    if (size + bytes > LONGEST_NAME) {
      pieces.push(piece);
      [piece, size] = ['', 0];
    }
    [piece, size] = [piece + unit, size + bytes];
  }
  return [...pieces, piece].join('%+/%-');
}
