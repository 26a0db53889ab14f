/** What a page's skin left in pasted text, and the title in its first line. @module */

import { foldKey } from '../../text/fold.ts';
import { boilerplate } from '../../vocabularies/boilerplate.ts';
import { pagePath } from '../page-path.ts';
import { isBlankLine, type PlainLine } from './lines.ts';

/** Reasons for the lines that are no content, by line number. */
export type Ignored = Map<number, string>;

/** What the first lines say. */
export interface Head {
  title: string | null;
  language: string | null;
  /** The line the title stands in; its words are used, the line is no content. */
  titleLine: PlainLine | null;
  ignored: Ignored;
}

const SHORT = 80;

/** Finds the title, the navigation around it and all other boilerplate of a page. */
export function readHead(lines: readonly PlainLine[]): Head {
  const ignored: Ignored = new Map();
  const edge: { line: PlainLine; nav: boolean; reason: string }[] = [];
  let toc: PlainLine | null = null;
  for (const line of lines) {
    if (isBlankLine(line)) continue;
    const words = line.text.slice(line.bullet?.length ?? 0);
    if (toc && /^\d+(?:\.\d+)*[. ]\s*\S/.test(words) && words.length <= 200) {
      ignored.set(line.number, 'table of contents');
      ignored.set(toc.number, 'table of contents');
      continue;
    }
    toc = null;
    if (line.bullet || line.label) continue;
    const found = boilerplate(line.text);
    if (!found) continue;
    toc = found.toc ? line : null;
    if (found.edge) edge.push({ line, ...found });
    else ignored.set(line.number, found.reason);
  }
  const { title, language, line: titleLine } = findTitle(lines, ignored, new Set(edge.map(({ line }) => line)));
  ignoreEdges(lines, edge, title, titleLine, ignored);
  return { title, language, titleLine, ignored };
}

/** The title stands in the first line that is no boilerplate; links of the skin may stand before it. */
function findTitle(
  lines: readonly PlainLine[],
  ignored: Ignored,
  links: ReadonlySet<PlainLine>,
): { title: string | null; language: string | null; line: PlainLine | null } {
  const none = { title: null, language: null, line: null };
  const top = lines
    .slice(0, firstContent(lines, ignored) + 1)
    .filter((line) => !isBlankLine(line) && !ignored.has(line.number));
  for (const line of top) {
    const path = line.bullet || line.label ? null : pagePath(line.text);
    if (path) return { ...path, line };
  }
  const at = lines.findIndex((line) => !isBlankLine(line) && !ignored.has(line.number) && !links.has(line));
  const first = lines[at];
  if (!first || first.bullet || first.label) return none;
  const next = lines.slice(at + 1, at + 4).find((line) => !isBlankLine(line));
  const alone = next !== undefined && next.number > first.number + 1 && !next.bullet && !next.label;
  return isTitle(first.text) && alone ? { title: first.text, language: null, line: first } : none;
}

function isTitle(text: string): boolean {
  return text.length <= 120 && /^[\p{Lu}\p{Lo}\p{N}"“«]/u.test(text) && !/[.!?;:,…。！？।]$|\[\d+\]/u.test(text);
}

/** Lines of the skin before the first words of the page and after its last. */
function ignoreEdges(
  lines: readonly PlainLine[],
  edge: readonly { line: PlainLine; nav: boolean; reason: string }[],
  title: string | null,
  titleLine: PlainLine | null,
  ignored: Ignored,
): void {
  const candidates = new Map(edge.map((entry) => [entry.line.number, entry]));
  const titleKey = title === null ? null : foldKey(title);
  for (const line of lines) {
    if (line === titleLine || titleLine === null) break;
    if (!isBlankLine(line) && !ignored.has(line.number)) ignored.set(line.number, 'a line of the skin above the title');
  }
  const head = lines.findIndex((line) => line !== titleLine && isContent(line) && !ignored.has(line.number));
  const first = head === -1 ? lines.length : head;
  let lastNav = -1;
  let firstNav = -1;
  for (let i = 0; i < first; i++) {
    const line = lines[i] as PlainLine;
    const entry = candidates.get(line.number);
    if (line === titleLine) continue;
    // A word of the navigation that a list follows is a heading of the page.
    const next = lines.slice(i + 1, i + 3).find((other) => !isBlankLine(other));
    if (next?.bullet || next?.label) continue;
    const link = entry?.nav || isPageLink(line.text, titleKey);
    if (link) {
      lastNav = i;
      if (firstNav === -1) firstNav = i;
    }
    if (entry) ignored.set(line.number, entry.reason);
    else if (link) ignored.set(line.number, 'navigation');
  }
  for (let i = firstNav + 1; i < lastNav; i++) {
    const line = lines[i] as PlainLine;
    if (isBlankLine(line) || line === titleLine || ignored.has(line.number)) continue;
    ignored.set(line.number, 'navigation: a short line between navigation links');
  }
  for (let i = lines.length - 1; i >= first; i--) {
    const line = lines[i] as PlainLine;
    if (isBlankLine(line) || ignored.has(line.number)) continue;
    const entry = candidates.get(line.number);
    if (!entry) break;
    ignored.set(line.number, entry.reason);
  }
}

/** `Previous <this page>`, `← <page>`, `< <parent page>`, or the title once more. */
function isPageLink(text: string, titleKey: string | null): boolean {
  if (text.length > 200) return false;
  if (/^(?:[←→]|< \S)/.test(text)) return true;
  return titleKey !== null && foldKey(text.replace(/^(?:Previous|Next)[: ]+(?=\S)/i, '')) === titleKey;
}

/** Index of the first line with words of the page itself; the last index when there is none. */
function firstContent(lines: readonly PlainLine[], ignored: Ignored): number {
  const at = lines.findIndex((line) => isContent(line) && !ignored.has(line.number));
  return at === -1 ? lines.length - 1 : at;
}

/** Words of the page itself: a bullet, a note, or a line too long or too finished for a link. */
function isContent(line: PlainLine): boolean {
  if (isBlankLine(line)) return false;
  return (
    line.bullet !== null ||
    line.label !== null ||
    line.text.length > SHORT ||
    /[.!?:…。！？।]$|\[\d+\]/u.test(line.text)
  );
}
