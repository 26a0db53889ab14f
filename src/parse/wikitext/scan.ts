/** Wikitext to tokens. @module */
import { isSwitch, tagEntry } from '../../vocabularies/templates.ts';

/** What every token has: where it stands, `end` exclusive. */
interface Place {
  start: number;
  end: number;
}

/** `<name …>`, `<name … />` or `</name>`. */
export interface TagToken extends Place {
  type: 'tag';
  /** In lower case. */
  name: string;
  closing: boolean;
  selfClosing: boolean;
  /** The attributes, as they stand. */
  attributes: string;
}

/** A tag whose content is no wikitext, with that content. */
export interface RawToken extends Place {
  type: 'raw';
  name: string;
  from: number;
  to: number;
}

/** Braces or brackets that may open or close something, with how many there are. */
export interface BracketToken extends Place {
  type: '{{' | '}}' | '[[' | ']]' | '[' | ']';
}

export interface PlainToken extends Place {
  type: 'text' | 'newline' | 'quote' | 'pipe' | 'reference' | 'switch';
}

/** A comment; `unit` is the number of the translation unit that a comment of the Translate extension marks. */
export interface CommentToken extends Place {
  type: 'comment';
  unit: string | null;
  /** False for `<!--` alone, which nothing closes. */
  closed: boolean;
}

export type Token = TagToken | RawToken | BracketToken | PlainToken | CommentToken;

// One pass over the text: every alternative is a fixed string or a run of one character.
const POINT =
  /<!--|<\/?[a-z][a-z0-9-]*(?=[\s/>|])|<\/>|\{\{+|\}\}+|\[\[|\]\]|\[(?=https?:|ftp:|mailto:|\/\/)|\]|''+|\r\n?|\n|\||&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][\da-z]{1,31});|__\p{L}{3,30}__/giu;

/** Cuts a text from an offset on into tokens that stand end to end, in linear time. */
export function scan(text: string, from = 0): Token[] {
  const tokens: Token[] = [];
  const ends = new Ends(text);
  let at = from;
  POINT.lastIndex = from;
  for (let match = POINT.exec(text); match; match = POINT.exec(text)) {
    const token = tokenAt(match[0], match.index, ends);
    if (!token) continue;
    if (token.start > at) tokens.push({ type: 'text', start: at, end: token.start });
    tokens.push(token);
    at = token.end;
    POINT.lastIndex = at;
  }
  if (at < text.length) tokens.push({ type: 'text', start: at, end: text.length });
  return tokens;
}

/** The token that begins with the words found; null when they are text. */
function tokenAt(words: string, start: number, ends: Ends): Token | null {
  const end = start + words.length;
  if (words === '<!--') return commentAt(start, ends);
  if (words.startsWith('<')) return tagAt(words, start, ends);
  if (words.startsWith('{{')) return { type: '{{', start, end };
  if (words.startsWith('}}')) return { type: '}}', start, end };
  if (words === '[[' || words === ']]' || words === '[' || words === ']') return { type: words, start, end };
  if (words.startsWith("'")) return { type: 'quote', start, end };
  if (words === '|') return { type: 'pipe', start, end };
  if (words.startsWith('&')) return { type: 'reference', start, end };
  if (words.startsWith('__')) return isSwitch(words.slice(2, -2)) ? { type: 'switch', start, end } : null;
  return { type: 'newline', start, end };
}

function commentAt(start: number, ends: Ends): CommentToken {
  const close = ends.next('-->', start + 4);
  if (close === -1) return { type: 'comment', start, end: start + 4, unit: null, closed: false };
  const words = ends.text.slice(start + 4, Math.min(close, start + 24));
  return { type: 'comment', start, end: close + 3, unit: /^T:(\w{1,16})$/.exec(words)?.[1] ?? null, closed: true };
}

function tagAt(words: string, start: number, ends: Ends): Token | null {
  if (words === '</>') {
    return { type: 'tag', name: 'tvar', closing: true, selfClosing: false, attributes: '', start, end: start + 3 };
  }
  const close = ends.next('>', start + words.length);
  const next = ends.next('<', start + words.length);
  if (close === -1 || (next !== -1 && next < close)) return null;
  const closing = words[1] === '/';
  const name = words.slice(closing ? 2 : 1).toLowerCase();
  const selfClosing = !closing && ends.text[close - 1] === '/';
  const token: TagToken = {
    type: 'tag',
    name,
    closing,
    selfClosing,
    attributes: ends.text.slice(start + words.length, selfClosing ? close - 1 : close),
    start,
    end: close + 1,
  };
  return (!closing && !selfClosing && isRaw(name) && rawAt(token, ends)) || token;
}

function isRaw(name: string): boolean {
  const role = tagEntry(name)?.role;
  return name === 'nowiki' || role === 'code' || role === 'opaque';
}

function rawAt({ name, start, end }: TagToken, ends: Ends): RawToken | null {
  const close = ends.closing(name, end);
  return close && { type: 'raw', name, from: end, to: close.start, start, end: close.end };
}

/** Answers where something comes next. Questions go forward through the text, so that all together cost one pass. */
class Ends {
  readonly #next = new Map<string, number>();
  readonly #closing = new Map<string, RegExp>();
  readonly #closed = new Map<string, { start: number; end: number } | null>();

  constructor(readonly text: string) {}

  /** Offset of the first `words` at or behind `from`, or -1. */
  next(words: string, from: number): number {
    const last = this.#next.get(words);
    if (last !== undefined && (last === -1 || last >= from)) return last;
    const found = this.text.indexOf(words, from);
    this.#next.set(words, found);
    return found;
  }

  /** The first `</name>` at or behind `from`. */
  closing(name: string, from: number): { start: number; end: number } | null {
    const last = this.#closed.get(name);
    if (last === null || (last !== undefined && last.start >= from)) return last;
    const pattern = this.#closing.get(name) ?? new RegExp(`</${name}\\s{0,99}>`, 'gi');
    this.#closing.set(name, pattern);
    pattern.lastIndex = from;
    const match = pattern.exec(this.text);
    const found = match && { start: match.index, end: match.index + match[0].length };
    this.#closed.set(name, found);
    return found;
  }
}
