/** A bound on nesting, checked before the parser sees the text. @module */
import type { Lines } from '../../text/span.ts';

/** Levels of items and block quotes. */
export const DEEPEST = 100;
/** Columns: a level takes two to four. */
const WIDEST = 4 * DEEPEST;

const CONTAINER = /[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])|\[\^[^\][\s]{1,999}\]:)/y;
const RULE = /^[ \t]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,})$/;

/** Offset of the first marker nested deeper than {@link DEEPEST} levels, or null. */
export function tooDeep(lines: Lines): number | null {
  const { starts, text } = lines;
  for (let line = 0; line < starts.length; line++) {
    const start = starts[line] as number;
    const offset = deepMarker(text, start);
    if (offset === null) continue;
    const end = starts[line + 1] ?? text.length;
    if (!RULE.test(text.slice(start, end).trimEnd())) return offset;
  }
  return null;
}

function deepMarker(text: string, start: number): number | null {
  let columns = 0;
  let at = start;
  for (let levels = 0; levels <= DEEPEST; levels++) {
    CONTAINER.lastIndex = at;
    const marker = CONTAINER.exec(text)?.[0];
    if (marker === undefined) return null;
    columns += indentOf(marker);
    at += marker.length;
    if (columns > WIDEST) return at - 1;
  }
  return at - 1;
}

function indentOf(marker: string): number {
  let columns = 0;
  for (const unit of marker) {
    if (unit === ' ') columns++;
    else if (unit === '\t') columns += 4;
    else break;
  }
  return columns;
}
