/** What a page's skin left in pasted text, and the title in its first lines. @module */
import { foldKey } from '../../text/fold.ts';
import { type Boilerplate, boilerplate } from '../../vocabularies/boilerplate.ts';
import { isBlankLine, type PlainLine } from './lines.ts';
import { isContent } from './skin.ts';
import type { Source } from './source.ts';
import { findTitle, type Title } from './title.ts';

/** Reasons for the lines that are no content, by line number. */
export type Ignored = Map<number, string>;

/** What the first lines say. */
export interface Head {
  title: string | null;
  language: string | null;
  /** The lines the title stands in; their words are used, the lines are no content. */
  titleLines: readonly PlainLine[];
  ignored: Ignored;
}

/** A heading as html2text shows it. */
const STARRED = /^(\*{2,6}) (.{1,100}) \1$/;

/** Lines of the skin that are such only at the edges of a page, by line number. */
type Edge = ReadonlyMap<number, Boilerplate>;

/** Finds the title, the navigation around it and all other boilerplate of a page, beside the lines known already. */
export function readHead({ lines, ignored: known, width }: Pick<Source, 'lines' | 'ignored' | 'width'>): Head {
  const ignored: Ignored = new Map(known);
  const edge = findBoilerplate(lines, ignored);
  const links = new Set(lines.filter(({ number }) => edge.has(number)));
  const found = findTitle(lines, ignored, links, width);
  const titleLines = found?.lines ?? [];
  if (found) ignoreAbove(lines, found, ignored);
  const first = firstWords(lines, titleLines, ignored);
  ignoreTop(lines.slice(0, first), lines[first], found, edge, ignored);
  ignoreBottom(lines, first, edge, ignored);
  return { title: found?.title ?? null, language: found?.language ?? null, titleLines, ignored };
}

/** Puts lines that are boilerplate wherever they stand into `ignored`; gives those that are at the edges of a page. */
function findBoilerplate(lines: readonly PlainLine[], ignored: Ignored): Edge {
  const edge = new Map<number, Boilerplate>();
  let toc: PlainLine | null = null;
  for (const line of lines) {
    if (isBlankLine(line) || ignored.has(line.number)) continue;
    const words = line.text.slice(line.bullet?.length ?? 0);
    if (toc && /^\d+(?:\.\d+)*[.\s]\s*\S/.test(words) && words.length <= 200) {
      ignored.set(line.number, 'table of contents');
      ignored.set(toc.number, 'table of contents');
      continue;
    }
    toc = null;
    if (line.bullet || line.label) continue;
    const found = boilerplate(line.text.replace(STARRED, '$2'));
    if (!found) continue;
    toc = found.toc ? line : null;
    if (found.edge || found.tail) edge.set(line.number, found);
    else ignored.set(line.number, found.reason);
  }
  return edge;
}

function ignoreAbove(lines: readonly PlainLine[], { lines: [title] }: Title, ignored: Ignored): void {
  for (const line of lines) {
    if (line === title) return;
    if (!isBlankLine(line) && !ignored.has(line.number)) ignored.set(line.number, 'a line of the skin above the title');
  }
}

/** Index of the first line with words of the page, behind its title. */
function firstWords(lines: readonly PlainLine[], titleLines: readonly PlainLine[], ignored: Ignored): number {
  const at = lines.findIndex((line) => isContent(line) && !titleLines.includes(line) && !ignored.has(line.number));
  return at === -1 ? lines.length : at;
}

/** The menu between the title and the first words, which stand in `next`. */
function ignoreTop(
  top: readonly PlainLine[],
  next: PlainLine | undefined,
  title: Title | null,
  edge: Edge,
  ignored: Ignored,
): void {
  const titleLines = title?.lines ?? [];
  const titleKey = title && foldKey(title.title);
  let lastNav = -1;
  let firstNav = -1;
  top.forEach((line, i) => {
    const entry = edge.get(line.number);
    if (titleLines.includes(line)) return;
    // A word of the navigation that a list follows is a heading of the page.
    const below = [...top.slice(i + 1, i + 3), ...(next ? [next] : [])]
      .slice(0, 2)
      .find((other) => !isBlankLine(other));
    if (below?.bullet || below?.label) return;
    const link = entry?.nav || isPageLink(line.text, titleKey);
    if (link) {
      lastNav = i;
      if (firstNav === -1) firstNav = i;
    }
    if (entry) ignored.set(line.number, entry.reason);
    else if (link) ignored.set(line.number, 'navigation');
  });
  for (const line of top.slice(firstNav + 1, Math.max(0, lastNav))) {
    if (isBlankLine(line) || titleLines.includes(line) || ignored.has(line.number)) continue;
    ignored.set(line.number, 'navigation: a short line between navigation links');
  }
}

/** The menus below a page, and the lines of the skin it ends in. */
function ignoreBottom(lines: readonly PlainLine[], first: number, edge: Edge, ignored: Ignored): void {
  let end = lines.length;
  const menu = lines.findLastIndex((line, i) => i >= first && edge.get(line.number)?.tail === true);
  if (menu !== -1 && lines.slice(menu).every(isMenuLine)) {
    end = menu;
    const reason = edge.get((lines[menu] as PlainLine).number)?.reason ?? '';
    for (const line of lines.slice(menu)) {
      if (!isBlankLine(line) && !ignored.has(line.number)) ignored.set(line.number, reason);
    }
  }
  for (let i = end - 1; i >= first; i--) {
    const line = lines[i] as PlainLine;
    if (isBlankLine(line) || ignored.has(line.number)) continue;
    const entry = edge.get(line.number);
    if (!entry) break;
    ignored.set(line.number, entry.reason);
  }
}

function isMenuLine({ text }: PlainLine): boolean {
  return text.length <= 200 && !/[^\s\]]\[\d{1,4}\]|↑/.test(text);
}

/** `Previous <this page>`, `← <page>`, `< <parent page>`, or the title once more. */
function isPageLink(text: string, titleKey: string | null): boolean {
  if (text.length > 200) return false;
  if (/^(?:[←→]|< \S)/.test(text)) return true;
  return titleKey !== null && foldKey(text.replace(/^(?:Previous|Next)[: ]+(?=\S)/i, '')) === titleKey;
}
