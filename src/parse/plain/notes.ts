/** The list of footnotes of a pasted page: where it begins, and its notes. @module */
import { isFootnotesHeading } from '../../vocabularies/cues.ts';
import type { Ignored } from './head.ts';
import { isBlankLine, type PlainLine } from './lines.ts';

/** A run of input: from `start` up to, not including, `end`. */
export type Piece = readonly [start: number, end: number];

/** A footnote: paragraphs of pieces, a piece a line. */
export interface Note {
  label: string;
  /** Whether the label is written; else its place in the list gave it. */
  numbered: boolean;
  start: number;
  paragraphs: Piece[][];
}

/** Where the footnotes are. */
export interface NotesRegion {
  /** Index of the heading line, or -1. */
  heading: number;
  /** Index of the first line after the heading, or of the first note. */
  from: number;
  /** Index after the last line. */
  to: number;
}

const MARKER = /\[(?:\d{1,5}|[a-z]{1,2}|note \d{1,4})\]/i;

/**
 * The lines of the footnotes: below a heading that opens them, else the run of labelled lines the page ends in, when
 * its labels are those of markers above.
 */
export function findNotes(lines: readonly PlainLine[], ignored: Ignored): NotesRegion | null {
  const isContent = (line: PlainLine) => !isBlankLine(line) && !ignored.has(line.number);
  for (let i = lines.length - 1; i >= 0; i--) {
    const line = lines[i] as PlainLine;
    if (!isContent(line) || line.bullet || !isFootnotesHeading(withoutEdit(line.text))) continue;
    const next = lines.slice(i + 1).find(isContent);
    if (
      next === undefined ||
      next.label ||
      lines.slice(0, i).some(({ text }) => MARKER.test(text) || /[¹²³⁴-⁹⁰]/.test(text))
    ) {
      return { heading: i, from: i + 1, to: regionEnd(lines, i + 1) };
    }
  }
  const from = tailOfNotes(lines, isContent);
  return from === -1 ? null : { heading: -1, from, to: lines.length };
}

function withoutEdit(text: string): string {
  return text.endsWith('Edit') ? text.slice(0, -'Edit'.length) : text;
}

/** Headings with an edit link end the footnotes; anything else belongs to them. */
function regionEnd(lines: readonly PlainLine[], from: number): number {
  for (let i = from; i < lines.length; i++) {
    const { text, label } = lines[i] as PlainLine;
    if (!label && text.length < 120 && text.endsWith(']') && /\S ?\[edit(?: source| \| edit source)?\]$/i.test(text))
      return i;
  }
  return lines.length;
}

function tailOfNotes(lines: readonly PlainLine[], isContent: (line: PlainLine) => boolean): number {
  let first = -1;
  for (let i = lines.length - 1; i >= 0; i--) {
    const line = lines[i] as PlainLine;
    if (!isContent(line)) continue;
    const { label, bullet, text } = line;
    if (bullet) break;
    const words = label ? text.slice(label.length) : text;
    if (MARKER.test(words) && label?.form !== 'arrow') break;
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
    for (const [, inside = ''] of (lines[i] as PlainLine).text.matchAll(/\[([^\][]{1,80})\]/g)) {
      if (inside.split(/[,;\-–—]/).some((label) => labels.has(label.trim()))) return true;
    }
    if (labels.size > 0 && /[¹²³⁴-⁹⁰]/.test((lines[i] as PlainLine).text)) return true;
  }
  return false;
}

/** What the lines of a region give. */
export interface Notes {
  notes: Note[];
  /** Lines that belong to no note. */
  unread: PlainLine[];
}

/** Reads the notes of a region; a line that begins no note continues the one above. */
export function readNotes(lines: readonly PlainLine[], { from, to }: NotesRegion, ignored: Ignored): Notes {
  const content = lines.slice(from, to).filter((line) => !ignored.has(line.number));
  const labelled = content.some((line) => line.label);
  const reading: Reading = { notes: [], unread: [], last: null, blank: false, labelled };
  for (const line of content) {
    if (isBlankLine(line)) reading.blank = true;
    else {
      readNoteLine(reading, line);
      reading.blank = false;
    }
  }
  return reading;
}

interface Reading extends Notes {
  last: PlainLine | null;
  blank: boolean;
  labelled: boolean;
}

function readNoteLine(reading: Reading, line: PlainLine): void {
  const note = reading.notes.at(-1);
  const bulletLength = line.bullet?.length ?? 0;
  if (!reading.labelled || startsNote(line, reading.last)) {
    const label = line.label;
    const start = line.start + (label?.length ?? bulletLength);
    reading.notes.push({
      label: label?.label ?? String(reading.notes.length + 1),
      numbered: label?.label != null,
      start: line.start,
      paragraphs: [[[start, line.end]]],
    });
    reading.last = line;
  } else if (!note || (reading.blank && line.indent === 0 && (reading.last?.indent ?? 0) > 0))
    reading.unread.push(line);
  else if (reading.blank) note.paragraphs.push([[line.start, line.end]]);
  else (note.paragraphs.at(-1) as Piece[]).push([line.start, line.end]);
}

/** A line deeper than the words of the note above it, or led by a number like a year, continues that note. */
function startsNote(line: PlainLine, last: PlainLine | null): boolean {
  const { label } = line;
  if (!label) return false;
  if (!last?.label) return true;
  if (line.indent >= last.indent + last.label.length && line.indent > last.indent + 1) return false;
  if (label.form !== last.label.form && !(label.form === 'arrow' || last.label.form === 'arrow')) return false;
  const [number, before] = [Number(label.label), Number(last.label.label)];
  return !(number >= 1500 && number <= 2099 && before < number - 200);
}
