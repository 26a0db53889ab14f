/** Text measured in columns of a terminal. @module */
import stringWidth from 'string-width';

/** A line of text with its width in columns. */
export interface Cell {
  text: string;
  width: number;
}

// More than any terminal shows: a longer text is cut before it is measured.
const LONGEST = 4000;

// Where every unit is a column, nothing needs to be segmented.
const ASCII = /^[\x20-\x7e]*$/;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

export function measure(text: string): Cell {
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return { text: short, width: stringWidth(short) };
}

/** A cell not wider than `limit` columns, with an ellipsis where something was cut, never inside a grapheme. */
export function cut(cell: Cell, limit: number): Cell {
  if (cell.width <= limit) return cell;
  if (ASCII.test(cell.text)) return { text: `${cell.text.slice(0, limit - 1)}…`, width: limit };
  let width = 0;
  let end = 0;
  for (const { segment, index } of graphemes.segment(cell.text)) {
    const next = stringWidth(segment);
    end = index;
    if (width + next > limit - 1) break;
    width += next;
  }
  return { text: `${cell.text.slice(0, end)}…`, width: width + 1 };
}
