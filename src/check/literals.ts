/** What of an input is no words of the page: addresses, code and markup, which no repair changes. @module */
import type { Fix } from '../model/finding.ts';
import type { Format } from '../model/report.ts';
import { lazy } from '../text/lazy.ts';
import { mergeStretches, type Stretch, touched } from '../text/stretches.ts';
import { labelKey } from './footnotes.ts';
import { linkDefinitions } from './link-definitions.ts';
import { perText } from './per-text.ts';
import type { RuleInput } from './rule.ts';

/** The literals of a document, merged: see {@link literalsIn}. For findings, not for looking: it reads the whole text. */
export const literalsOf = perText(({ document, text }): readonly Stretch[] => literalsIn(text, document.format));

/** Whether units from `start` up to `end` touch a literal. */
export function touchesLiteral(input: Pick<RuleInput, 'document' | 'text'>, start: number, end: number): boolean {
  return touched(literalsOf(input), { start, end }).length > 0;
}

/** Whether a repair changes a part of a literal; one that is taken out, or moves with all around it, says what it said. */
export function changesLiteral({ edits }: Fix, input: Pick<RuleInput, 'document' | 'text'>): boolean {
  const moved = lazy(() => new Set(edits.map(({ start, end }) => withoutNumber(input.text.slice(start, end)))));
  return edits.some((edit) => {
    const literals = touched(literalsOf(input), edit);
    if (literals.length === 0) return false;
    const isWhole = literals.every(({ start, end }) => start >= edit.start && end <= edit.end);
    return !isWhole || (edit.text !== '' && !moved().has(withoutNumber(edit.text)));
  });
}

/** A note that moves gets another number in front. */
function withoutNumber(words: string): string {
  return words.replace(/\d+/, '');
}

/**
 * Addresses; in Markdown code, targets and labels of links, definitions, front matter, tags and comments; in wikitext code
 * and what is not read as wikitext, targets of links, names of templates and of their parameters, tags and comments; in
 * HTML code, scripts, tags and comments. Sorted, without overlap. Linear.
 */
export function literalsIn(text: string, format: Format): Stretch[] {
  const found = [...addresses(text), ...mails(text)];
  if (format === 'markdown') found.push(...markdownLiterals(text));
  if (format === 'wikitext') found.push(...matches(text, WIKITEXT));
  if (format === 'markdown' || format === 'wikitext' || format === 'html') found.push(...markup(text));
  return mergeStretches(found);
}

function* matches(text: string, patterns: readonly RegExp[]): Iterable<Stretch> {
  for (const pattern of patterns) {
    for (const { 0: words, index } of text.matchAll(pattern)) yield { start: index, end: index + words.length };
  }
}

/** Invisible characters are part of an address: a byte order mark is white space to `\s`. */
const ADDRESS = /(?:[a-z][a-z0-9+.-]{1,20}:\/\/|\bwww\.|\bmailto:)[^\t\n\r \u00a0\u3000<>"|[\]{}]*/gi;
const BEHIND = new Set('.,;:!?\'"”’»)*_');

/** Without the punctuation behind. */
function* addresses(text: string): Iterable<Stretch> {
  for (const { start, end } of matches(text, [ADDRESS])) {
    let to = end;
    while (to > start && BEHIND.has(text.charAt(to - 1))) to--;
    yield { start, end: to };
  }
}

const LOCAL = /[^\s<>()[\]{}"',;:|@]{1,64}$/;
const DOMAIN = /^[\p{L}\p{N}\p{Cf}-]{1,63}(?:\.[\p{L}\p{N}\p{Cf}-]{1,63}){1,8}/u;

function* mails(text: string): Iterable<Stretch> {
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    const local = LOCAL.exec(text.slice(Math.max(0, at - 64), at))?.[0].length ?? 0;
    const domain = local > 0 ? (DOMAIN.exec(text.slice(at + 1, at + 300))?.[0].length ?? 0) : 0;
    if (domain > 0) yield { start: at - local, end: at + 1 + domain };
  }
}

const WIKITEXT = [
  // The target of a link, the name of a template, and those of its parameters and of attributes of tables.
  /\[\[[^[\]|{}\r\n]{1,300}/g,
  /\{\{[^{}|]{1,300}/g,
  /\|[ \t]*[\p{L}\p{N}_][\p{L}\p{N}\p{Cf}_ -]{0,60}=/gu,
  /__[A-Z]{3,30}__/g,
];

/** Elements in which words are no words of the page. */
const CODE =
  'code|pre|nowiki|syntaxhighlight|source|math|chem|score|templatedata|script|style|textarea|kbd|samp|var|tt';
const OPENING = new RegExp(`^<(${CODE})(?![\\w-])[^<>]*>`, 'i');
const LONGEST_TAG = 1_000;

/** Comments, tags, and elements of code from their first tag to their last. */
function* markup(text: string): Iterable<Stretch> {
  const unclosed = new Set<string>();
  let at = text.indexOf('<');
  while (at !== -1) {
    const end = text.startsWith('<!--', at) ? endOfComment(text, at) : endOfElement(text, at, unclosed);
    if (end !== null) yield { start: at, end };
    at = text.indexOf('<', end ?? at + 1);
  }
}

function endOfComment(text: string, at: number): number {
  const end = text.indexOf('-->', at + 4);
  return end === -1 ? text.length : end + 3;
}

/** Null for what is no tag. `unclosed` keeps the names of elements of which no end comes any more. */
function endOfElement(text: string, at: number, unclosed: Set<string>): number | null {
  if (!/[a-z/!?]/i.test(text.charAt(at + 1))) return null;
  const end = endOfTag(text, at);
  const name = end === null ? undefined : OPENING.exec(text.slice(at, Math.min(end, at + 200)))?.[1]?.toLowerCase();
  if (end === null || name === undefined || text[end - 2] === '/' || unclosed.has(name)) return end;
  const closing = new RegExp(`</${name}\\s{0,9}>`, 'gi');
  closing.lastIndex = end;
  if (closing.test(text)) return closing.lastIndex;
  unclosed.add(name);
  return end;
}

/** Behind the `>` that stands in no value of an attribute. */
function endOfTag(text: string, at: number): number | null {
  let quote = '';
  for (let i = at + 1; i < Math.min(text.length, at + LONGEST_TAG); i++) {
    const sign = text[i] as string;
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (sign === '>') return i + 1;
    else if (sign === '<') return null;
    else if (/["']/.test(sign) && text[i - 1] === '=') quote = sign;
  }
  const next = text.indexOf('<', at + 1);
  const close = text.slice(at, next === -1 ? text.length : next).indexOf('>');
  return close === -1 ? null : at + close + 1;
}

function* markdownLiterals(text: string): Iterable<Stretch> {
  yield* frontMatter(text);
  const blocks = mergeStretches([...fences(text)]);
  yield* blocks;
  yield* spans(text, blocks);
  yield* targets(text);
  const definitions = linkDefinitions(text);
  yield* definitions;
  yield* labels(text, new Set(definitions.map(({ label }) => labelKey(label))));
}

function* frontMatter(text: string): Iterable<Stretch> {
  if (!/^\ufeff?---[ \t]*\r?\n/.test(text)) return;
  const end = /\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text.slice(3));
  if (end) yield { start: 0, end: 3 + end.index + end[0].length };
}

const FENCE = /^[ \t>]{0,40}(?:(?:[-*+]|\d{1,9}[.)])[ \t]{1,9}){0,9}(`{3,}|~{3,})([^\r\n]*)/gm;

/** Blocks of code between fences; one that is not closed goes on to the end. */
function* fences(text: string): Iterable<Stretch> {
  let open: { start: number; fence: string } | null = null;
  for (const { 0: line, 1: fence = '', 2: behind = '', index } of text.matchAll(FENCE)) {
    if (!open) {
      if (!(fence.startsWith('`') && behind.includes('`'))) open = { start: index, fence };
    } else if (fence.startsWith(open.fence) && behind.trim() === '') {
      yield { start: open.start, end: index + line.length };
      open = null;
    }
  }
  if (open) yield { start: open.start, end: text.length };
}

interface Run extends Stretch {
  paragraph: number;
}

/** Runs of code: from some backticks to as many, in one paragraph. */
function* spans(text: string, blocks: readonly Stretch[]): Iterable<Stretch> {
  const runs = [...backticks(text)].filter((run) => touched(blocks, run).length === 0);
  const next: number[] = [];
  const last = new Map<string, number>();
  for (let i = runs.length - 1; i >= 0; i--) {
    const { start, end, paragraph } = runs[i] as Run;
    const key = `${end - start} ${paragraph}`;
    next[i] = last.get(key) ?? -1;
    last.set(key, i);
  }
  for (let i = 0; i < runs.length; i++) {
    const run = runs[i] as Run;
    const closer = next[i] as number;
    if (closer === -1 || isEscaped(text, run.start)) continue;
    yield { start: run.start, end: (runs[closer] as Run).end };
    i = closer;
  }
}

function* backticks(text: string): Iterable<Run> {
  let paragraph = 0;
  for (const { 0: words, index } of text.matchAll(/`+|\n[ \t>]{0,40}\r?(?=\n)/g)) {
    if (words.startsWith('`')) yield { start: index, end: index + words.length, paragraph };
    else paragraph++;
  }
}

function isEscaped(text: string, at: number): boolean {
  let from = at;
  while (from > 0 && at - from < 100 && text[from - 1] === '\\') from--;
  return (at - from) % 2 === 1;
}

const LONGEST_TARGET = 1_000;

/** What stands in parentheses behind the words of a link, up to the end of its line. */
function* targets(text: string): Iterable<Stretch> {
  for (let at = text.indexOf(']('); at !== -1; ) {
    const end = endOfTarget(text, at + 1);
    if (end !== null) yield { start: at + 1, end };
    at = text.indexOf('](', end ?? at + 2);
  }
}

function endOfTarget(text: string, from: number): number | null {
  let depth = 0;
  for (let i = from; i < Math.min(text.length, from + LONGEST_TARGET); i++) {
    const sign = text[i];
    if (sign === '\n') return null;
    if (sign === '\\') i++;
    else if (sign === '(') depth++;
    else if (sign === ')' && --depth === 0) return i + 1;
  }
  return null;
}

/** Brackets whose words are the label of a link that is defined. */
function* labels(text: string, defined: ReadonlySet<string>): Iterable<Stretch> {
  if (defined.size === 0) return;
  for (const { 0: words, 1: label = '', index } of text.matchAll(/\[([^[\]]{1,300})\]/g)) {
    if (defined.has(labelKey(label))) yield { start: index, end: index + words.length };
  }
}
