/** Heads and feet that pages repeat, and their numbers. @module */
import type { PdfLine } from './lines.ts';

/** So many lines at the top and at the bottom of a page may be repeated ones, where white space keeps them apart. */
const EDGE = 3;
/** In parts of the type. */
const APART = 1.8;
/** On this share of the pages, and on two at least. */
const SHARE = 0.4;
const PAGE_NUMBER =
  /^(?:page|p\.|seite|página|pág\.)?\s?[-–—]?\s?(?:\d{1,4}|[ivxlc]{1,6})\s?(?:(?:\/|of|sur|de|von)\s?\d{1,4})?\s?[-–—]?$/i;

/**
 * The lines that are no content: what stands at the edges of many pages alike, numbers aside, and a number of the page as
 * the very first or last line.
 */
export function furnitureOf(pages: readonly (readonly PdfLine[])[]): Set<PdfLine> {
  const edges = pages.flatMap(edgesOf);
  const byWords = new Map<string, Set<number>>();
  for (const line of edges.flat()) byWords.set(keyOf(line), (byWords.get(keyOf(line)) ?? new Set()).add(line.page));
  const most = Math.max(2, Math.ceil(pages.length * SHARE));
  const found = new Set<PdfLine>();
  for (const edge of edges) {
    edge.forEach((line, i) => {
      // Pages may cite the same note.
      const isRepeated = !line.labelled && (byWords.get(keyOf(line))?.size ?? 0) >= most;
      if (isRepeated || (i === 0 && PAGE_NUMBER.test(line.text))) found.add(line);
    });
  }
  return found;
}

/** The lines above the first white space, and those below the last; each list from the edge of the page inwards. */
function edgesOf(lines: readonly PdfLine[]): PdfLine[][] {
  const sorted = [...lines].sort((a, b) => b.y - a.y);
  return [edgeOf(sorted), edgeOf(sorted.reverse())];
}

/** The lines before the first white space of a page that is read from its edge. */
function edgeOf(sorted: readonly PdfLine[]): PdfLine[] {
  for (let count = 1; count <= EDGE && count < sorted.length; count++) {
    const [line, next] = [sorted[count - 1] as PdfLine, sorted[count] as PdfLine];
    if (Math.abs(line.y - next.y) > APART * Math.max(line.size, next.size)) return sorted.slice(0, count);
  }
  return [];
}

function keyOf({ text, y }: PdfLine): string {
  return `${Math.round(y / 4)} ${text.replace(/\d+/g, '#')}`;
}
