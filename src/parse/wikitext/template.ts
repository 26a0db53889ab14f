/** Templates and parser functions taken apart. @module */
import {
  functionEntry,
  isGroupParameter,
  namespaceOf,
  type TemplateEntry,
  templateEntry,
} from '../../vocabularies/templates.ts';
import type { Attribute } from './attributes.ts';
import type { Piece } from './pieces.ts';

/** A parameter: `1`, `2`, … where it has no name. */
export interface Parameter {
  name: string;
  value: Piece[];
  /** Where the value stands. */
  start: number;
  end: number;
}

/** A template or parser function. */
export interface Call {
  /** As written, white space folded; `#if` of a parser function. */
  name: string;
  isFunction: boolean;
  /** What is known of it. */
  entry: TemplateEntry | null;
  /** In the order in which they stand. */
  parameters: Parameter[];
}

type Group = Extract<Piece, { children: Piece[] }>;

/** Takes a template apart; null where nothing names one. A wrapper becomes the template that it stands for. */
export function readCall({ children, end }: Group, text: string): Call | null {
  const parts = split(children);
  const [head = [], ...rest] = parts;
  const written = wordsOf(head, text);
  const colon = written.indexOf(':');
  const word = (colon === -1 ? written : written.slice(0, colon)).trim().replace(/^(?:safe)?subst:/i, '');
  const known = functionEntry(word);
  if (word.startsWith('#') || (known && (colon !== -1 || rest.length === 0))) {
    const first = colon === -1 ? [] : [afterColon(head, text)];
    // The content of a tag may hold any sign.
    const plain = known?.role === 'tag' ? 1 : -1;
    return {
      name: word,
      isFunction: true,
      entry: known,
      parameters: parametersOf([...first, ...rest], end, text, plain),
    };
  }
  if (!isName(head, text)) return null;
  const parameters = parametersOf(rest, end, text);
  const name = templateName(written);
  const entry = templateEntry(name);
  return entry?.role === 'wrapper' ? unwrapped(name, parameters, text) : { name, isFunction: false, entry, parameters };
}

function unwrapped(wrapper: string, parameters: Parameter[], text: string): Call {
  const at = parameters.findIndex(({ name }) => name === '1');
  const inner = parameters[at];
  const name = inner ? templateName(wordsOf(inner.value, text)) : wrapper;
  const rest = parameters
    .filter((_, i) => i !== at)
    .map((one) => (/^\d+$/.test(one.name) ? { ...one, name: String(Number(one.name) - 1) } : one));
  const entry = inner ? templateEntry(name) : null;
  return { name, isFunction: false, entry: entry?.role === 'wrapper' ? null : entry, parameters: rest };
}

/** The parameters shown by a template that carries text, in the order in which they stand. */
export function shownParameters({ parameters, entry }: Call): Parameter[] {
  if (!entry) return [];
  const { shows, first } = entry;
  const found = parameters.filter(({ name }) => shows.includes(name) || (shows.includes('*') && /^\d+$/.test(name)));
  const given = first.find((name) => parameters.some((one) => one.name === name && hasWords(one)));
  return given === undefined ? found : parameters.filter(({ name }) => name === given);
}

/** Parameters with names as if they were attributes of a tag; the group of a template has its name in the language of the wiki. */
export function attributesOf({ parameters, isFunction }: Call, text: string): Map<string, Attribute> {
  return new Map(
    parameters
      .filter(({ name }) => !/^\d+$/.test(name))
      .map(({ name, start, end }) => {
        const value = text
          .slice(start, end)
          .replace(/\s+/g, ' ')
          .trim()
          .replace(/^(["'])(.*)\1$/, '$2');
        return [!isFunction && isGroupParameter(name) ? 'group' : name, { value, start, end }];
      }),
  );
}

function hasWords({ value }: Parameter): boolean {
  return value.some(({ type }) => type !== 'newline' && type !== 'comment');
}

/** Pieces between pipes. */
export function split(pieces: readonly Piece[]): Piece[][] {
  const parts: Piece[][] = [[]];
  for (const piece of pieces) {
    if (piece.type === 'pipe') parts.push([]);
    else parts.at(-1)?.push(piece);
  }
  return parts;
}

/** The plain words of pieces: comments, tags and groups aside. */
export function wordsOf(pieces: readonly Piece[], text: string): string {
  return pieces
    .map(({ type, start, end }) => (type === 'text' || type === 'newline' ? text.slice(start, end) : ''))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The name of a template stands on one line, and has none of the signs that no title has. */
function isName(head: readonly Piece[], text: string): boolean {
  const words = head
    .map(({ type, start, end }) => (type === 'comment' ? '' : text.slice(start, end)))
    .join('')
    .trim();
  if (head.some(({ type }) => type === 'template' || type === 'argument')) return true;
  return words !== '' && !/[\r\n<>[\]{}]/.test(words);
}

function templateName(written: string): string {
  const name = written.replace(/^(?:safe)?subst:/i, '').trim();
  const colon = name.indexOf(':');
  return colon > 0 && namespaceOf(name.slice(0, colon)) === 'template' ? name.slice(colon + 1).trim() : name;
}

function afterColon(head: readonly Piece[], text: string): Piece[] {
  const at = head.findIndex(({ type, start, end }) => type === 'text' && text.slice(start, end).includes(':'));
  const piece = head[at];
  if (!piece) return [];
  const start = text.indexOf(':', piece.start) + 1;
  return [...(start < piece.end ? [{ type: 'text' as const, start, end: piece.end }] : []), ...head.slice(at + 1)];
}

/** @param plain index of a part that has no name, whatever stands in it */
function parametersOf(parts: readonly Piece[][], end: number, text: string, plain = -1): Parameter[] {
  let number = 0;
  return parts.map((part, i) => {
    const named = i === plain ? null : namedValue(part, text);
    const value = named ? named.value : part;
    const start = value[0]?.start ?? end;
    return { name: named?.name ?? String(++number), value, start, end: value.at(-1)?.end ?? start };
  });
}

const LONGEST_NAME = 100;
const NAME = /^[\p{L}\p{M}\p{N} _-]*$/u;

/** `name=value`: the name has to be plain words in front of the first `=`; an address with a query has none. */
function namedValue(part: readonly Piece[], text: string): { name: string; value: Piece[] } | null {
  let name = '';
  for (const [i, piece] of part.entries()) {
    if (piece.type === 'comment' || piece.type === 'newline') continue;
    if (piece.type !== 'text' || name.length > LONGEST_NAME) return null;
    const words = text.slice(piece.start, piece.end);
    const equals = words.indexOf('=');
    if (equals === -1) {
      name += words;
      continue;
    }
    name = (name + words.slice(0, equals)).trim().toLowerCase();
    if (!NAME.test(name)) return null;
    const start = piece.start + equals + 1;
    const rest = start < piece.end ? [{ type: 'text' as const, start, end: piece.end }] : [];
    return { name, value: [...rest, ...part.slice(i + 1)] };
  }
  return null;
}
