/** Comments that suppress findings, as a text has them. @module */
import type { Format } from '../model/report.ts';
import { isWithin } from '../text/nearest.ts';
import { Lines } from '../text/span.ts';

/** Part of a text by its offsets, `end` exclusive. */
export interface Range {
  start: number;
  end: number;
}

/** A comment that suppresses findings: `<!-- throughline-ignore rule-id: reason -->`. */
export interface SuppressionComment extends Range {
  /** What it calls itself, such as `throughline-ignore`; other names than those of {@link DIRECTIVES} are slips. */
  directive: string;
  /** The rules it names, in order. */
  rules: readonly (Range & { id: string })[];
  /** What stands behind the colon, or where one should be; null: nothing. */
  reason: string | null;
  /** Whether a colon stands before the reason. */
  hasColon: boolean;
  /** Whether it ends; one that does not holds for nothing. */
  isClosed: boolean;
  /** The lines it holds for, line endings aside; null: all of the document, or, for one at the end of it, nothing. */
  lines: Range | null;
}

const [ITEM, FILE] = ['throughline-ignore', 'throughline-ignore-file'];

/** What a comment can call itself. */
export const DIRECTIVES: readonly string[] = [ITEM, FILE];

/** Whether a comment holds for the whole document. */
export function isForFile({ directive }: SuppressionComment): boolean {
  return directive === FILE;
}

/** The forms that have comments, and what the words of a comment may not stand in. */
const OPAQUE: Partial<Record<Format, RegExp>> = {
  markdown: /<!--|^ {0,3}(`{3,}|~{3,})|(`+)/gm,
  wikitext: /<!--|<(nowiki|pre|syntaxhighlight|source)\b[^<>]*>/gi,
  html: /<!--|<(script|style|textarea|title|xmp)\b[^<>]*>/gi,
};

/**
 * The comments of a text that suppress findings, in order. One with other words on its line holds for that line, one that
 * stands alone for the next line that is neither blank nor a comment. Only Markdown, wikitext and HTML have comments.
 */
export function suppressionComments(text: string, format: Format): SuppressionComment[] {
  if (!OPAQUE[format] || !/throughline[-_ ]|[-_ ]ignore/i.test(text)) return [];
  const { comments, open } = commentsIn(text, OPAQUE[format]);
  const directed = comments.flatMap((comment) => readComment(text, comment) ?? []);
  const last = open && readComment(text, open, false);
  if (last) directed.push(last);
  if (directed.length === 0) return [];
  const lines = holdingLines(text, comments, format);
  return directed.map((one) => ({ ...one, lines: one.directive === FILE || !one.isClosed ? null : lines(one) }));
}

/** All comments that are closed, and the first line of one that is not. */
function commentsIn(text: string, opaque: RegExp): { comments: Range[]; open: Range | null } {
  const found: Range[] = [];
  const next = searching(text);
  const scan = new RegExp(opaque);
  for (let match = scan.exec(text); match; match = scan.exec(text)) {
    const { index } = match;
    const [sign, ...groups] = match;
    const name = groups.find((group) => group !== undefined);
    if (name === undefined) {
      const end = next('-->', index + 4);
      if (end === -1) return { comments: found, open: lineFrom(text, index) };
      found.push({ start: index, end });
      scan.lastIndex = end;
    } else if (!sign.endsWith('/>')) {
      const end = /^[`~]/.test(name) ? endOfCode(text, match, next) : next(`</${name.toLowerCase()}`, scan.lastIndex);
      if (end !== -1) scan.lastIndex = end;
    }
  }
  return { comments: found, open: null };
}

function lineFrom(text: string, start: number): Range {
  const length = text.slice(start, start + LONGEST_LINE).search(/[\r\n]/);
  return { start, end: length === -1 ? Math.min(text.length, start + LONGEST_LINE) : start + length };
}

/** Units: what comes behind them in a comment without an end says nothing of it. */
const LONGEST_LINE = 500;

/** Behind the next place of words in a text; what is not found once is not looked for again. */
function searching(text: string): (words: string, from: number) => number {
  const lower = text.toLowerCase();
  // Lower case may be longer than the text itself (İ): then the case has to be as it is.
  const where = lower.length === text.length ? lower : text;
  const missing = new Set<string>();
  return (words, from) => {
    const at = missing.has(words) ? -1 : where.indexOf(words, from);
    if (at === -1) missing.add(words);
    return at === -1 ? -1 : at + words.length;
  };
}

/** A fence of code ends at the next fence; a span of code where as many backticks stand in the same paragraph. */
function endOfCode(
  text: string,
  { index, 0: sign, 1: fence }: RegExpExecArray,
  next: (words: string, from: number) => number,
): number {
  const from = index + sign.length;
  if (fence !== undefined) return next(`\n${fence}`, from);
  const end = next(sign, from);
  return end === -1 || /\n[ \t]*\r?\n/.test(text.slice(from, end)) ? -1 : end;
}

type Read = Omit<SuppressionComment, 'lines'>;

/** What begins like a suppression, however it is typed. */
const DIRECTIVE = /^\s{0,99}(throughline[-_ ]ignore(?:[-_ ](?:file|line))?(?![\w-])|throughline-[\w-]{0,99})/i;
/** The same with a slip in the name of the program. */
const MISTYPED = /^\s{0,99}((t[a-z]{7,13})[-_ ]ignore(?:[-_ ](?:file|line))?)(?![\w-])/i;

function directiveOf(inner: string): RegExpExecArray | null {
  const mistyped = MISTYPED.exec(inner);
  const isNear = mistyped !== null && isWithin((mistyped[2] ?? '').toLowerCase(), 'throughline', 2);
  return isNear ? mistyped : DIRECTIVE.exec(inner);
}

/** An id as rules have them. */
const ID = /^[a-z\d]+(?:-[a-z\d]+)+$/i;

/** `throughline-ignore a, b: why`; null for a comment on something else. */
function readComment(text: string, { start, end }: Range, isClosed = true): Read | null {
  const from = start + 4;
  const inner = text.slice(from, isClosed ? end - 3 : end);
  const directive = directiveOf(inner);
  if (!directive) return null;
  const behind = directive[0].length;
  const colon = inner.slice(behind).search(/[:：]/);
  const names = inner.slice(behind, colon === -1 ? undefined : behind + colon);
  const words = Array.from(names.matchAll(/[^\s,;،、，]+/g), ({ index, 0: id }) => ({ id, index }));
  // Behind an id and a blank, what is none is the reason.
  const prose = words.findIndex(({ id, index }, i) => {
    const before = words[i - 1];
    return before !== undefined && !ID.test(id) && /^\s*$/.test(names.slice(before.index + before.id.length, index));
  });
  const told = prose === -1 ? words : words.slice(0, prose);
  const unparted = inner.slice(behind + (words[prose]?.index ?? 0)).replace(/^[-–—\s]+/, '');
  const reason = prose === -1 ? (colon === -1 ? '' : inner.slice(behind + colon + 1)) : unparted;
  return {
    start,
    end,
    directive: directive[1] as string,
    rules: told.map(({ id, index }) => {
      const at = from + behind + index;
      return { id, start: at, end: at + id.length };
    }),
    reason: reason.replace(/\s+/g, ' ').trim() || null,
    hasColon: colon !== -1 && prose === -1,
    isClosed,
  };
}

/** Tells which lines a comment holds for. */
function holdingLines(text: string, comments: readonly Range[], format: Format): (comment: Range) => Range | null {
  const lines = new Lines(text);
  const masked = maskedText(text, comments, format);
  /** For each line, from 1, whether it is blank; then the next one behind it that is not, 0: none. */
  const blank = new Uint8Array(lines.count + 2);
  const next = new Uint32Array(lines.count + 2);
  for (let line = lines.count; line > 0; line--) {
    blank[line] = /\S/.test(masked.slice(lines.starts[line - 1], lines.starts[line])) ? 0 : 1;
    next[line - 1] = blank[line] === 0 ? line : (next[line] ?? 0);
  }
  const range = (from: number, to: number): Range => ({
    start: lines.starts[from - 1] ?? 0,
    end: endOfLine(text, lines, to),
  });
  return ({ start, end }) => {
    const [first, last] = [lines.lineAt(start), lines.lineAt(end - 1)];
    const own = [first, last].filter((line) => blank[line] === 0);
    if (own.length > 0) return range(own[0] as number, own.at(-1) as number);
    const after = next[last] ?? 0;
    return after === 0 ? null : range(after, after);
  };
}

function endOfLine(text: string, { starts }: Lines, line: number): number {
  let end = starts[line] ?? text.length;
  while (line < starts.length && /[\r\n]/.test(text[end - 1] ?? '')) end--;
  return end;
}

/** The text with blanks for comments, for the tags of HTML and for the signs of quotation of Markdown. */
function maskedText(text: string, comments: readonly Range[], format: Format): string {
  let masked = '';
  let at = 0;
  for (const { start, end } of comments) {
    masked += text.slice(at, start) + blanked(text.slice(start, end));
    at = end;
  }
  masked += text.slice(at);
  if (format === 'html') return masked.replace(/<[a-z/!][^<>]*>/gi, blanked);
  return format === 'markdown' ? masked.replace(/^[>\t ]+/gm, blanked) : masked;
}

function blanked(words: string): string {
  return words.replace(/[^\r\n]/g, ' ');
}
