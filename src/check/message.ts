/** Words in messages. @module */

const LONGEST = 60;
// More than enough for the longest shown, so that a line of megabytes costs no more than a short one.
const LOOKED_AT = 600;

/** Words for a message: white space and control characters as one space, cut at 60 characters with `…`. */
export function shown(words: string): string {
  const text = plain(words.slice(0, LOOKED_AT));
  if (text.length <= LONGEST && words.length <= LOOKED_AT) return text;
  const cut = text.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, '');
  return `${cut.trimEnd()}…`;
}

/** Words for a message in quotation marks. */
export function quoted(words: string): string {
  return `“${shown(words)}”`;
}

/** The last words in quotation marks; a longer text begins with `…` and a whole word. */
export function quotedEnd(words: string): string {
  const text = plain(words.slice(-LOOKED_AT));
  if (text.length <= LONGEST && words.length <= LOOKED_AT) return `“${text}”`;
  const tail = text.slice(-(LONGEST - 1)).replace(/^[\udc00-\udfff]/, '');
  return `“…${tail.replace(/^\S{0,20}\s/, '')}”`;
}

function plain(words: string): string {
  return words.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
