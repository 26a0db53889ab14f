/** Files that are one list of YAML, changed so that all other lines stay as they are. @module */
import { Document, isMap, isSeq, parseDocument, Scalar, visit, type YAMLSeq } from 'yaml';

/** How these files are read: every scalar is a text. */
const YAML = { schema: 'failsafe', logLevel: 'silent' } as const;
/** How they are written: no line is cut. */
export const PLAIN = { lineWidth: 0 } as const;

/** What an item says, in the order in which it is written. */
export type Said = Readonly<Record<string, string | readonly string[]>>;

/** A text as YAML, whatever is wrong with it. */
export function asYaml(text: string): Document.Parsed {
  return parseDocument(text, YAML);
}

/** The list under a key; null where there is none. */
export function listUnder(yaml: Document, key: string): YAMLSeq | null {
  const list = yaml.get(key, true);
  return isSeq(list) ? list : null;
}

/** An item of a list of blocks: the whole lines it stands in. */
export interface Block {
  start: number;
  end: number;
  indent: string;
}

/** The lines of an item; null where the list is not written in blocks, each on lines of its own. */
export function blockOf(text: string, list: YAMLSeq, index: number): Block | null {
  const item = list.items[index];
  if (!isMap(item) || !item.range || list.flow) return null;
  const start = text.lastIndexOf('\n', item.range[0] - 1) + 1;
  const dash = /^( *)- +$/.exec(text.slice(start, item.range[0]));
  if (!dash) return null;
  const [, valueEnd] = item.range;
  if (text[valueEnd - 1] === '\n') return { start, end: valueEnd, indent: dash[1] ?? '' };
  const lineEnd = text.indexOf('\n', valueEnd);
  return { start, end: lineEnd === -1 ? text.length : lineEnd + 1, indent: dash[1] ?? '' };
}

/** Comments right above an item belong to it. */
export function aboveComments(text: string, start: number): number {
  let at = start;
  while (at > 0) {
    const line = text.lastIndexOf('\n', at - 2) + 1;
    if (!/^\s*#/.test(text.slice(line, at))) break;
    at = line;
  }
  return at;
}

/**
 * As a node whose texts are plain where YAML lets them be, and quoted where they hold what a terminal would obey; `quoted`:
 * all of them, as in JSON.
 */
export function nodeOf(said: Said, quoted = false): unknown {
  const yaml = new Document(said, YAML);
  visit(yaml, {
    Scalar: (_, node) => {
      if (quoted || UNSAFE.test(String(node.value))) node.type = Scalar.QUOTE_DOUBLE;
    },
  });
  return yaml.contents;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to look for.
const UNSAFE = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/;

/** The lines of an item in a list of blocks. */
export function itemText(said: Said, indent: string, eol = '\n'): string {
  const yaml = new Document(null, YAML);
  yaml.contents = nodeOf(said) as typeof yaml.contents;
  const lines = escaped(yaml.toString(PLAIN)).replace(/\n$/, '').split('\n');
  return lines.map((line, i) => `${line === '' ? '' : `${indent}${i === 0 ? '- ' : '  '}${line}`}${eol}`).join('');
}

/** The library writes some of these as they are, even between double quotes. */
export function escaped(text: string): string {
  return text.replace(new RegExp(UNSAFE, 'g'), (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The line ending of a text. */
export function eolOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** Whether a list has no items, and is written so that lines can be put behind its key. */
export function isEmptyList(text: string, key: string, list: YAMLSeq): boolean {
  return list.items.length === 0 && emptyList(key).test(text);
}

/** The key of the list with nothing, or an empty list, behind it. */
function emptyList(key: string): RegExp {
  return new RegExp(`^${key}:[ \\t]*(?:\\[\\s*\\])?([ \\t]+#.*)?$`, 'm');
}

/**
 * The first items of a list into a file that has none yet: empty, comments only, or its key with nothing behind it.
 *
 * @param head what an empty file begins with; ends in the line of the key
 */
export function withFirstItems(text: string, key: string, items: readonly Said[], head: string): string {
  const eol = eolOf(text);
  const lines = items.map((item) => itemText(item, '  ', eol)).join('');
  const there = emptyList(key).exec(text);
  if (there) {
    const rest = text.slice(there.index + there[0].length).replace(/^\r?\n/, '');
    return `${text.slice(0, there.index)}${key}:${there[1] ?? ''}${eol}${lines}${rest}`;
  }
  const yaml = asYaml(text);
  if (isMap(yaml.contents)) {
    yaml.set(key, yaml.createNode(items.map((item) => nodeOf(item))));
    return yaml.toString(PLAIN);
  }
  if (text.trim() === '') return head + lines;
  return `${text.replace(/(?:\r?\n)*$/, '')}${eol}${key}:${eol}${lines}`;
}
