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
 * the next reference on it). A list that nothing closes has the references right behind it.
 *
 * @param unclosed takes the offset of a list that nothing closes, unless its last reference is open as well
 */
export function pairTags(
  tokens: readonly Token[],
  lines: Lines,
  unclosed: (start: number) => void = () => {},
): Map<Token, TagEnd> {
  const ends = new Map<Token, TagEnd>();
  const headings = headingStarts(lines);
  pairReferences(tokens, lines, headings, ends);
  pairLists(tokens, lines.text, ends, unclosed);
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

function pairLists(
  tokens: readonly Token[],
  text: string,
  ends: Map<Token, TagEnd>,
  unclosed: (start: number) => void,
): void {
  let open: { tag: TagToken; at: number } | null = null;
  const leaveOpen = ({ tag, at }: { tag: TagToken; at: number }) => {
    const { to, isWhole } = referencesBehind(tokens, at, text, ends);
    if (to !== null) ends.set(tag, { to, end: to, closed: false });
    if (isWhole) unclosed(tag.start);
  };
  for (const [at, token] of tokens.entries()) {
    if (token.type !== 'tag' || token.name !== 'references') continue;
    if (token.closing && open) ends.set(open.tag, { to: token.start, end: token.end, closed: true });
    else if (open) leaveOpen(open);
    open = token.closing || token.selfClosing ? null : { tag: token, at };
  }
  if (open) leaveOpen(open);
}

/**
 * Where the run of references behind a token ends; null where none stands there. It is whole where the last of them is
 * closed, or where the page ends behind the token.
 */
function referencesBehind(
  tokens: readonly Token[],
  at: number,
  text: string,
  ends: ReadonlyMap<Token, TagEnd>,
): { to: number | null; isWhole: boolean } {
  let last: TagEnd | null = null;
  for (let i = at + 1; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (last && token.start < last.end) continue;
    const isBlank =
      token.type === 'newline' || token.type === 'comment' || text.slice(token.start, token.end).trim() === '';
    if (isBlank) continue;
    const end = token.type === 'tag' && token.name === 'ref' ? ends.get(token) : undefined;
    if (!end) return { to: last?.end ?? null, isWhole: last?.closed ?? false };
    last = end;
  }
  return { to: last?.end ?? null, isWhole: last?.closed ?? true };
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
