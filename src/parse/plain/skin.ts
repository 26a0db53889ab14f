/** Which lines are words of the page itself. @module */
import { isBlankLine, type PlainLine } from './lines.ts';

const SHORT = 80;

/** Words of the page itself: a bullet, a note, or a line too long or too finished for a link. */
export function isContent(line: PlainLine): boolean {
  if (isBlankLine(line)) return false;
  return (
    line.bullet !== null ||
    line.label !== null ||
    line.text.length > SHORT ||
    /[.!?:…。！？।]$|\[\d+\]/u.test(line.text)
  );
}
