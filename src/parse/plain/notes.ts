/** The notes of a list of footnotes. @module */
import { asciiDigits } from '../../text/digits.ts';
import type { Ignored } from './head.ts';
import { isNoteLabel } from './label.ts';
import { extend, isBlankLine, type Piece, type PlainLine } from './lines.ts';
import type { NotesRegion } from './regions.ts';
import { isFull } from './wrap.ts';

/** A footnote: paragraphs of pieces, a piece a line. */
export interface Note {
  label: string;
  /** Whether the label is written; else its place in the list gave it. */
  numbered: boolean;
  start: number;
  paragraphs: Piece[][];
}

/** What the lines of a region give. */
export interface Notes {
  notes: Note[];
  /** Lines that belong to no note. */
  unread: PlainLine[];
}

interface Reading extends Notes {
  last: PlainLine | null;
  blank: boolean;
  /** Some line has a label: then a line without one continues the note above. */
  labelled: boolean;
  /** Lines before the first label that are notes of their own: the labels go on behind them. */
  leading: number;
  /** Where lines without labels were cut, or 0. */
  width: number;
  previous: PlainLine | null;
  /** A browser's space before each note. */
  spaced: boolean;
}

/**
 * Reads the notes of a region; a line that begins no note continues the one above. Where no line has a label each is a
 * note, or all up to one that was not cut at `width` (0: lines were not cut).
 */
export function readNotes(
  lines: readonly PlainLine[],
  { from, to }: NotesRegion,
  ignored: Ignored,
  width: number,
): Notes {
  const content = withBareNumbers(lines.slice(from, to).filter((line) => !ignored.has(line.number)));
  const labels = content.filter(({ label }) => isNoteLabel(label));
  const reading: Reading = {
    notes: [],
    unread: [],
    last: null,
    blank: false,
    labelled: labels.length > 0,
    leading: leadingNotes(content),
    width,
    previous: null,
    spaced: content.find((line) => !isBlankLine(line))?.indent === 1,
  };
  for (const line of content) {
    if (isBlankLine(line)) reading.blank = true;
    else {
      if (reading.labelled) readNoteLine(reading, line);
      else readBareLine(reading, line);
      reading.blank = false;
      reading.previous = line;
    }
  }
  return reading;
}

/**
 * Numbers without a full stop, `1 text`, are labels where no line has another, the first line begins with 1, and a second
 * note goes on counting.
 */
function withBareNumbers(content: readonly PlainLine[]): readonly PlainLine[] {
  const first = content.find((line) => !isBlankLine(line));
  if (!first || !/^1\s/.test(asciiDigits(first.text)) || content.some(({ label }) => isNoteLabel(label)))
    return content;
  let next = 1;
  const numbered = content.map((line): PlainLine => {
    const [all, digits] = /^(\d{1,4})\s+(?=\S)/.exec(asciiDigits(line.text)) ?? [];
    if (all === undefined || Number(digits) !== next) return line;
    next++;
    return { ...line, label: { form: 'number', label: String(digits), length: all.length } };
  });
  return next > 2 ? numbered : content;
}

/** Lines that lost their label stand before the first one that has it, as many as that one counts or, uncounted, all. */
function leadingNotes(content: readonly PlainLine[]): number {
  const words = content.filter((line) => !isBlankLine(line));
  const first = words.findIndex(({ label }) => isNoteLabel(label));
  const label = words[first]?.label?.label;
  return label == null || Number(label) === first + 1 ? Math.max(0, first) : 0;
}

function readNoteLine(reading: Reading, line: PlainLine): void {
  const { notes, unread, last, blank } = reading;
  const note = notes.at(-1);
  if (notes.length < reading.leading || startsNote(reading, line)) {
    notes.push(newNote(line, notes.length + 1));
    reading.last = line;
  } else if (!note || (blank && line.indent === 0 && (last?.indent ?? 0) > 0)) unread.push(line);
  else if (blank) note.paragraphs.push([[line.start, line.end]]);
  else extend(note.paragraphs.at(-1) as Piece[], line);
}

/** A line of a list in which no note has a label. */
function readBareLine({ notes, width, previous, blank, spaced }: Reading, line: PlainLine): void {
  const cut = width > 0 && previous && !blank && isFull(previous, line, width) && !(spaced && line.indent === 1);
  if (cut) extend(notes.at(-1)?.paragraphs.at(-1) as Piece[], line);
  else notes.push(newNote(line, notes.length + 1));
}

function newNote({ start, end, label, bullet }: PlainLine, place: number): Note {
  const words = start + (label?.length ?? bullet?.length ?? 0);
  return {
    label: label?.label ?? String(place),
    numbered: label?.label != null,
    start,
    paragraphs: [[[words, end]]],
  };
}

/**
 * A line deeper than the words of the note above it, or led by a number like a year, continues that note; so does a
 * number out of count behind a line that a program cut.
 */
function startsNote({ last, previous, width }: Reading, line: PlainLine): boolean {
  const { label } = line;
  if (!isNoteLabel(label)) return false;
  if (!last?.label) return true;
  if (line.indent >= last.indent + last.label.length && line.indent > last.indent + 1) return false;
  if (label.form !== last.label.form && !(label.form === 'arrow' || last.label.form === 'arrow')) return false;
  const [number, before] = [Number(label.label), Number(last.label.label)];
  const cut = width > 0 && previous && previous.number === line.number - 1 && isFull(previous, line, width);
  if (cut && label.form === 'number' && number < before && !/[.)]$/.test(previous.text)) return false;
  return !(number >= 1500 && number <= 2099 && before < number - 200);
}
