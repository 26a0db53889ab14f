/** Attributes of a tag. @module */

/** An attribute: its value without quotes, white space folded as MediaWiki does, and where that value stands. */
export interface Attribute {
  value: string;
  start: number;
  end: number;
}

const PIECE = /([^\s=]+)(\s*=\s*)?/y;

/**
 * The attributes of a tag by their names in lower case; the first of a name counts. A value without quotes goes on over
 * words that are no names, as in `name=Two words`; one whose quote is not closed goes on to the end.
 *
 * @param offset where the attributes stand in the text
 */
export function readAttributes(text: string, offset = 0): Map<string, Attribute> {
  const found = new Map<string, Attribute>();
  let open: Attribute | null = null;
  for (let at = 0; at < text.length; ) {
    PIECE.lastIndex = at;
    const match = PIECE.exec(text);
    if (!match) {
      at++;
      continue;
    }
    const [whole, word = '', equals] = match;
    at += whole.length;
    if (equals === undefined) {
      if (open) open.end = offset + at;
      continue;
    }
    const { from, to, next, quoted } = valueAt(text, at);
    const attribute = { value: '', start: offset + from, end: offset + to };
    const name = word.toLowerCase().replace(/^["']/, '');
    if (!found.has(name)) found.set(name, attribute);
    open = quoted ? null : attribute;
    at = next;
  }
  for (const one of found.values()) one.value = fold(text.slice(one.start - offset, one.end - offset));
  return found;
}

function valueAt(text: string, from: number): { from: number; to: number; next: number; quoted: boolean } {
  const quote = text[from];
  if (quote === '"' || quote === "'") {
    const close = text.indexOf(quote, from + 1);
    const to = close === -1 ? text.length : close;
    return { from: from + 1, to, next: to + 1, quoted: true };
  }
  let to = from;
  while (to < text.length && !/\s/.test(text[to] as string)) to++;
  return { from, to, next: to, quoted: false };
}

function fold(value: string): string {
  return value.replace(/\s+/g, ' ').trim();
}
