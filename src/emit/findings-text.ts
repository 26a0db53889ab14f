/** Findings for people. @module */
import { Chalk, type ChalkInstance } from 'chalk';
import { countFindings, type Finding, type FindingsResult, type Known, type Severity } from '../model/finding.ts';
import type { Span } from '../model/position.ts';
import { visible } from '../text/control.ts';
import { excerpts } from '../text/excerpt.ts';
import { groupBy } from '../text/group.ts';
import { compare } from '../text/order.ts';
import { oneLine, plural } from './clean.ts';
import { excerptLines } from './excerpt.ts';
import type { EmitOptions } from './options.ts';

type Options = Pick<EmitOptions, 'color' | 'width' | 'verbose'>;

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];
/** Columns where there is no terminal to fit into. */
const WIDTH = 100;
/** Lines of a span that are shown. */
const LINES = 2;
/** Second places that are shown with their line; the others are named. */
const FRAMED = 3;
/** From so many findings on it is told which rules they are of. */
const MANY = 10;

/**
 * For each finding a line, `path:line:column  severity  message  rule-id`, under it its words in their line with a caret
 * under them, and the second places; where there are many, how many of each rule; last `3 errors, 1 warning, 0 infos in
 * 2 documents`, what can be mended and what is known. A finding without a place has its path alone; without the text
 * there are no excerpts. What is known is shown under `verbose` only, with who answers for it.
 */
export function* findingsText(result: FindingsResult, options: Options): Generator<string> {
  const { findings } = result;
  const teller = new Teller(result, options);
  const told = options.verbose ? findings : findings.filter(({ known }) => known === undefined);
  let apart = false;
  for (const [i, finding] of told.entries()) {
    const [first, ...rest] = [...teller.lines(finding)];
    if (i > 0 && (apart || rest.length > 0)) yield '\n';
    yield [first, ...rest, ''].join('\n');
    apart = rest.length > 0;
  }
  if (told.length > 0) yield '\n';
  yield* byRule(findings);
  yield* summary(result, options);
}

class Teller {
  readonly #chalk: ChalkInstance;
  readonly #width: number;
  readonly #texts: ReadonlyMap<string, string>;
  readonly #notMended: ReadonlySet<Finding>;

  constructor({ texts = new Map(), notMended = new Set() }: FindingsResult, { color, width }: Options) {
    this.#chalk = new Chalk({ level: color ? 1 : 0 });
    this.#width = width > 0 ? width : WIDTH;
    this.#texts = texts;
    this.#notMended = notMended;
  }

  *lines(finding: Finding): Generator<string> {
    const { path, span, severity, message, ruleId, related, fix, known } = finding;
    const { red, yellow, blue, dim } = this.#chalk;
    const paint = known ? dim : { error: red, warning: yellow, info: blue }[severity];
    const shade = known ? dim : (text: string) => text;
    yield `${shade(place(path, span))}  ${paint(severity)}  ${shade(oneLine(message))}  ${dim(ruleId)}`;
    if (known) yield dim(`    known ${oneLine(answeredFor(known))}`);
    yield* this.#frame(path, span, { indent: '  ', most: LINES, paint, shade });
    for (const [i, other] of related.entries()) {
      yield shade(`    ${place(other.path, other.span)}  ${oneLine(other.message)}`);
      if (i < FRAMED) yield* this.#frame(other.path, other.span, { indent: '      ', most: 1, paint: dim, shade });
    }
    if (fix && !known && !this.#notMended.has(finding)) yield shade(`    --fix: ${oneLine(fix.message)}`);
  }

  /** The line of the words with its number and, below it, the carets; nothing where the text is not at hand. */
  *#frame(path: string, span: Span | null, { indent, most, paint, shade }: Frame): Generator<string> {
    const text = this.#texts.get(path);
    if (text === undefined || span === null) return;
    const { excerpt, moreLines } = excerpts(text, span, most);
    const digits = String(excerpt.at(-1)?.line ?? 0).length;
    for (const one of excerpt) {
      const gutter = `${indent}${String(one.line).padStart(digits)} │ `;
      const [shown, carets] = excerptLines(one, Math.max(this.#width - gutter.length, 20));
      yield `${this.#chalk.dim(gutter)}${shade(shown)}`.trimEnd();
      yield `${this.#chalk.dim(`${indent}${' '.repeat(digits)} │ `)}${paint(carets)}`;
    }
    if (moreLines > 0) {
      yield this.#chalk.dim(`${indent}${' '.repeat(digits)} │ and ${plural(moreLines, 'more line')}`);
    }
  }
}

/** A finding as {@link findingsText} tells it, without colours. */
export function findingFrame(finding: Finding, result: FindingsResult): string {
  return [...new Teller(result, { color: false, width: 0 }).lines(finding)].join('\n');
}

interface Frame {
  indent: string;
  /** Lines at most. */
  most: number;
  /** The colour of the carets, and of the words. */
  paint: (text: string) => string;
  shade: (text: string) => string;
}

/** `path:line:column`, or the path alone. */
export function place(path: string, span: Span | null): string {
  return span ? `${visible(path)}:${span.start.line}:${span.start.column}` : visible(path);
}

/** `by the baseline (known.yaml:3): the authors are asked (Ada, until 2024-05-01)`. */
export function answeredFor({ by, path, line, reason, owner, expires }: Known): string {
  const who = [owner, expires === null ? null : `until ${expires}`].filter((part) => part !== null).join(', ');
  const where = line === null ? visible(path) : `${visible(path)}:${line}`;
  return `by the ${by} (${where})${reason === null ? '' : `: ${reason}`}${who === '' ? '' : ` (${who})`}`;
}

/** How many findings each rule has, the most first. */
function* byRule(findings: readonly Finding[]): Generator<string> {
  const counting = findings.filter(({ known }) => known === undefined);
  const rules = [...groupBy(counting, ({ ruleId }) => ruleId)].map(([id, all]) => ({ id, count: all.length }));
  if (counting.length < MANY || rules.length < 2) return;
  rules.sort((a, b) => b.count - a.count || compare(a.id, b.id));
  const digits = String(rules[0]?.count).length;
  for (const { id, count } of rules) yield `${String(count).padStart(digits)}  ${id}\n`;
  yield '\n';
}

function* summary(
  { findings, documents, baseline, notMended = new Set() }: FindingsResult,
  { verbose }: Options,
): Generator<string> {
  const counts = countFindings(findings);
  const totals = SEVERITIES.map((severity) => plural(counts[severity], severity)).join(', ');
  yield `${totals} in ${plural(documents, 'document')}\n`;
  const isMended = (one: Finding) => one.fix !== undefined && one.known === undefined && !notMended.has(one);
  const fixable = findings.filter(isMended).length;
  if (fixable > 0) yield `${fixable} can be mended with --fix\n`;
  const known = findings.filter((finding) => finding.known !== undefined).length;
  if (known > 0) yield `${known} known${verbose ? '' : ', shown with --verbose'}\n`;
  const absent = baseline?.absent.length ?? 0;
  if (baseline && absent > 0) yield `${absent} of ${visible(baseline.path)} not found any more\n`;
}
