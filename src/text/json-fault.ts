/** Where a text is no JSON. @module */

/** What is wrong with a text. */
export interface JsonFault {
  offset: number;
  /** `found …, expected …` */
  reason: string;
}

const TOKEN =
  /[{}[\],:]|"(?:[ !#-[\]-\uffff]+|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;

/** What may come next. */
type Next = 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'more' | 'nothing';

const EXPECTED: Readonly<Record<Next, string>> = {
  value: 'a value',
  'first value': 'a value or “]”',
  key: 'a key in double quotation marks',
  'first key': 'a key in double quotation marks or “}”',
  colon: '“:”',
  more: '“,” or the end of the list or object',
  nothing: 'the end of the file',
};

/** The first place at which a text stops being JSON; null where it is JSON. It is told as people mistake it: comments, a comma too many. */
export function jsonFault(text: string): JsonFault | null {
  const within: ('{' | '[')[] = [];
  let next: Next = 'value';
  let comma = -1;
  let offset = behindBlanks(text, 0);
  while (offset < text.length) {
    TOKEN.lastIndex = offset;
    const token: string | undefined = TOKEN.exec(text)?.[0];
    const then: Next | null = token === undefined ? null : following(token, next, within);
    if (token === undefined || then === null) return faultAt(text, offset, next, comma);
    if (token === ',') comma = offset;
    next = then;
    offset = behindBlanks(text, offset + token.length);
  }
  return next === 'nothing'
    ? null
    : { offset: text.trimEnd().length, reason: `it ends where it expects ${EXPECTED[next]}` };
}

/** What may come behind a token; null where it cannot stand. */
function following(token: string, next: Next, within: ('{' | '[')[]): Next | null {
  const behindValue = () => (within.length === 0 ? 'nothing' : 'more');
  const isValue = next === 'value' || next === 'first value';
  if (token === '{' || token === '[') {
    if (!isValue) return null;
    within.push(token);
    return token === '{' ? 'first key' : 'first value';
  }
  if (token === '}' || token === ']') {
    const [opener, empty] = token === '}' ? ['{', 'first key'] : ['[', 'first value'];
    if (within.at(-1) !== opener || (next !== 'more' && next !== empty)) return null;
    within.pop();
    return behindValue();
  }
  if (token === ',') return next !== 'more' ? null : within.at(-1) === '{' ? 'key' : 'value';
  if (token === ':') return next === 'colon' ? 'value' : null;
  if (next === 'key' || next === 'first key') return token.startsWith('"') ? 'colon' : null;
  return isValue ? behindValue() : null;
}

function faultAt(text: string, offset: number, next: Next, comma: number): JsonFault {
  if (/^(?:\/[/*]|#)/.test(text.slice(offset, offset + 2)))
    return { offset, reason: 'found a comment, which JSON does not have' };
  if (
    /[\]}]/.test(text[offset] as string) &&
    (next === 'key' || next === 'value') &&
    behindBlanks(text, comma + 1) === offset &&
    comma !== -1
  )
    return { offset: comma, reason: `found “,” before “${text[offset]}”, expected none behind the last` };
  const found = /^(?:"[^"\r\n]{0,30}"?|[\w.+-]{1,30}|\P{Cc})/u.exec(text.slice(offset, offset + 40))?.[0];
  const shown = found === undefined ? 'a control character' : `“${found}”`;
  return { offset, reason: `found ${shown}, expected ${EXPECTED[next]}` };
}

function behindBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && ' \t\r\n'.includes(text[at] as string)) at++;
  return at;
}
