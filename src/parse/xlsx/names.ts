/** Names of the XML of workbooks. @module */

/**
 * The prefixes that the readers of this folder know, by namespace: the transitional ones that office programs write, and
 * those of ISO 29500 strict.
 */
export const NAMESPACES = {
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': '',
  'http://purl.oclc.org/ooxml/spreadsheetml/main': '',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/package/2006/relationships': '',
} as const;

/** A boolean of XML Schema. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
