/** The encoding that a page of HTML or XML says it is in. @module */

/** Bytes: browsers look no further for a declaration. */
const NEAR = 1024;
const XML = /^\s*<\?xml\s[^>]{0,200}?\bencoding\s*=\s*["']([\w:.-]{1,40})["']/i;
const META = /<meta\s[^>]{0,400}?\bcharset\s*=\s*["']?\s*([\w:.-]{1,40})/i;

/**
 * The name that the Encoding Standard gives the declared encoding: `windows-1252` for `iso-8859-1`. Null when none is
 * declared, when nobody knows it, and for UTF-8 and UTF-16: a page that says so and is no UTF-8 is at fault.
 *
 * @see https://html.spec.whatwg.org/multipage/parsing.html#prescan-a-byte-stream-to-determine-its-encoding
 * @see https://encoding.spec.whatwg.org/#names-and-labels
 */
export function declaredEncoding(bytes: Buffer): string | null {
  const start = bytes.toString('latin1', 0, NEAR).replace(/<!--[\s\S]*?-->/g, ' ');
  const label = (XML.exec(start) ?? META.exec(start))?.[1];
  if (label === undefined) return null;
  try {
    const { encoding } = new TextDecoder(label);
    return /^utf-/.test(encoding) ? null : encoding;
  } catch {
    return null;
  }
}

// What the encoding has where ISO 8859-1 has controls; five bytes stay controls.
const HIGH = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/**
 * Decodes the commonest encoding of old pages. `TextDecoder` of Node takes it for ISO 8859-1 from 20.18.3 on.
 *
 * @see https://encoding.spec.whatwg.org/index-windows-1252.txt
 * @see https://github.com/nodejs/node/issues/56542
 */
export function decodeWindows1252(bytes: Buffer): string {
  return bytes.toString('latin1').replace(/[\x80-\x9f]/g, (unit) => HIGH[unit.charCodeAt(0) - 0x80] ?? unit);
}
