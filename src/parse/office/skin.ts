/** Lines of an office document that come from the program or the wiki, not from whoever wrote it. @module */
import { boilerplate } from '../../vocabularies/boilerplate.ts';
import { isHeading, type Line } from './lines.ts';

const CONTENTS = 'table of contents';

/** Such lines, each with its reason. */
export function readSkin(lines: readonly Line[]): Map<Line, string> {
  const reasons = new Map<Line, string>();
  readContents(lines, reasons);
  const edge = new Set<Line>();
  for (const line of lines) {
    if (reasons.has(line) || !mayBeSkin(line)) continue;
    const found = boilerplate(line.text);
    if (!found) continue;
    // What is content in the middle of a page is skin at its top and its end.
    if (found.edge || found.tail) edge.add(line);
    else reasons.set(line, found.reason);
  }
  for (const side of [lines, [...lines].reverse()]) {
    for (const line of side) {
      if (reasons.has(line)) continue;
      if (!edge.has(line)) break;
      reasons.set(line, boilerplate(line.text)?.reason ?? '');
    }
  }
  return reasons;
}

/** A heading by its style is content, whatever its words, and so are items and cells. */
function mayBeSkin({ paragraph, table, label, bullet }: Line): boolean {
  return !table && !label && !bullet && !paragraph.list && !isHeading(paragraph);
}

/** What the program made as a table of contents, and what a wiki did: a heading, and links to places of the page. */
function readContents(lines: readonly Line[], reasons: Map<Line, string>): void {
  let opening: Line | null = null;
  for (const line of lines) {
    if (line.paragraph.role === 'contents') reasons.set(line, CONTENTS);
    else if (opening && isContentsLine(line)) {
      reasons.set(opening, CONTENTS).set(line, CONTENTS);
    } else opening = !line.table && line.text.length < 60 && boilerplate(line.text)?.toc ? line : null;
  }
}

function isContentsLine({ text, table, paragraph: { depth, pieces } }: Line): boolean {
  if (table || depth !== null || text.length > 200) return false;
  if (/^\d+(?:\.\d+)*[. ]\s*\S/.test(text)) return true;
  return pieces.every((piece) => piece.type === 'text' && (piece.link !== null || piece.words.trim() === ''));
}
