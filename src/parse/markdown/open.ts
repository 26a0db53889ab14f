/** Code and HTML that go on behind the end of a part. @module */
import type { RootContent } from 'mdast';
import { isBlank } from './parts.ts';

/** Tells the line at which a block ends. */
export interface OpenEnd {
  closes(line: string): boolean;
  /** Whether that line belongs to the block. */
  inclusive: boolean;
}

const FENCE = /^(?:`{3,}|~{3,})/;
const CLOSING_FENCE = /^[ \t]*(`+|~+)[ \t]*[\r\n]*$/;
/** Starts and ends of HTML that blank lines do not end (CommonMark 0.31, 4.6). */
const HTML: readonly (readonly [RegExp, RegExp])[] = [
  [/^<(?:script|pre|style|textarea)(?=[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<![a-z]/i, />/i],
  [/^<!\[CDATA\[/, /\]\]>/],
];

/**
 * What ends the last block of a part when it is code or HTML without its end, else null. `words` are those from the
 * start of the block to the end of the part.
 */
export function openEnd(last: RootContent | undefined, words: string, blankAtEnd: boolean): OpenEnd | null {
  const source = words.trimStart();
  if (last?.type === 'code') return openFence(source);
  if (last?.type !== 'html') return null;
  const end = HTML.find(([start]) => start.test(source))?.[1];
  if (end) return end.test(source.slice(1)) ? null : { closes: (line) => end.test(line), inclusive: true };
  return blankAtEnd ? null : { closes: isBlank, inclusive: false };
}

function openFence(source: string): OpenEnd | null {
  const fence = FENCE.exec(source)?.[0] ?? '';
  const closes = (line: string) => {
    const found = CLOSING_FENCE.exec(line)?.[1];
    return found !== undefined && found[0] === fence[0] && found.length >= fence.length;
  };
  const lines = source.replace(/[\r\n]+$/, '').split(/\r\n?|\n/);
  return lines.length > 1 && closes(lines.at(-1) as string) ? null : { closes, inclusive: true };
}
