/** Findings into the text of a baseline file. @module */
import { type Document, isMap, isScalar, type YAMLSeq } from 'yaml';
import type { BaselineEntry } from '../../check/baseline.ts';
import { firstNot } from '../../text/bisect.ts';
import { compare } from '../../text/order.ts';
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
  type Said,
  withFirstItems,
} from '../yaml-list.ts';
import { jsonOf, jsonText } from './json.ts';
import { FINDINGS } from './schema.ts';

const HEAD = `# Findings that are known: throughline check tells of others only. Written by throughline check --update-baseline, and by hand.
${FINDINGS}:
`;

/** What becomes of a baseline file. */
export interface BaselineChange {
  /** Entries to be taken out, by their index. */
  removed: ReadonlySet<number>;
  /** Entries whose findings have gone along with their documents, by their index, as they are now. */
  moved: ReadonlyMap<number, BaselineEntry>;
  added: readonly BaselineEntry[];
}

/**
 * The text of a baseline file, changed. A new entry is put where its path, rule and words belong; all other lines stay as
 * they are, but for those of entries that moved. JSON stays JSON, with a line for each value. A file that is not written as
 * one list of blocks is written anew, with its comments.
 *
 * @param path whose ending says in which form a new file is written
 */
export function changedBaseline(text: string, change: BaselineChange, path = ''): string {
  const { removed, moved } = change;
  const added = change.added.map(saidOf).sort((a, b) => compare(orderOf(a), orderOf(b)));
  if (added.length === 0 && removed.size === 0 && moved.size === 0) return text;
  const json = text.trim() === '' && /\.json$/i.test(path) ? {} : jsonOf(text);
  if (json) return changedJson(json, text, change, added);
  const yaml = asYaml(text);
  const list = listUnder(yaml, FINDINGS);
  if (list === null || isEmptyList(text, FINDINGS, list)) {
    return added.length === 0 ? text : withFirstItems(text, FINDINGS, added, HEAD);
  }
  const said = list.items.map((item) => (isMap(item) ? (item.toJSON() as Said) : {}));
  const items = merged(keptOf(said, change), added);
  if (items.length === 0) return withoutItems(text, yaml, list);
  const changed = spliced(text, list, items, said);
  return changed !== null && saysAll(changed, items) ? changed : rewritten(yaml, list, items);
}

function changedJson(
  json: Record<string, unknown>,
  text: string,
  change: BaselineChange,
  added: readonly Said[],
): string {
  const said = (json[FINDINGS] ?? []) as Said[];
  return jsonText({ ...json, [FINDINGS]: merged(keptOf(said, change), added).map((item) => item.said) }, text);
}

function keptOf(said: readonly Said[], { removed, moved }: BaselineChange): Kept[] {
  return said.flatMap((item, i) => (removed.has(i) ? [] : [{ i, said: withIdentity(item, moved.get(i)) }]));
}

/** An entry that was there before. */
interface Kept {
  i: number;
  said: Said;
}

/** An entry as it will be; `i` is where it was. */
interface Item {
  i: number | null;
  said: Said;
}

function saidOf({ beside, document, reason, owner, expires, ...entry }: BaselineEntry): Said {
  const { rule, path, words, fingerprint } = entry;
  return {
    rule,
    path,
    ...(document !== null && { document }),
    words,
    fingerprint,
    ...(beside.length > 0 && { beside }),
    ...(reason !== null && { reason }),
    ...(owner !== null && { owner }),
    ...(expires !== null && { expires }),
  };
}

/** What a person wrote stays; what identifies the finding is as it is today. */
function withIdentity(said: Said, entry: BaselineEntry | undefined): Said {
  if (!entry) return said;
  const { path, fingerprint, document, beside, expires } = saidOf(entry);
  return {
    ...said,
    ...(path && { path }),
    ...(document && { document }),
    ...(fingerprint && { fingerprint }),
    ...(beside && { beside }),
    ...(expires && { expires }),
  };
}

function orderOf(said: Said): string {
  return ['path', 'rule', 'words', 'fingerprint'].map((key) => String(said[key] ?? '')).join('\0');
}

/** Each new entry behind the last that does not come after it. */
function merged(kept: readonly Kept[], added: readonly Said[]): Item[] {
  const orders = kept.map(({ said }) => orderOf(said));
  const isSorted = orders.every((order, i) => i === 0 || (orders[i - 1] as string) <= order);
  const placeFor = (order: string) =>
    isSorted ? firstNot(orders, (other) => other <= order) : orders.findLastIndex((other) => other <= order) + 1;
  const behind = new Map<number, Item[]>();
  for (const said of added) {
    const at = placeFor(orderOf(said));
    behind.set(at, [...(behind.get(at) ?? []), { i: null, said }]);
  }
  return [...(behind.get(0) ?? []), ...kept.flatMap((one, n) => [one, ...(behind.get(n + 1) ?? [])])];
}

/** The lines of each entry with all that stands between it and the one before, put together anew. */
function spliced(text: string, list: YAMLSeq, items: readonly Item[], before: readonly Said[]): string | null {
  const blocks = list.items.map((_, i) => blockOf(text, list, i));
  const [first] = blocks;
  const last = blocks.at(-1);
  if (!first || !last || blocks.includes(null)) return null;
  const eol = eolOf(text);
  const head = aboveComments(text, first.start);
  let whole = text.slice(0, head);
  for (const { i, said } of items) {
    if (whole !== '' && !whole.endsWith('\n')) whole += eol;
    const block = i === null ? null : blocks[i];
    if (i === null || !block) whole += itemText(said, first.indent, eol);
    else {
      const start = i === 0 ? head : (blocks[i - 1]?.end ?? 0);
      whole += text.slice(start, block.start) + linesOf(text, list, i, said, before[i] ?? {}, eol);
    }
  }
  return whole + text.slice(last.end);
}

/** The lines of an entry, in which only values have changed, or, where a value came or went, written anew. */
function linesOf(text: string, list: YAMLSeq, i: number, said: Said, before: Said, eol: string): string {
  const block = blockOf(text, list, i);
  const item = list.items[i];
  if (!block || !isMap(item)) return itemText(said, '', eol);
  const different = Object.keys(said).filter((key) => JSON.stringify(said[key]) !== JSON.stringify(before[key]));
  let lines = text.slice(block.start, block.end);
  const places = different.map((key) => ({ key, node: item.get(key, true) }));
  if (!places.every(({ node, key }) => isScalar(node) && node.range && typeof said[key] === 'string')) {
    return itemText(said, block.indent, eol);
  }
  places.sort((a, b) => startOf(b.node) - startOf(a.node));
  for (const { key, node } of places) {
    const [start, end] = isScalar(node) && node.range ? node.range : [block.start, block.start];
    lines = lines.slice(0, start - block.start) + scalarText(key, said[key] ?? '') + lines.slice(end - block.start);
  }
  return lines;
}

function startOf(node: unknown): number {
  return isScalar(node) ? (node.range?.[0] ?? 0) : 0;
}

/** A value as it is written behind its key. */
function scalarText(key: string, value: Said[string]): string {
  return itemText({ [key]: value }, '')
    .slice(`- ${key}: `.length)
    .trimEnd();
}

function withoutItems(text: string, yaml: Document, list: YAMLSeq): string {
  const [first, last] = [blockOf(text, list, 0), blockOf(text, list, list.items.length - 1)];
  if (first && last) return text.slice(0, aboveComments(text, first.start)) + text.slice(last.end);
  list.items = [];
  return yaml.toString(PLAIN);
}

/** Whether a text says what it should: the check on cutting by hand. */
function saysAll(text: string, items: readonly Item[]): boolean {
  const yaml = asYaml(text);
  const now = listUnder(yaml, FINDINGS);
  if (yaml.errors.length > 0 || !now || now.items.length !== items.length) return false;
  return now.items.every((item, i) => isMap(item) && isSame(item.toJSON() as Said, items[i]?.said ?? {}));
}

function isSame(a: Said, b: Said): boolean {
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length && keys.every((key) => JSON.stringify(a[key]) === JSON.stringify(b[key]))
  );
}

function rewritten(yaml: Document, list: YAMLSeq, items: readonly Item[]): string {
  const before = [...list.items];
  list.items = items.map(({ i, said }) => {
    const there = i === null ? undefined : before[i];
    return there !== undefined && isMap(there) && isSame(there.toJSON() as Said, said)
      ? there
      : (yaml.createNode(nodeOf(said, list.flow ?? false)) as (typeof before)[number]);
  });
  return yaml.toString(PLAIN);
}
