/** What e-mail puts around a page: marks of quotation, headers, the line that introduces a quotation, a signature. @module */
import type { Lines } from '../../text/span.ts';
import { isMailHeader, isMailIntro } from '../../vocabularies/boilerplate.ts';
import type { Ignored } from './head.ts';
import { isBlankLine, type PlainLine } from './lines.ts';

const QUOTATION = / {0,3}>(?:[ \t]{0,3}>){0,30} ?/y;
/** Lines: no signature is longer. */
const LONGEST_SIGNATURE = 12;

/** How many units at the start of each line are marks of a quotation, by index; null where few lines have them. */
export function quotationMarks({ text, starts }: Lines): Uint8Array | null {
  if (!text.includes('>')) return null;
  const marks = new Uint8Array(starts.length);
  let [quoted, content] = [0, 0];
  starts.forEach((start, i) => {
    const end = starts[i + 1] ?? text.length;
    QUOTATION.lastIndex = start;
    const length = Math.min(QUOTATION.exec(text)?.[0].length ?? 0, end - start, 255);
    marks[i] = length;
    if (length > 0) quoted++;
    if (length > 0 || text.slice(start, Math.min(end, start + 40)).trim() !== '') content++;
  });
  return quoted >= 3 && quoted * 5 >= content * 2 ? marks : null;
}

/** Finds the lines of an e-mail that are no words of the page it carries. */
export function ignoreMail(lines: readonly PlainLine[], marks: Uint8Array | null, ignored: Ignored): void {
  const ignore = (from: number, to: number, reason: string) => {
    for (let i = from; i < to; i++) ignored.set((lines[i] as PlainLine).number, reason);
  };
  for (let i = 0; i < lines.length; ) {
    const headers = headersFrom(lines, i);
    if (headers.count > 0) {
      if (headers.count > 1 && headers.sender) ignore(i, i + headers.count, 'header of an e-mail');
      i += headers.count;
      continue;
    }
    const length = introduction(lines, i);
    ignore(i, i + length, 'line that introduces a quotation of an e-mail');
    i += Math.max(1, length);
  }
  ignoreSignature(lines, ignored);
  if (marks) ignoreAround(lines, marks, ignored);
}

const SENDER = /^(?:From|Von|De|Da) ?:/;

/** How many lines from index `i` on have the form of headers, and whether one of them names a sender: else they are none. */
function headersFrom(lines: readonly PlainLine[], i: number): { count: number; sender: boolean } {
  let to = i;
  let sender = false;
  for (; to < lines.length; to++) {
    const { text } = lines[to] as PlainLine;
    if (!isMailHeader(text)) break;
    sender ||= SENDER.test(text);
  }
  return { count: to - i, sender };
}

/** How many lines from index `i` on introduce a quotation: `On … wrote:` may be cut in two. */
function introduction(lines: readonly PlainLine[], i: number): number {
  const line = lines[i] as PlainLine;
  if (isBlankLine(line) || line.text.length > 300) return 0;
  if (isMailIntro(line.text)) return 1;
  const next = lines[i + 1];
  if (!next || isBlankLine(next) || next.text.length > 100 || !/[:：]$/.test(next.text)) return 0;
  return isMailIntro(`${line.text} ${next.text}`) ? 2 : 0;
}

/** From the line `-- ` on to the end: names and addresses of a person. */
function ignoreSignature(lines: readonly PlainLine[], ignored: Ignored): void {
  let content = 0;
  for (let i = lines.length - 1; i >= 0 && content <= LONGEST_SIGNATURE; i--) {
    const line = lines[i] as PlainLine;
    if (isBlankLine(line)) continue;
    if (line.text === '--') {
      for (const { number } of lines.slice(i).filter((one) => !isBlankLine(one))) {
        ignored.set(number, 'signature of an e-mail');
      }
      return;
    }
    if (line.label || line.bullet) return;
    content++;
  }
}

/** Lines before the quotation and behind it; a line between may be the end of a quoted one that was cut once more. */
function ignoreAround(lines: readonly PlainLine[], marks: Uint8Array, ignored: Ignored): void {
  const reason = 'words of an e-mail around the page it quotes';
  const first = marks.findIndex((length) => length > 0);
  const last = marks.findLastIndex((length) => length > 0);
  const ignore = (line: PlainLine) => {
    if (!isBlankLine(line) && !ignored.has(line.number)) ignored.set(line.number, reason);
  };
  lines.slice(0, first).forEach(ignore);
  let behind = last + 1;
  while (behind < lines.length && !isBlankLine(lines[behind] as PlainLine)) behind++;
  lines.slice(behind).forEach(ignore);
}
