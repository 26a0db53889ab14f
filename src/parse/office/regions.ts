/** Lists of footnotes that are typed into an office document: below a heading such as `Footnotes`, or at its end. @module */
import { isFootnotesHeading } from '../../vocabularies/cues.ts';
import { hasEditLink, withoutEditLink, withoutGluedEdit } from '../plain/edit-link.ts';
import { isHeading, type Line } from './lines.ts';
import type { MarkedLines } from './marked.ts';

/** A list of notes, by indexes of lines. */
export interface Region {
  /** The heading, or -1. */
  heading: number;
  /** The first line of the notes, and the one behind their last. */
  from: number;
  to: number;
}

/** Lines looked at below a heading for the first label. */
const NEAR = 12;

/**
 * The regions of notes among the lines of content.
 *
 * @param shown the labels that links show, by the bookmark they lead to
 * @param own whether the document has footnotes of its form: then typed ones are such only where the text cites them
 */
export function notesRegions(
  lines: readonly Line[],
  marked: MarkedLines,
  shown: ReadonlyMap<string, string>,
  own: boolean,
): Region[] {
  const headings = lines.flatMap((line, i) => (isNotesHeading(line) ? [i] : []));
  const regions = headings.map((heading) => ({ heading, from: heading + 1, to: regionEnd(lines, heading + 1) }));
  const firstMarked = lines.findIndex((line) => isMarked(line, marked));
  const found = regions.filter(({ heading, from, to }, i) => {
    const cited = firstMarked !== -1 && firstMarked < heading;
    if (from === to) return true;
    if (own && !cited) return false;
    return (
      lines.slice(from, Math.min(to, from + NEAR)).some(({ label }) => label) || (cited && i === regions.length - 1)
    );
  });
  if (found.length > 0 || own) return found;
  const linked = lines.findIndex(({ paragraph }) => paragraph.bookmarks.some((name) => shown.has(name)));
  return linked === -1 ? tail(lines, marked) : [{ heading: -1, from: linked, to: regionEnd(lines, linked) }];
}

function isMarked({ number }: Line, { bracketed, raised }: MarkedLines): boolean {
  return bracketed.has(number) || raised.has(number);
}

/** A heading by its style, or a short paragraph of its own. */
function isNotesHeading({ text, table, continued, label, bullet, paragraph }: Line): boolean {
  if (table || continued || label || bullet || paragraph.list || text.length > 80) return false;
  return isFootnotesHeading(withoutGluedEdit(withoutEditLink(text)));
}

/**
 * Notes end before the next heading or table. They end behind the words of the last label, too, where these are a
 * finished note and another paragraph follows.
 */
function regionEnd(lines: readonly Line[], from: number): number {
  let limit = from;
  let last = -1;
  for (let line = lines[limit]; line && !endsRegion(line); line = lines[++limit]) {
    if (line.label) last = limit;
  }
  if (last === -1) return limit;
  for (let i = last + 1; i < limit; i++) {
    const { continued, bullet, paragraph } = lines[i] as Line;
    if (continued || paragraph.list?.continued) continue;
    if (bullet || /[)）][.;,]?$/.test((lines[i - 1] as Line).text)) return i;
  }
  return limit;
}

function endsRegion(line: Line): boolean {
  const edited = line.text.length < 120 && hasEditLink(line.text);
  return line.table || isHeading(line.paragraph) || edited || isNotesHeading(line);
}

/** Labelled lines that a document ends in, when a marker above cites one of them and none of them cites another. */
function tail(lines: readonly Line[], marked: MarkedLines): Region[] {
  let from = lines.length;
  for (let i = from - 1; i >= 0; i--) {
    const line = lines[i] as Line;
    if (line.table || isHeading(line.paragraph) || !(line.label || line.continued)) break;
    if (marked.raised.has(line.number) || (marked.bracketed.has(line.number) && line.label?.form !== 'bracket')) break;
    if (line.label && !line.continued) from = i;
  }
  const labels = new Set(lines.slice(from).map(({ label }) => label?.label));
  const cited = lines.slice(0, from).some((line) => {
    if (marked.raised.has(line.number)) return labels.size > 0;
    return [...line.text.matchAll(/\[([^\][]{1,80})\]/g)].some(([, inside = '']) =>
      inside.split(/[,;–-]/).some((label) => labels.has(label.trim())),
    );
  });
  return cited ? [{ heading: -1, from, to: lines.length }] : [];
}
