/** Markers that are written as text, before the notes are known. @module */
import type { Layout } from './layout.ts';
import { isRaisedNumber, type Piece } from './model.ts';

/** Numbers of the lines that have such markers. */
export interface MarkedLines {
  /** `[3]`, `[a]`, `[note 1]`. */
  bracketed: ReadonlySet<number>;
  /** Raised digits. */
  raised: ReadonlySet<number>;
}

const BRACKETED =
  /\[(?:\d{1,4}|[a-z]|(?:note|nb|n|lower-alpha|lower-roman|upper-alpha|upper-roman)[ \u00a0]?\d{1,4})\]/;

/** Looks for markers across the pieces of each line; the form's own markers are none of them. */
export function markedLines({ lines, pieces }: Layout): MarkedLines {
  const bracketed = new Set<number>();
  const raised = new Set<number>();
  let words = '';
  let line = 0;
  const look = () => {
    if (words.includes('[') && BRACKETED.test(words)) bracketed.add(line);
    words = '';
  };
  for (const { piece, start, end } of pieces) {
    const number = lines.lineAt(start);
    if (number !== line || piece.type !== 'text') look();
    line = number;
    if (piece.type === 'text') words += lines.text.slice(start, end);
    if (isRaised(piece)) raised.add(number);
  }
  look();
  return { bracketed, raised };
}

function isRaised(piece: Piece): boolean {
  return piece.type === 'text' && isRaisedNumber(piece);
}
