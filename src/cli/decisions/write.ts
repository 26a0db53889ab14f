/** Decisions into the text of their file. @module */
import { Document, isMap, isSeq, parseDocument, Scalar, visit, type YAMLSeq } from 'yaml';
import type { Decision } from '../../model/decision.ts';

/** The keys of a decision in the order in which they are written. */
const KEYS = [
  'id',
  'action',
  'what',
  'scheme',
  'value',
  'valueSeen',
  'seen',
  'words',
  'author',
  'date',
  'reason',
] as const satisfies readonly (keyof Decision)[];

const HEAD = `# Decisions of persons, applied last. Written by throughline decide and throughline review, and by hand.
decisions:
`;

const YAML = { schema: 'failsafe', logLevel: 'silent' } as const;
const PLAIN = { lineWidth: 0 } as const;

/**
 * The text of a decisions file with one more decision. It is put where its id and action belong: behind the last that
 * goes before it, so that what two persons add seldom meets in one place. All other lines stay as they are; a file that
 * is not written as one list of blocks (JSON, for instance) is written anew, with its comments.
 */
export function withDecision(text: string, decision: Decision): string {
  const yaml = parseDocument(text, YAML);
  const list = listOf(yaml);
  if (list === null || (list.items.length === 0 && EMPTY_LIST.test(text))) return withNewList(text, yaml, decision);
  return spliced(text, list, decision) ?? rewritten(yaml, list, decision);
}

/** The text without the decision at a place of the list. */
export function withoutDecision(text: string, index: number): string {
  const yaml = parseDocument(text, YAML);
  const list = listOf(yaml);
  if (list === null) return text;
  const block = blockOf(text, list, index);
  if (block && list.items.length > 1) return text.slice(0, block.start) + text.slice(block.end);
  list.delete(index);
  return yaml.toString(PLAIN);
}

function listOf(yaml: Document): YAMLSeq | null {
  const list = yaml.get('decisions', true);
  return isSeq(list) ? list : null;
}

/** The key of the list with nothing, or an empty list, behind it. */
const EMPTY_LIST = /^decisions:[ \t]*(?:\[\s*\])?([ \t]+#.*)?$/m;

/** A file that has no list yet: empty, comments only, or `decisions:` with nothing behind it. */
function withNewList(text: string, yaml: Document, decision: Decision): string {
  const eol = eolOf(text);
  const item = itemText(decision, '  ', eol);
  const key = EMPTY_LIST.exec(text);
  if (key) {
    const rest = text.slice(key.index + key[0].length).replace(/^\r?\n/, '');
    return `${text.slice(0, key.index)}decisions:${key[1] ?? ''}${eol}${item}${rest}`;
  }
  if (isMap(yaml.contents)) {
    yaml.set('decisions', yaml.createNode([nodeOf(decision)]));
    return yaml.toString(PLAIN);
  }
  if (text.trim() === '') return HEAD + item;
  return `${text.replace(/(?:\r?\n)*$/, '')}${eol}decisions:${eol}${item}`;
}

function rewritten(yaml: Document, list: YAMLSeq, decision: Decision): string {
  const at = placeFor(list, decision);
  list.items.splice(at, 0, yaml.createNode(nodeOf(decision, list.flow)));
  if (list.items.length === 1 && !/^\s*\{/.test(yaml.toString())) list.flow = false;
  return yaml.toString(PLAIN);
}

/** An item of a list of blocks: the whole lines it stands in. */
interface Block {
  start: number;
  end: number;
  indent: string;
}

function spliced(text: string, list: YAMLSeq, decision: Decision): string | null {
  const at = placeFor(list, decision);
  const before = at === 0 ? null : blockOf(text, list, at - 1);
  const first = blockOf(text, list, 0);
  if (!first || (at > 0 && !before)) return null;
  const eol = eolOf(text);
  const item = itemText(decision, first.indent, eol);
  const cut = before ? before.end : aboveComments(text, first.start);
  const head = text.slice(0, cut);
  const whole = `${head}${head === '' || head.endsWith('\n') ? '' : eol}${item}${text.slice(cut)}`;
  return saysSame(whole, list, at, decision) ? whole : null;
}

function blockOf(text: string, list: YAMLSeq, index: number): Block | null {
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
function aboveComments(text: string, start: number): number {
  let at = start;
  while (at > 0) {
    const line = text.lastIndexOf('\n', at - 2) + 1;
    if (!/^\s*#/.test(text.slice(line, at))) break;
    at = line;
  }
  return at;
}

/** Whether a text says what its list said before, and the decision at its place: the check on cutting by hand. */
function saysSame(text: string, list: YAMLSeq, at: number, decision: Decision): boolean {
  const yaml = parseDocument(text, YAML);
  const now = listOf(yaml);
  if (yaml.errors.length > 0 || !now || now.items.length !== list.items.length + 1) return false;
  const item = now.items[at];
  return isMap(item) && JSON.stringify(item.toJSON()) === JSON.stringify(plainOf(decision));
}

/** Behind the last item that does not come after the decision. */
function placeFor(list: YAMLSeq, decision: Decision): number {
  const key = keyOf(plainOf(decision));
  for (let i = list.items.length; i > 0; i--) {
    const item = list.items[i - 1];
    const other = isMap(item) ? keyOf(item.toJSON() as Record<string, string>) : '';
    if (other <= key) return i;
  }
  return 0;
}

/** By id, then action, then what it is about. */
function keyOf(said: Readonly<Record<string, string>>): string {
  return ['id', 'action', 'what', 'scheme', 'value'].map((key) => said[key] ?? '').join('\0');
}

function plainOf(decision: Decision): Record<string, string> {
  return Object.fromEntries(
    KEYS.flatMap((key): [string, string][] => (decision[key] === undefined ? [] : [[key, decision[key] ?? '']])),
  );
}

/**
 * As a node whose texts are plain where YAML lets them be, and quoted where they hold what a terminal would obey; `quoted`:
 * all of them, as in JSON.
 */
function nodeOf(decision: Decision, quoted = false): unknown {
  const yaml = new Document(plainOf(decision), YAML);
  visit(yaml, {
    Scalar: (_, node) => {
      if (quoted || UNSAFE.test(String(node.value))) node.type = Scalar.QUOTE_DOUBLE;
    },
  });
  return yaml.contents;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to look for.
const UNSAFE = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/;

/** The lines of a decision in a list of blocks. */
function itemText(decision: Decision, indent: string, eol = '\n'): string {
  const yaml = new Document(null, YAML);
  yaml.contents = nodeOf(decision) as typeof yaml.contents;
  const lines = escaped(yaml.toString(PLAIN)).replace(/\n$/, '').split('\n');
  return lines.map((line, i) => `${line === '' ? '' : `${indent}${i === 0 ? '- ' : '  '}${line}`}${eol}`).join('');
}

/** The library writes some of these as they are, even between double quotes. */
function escaped(text: string): string {
  return text.replace(new RegExp(UNSAFE, 'g'), (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function eolOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
