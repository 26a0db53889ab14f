/** Characters in XML. @module */

/** What XML 1.0 cannot hold, not even as a reference, https://www.w3.org/TR/xml/#charsets. */
export const NO_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const NO_XML_ALL = new RegExp(NO_XML, 'gu');

const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // Readers make one line break of the first, and a space of all three in an attribute.
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};

/** Text for an element or an attribute; what XML cannot hold becomes U+FFFD. */
export function escapeXml(text: string): string {
  return text.replace(NO_XML_ALL, '\ufffd').replace(/[&<>"\r\n\t]/g, (sign) => ESCAPED[sign] as string);
}
