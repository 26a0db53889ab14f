/** The notes a page ends in without a heading above them. @module */
import { citedGroups } from '../note-groups.ts';
import { isNoteLabel } from './label.ts';
import { type PlainLine, textsOf } from './lines.ts';

const MARKER = /\[(?:\d{1,5}|[a-z]{1,2}|note \d{1,4})\]/i;
const RAISED = /[¹²³⁴-⁹⁰]/;

type IsContent = (line: PlainLine) => boolean;

/** Whether a line has what may be a marker. */
export function hasMarker({ text }: PlainLine): boolean {
  return MARKER.test(text) || RAISED.test(text);
}

/** Whether a line ends in a parenthesis, as attributions do. */
export function isAttributed({ text }: PlainLine): boolean {
  return /[)）][.;,]?$/.test(text);
}

/** Index of the first line of the notes that the page ends in, or -1. */
export function tailOfNotes(lines: readonly PlainLine[], isContent: IsContent): number {
  const labelled = labelledTail(lines, isContent);
  return labelled === -1 ? bareTail(lines, isContent) : labelled;
}

function labelledTail(lines: readonly PlainLine[], isContent: IsContent): number {
  let first = -1;
  for (let i = lines.length - 1; i >= 0; i--) {
    const line = lines[i] as PlainLine;
    if (!isContent(line)) continue;
    const { bullet, text } = line;
    if (bullet) break;
    const label = isNoteLabel(line.label) ? line.label : null;
    const words = label ? text.slice(label.length) : text;
    if (MARKER.test(words) && label?.form !== 'arrow') break;
    // A marker that stands alone on its line, or that a program moved there, is the label of no note.
    if (label?.form === 'bracket' && words === '' && first === -1) break;
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

/**
 * Notes that a browser copied without their labels: as many lines at the end as the markers count, each with the one
 * space that stood behind its arrow, or each ending in a parenthesis as attributions do.
 */
function bareTail(lines: readonly PlainLine[], isContent: IsContent): number {
  const last = lines.findLastIndex(hasMarker);
  const content: number[] = [];
  for (let i = last + 1; i < lines.length; i++) if (isContent(lines[i] as PlainLine)) content.push(i);
  if (last === -1 || content.length === 0) return -1;
  const count = citedGroups(textsOf(lines.slice(0, last + 1))).find(({ name }) => name === '')?.highest ?? 0;
  const tail = content.slice(-count).map((i) => lines[i] as PlainLine);
  if (count === 0 || tail.length < count || tail.some(({ bullet, label }) => bullet || isNoteLabel(label))) return -1;
  const spaced = tail.every(({ indent }) => indent === 1);
  const attributed = tail.every(isAttributed);
  return spaced || attributed ? (content.at(-count) ?? -1) : -1;
}
