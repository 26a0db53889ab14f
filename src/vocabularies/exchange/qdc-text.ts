/** Characters in XML. @module */

/** What XML 1.0 cannot hold, not even as a reference, https://www.w3.org/TR/xml/#charsets. */
export const NO_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const NO_XML_ALL = new RegExp(NO_XML, 'gu');

const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // Readers make a line feed of a carriage return, and spaces of all three in an attribute.
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};

/** Text for an element; what XML cannot hold becomes U+FFFD. */
export function escapeText(text: string): string {
  return text.replace(NO_XML_ALL, '\ufffd').replace(/[&<>\r]/g, (sign) => ESCAPED[sign] as string);
}

/** Text for an attribute between double quotes. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replace(/["\n\t]/g, (sign) => ESCAPED[sign] as string);
}
