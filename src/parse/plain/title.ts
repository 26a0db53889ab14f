/** The title of a page in its first lines. @module */
import { pagePath } from '../page-path.ts';
import type { Ignored } from './head.ts';
import { isBlankLine, type PlainLine } from './lines.ts';
import { isContent } from './skin.ts';
import { isFull } from './wrap.ts';

/** A title with the lines it stands in. */
export interface Title {
  title: string;
  language: string | null;
  lines: PlainLine[];
}

/** Lines: no menu above the title of a page that was copied whole is longer. */
const LONGEST_MENU = 200;
const SKIN_ABOVE = /^(?:jump to content|jump to navigation|skip to content)/i;

/**
 * The title stands in the first line that is no boilerplate, and on in the next where a program cut it at `width` (0:
 * lines were not cut). Links of the skin may stand before it; a page path is a title wherever it stands among them.
 */
export function findTitle(
  lines: readonly PlainLine[],
  ignored: Ignored,
  links: ReadonlySet<PlainLine>,
  width: number,
): Title | null {
  const isWord = (line: PlainLine) => !isBlankLine(line) && !ignored.has(line.number);
  const top = topOf(lines, ignored);
  for (let i = 0; i < top; i++) {
    const line = lines[i] as PlainLine;
    if (!isWord(line) || line.bullet || line.label) continue;
    const run = titleRun(lines, i, width, isWord);
    const path = pagePath(wordsOf(run)) ?? pagePath(wordsOf([line]));
    if (path) return { ...path, lines: pagePath(wordsOf(run)) ? run : [line] };
  }
  const at = lines.findIndex((line) => isWord(line) && !links.has(line));
  const first = lines[at];
  if (!first || first.bullet || first.label) return null;
  const run = titleRun(lines, at, width, isWord);
  const next = lines.slice(at + run.length, at + run.length + 3).find((line) => !isBlankLine(line));
  const alone = next !== undefined && next.number > first.number + run.length && !next.bullet && !next.label;
  const title = wordsOf(run);
  return isTitle(title) && alone ? { title, language: null, lines: run } : null;
}

/** After the last line that may hold the title. */
function topOf(lines: readonly PlainLine[], ignored: Ignored): number {
  const first = lines.find((line) => !isBlankLine(line));
  if (first && SKIN_ABOVE.test(first.text)) return Math.min(lines.length, LONGEST_MENU);
  const content = lines.findIndex((line) => isContent(line) && !ignored.has(line.number));
  return content === -1 ? lines.length : content + 1;
}

/** The line at index `i`, and the next where the title was cut: it is full, and a blank line stands behind both. */
function titleRun(
  lines: readonly PlainLine[],
  i: number,
  width: number,
  isWord: (line: PlainLine) => boolean,
): PlainLine[] {
  const [first, second, third] = lines.slice(i, i + 3) as [PlainLine, PlainLine?, PlainLine?];
  const stars = /^(\*{2,6}) /.exec(first.text)?.[1];
  if (stars && second?.text.endsWith(` ${stars}`) && !first.text.endsWith(` ${stars}`)) return [first, second];
  if (width === 0 || !second || !isWord(second) || second.bullet || second.label) return [first];
  const ends = !third || isBlankLine(third);
  return ends && isFull(first, second, width) && second.text.length <= first.text.length ? [first, second] : [first];
}

/** The words of a title without the stars that html2text puts around a heading. */
function wordsOf(run: readonly PlainLine[]): string {
  const text = run.map((line) => line.text).join(' ');
  return /^(\*{2,6}) (.+?) \1$/.exec(text)?.[2] ?? text;
}

function isTitle(text: string): boolean {
  return text.length <= 120 && /^[\p{Lu}\p{Lo}\p{N}"“«]/u.test(text) && !/[.!?;:,…。！？।]$|\[\d+\]/u.test(text);
}
