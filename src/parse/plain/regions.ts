/** Where the lists of footnotes of a pasted page are. @module */
import { isFootnotesHeading } from '../../vocabularies/cues.ts';
import { hasEditLink, isEditLink, withoutGluedEdit } from './edit-link.ts';
import type { Ignored } from './head.ts';
import { isBlankLine, type PlainLine } from './lines.ts';

/** One list of footnotes, by indexes of lines. */
export interface NotesRegion {
  /** The heading line, or -1. */
  heading: number;
  /** The first line after the heading, or the first note. */
  from: number;
  /** After the last line. */
  to: number;
}

const MARKER = /\[(?:\d{1,5}|[a-z]{1,2}|note \d{1,4})\]/i;
const RAISED = /[¹²³⁴-⁹⁰]/;

/**
 * The lists of footnotes: below each heading that opens one, else the run of labelled lines the page ends in, when its
 * labels are those of markers above.
 */
export function findRegions(lines: readonly PlainLine[], ignored: Ignored): NotesRegion[] {
  const isContent = (line: PlainLine) => !isBlankLine(line) && !ignored.has(line.number);
  const opening = lines.flatMap((line, i) => (isContent(line) && isNotesHeading(line) ? [i] : []));
  const headings = opening.filter((i) => hasNotesBelow(lines, i, i === opening.at(-1), isContent));
  if (headings.length > 0) {
    return headings.map((heading, i) => {
      const limit = headings[i + 1] ?? lines.length;
      return { heading, from: heading + 1, to: regionEnd(lines, heading + 1, limit, isContent) };
    });
  }
  const from = tailOfNotes(lines, isContent);
  return from === -1 ? [] : [{ heading: -1, from, to: regionEnd(lines, from, lines.length, isContent) }];
}

type IsContent = (line: PlainLine) => boolean;

function isNotesHeading({ text, bullet, label }: PlainLine): boolean {
  return !bullet && !label && text.length <= 80 && isFootnotesHeading(withoutGluedEdit(text));
}

/** A heading of footnotes has labelled lines below it; without labels it must be the last, and have markers above. */
function hasNotesBelow(lines: readonly PlainLine[], i: number, last: boolean, isContent: IsContent): boolean {
  const next = lines.slice(i + 1, i + 12).find(isContent);
  if (next?.label) return true;
  return last && (next === undefined || lines.slice(0, i).some(hasMarker));
}

function hasMarker({ text }: PlainLine): boolean {
  return MARKER.test(text) || RAISED.test(text);
}

/**
 * A list ends before a heading with an edit link. It ends behind its last label too: where a blank line follows the
 * words of that note, and then a line that is no deeper and either another kind of block or behind a closed parenthesis.
 */
function regionEnd(lines: readonly PlainLine[], from: number, limit: number, isContent: IsContent): number {
  let lastLabel = -1;
  for (let i = from; i < limit; i++) {
    const line = lines[i] as PlainLine;
    if (isEdited(line)) {
      limit = i;
      break;
    }
    if (line.label && isContent(line)) lastLabel = i;
  }
  if (lastLabel === -1) return limit;
  const note = lines[lastLabel] as PlainLine;
  for (let i = lastLabel + 1; i < limit; i++) {
    const line = lines[i] as PlainLine;
    if (!isContent(line) || !isBlankLine(lines[i - 1] as PlainLine) || line.indent > note.indent) continue;
    const before = lines.slice(lastLabel, i).findLast(isContent) ?? note;
    if (line.bullet || looksLikeTitle(line.text) || /[)）][.;,]?$/.test(before.text)) return i;
  }
  return limit;
}

function isEdited({ text, label }: PlainLine): boolean {
  return !label && text.length < 120 && hasEditLink(text) && !isEditLink(text);
}

function looksLikeTitle(text: string): boolean {
  return text.length <= 60 && /^[\p{Lu}\p{Lo}]/u.test(text) && !/[.!?;:,…)\]]$/.test(text);
}

function tailOfNotes(lines: readonly PlainLine[], isContent: IsContent): number {
  let first = -1;
  for (let i = lines.length - 1; i >= 0; i--) {
    const line = lines[i] as PlainLine;
    if (!isContent(line)) continue;
    const { label, bullet, text } = line;
    if (bullet) break;
    const words = label ? text.slice(label.length) : text;
    if (MARKER.test(words) && label?.form !== 'arrow') break;
    // A count that begins anew: what stands above is a list of the page.
    if (label && first !== -1 && lines[first]?.label?.label === '1' && Number(label.label) > 1) break;
    if (label) first = i;
  }
  if (first === -1) return -1;
  const { label } = lines[first] as PlainLine;
  if (label?.form === 'arrow' || label?.form === 'superscript') return first;
  return isCitedAbove(lines, first) ? first : -1;
}

/** Whether a marker above carries the label of one of the notes: a numbered list alone is no list of notes. */
function isCitedAbove(lines: readonly PlainLine[], first: number): boolean {
  const labels = new Set<string>();
  for (let i = first; i < lines.length; i++) {
    const label = (lines[i] as PlainLine).label?.label;
    if (label) labels.add(label);
  }
  for (let i = 0; i < first; i++) {
    const { text } = lines[i] as PlainLine;
    for (const [, inside = ''] of text.matchAll(/\[([^\][]{1,80})\]/g)) {
      if (inside.split(/[,;\-–—]/).some((label) => labels.has(label.trim()))) return true;
    }
    if (labels.size > 0 && RAISED.test(text)) return true;
  }
  return false;
}
