/** Pages that lead to another page. @module */
import { isRedirect } from '../../vocabularies/templates.ts';

/** Where the words of a page begin that opens with `#REDIRECT [[…]]`: behind that line; 0 for any other page. */
export function redirectEnd(text: string): number {
  const match = /^\s{0,99}#\s{0,9}([\p{L}\p{M}]{3,20})\s{0,9}:?\s{0,9}\[\[[^\r\n]*/u.exec(text);
  return match && isRedirect(match[1] ?? '') ? match[0].length : 0;
}
