/** The text of an office document, and where its paragraphs and pieces stand in it. @module */
import { Lines } from '../../text/span.ts';
import type { Note, OfficeDocument, Paragraph, Piece } from './model.ts';
import { paragraphsOf } from './model.ts';

/** A piece in the text. */
export interface PlacedPiece {
  piece: Piece;
  start: number;
  end: number;
}

/** A range of the text. */
export interface Place {
  start: number;
  end: number;
}

/** A document written out. */
export interface Layout {
  /** A line is a paragraph, or a part of one that has breaks. */
  lines: Lines;
  /** In order, without overlap. */
  pieces: PlacedPiece[];
  /** Paragraphs with words, and one of each note; the others have no line. */
  places: Map<Paragraph, Place>;
}

/**
 * Writes the paragraphs of the body and then those of the notes, each on a line, without the white space around them.
 * The marker of a note is its label in brackets; a note without words has an empty line.
 *
 * @param notice whether an empty line stands at the end, of which the ledger says what was left out
 */
export function layOut({ blocks, notes, labels }: OfficeDocument, notice: boolean): Layout {
  const chunks: string[] = [];
  const pieces: PlacedPiece[] = [];
  const places: Layout['places'] = new Map();
  let offset = 0;
  const paragraphs = [...paragraphsOf(blocks), ...notes.flatMap((note) => note.paragraphs)];
  const empty = new Set(notes.map(emptyParagraph));
  for (const paragraph of paragraphs) {
    const words = paragraph.pieces.map((piece) => wordsOf(piece, labels));
    const line = words.join('');
    const text = line.trim();
    if (text === '' && !empty.has(paragraph)) continue;
    const lead = line.length - line.trimStart().length;
    const place = { start: offset, end: offset + text.length };
    placePieces(paragraph.pieces, words, offset - lead, place, pieces);
    places.set(paragraph, place);
    chunks.push(text);
    offset = place.end + 1;
  }
  return { lines: new Lines(chunks.join('\n') + (notice ? '\n' : '')), pieces, places };
}

/** The first paragraph of a note that has no words. */
function emptyParagraph({ paragraphs }: Note): Paragraph | undefined {
  const hasWords = ({ pieces }: Paragraph) =>
    pieces.some((piece) => piece.type !== 'text' || piece.words.trim() !== '');
  return paragraphs.some(hasWords) ? undefined : paragraphs[0];
}

function wordsOf(piece: Piece, labels: ReadonlyMap<string, string>): string {
  if (piece.type === 'break') return '\n';
  if (piece.type === 'marker') return `[${labels.get(piece.note) ?? '?'}]`;
  return piece.words.replace(/[\r\n]/g, ' ');
}

function placePieces(
  pieces: readonly Piece[],
  words: readonly string[],
  from: number,
  { start, end }: Place,
  placed: PlacedPiece[],
): void {
  let at = from;
  pieces.forEach((piece, i) => {
    const next = at + (words[i] as string).length;
    const [first, last] = [Math.max(at, start), Math.min(next, end)];
    if (first < last) placed.push({ piece, start: first, end: last });
    at = next;
  });
}

/** The pieces that stand in a range, cut to it. */
export function piecesIn({ pieces }: Layout, { start, end }: Place): PlacedPiece[] {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle] as PlacedPiece).end <= start) low = middle + 1;
    else high = middle;
  }
  const found: PlacedPiece[] = [];
  for (let placed = pieces[low]; placed && placed.start < end; placed = pieces[++low]) {
    found.push({ piece: placed.piece, start: Math.max(placed.start, start), end: Math.min(placed.end, end) });
  }
  return found;
}
