/** Bytes of XML to text. @module */

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** Bytes decoded at a time, so that a large part is never in memory twice. */
const STEP = 65_536;

/**
 * The text of XML, piece by piece, in the encoding that its byte order mark or its declaration names.
 *
 * @see https://www.w3.org/TR/xml/#sec-guessing
 * @returns what is wrong, when the encoding is neither UTF-8 nor UTF-16 or the bytes are not in it
 */
export function* decodeXml(bytes: Uint8Array): Generator<string, string | null> {
  const encoding = encodingOf(bytes);
  if (typeof encoding !== 'string') return `is in the encoding ${encoding.unknown}, which is not read`;
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += STEP) {
      yield decoder.decode(bytes.subarray(at, at + STEP), { stream: at + STEP < bytes.length });
    }
    return null;
  } catch (error) {
    if (error instanceof TypeError) return `is not in ${encoding.toUpperCase()}, as it says`;
    throw error;
  }
}

function encodingOf(bytes: Uint8Array): Encoding | { unknown: string } {
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return 'utf-16be';
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  const named = /^(?:ï»¿)?<\?xml[^>]{0,100}?\sencoding\s?=\s?["']([\w.-]{1,40})/.exec(head)?.[1];
  return named === undefined || /^(?:utf-?8|us-ascii|ascii)$/i.test(named) ? 'utf-8' : { unknown: named };
}
