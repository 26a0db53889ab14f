/** The text of a configuration file to what it says. @module */
import { type Document, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type * as z from 'zod';
import { DecodeError, decode } from '../../parse/decode.ts';
import { FileError } from '../faults.ts';
import { nearest } from '../nearest.ts';
import { type Config, configSchema, keysAt } from './schema.ts';

/** YAML with the places of its parts; JSON is YAML too. */
interface Source {
  path: string;
  yaml: Document.Parsed;
  places: LineCounter;
}

/**
 * Reads a configuration file: YAML, or JSON, which is YAML too. A file that says nothing is an empty configuration.
 *
 * @throws FileError `path:line:column` when it is no YAML or says what is not known
 */
export function parseConfig(path: string, bytes: Uint8Array): Config {
  const source = parseYaml(path, textOf(path, bytes));
  const { contents } = source.yaml;
  if (contents === null || (isScalar(contents) && contents.value === '')) return {};
  const { data, error } = configSchema.safeParse(asValue(source));
  if (data) return data;
  // A mistyped key is often the reason that another is missing.
  const issue = error.issues.find(({ code }) => code === 'unrecognized_keys') ?? error.issues[0];
  throw issueError(issue as z.core.$ZodIssue, source);
}

function textOf(path: string, bytes: Uint8Array): string {
  try {
    return decode(bytes).text;
  } catch (error) {
    if (error instanceof DecodeError) throw new FileError(path, error.reason);
    throw error;
  }
}

function parseYaml(path: string, text: string): Source {
  const places = new LineCounter();
  // The failsafe schema keeps every scalar as it is written: a head `2019` or `No` is a text.
  const options = { schema: 'failsafe', logLevel: 'error', prettyErrors: false, lineCounter: places } as const;
  const deep = lineTooDeep(text);
  if (deep !== null) throw new FileError(`${path}:${deep}:1`, `is nested deeper than ${DEEPEST} levels`);
  const yaml = parseDocument(text, options);
  const [error] = yaml.errors;
  if (error) throw errorAt({ path, places }, error.pos[0], `is no YAML: ${error.message}`);
  return { path, yaml, places };
}

function asValue({ path, yaml }: Source): unknown {
  try {
    return yaml.toJS({ maxAliasCount: 100 });
  } catch (error) {
    // An alias of nothing, or aliases that multiply.
    throw error instanceof ReferenceError ? new FileError(path, error.message) : error;
  }
}

/** Levels of nesting: the parser goes down with each, and falls where there are very many. */
const DEEPEST = 100;

/** The line at which a text may be nested too deeply, by its brackets, its indentation or its `- - -`; else null. */
function lineTooDeep(text: string): number | null {
  let brackets = 0;
  for (const [i, line] of text.split(/\r\n?|\n/).entries()) {
    for (const [sign] of line.matchAll(/[[\]{}]/g)) {
      brackets += sign === '[' || sign === '{' ? 1 : -1;
      if (brackets > DEEPEST) return i + 1;
    }
    if (line.search(/\S/) > DEEPEST || (line.match(/[-?:](?=\s|$)/g) ?? []).length > DEEPEST) return i + 1;
  }
  return null;
}

/** What is wrong, at the key or value in question. */
function issueError(issue: z.core.$ZodIssue, source: Source): FileError {
  if (issue.code === 'unrecognized_keys') return unknownKey(issue, source);
  const { path } = issue;
  const { node, offset } = nodeAt(source.yaml, path);
  if (node === undefined) {
    return errorAt(source, offset, `${told(path.slice(0, -1))}found no ${String(path.at(-1))}, ${issue.message}`);
  }
  const names = issue.code === 'invalid_value' && isScalar(node) ? issue.values.map(String) : [];
  const hint = didYouMean(String(isScalar(node) ? node.value : ''), names);
  return errorAt(source, offset, `${told(path)}found ${described(node)}, ${issue.message}${hint}`);
}

function unknownKey({ path, keys: [key = ''] }: z.core.$ZodIssueUnrecognizedKeys, source: Source): FileError {
  const known = keysAt(path);
  const { node, offset } = nodeAt(source.yaml, path);
  const pair = isMap(node) ? node.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined;
  const at = isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
  const hint = didYouMean(key, known) || `; known are ${known.join(', ')}`;
  return errorAt(source, at ?? offset, `${told(path)}found the key ${JSON.stringify(key)}, which is not known${hint}`);
}

function didYouMean(word: string, names: readonly string[]): string {
  const [name] = nearest(word, names);
  return name === undefined ? '' : `; did you mean ${name}?`;
}

/** `documents[1].columns: `, and nothing for the whole file. */
function told(path: readonly PropertyKey[]): string {
  const words = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
  return words === '' ? '' : `${words.slice(1)}: `;
}

/** The node at a path; where there is none, the offset of the nearest around it. */
function nodeAt(yaml: Document.Parsed, path: readonly PropertyKey[]): { node: unknown; offset: number } {
  let offset = 0;
  let node: unknown;
  for (let length = 0; length <= path.length; length++) {
    node = length === 0 ? yaml.contents : yaml.getIn(path.slice(0, length), true);
    if (node !== null && typeof node === 'object' && 'range' in node && Array.isArray(node.range)) {
      offset = node.range[0] as number;
    }
  }
  return { node, offset };
}

function described(node: unknown): string {
  if (isMap(node)) return 'keys with values';
  if (isSeq(node)) return 'a list';
  const words = isScalar(node) ? String(node.value) : '';
  if (words.trim() === '') return 'nothing';
  return JSON.stringify(words.length > 60 ? `${words.slice(0, 59)}…` : words);
}

function errorAt({ path, places }: Pick<Source, 'path' | 'places'>, offset: number, reason: string): FileError {
  const { line, col } = places.linePos(offset);
  return new FileError(`${path}:${Math.max(1, line)}:${Math.max(1, col)}`, reason);
}
