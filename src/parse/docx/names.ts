/** Namespaces of DOCX. @module */

const MAIN = 'http://schemas.openxmlformats.org';

/** Prefixes by address; documents in the strict form of ISO/IEC 29500 have addresses of their own. */
export const NAMESPACES: Readonly<Record<string, string>> = {
  [`${MAIN}/wordprocessingml/2006/main`]: 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  [`${MAIN}/officeDocument/2006/relationships`]: 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  [`${MAIN}/officeDocument/2006/math`]: 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  [`${MAIN}/markup-compatibility/2006`]: 'mc',
  [`${MAIN}/package/2006/relationships`]: '',
  'http://purl.org/dc/elements/1.1/': 'dc',
};

/** Whether a property that is on or off is on: it is when it is there and does not say otherwise. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !/^(?:0|false|off)$/.test(value);
}

/** A number of an attribute; null when it is none. */
export function numberOf(value: string | undefined): number | null {
  return value !== undefined && /^-?\d{1,9}$/.test(value) ? Number(value) : null;
}
