/** The chain behind a value, for people. @module */
import { Chalk, type ChalkInstance } from 'chalk';
import type { Askable, EntryUse, Evidence, Explanation, FindingNote, Reason } from '../model/why.ts';
import { oneLine, plural, shorten } from './clean.ts';
import { excerptLines } from './excerpt.ts';
import type { EmitOptions } from './options.ts';
import { wrap } from './width.ts';

/** What `why` answers: an explanation, or, without an id, what can be asked for. */
export type WhyResult = Explanation | Askable;

/** Columns where there is no terminal to fit into. */
const WIDTH = 100;
/** Graphemes of a value that are shown. */
const VALUE = 300;
/** Documents that are named where none is asked for. */
const DOCUMENTS = 10;

type Options = Pick<EmitOptions, 'color' | 'width'>;

/**
 * The answer first: what was asked, the value, the count. Then a paragraph for each reason with its words under a
 * caret, what it rests on indented below it. A sentence is said once; the sources of vocabularies stand at the end,
 * under the numbers that refer to them.
 */
export function* whyText(result: WhyResult, options: Options): Generator<string> {
  if ('documents' in result) yield* askableText(result, options);
  else yield* new Telling(options).tell(result);
}

class Telling {
  readonly #chalk: ChalkInstance;
  readonly #width: number;
  readonly #said = new Set<string>();
  readonly #shown = new Set<string>();
  /** Files of vocabularies in the order of their first use. */
  readonly #files = new Map<string, { use: EntryUse; number: number }>();

  constructor({ color, width }: Options) {
    this.#chalk = new Chalk({ level: color ? 1 : 0 });
    this.#width = width > 0 ? width : WIDTH;
  }

  *tell(result: Explanation): Generator<string> {
    const { bold, dim } = this.#chalk;
    const { id, title, value, count, reasons, more } = result;
    const head = oneLine(title);
    yield `${bold(head.charAt(0).toUpperCase() + head.slice(1))}\n`;
    for (const line of answerOf(value, count)) yield* this.#lines(line, '  ');
    yield `  ${dim(oneLine(id))}\n`;
    for (const one of reasons) {
      yield '\n';
      yield* this.#reason(one, '');
    }
    if (more > 0) yield `\n${dim(moreOf(more))}\n`;
    yield* this.#sources();
  }

  *#reason(one: Reason, indent: string): Generator<string> {
    const { id, title, basis, confidence, says, evidence, entries, findings, reasons, more } = one;
    const { dim, bold } = this.#chalk;
    const how = [basis, confidence !== null && confidence < 1 ? `confidence ${confidence}` : null].filter(Boolean);
    const name = `${indent}${bold(oneLine(title))}${how.length > 0 ? ` (${how.join(', ')})` : ''}`;
    yield `${name}${id === null ? '' : `  ${dim(oneLine(id))}`}\n`;
    const inner = `${indent}  `;
    for (const sentence of says) yield* this.#once(sentence, inner);
    for (const words of evidence) yield* this.#evidence(words, inner);
    for (const entry of entries) yield* this.#entry(entry, inner);
    for (const finding of findings) yield* this.#finding(finding, inner);
    for (const below of reasons) yield* this.#reason(below, inner);
    if (more > 0) yield `${inner}${dim(moreOf(more))}\n`;
  }

  *#once(sentence: string, indent: string): Generator<string> {
    if (this.#said.has(sentence)) return;
    this.#said.add(sentence);
    yield* this.#lines(sentence, indent);
  }

  *#lines(text: string, indent: string): Generator<string> {
    for (const line of wrap(oneLine(text), Math.max(this.#width - indent.length, 20))) yield `${indent}${line}\n`;
  }

  *#evidence({ what, path, span, excerpt, moreLines }: Evidence, indent: string): Generator<string> {
    const { dim, cyan } = this.#chalk;
    const { line, column } = span.start;
    const place = `${oneLine(path)}:${line}:${column}`;
    const key = `${place} ${span.end.offset}`;
    if (this.#shown.has(key)) {
      yield `${indent}${place}  ${dim(`${what}, shown above`)}\n`;
      return;
    }
    this.#shown.add(key);
    yield `${indent}${place}  ${dim(what)}\n`;
    const digits = String(excerpt.at(-1)?.line ?? 0).length;
    for (const one of excerpt) {
      const gutter = `${indent}${String(one.line).padStart(digits)} │ `;
      const [shown, carets] = excerptLines(one, Math.max(this.#width - gutter.length, 20));
      yield `${dim(gutter)}${shown}\n${dim(`${indent}${' '.repeat(digits)} │ `)}${cyan(carets)}\n`;
    }
    if (moreLines > 0) yield `${indent}${dim(`and ${plural(moreLines, 'more line')}`)}\n`;
  }

  *#entry(use: EntryUse, indent: string): Generator<string> {
    const { vocabulary, id, label, matched } = use;
    const form = matched
      ? ` by its ${matched.as} “${matched.text}”${matched.language ? ` (${matched.language})` : ''}`
      : '';
    yield* this.#lines(
      `= ${vocabulary}: ${label === id ? id : `${label}, ${id}`}${form} [${this.#number(use)}]`,
      indent,
    );
  }

  #number(use: EntryUse): number {
    const key = sourceOf(use);
    const there = this.#files.get(key) ?? { use, number: this.#files.size + 1 };
    this.#files.set(key, there);
    return there.number;
  }

  *#finding({ ruleId, severity, message, docs, line }: FindingNote, indent: string): Generator<string> {
    const { red, yellow, blue } = this.#chalk;
    const paint = { error: red, warning: yellow, info: blue }[severity];
    const where = line === null ? '' : `line ${line}: `;
    const [first = '', ...rest] = wrap(
      oneLine(`${where}${message} (${docs ?? ruleId})`),
      Math.max(this.#width - indent.length - severity.length - 1, 20),
    );
    yield `${indent}${paint(severity)} ${first}\n`;
    for (const one of rest) yield `${indent}${' '.repeat(severity.length)} ${one}\n`;
  }

  *#sources(): Generator<string> {
    if (this.#files.size > 0) yield '\n';
    for (const { use, number } of this.#files.values()) {
      const { file, line, source, licence } = use;
      const terms = licence === null ? '' : ` Licence: ${licence}.`;
      const [first = '', ...rest] = wrap(
        oneLine(`${file}${line === null ? '' : `:${line}`}: ${source.replace(/\.$/, '')}.${terms}`),
        this.#width - 4,
      );
      yield `${this.#chalk.dim(`[${number}] ${first}`)}\n`;
      for (const one of rest) yield `${this.#chalk.dim(`    ${one}`)}\n`;
    }
  }
}

function sourceOf({ file, line, source, licence }: EntryUse): string {
  return JSON.stringify([file, line, source, licence]);
}

function answerOf(value: readonly string[], count: Explanation['count']): string[] {
  const shown = value.map((one) => shorten(oneLine(one), VALUE)).join('; ');
  if (!count) return [shown === '' ? 'not known, or nothing' : shown];
  const { unit, count: many, total } = count;
  const of = total === null ? counted(many, unit) : `${many} of ${counted(total, unit)}`;
  const share = total ? ` (${((many / total) * 100).toFixed(1)} %)` : '';
  return shown === '' || shown === String(many) ? [`${of}${share}`] : [shown, `${of}${share}`];
}

/** `1 country`, `2 source languages`. */
function counted(count: number, unit: string): string {
  const noun = unit.replaceAll('_', ' ');
  return count !== 1 && noun.endsWith('y') ? `${count} ${noun.slice(0, -1)}ies` : plural(count, noun);
}

function moreOf(more: number): string {
  return `and ${more} more: --limit tells how many are shown, --format json has all ids`;
}

function* askableText({ documents, sources, tables }: Askable, { color, width }: Options): Generator<string> {
  const { bold, dim } = new Chalk({ level: color ? 1 : 0 });
  yield `${bold('What can be asked for with --id')}\n`;
  for (const { form, gives, example } of tables) {
    yield `\n  ${bold(form)}\n`;
    for (const line of wrap(gives, (width > 0 ? width : WIDTH) - 4)) yield `    ${line}\n`;
    if (example !== null) yield `    ${dim(oneLine(example))}\n`;
  }
  yield `\n${bold('Documents')}\n`;
  for (const { id, path, recommendations, footnotes } of documents.slice(0, DOCUMENTS)) {
    const counts = `${plural(recommendations.length, 'recommendation')}, ${plural(footnotes.length, 'footnote')}`;
    yield `  ${oneLine(id)}  ${dim(`${oneLine(path)}: ${counts}`)}\n`;
  }
  if (documents.length > DOCUMENTS) yield `  and ${documents.length - DOCUMENTS} more\n`;
  yield `\n${plural(sources.length, 'source')}; --format json lists all ids.\n`;
}
