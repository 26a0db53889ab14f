/** Which `</ref>` closes which `<ref>`. @module */
import type { Lines } from '../../text/span.ts';
import type { TagToken, Token } from './scan.ts';

/** Where the content of an opening tag ends. */
export interface TagEnd {
  /** Offset at which the content ends. */
  to: number;
  /** Offset behind the closing tag; that of the content's end where there is none. */
  end: number;
  closed: boolean;
}

/**
 * Pairs `<ref>` and `<references>` with what closes them. MediaWiki takes the next `</ref>`, whatever it swallows on the
 * way; here a reference that another follows on a later line, or a heading, was left open and ends with its line (before
 * the next reference on it).
 */
export function pairTags(tokens: readonly Token[], lines: Lines): Map<Token, TagEnd> {
  const ends = new Map<Token, TagEnd>();
  const headings = headingStarts(lines);
  pairReferences(tokens, lines, headings, ends);
  pairLists(tokens, ends);
  return ends;
}

interface Open {
  tag: TagToken;
  line: number;
  /** Where the next reference on the same line begins. */
  next: number | null;
}

function pairReferences(
  tokens: readonly Token[],
  lines: Lines,
  headings: readonly number[],
  ends: Map<Token, TagEnd>,
): void {
  const open: Open[] = [];
  let heading = 0;
  const leaveOpen = ({ tag, line, next }: Open) => {
    const to = next ?? lineEnd(lines, line);
    ends.set(tag, { to, end: to, closed: false });
  };
  for (const token of tokens) {
    if (token.type !== 'tag' || token.name !== 'ref' || token.selfClosing) continue;
    while ((headings[heading] ?? Number.POSITIVE_INFINITY) < token.start) heading++;
    const line = lines.lineAt(token.start);
    // The last heading above this tag ends every reference that was opened above it.
    const above = headings[heading - 1] ?? -1;
    while (open.length > 0) {
      const top = open.at(-1) as Open;
      if (top.tag.start > above && (token.closing || top.line === line)) break;
      leaveOpen(open.pop() as Open);
    }
    const top = open.at(-1);
    if (token.closing) {
      if (!top) continue;
      ends.set(top.tag, { to: token.start, end: token.end, closed: true });
      open.pop();
    } else {
      if (top) top.next ??= token.start;
      open.push({ tag: token, line, next: null });
    }
  }
  for (const one of open) leaveOpen(one);
}

function pairLists(tokens: readonly Token[], ends: Map<Token, TagEnd>): void {
  let open: TagToken | null = null;
  for (const token of tokens) {
    if (token.type !== 'tag' || token.name !== 'references') continue;
    if (token.closing && open) ends.set(open, { to: token.start, end: token.end, closed: true });
    open = token.closing || token.selfClosing ? null : token;
  }
}

function headingStarts({ starts, text }: Lines): number[] {
  return starts.filter((start) => text.startsWith('==', start));
}

/** Offset of the end of a line, its line end aside. */
function lineEnd({ starts, text }: Lines, line: number): number {
  const next = starts[line];
  if (next === undefined) return text.length;
  return next - (text.startsWith('\r\n', next - 2) ? 2 : 1);
}
