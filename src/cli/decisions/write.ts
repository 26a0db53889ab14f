/** Decisions into the text of their file. @module */
import { type Document, isMap, type YAMLSeq } from 'yaml';
import type { Decision } from '../../model/decision.ts';
import {
  aboveComments,
  asYaml,
  blockOf,
  eolOf,
  isEmptyList,
  itemText,
  listUnder,
  nodeOf,
  PLAIN,
  withFirstItems,
} from '../yaml-list.ts';

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

const KEY = 'decisions';

/**
 * The text of a decisions file with one more decision. It is put where its id and action belong: behind the last that
 * goes before it, so that what two persons add seldom meets in one place. All other lines stay as they are; a file that
 * is not written as one list of blocks (JSON, for instance) is written anew, with its comments.
 */
export function withDecision(text: string, decision: Decision): string {
  const yaml = asYaml(text);
  const list = listUnder(yaml, KEY);
  if (list === null || isEmptyList(text, KEY, list)) return withFirstItems(text, KEY, [plainOf(decision)], HEAD);
  return spliced(text, list, decision) ?? rewritten(yaml, list, decision);
}

/** The text without the decision at a place of the list. */
export function withoutDecision(text: string, index: number): string {
  const yaml = asYaml(text);
  const list = listUnder(yaml, KEY);
  if (list === null) return text;
  const block = blockOf(text, list, index);
  if (block && list.items.length > 1) return text.slice(0, block.start) + text.slice(block.end);
  list.delete(index);
  return yaml.toString(PLAIN);
}

function rewritten(yaml: Document, list: YAMLSeq, decision: Decision): string {
  const at = placeFor(list, decision);
  list.items.splice(at, 0, yaml.createNode(nodeOf(plainOf(decision), list.flow)));
  if (list.items.length === 1 && !/^\s*\{/.test(yaml.toString())) list.flow = false;
  return yaml.toString(PLAIN);
}

function spliced(text: string, list: YAMLSeq, decision: Decision): string | null {
  const at = placeFor(list, decision);
  const before = at === 0 ? null : blockOf(text, list, at - 1);
  const first = blockOf(text, list, 0);
  if (!first || (at > 0 && !before)) return null;
  const eol = eolOf(text);
  const item = itemText(plainOf(decision), first.indent, eol);
  const cut = before ? before.end : aboveComments(text, first.start);
  const head = text.slice(0, cut);
  const whole = `${head}${head === '' || head.endsWith('\n') ? '' : eol}${item}${text.slice(cut)}`;
  return saysSame(whole, list, at, decision) ? whole : null;
}

/** Whether a text says what its list said before, and the decision at its place: the check on cutting by hand. */
function saysSame(text: string, list: YAMLSeq, at: number, decision: Decision): boolean {
  const yaml = asYaml(text);
  const now = listUnder(yaml, KEY);
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
