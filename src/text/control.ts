/** Control sequences of terminals: colours, titles, links that a copied text brings along. @module */

// ECMA-48, https://ecma-international.org/publications-and-standards/standards/ecma-48/. Every class leaves out what
// its sequence starts or goes on with, so that any text is read in one go (`stripVTControlCharacters` of Node is
// quadratic on `ESC ; # ; # …`, and leaves the text of a title).
const SEQUENCE = [
  // CSI: colours, cursor
  '(?:\\u001b\\[|\\u009b)[0-?]*[ -/]*[@-~]',
  // OSC, DCS and their like: titles, links
  '(?:\\u001b[P\\]X^_]|[\\u0090\\u0098\\u009d-\\u009f])[^\\u0007\\u001b\\u0090\\u0098\\u009b-\\u009f]*(?:\\u0007|\\u001b\\\\|\\u009c)',
  // character sets, reset
  '\\u001b[ -/]*[0-~]',
].join('|');
const ALL = new RegExp(SEQUENCE, 'g');
const HERE = new RegExp(SEQUENCE, 'y');

/** The text without its control sequences; other control characters stay. */
export function withoutSequences(text: string): string {
  return text.replace(ALL, '');
}

/** The length in UTF-16 units of the control sequence that begins at unit `index`; 0 when none does. */
export function sequenceAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  if (code !== 0x1b && !(code >= 0x90 && code <= 0x9f)) return 0;
  HERE.lastIndex = index;
  return HERE.exec(text)?.[0].length ?? 0;
}

/** Control characters made visible, so that a name in a message can neither steer a terminal nor break the line. */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
  });
}
