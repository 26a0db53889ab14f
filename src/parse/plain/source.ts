/** Pasted text as it is taken apart: what programs put between the words is blank in it. @module */
import type { Lines } from '../../text/span.ts';
import { trailingLink } from './edit-link.ts';
import type { Ignored } from './head.ts';
import { isBlankLine, type Piece, type PlainLine, readLines, reread } from './lines.ts';
import { findLinkNumbers } from './links.ts';
import { ignoreMail, quotationMarks } from './mail.ts';
import { settleSigns } from './signs.ts';
import { wrapWidth } from './wrap.ts';

/** The input with its lines. */
export interface Source {
  /** As long as the input, so that offsets are the same. */
  text: string;
  lines: PlainLine[];
  /** Ranges of the input, in order, that are neither words nor markers: they are blank in `text`. */
  holes: readonly Piece[];
  /** Reasons for lines that are no words of the page, by line number. */
  ignored: Ignored;
  /** Numbers of lines that hold nothing but marks of a quotation: they separate paragraphs as blank lines do. */
  marks: readonly number[];
  /** Columns at which lines were cut, or 0. */
  width: number;
}

/** Reads the lines of an input without quotation marks, numbers of links and other signs of programs. */
export function readSource(lines: Lines): Source {
  const ignored: Ignored = new Map();
  const marks = quotationMarks(lines);
  const read = readLines(lines, marks);
  ignoreMail(read, marks, ignored);
  const holes = [...findLinkNumbers(read, ignored), ...read.flatMap(trailingLink)].sort((a, b) => a[0] - b[0]);
  const underscores = underscoresOf(read);
  const text = withBlanks(lines.text, [...holes, ...underscores]);
  const clean = text === lines.text ? read : changed(read, lines.text, text);
  const width = wrapWidth(clean, ({ number }) => !ignored.has(number));
  const quoted = marks ? clean.filter((line, i) => isBlankLine(line) && (marks[i] ?? 0) > 0) : [];
  return { text, lines: settleSigns(clean, width), holes, ignored, marks: quoted.map(({ number }) => number), width };
}

function withBlanks(text: string, blanks: readonly Piece[]): string {
  if (blanks.length === 0) return text;
  const parts: string[] = [];
  let from = 0;
  for (const [start, end] of [...blanks].sort((a, b) => a[0] - b[0])) {
    parts.push(text.slice(from, start), ' '.repeat(end - start));
    from = end;
  }
  parts.push(text.slice(from));
  return parts.join('');
}

function changed(lines: readonly PlainLine[], before: string, after: string): PlainLine[] {
  return lines.map((line) => {
    const same = isBlankLine(line) || before.slice(line.start, line.end) === after.slice(line.start, line.end);
    return same ? line : reread(line, after);
  });
}

const STARRED = /^(\*{2,6}) \S.*\S \1$/;
/** `_` between words of one link; not in addresses. */
const JOINED = /(?<![^\s([])[^\s_/@:]{1,200}_[^\s/@:]{0,200}(?!\S{0,200}[/@]|\S{0,200}:\S)/g;

/** The `_` that html2text puts for the spaces of a link, where headings `***** Words *****` tell that program. */
function underscoresOf(lines: readonly PlainLine[]): Piece[] {
  if (lines.filter(({ text }) => text.startsWith('**') && STARRED.test(text)).length < 2) return [];
  const found: Piece[] = [];
  for (const { text, start } of lines) {
    if (!text.includes('_')) continue;
    for (const { 0: words, index } of text.matchAll(JOINED)) {
      for (let at = words.indexOf('_'); at !== -1; at = words.indexOf('_', at + 1)) {
        found.push([start + index + at, start + index + at + 1]);
      }
    }
  }
  return found;
}
