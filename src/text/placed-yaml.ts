/** YAML, and JSON, which is YAML too, read by a schema: whatever is wrong has its line and column. @module */
import { type Document, isMap, isScalar, isSeq, Lexer, LineCounter, parseDocument, visit } from 'yaml';
import type * as z from 'zod';
import { conflictsIn } from './conflicts.ts';
import { jsonFault } from './json-fault.ts';
import { didYouMean } from './nearest.ts';

/** A place in a text; lines and columns start at 1. */
export interface Place {
  line: number;
  column: number;
}

/** Something is wrong with a file, at a place of it where one is known. */
export class PlacedError extends Error {
  override name = 'PlacedError';
  constructor(
    readonly reason: string,
    readonly place: Place | null = null,
    /** What else is wrong, in the order of the places. */
    readonly more: readonly PlacedError[] = [],
  ) {
    super(place ? `${place.line}:${place.column}: ${reason}` : reason);
  }
}

/** What a file says, and where it says it. */
export interface PlacedYaml<T> {
  data: T;
  /** Where the value at a path stands (`['entries', 0, 'id']`); where there is none, what is nearest around it. */
  placeOf(path: readonly PropertyKey[]): Place;
  /** Where the key at the end of a path stands; where there is none, as `placeOf`. */
  keyPlaceOf(path: readonly PropertyKey[]): Place;
  /** The document itself, with its comments, for who writes it back. */
  yaml: Document.Parsed;
}

/** A text with the places of its parts. */
interface Source {
  yaml: Document.Parsed;
  lines: LineCounter;
}

/**
 * Reads a text by a schema. Scalars reach the schema as the text they are written as (the failsafe schema of YAML): a
 * value `2019` or `No` is a text.
 *
 * @param empty what a text that says nothing stands for (default: null, which most schemas refuse)
 * @param form `JSON`: the text is to be JSON, without what YAML has beyond it
 * @throws PlacedError when it is no YAML, or no JSON, has a merge conflict, is nested deeper than 100 levels, or says what
 *   the schema does not know
 */
export function parsePlacedYaml<T>(
  text: string,
  schema: z.ZodType<T>,
  empty: unknown = null,
  form: 'YAML' | 'JSON' = 'YAML',
): PlacedYaml<T> {
  const source = parseSource(text, form);
  const { contents } = source.yaml;
  const isEmpty = contents === null || (isScalar(contents) && contents.value === '');
  const { data, error } = schema.safeParse(isEmpty ? empty : asValue(source));
  if (error) throw issuesError(error.issues, source, schema);
  const placeOf = (path: readonly PropertyKey[]) => placeAt(source, nodeAt(source.yaml, path).offset);
  const keyPlaceOf = (path: readonly PropertyKey[]) => keyPlaceAt(source, path.slice(0, -1), String(path.at(-1)));
  return { data, placeOf, keyPlaceOf, yaml: source.yaml };
}

function parseSource(text: string, form: 'YAML' | 'JSON'): Source {
  const lines = new LineCounter();
  const options = { schema: 'failsafe', logLevel: 'error', prettyErrors: false, lineCounter: lines } as const;
  const deep = lineTooDeep(text);
  if (deep !== null) throw new PlacedError(`is nested deeper than ${DEEPEST} levels`, { line: deep, column: 1 });
  const yaml = parseDocument(text, options);
  const [error] = yaml.errors;
  const source = { yaml, lines };
  refuseConflicts(text, source);
  const fault = form === 'JSON' && text.trim() !== '' ? jsonFault(text) : null;
  if (fault) throw new PlacedError(`is no JSON: ${fault.reason}`, placeAt(source, fault.offset));
  refuseProto(text, source);
  if (error) {
    const reason =
      error.code === 'MULTIPLE_DOCS' ? 'found a second document, expected one' : `is no ${form}: ${error.message}`;
    throw new PlacedError(reason, placeAt(source, error.pos[0]));
  }
  return source;
}

/** What a merge left is no fault of whoever wrote the file, and anything else would be said of its signs. */
function refuseConflicts(text: string, source: Source): void {
  const [first, ...more] = conflictsIn(text);
  if (!first) return;
  const errors = [first, ...more].map(({ ours }) => placeAt(source, ours.start));
  const [place = null, ...others] = errors;
  const reason = 'has a merge conflict that is not resolved';
  throw new PlacedError(
    reason,
    place,
    others.map((one) => new PlacedError(reason, one)),
  );
}

function asValue({ yaml }: Source): unknown {
  try {
    return yaml.toJS({ maxAliasCount: 100 });
  } catch (error) {
    // An alias of nothing, or aliases that multiply.
    throw error instanceof ReferenceError ? new PlacedError(error.message) : error;
  }
}

/** Levels of nesting: the parser goes down with each, and falls where there are very many. */
const DEEPEST = 100;

/** The line at which a text is nested too deeply, by its brackets, its indentation or its `- - -`; else null. */
function lineTooDeep(text: string): number | null {
  // Taking a text apart costs a quarter of reading it: only what has enough signs anywhere is looked at so.
  return mayBeDeep(text) ? lineOfTooDeepTokens(text) : null;
}

function mayBeDeep(text: string): boolean {
  let brackets = 0;
  for (const line of text.split(/\r\n?|\n/)) {
    brackets += (line.match(/[[{]/g) ?? []).length;
    if (brackets > DEEPEST || line.search(/\S/) > DEEPEST) return true;
    if ((line.match(/[-?:](?=\s|$)/g) ?? []).length > DEEPEST) return true;
  }
  return false;
}

/** What YAML itself takes for a sign: not what stands in quotes, words, comments and blocks of lines. */
function lineOfTooDeepTokens(text: string): number | null {
  let [line, brackets, signs] = [1, 0, 0];
  /** Where the first sign or word of the line stands; null: there is none so far. */
  let indent: number | null = null;
  let spaces = 0;
  for (const token of new Lexer().lex(text)) {
    if (MARKS.has(token)) continue;
    if (/^ +$/.test(token)) spaces = token.length;
    else if (!/^[\r\n]/.test(token)) indent ??= spaces;
    if (/^[[{]$/.test(token)) brackets++;
    else if (/^[\]}]$/.test(token)) brackets = Math.max(0, brackets - 1);
    else if (brackets === 0 && /^[-?:]$/.test(token)) {
      signs++;
      if ((indent ?? 0) > DEEPEST) return line;
    }
    if (brackets > DEEPEST || signs > DEEPEST) return line;
    const breaks = token.match(/\r\n?|\n/g)?.length ?? 0;
    if (breaks === 0) continue;
    [line, indent, spaces, signs] = [line + breaks, null, 0, 0];
  }
  return null;
}

/** Tokens that stand for no words of the text: the beginning of a document, the end of brackets, a scalar to come. */
const MARKS: ReadonlySet<string> = new Set(['\u0002', '\u0018', '\u001f']);

/** A key that JavaScript takes for something else, so that a schema would never see it. */
function refuseProto(text: string, source: Source): void {
  const name = '__proto__';
  if (!text.includes(name)) return;
  visit(source.yaml, {
    Pair: (_, { key }) => {
      if (!isScalar(key) || key.value !== name) return;
      throw new PlacedError(`found the key "${name}", which is not known`, placeAt(source, key.range?.[0] ?? 0));
    },
  });
}

/** More than anybody reads at once. */
const MOST_ERRORS = 20;

/** All that is wrong: what is there, in the order of the places, then what is missing. */
function issuesError(issues: readonly z.core.$ZodIssue[], source: Source, schema: z.ZodType): PlacedError {
  const one = issues.flatMap<z.core.$ZodIssue>((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ ...issue, keys: [key] })) : [issue],
  );
  const isMissing = ({ path }: z.core.$ZodIssue) => nodeAt(source.yaml, path).node === undefined;
  const mistyped = new Set(one.flatMap(({ code, path }) => (code === 'unrecognized_keys' ? told(path) : [])));
  // A mistyped key is often the reason that another is missing.
  const all = one.filter((issue) => !(mistyped.has(told(issue.path.slice(0, -1))) && isMissing(issue)));
  const errors = all
    .slice(0, MOST_ERRORS)
    .map((issue) => ({ error: issueError(issue, source, schema), missing: Number(isMissing(issue)) }))
    .sort((a, b) => a.missing - b.missing || byPlace(a.error.place, b.error.place))
    .map(({ error }) => error);
  if (all.length > MOST_ERRORS) errors.push(new PlacedError(`and ${all.length - MOST_ERRORS} more`));
  const [first, ...more] = errors;
  return new PlacedError(first?.reason ?? '', first?.place, more);
}

function byPlace(a: Place | null, b: Place | null): number {
  return (a?.line ?? 0) - (b?.line ?? 0) || (a?.column ?? 0) - (b?.column ?? 0);
}

/** What is wrong, at the key or value in question. */
function issueError(issue: z.core.$ZodIssue, source: Source, schema: z.ZodType): PlacedError {
  if (issue.code === 'unrecognized_keys') return unknownKey(issue, source, schema);
  const { path } = issue;
  const { node, offset } = nodeAt(source.yaml, path);
  const place = placeAt(source, offset);
  if (node === undefined) {
    return new PlacedError(`${told(path.slice(0, -1))}found no ${String(path.at(-1))}, ${issue.message}`, place);
  }
  const names = issue.code === 'invalid_value' && isScalar(node) ? issue.values.map(String) : [];
  const hint = didYouMean(String(isScalar(node) ? node.value : ''), names);
  return new PlacedError(`${told(path)}found ${described(node)}, ${issue.message}${hint}`, place);
}

function unknownKey(
  { path, keys: [key = ''] }: z.core.$ZodIssueUnrecognizedKeys,
  source: Source,
  schema: z.ZodType,
): PlacedError {
  const known = keysAt(schema, path);
  const hint = didYouMean(key, known) || `; known are ${known.join(', ')}`;
  const reason = `${told(path)}found the key ${JSON.stringify(key)}, which is not known${hint}`;
  return new PlacedError(reason, keyPlaceAt(source, path, key));
}

/** Where a key stands in the map at a path. */
function keyPlaceAt(source: Source, path: readonly PropertyKey[], key: string): Place {
  const { node, offset } = nodeAt(source.yaml, path);
  const pair = isMap(node) ? node.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined;
  const at = isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
  return placeAt(source, at ?? offset);
}

/** The keys that a schema knows at a path, wrappers and unions looked through. */
export function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  for (const { def } of schemasAt(schema.def as Definition, path)) if (def.shape) return Object.keys(def.shape);
  return [];
}

/** The parts of zod's definitions that a path leads through. */
interface Definition {
  type: string;
  shape?: Readonly<Record<string, { def: Definition }>>;
  element?: { def: Definition };
  valueType?: { def: Definition };
  innerType?: { def: Definition };
  in?: { def: Definition };
  options?: readonly { def: Definition }[];
}

/** All that a definition may be at a path: a union is several. */
function schemasAt(def: Definition, path: readonly PropertyKey[]): { def: Definition }[] {
  if (def.options) return def.options.flatMap((option) => schemasAt(option.def, path));
  const inner = def.innerType ?? def.in;
  if (inner) return schemasAt(inner.def, path);
  const [key, ...rest] = path;
  if (key === undefined) return [{ def }];
  const next = def.shape?.[String(key)] ?? def.element ?? def.valueType;
  return next ? schemasAt(next.def, rest) : [];
}

/** `documents[1].columns: `, and nothing for the whole file. */
export function told(path: readonly PropertyKey[]): string {
  const words = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
  return words === '' ? '' : `${words.slice(1)}: `;
}

/** The node at a path; where there is none, the offset of the nearest around it. */
function nodeAt(yaml: Document.Parsed, path: readonly PropertyKey[]): { node: unknown; offset: number } {
  let offset = 0;
  let node: unknown = yaml.contents;
  for (let length = 0; length <= path.length; length++) {
    if (length > 0) node = childOf(node, path[length - 1] as PropertyKey);
    if (node !== null && typeof node === 'object' && 'range' in node && Array.isArray(node.range)) {
      offset = node.range[0] as number;
    }
  }
  return { node, offset };
}

function childOf(node: unknown, key: PropertyKey): unknown {
  return isMap(node) || isSeq(node) ? node.get(key, true) : undefined;
}

function described(node: unknown): string {
  if (isMap(node)) return 'keys with values';
  if (isSeq(node)) return 'a list';
  const words = isScalar(node) ? String(node.value) : '';
  // `files: !old/**` without quotation marks.
  if (words === '' && isScalar(node) && node.tag?.startsWith('!'))
    return `the tag ${JSON.stringify(node.tag)} (what begins with ! is one in YAML, unless it stands in quotation marks)`;
  if (words.trim() === '') return 'nothing';
  return JSON.stringify(words.length > 60 ? `${words.slice(0, 59)}…` : words);
}

function placeAt({ lines }: Source, offset: number): Place {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}
