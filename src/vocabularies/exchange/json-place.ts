/** JSON with the place where it goes wrong, the same on every version of Node: its own messages differ. @module */
import { type Place, PlacedError } from '../../text/placed-yaml.ts';

/** Levels of nesting: the parser of JSON-LD takes time for each level at each value. */
const DEEPEST = 100;

/**
 * The value that a text of JSON says.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8259
 * @throws PlacedError when it is none, or is nested deeper than 100 levels
 */
export function parsePlacedJson(text: string): unknown {
  let depth = 0;
  for (const { kind, index } of tokens(text)) {
    if (kind === '{' || kind === '[') depth++;
    else if (kind === '}' || kind === ']') depth--;
    if (depth > DEEPEST) throw new PlacedError(`is nested deeper than ${DEEPEST} levels`, placeAt(text, index));
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new PlacedError('is no JSON', placeAt(text, faultOf(text)));
  }
}

interface Token {
  /** A sign, `string`, `word` (a number, `true`, `false`, `null`), or `?` for what is none of these. */
  kind: string;
  index: number;
}

const WORD = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** Goes on after what is no token, a character further. */
function* tokens(text: string): Generator<Token> {
  for (let index = 0; index < text.length; ) {
    const sign = text.charAt(index);
    if (' \t\r\n'.includes(sign)) {
      index++;
      continue;
    }
    const { kind, end } = tokenAt(text, index, sign);
    yield { kind, index };
    index = end;
  }
}

function tokenAt(text: string, index: number, sign: string): { kind: string; end: number } {
  if ('{}[],:'.includes(sign)) return { kind: sign, end: index + 1 };
  if (sign === '"') return stringAt(text, index);
  WORD.lastIndex = index;
  const word = WORD.exec(text)?.[0];
  return word === undefined ? { kind: '?', end: index + 1 } : { kind: 'word', end: index + word.length };
}

/** A string that is left open or holds control characters or unknown escapes is no token. */
function stringAt(text: string, start: number): { kind: string; end: number } {
  let kind = 'string';
  for (let i = start + 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x22) return { kind, end: i + 1 };
    if (code < 0x20 || (code === 0x5c && !/^(?:["\\/bfnrt]|u[\da-fA-F]{4})/.test(text.slice(i + 1, i + 6)))) kind = '?';
    if (code === 0x5c) i++;
  }
  return { kind: '?', end: text.length };
}

/** What may stand next. */
type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or end' | 'end';

/** The offset of the first token that may not stand where it stands; the length where the text ends too early. */
function faultOf(text: string): number {
  const open: string[] = [];
  let expected: Expected | null = 'value';
  for (const { kind, index } of tokens(text)) {
    expected = nextOf(expected, kind, open);
    if (expected === null) return index;
  }
  return text.length;
}

function nextOf(expected: Expected, kind: string, open: string[]): Expected | null {
  if (kind === '}' || kind === ']') return closed(expected, kind, open);
  if (expected.startsWith('value')) return valueBegun(kind, open);
  if (expected.startsWith('key')) return kind === 'string' ? ':' : null;
  if (expected === ':') return kind === ':' ? 'value' : null;
  if (expected === ', or end' && kind === ',') return open.at(-1) === '{' ? 'key' : 'value';
  return null;
}

function closed(expected: Expected, kind: string, open: string[]): Expected | null {
  const mayClose = expected === ', or end' || expected.endsWith(kind);
  if (!mayClose || open.pop() !== (kind === '}' ? '{' : '[')) return null;
  return open.length > 0 ? ', or end' : 'end';
}

function valueBegun(kind: string, open: string[]): Expected | null {
  if (kind === 'string' || kind === 'word') return open.length > 0 ? ', or end' : 'end';
  if (kind !== '{' && kind !== '[') return null;
  open.push(kind);
  return kind === '{' ? 'key or }' : 'value or ]';
}

/** Line and column of an offset, from 1. */
function placeAt(text: string, offset: number): Place {
  let line = 1;
  let start = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) {
    line++;
    start = at + 1;
  }
  return { line, column: offset - start + 1 };
}
