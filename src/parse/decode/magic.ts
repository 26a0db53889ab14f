/** Files that are no text, by the bytes they begin with. @module */

/** Bytes as Latin-1; source: the `file` command's database of magic numbers, and the formats' own specifications. */
const MAGIC: readonly (readonly [bytes: string, name: string])[] = [
  ['%PDF-', 'a PDF file'],
  ['PK\x03\x04', 'a ZIP archive'],
  ['PK\x05\x06', 'an empty ZIP archive'],
  ['\x89PNG\r\n\x1a\n', 'a PNG image'],
  ['\xff\xd8\xff', 'a JPEG image'],
  ['GIF87a', 'a GIF image'],
  ['GIF89a', 'a GIF image'],
  ['II*\0', 'a TIFF image'],
  ['MM\0*', 'a TIFF image'],
  ['\x1f\x8b', 'a gzip archive'],
  ['BZh', 'a bzip2 archive'],
  ['\xfd7zXZ\0', 'an XZ archive'],
  ['\x28\xb5\x2f\xfd', 'a Zstandard archive'],
  ['7z\xbc\xaf\x27\x1c', 'a 7-Zip archive'],
  ['Rar!\x1a\x07', 'a RAR archive'],
  ['\x7fELF', 'an ELF program'],
  ['\xcf\xfa\xed\xfe', 'a Mach-O program'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'an old Office file (DOC, XLS, PPT)'],
  ['{\\rtf', 'an RTF file'],
  ['SQLite format 3\0', 'an SQLite database'],
  ['OggS\0', 'an Ogg file'],
  ['ID3\x03', 'an MP3 file'],
  ['ID3\x04', 'an MP3 file'],
  ['\0asm', 'a WebAssembly module'],
];

/** Parts of an archive that tell the document it is. */
const ARCHIVES: readonly (readonly [part: string, name: string])[] = [
  ['word/', 'a DOCX file'],
  ['xl/', 'an XLSX file'],
  ['ppt/', 'a PPTX file'],
  ['application/vnd.oasis.opendocument.text', 'an ODT file'],
  ['application/epub+zip', 'an EPUB file'],
];

/** What a file is, with its article, when its first bytes tell that it is no text; else null. */
export function magicName(bytes: Uint8Array): string | null {
  const head = latin1(bytes, 16);
  const name = MAGIC.find(([magic]) => head.startsWith(magic))?.[1] ?? null;
  // `BZh` may begin a word; the archive has its block size and the digits of pi behind it.
  if (name === 'a bzip2 archive') return /^BZh[1-9]1AY&SY/.test(head) ? name : null;
  if (name !== 'a ZIP archive') return name;
  const parts = latin1(bytes, 4096);
  return ARCHIVES.find(([part]) => parts.includes(part))?.[1] ?? name;
}

function latin1(bytes: Uint8Array, length: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(length, bytes.length)).toString('latin1');
}
