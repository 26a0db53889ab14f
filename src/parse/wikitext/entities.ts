/** Character references. @module */
import { decodeHTMLStrict } from 'entities';

/** The character of `&amp;`, `&#91;` or `&#x5B;`; what names none, or several, stays as it is. */
export function decodeReference(reference: string): string {
  const value = decodeHTMLStrict(reference);
  const decoded = [...value].length === 1 ? value : reference;
  // Control characters are no text.
  return /^[^\P{Cc}\t\n]$/u.test(decoded) || decoded === '\ufffd' ? reference : decoded;
}
