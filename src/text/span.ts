/** Offsets to lines and columns. @module */

/** A unist point; see `model/position.ts`, whose schema has the same shape. */
export interface Point {
  line: number;
  column: number;
  offset: number;
}

/** A unist position: `start` inclusive, `end` exclusive. */
export interface Span {
  start: Point;
  end: Point;
}

/**
 * The lines of a text. A line ends at LF, CR or CRLF, as in CommonMark; other separators (U+2028, form feed) are
 * white space inside a line.
 */
export class Lines {
  /** Offset of the first unit of each line. */
  readonly starts: readonly number[];
  #last = 0;

  constructor(readonly text: string) {
    this.starts = lineStarts(text);
  }

  /** How many lines there are: 1 for the empty text. */
  get count(): number {
    return this.starts.length;
  }

  /** The line (from 1) an offset lies in; the offset after the last unit lies in the last line. */
  lineAt(offset: number): number {
    const { starts } = this;
    // Callers go forward through a text, so the line asked for last, or the next, is the likeliest.
    const last = this.#last;
    if (offset >= (starts[last] ?? 0)) {
      if (offset < (starts[last + 1] ?? Number.POSITIVE_INFINITY)) return last + 1;
      if (offset < (starts[last + 2] ?? Number.POSITIVE_INFINITY)) {
        this.#last = last + 1;
        return last + 2;
      }
    }
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    this.#last = low;
    return low + 1;
  }

  /** @throws RangeError when the offset lies outside the text. */
  point(offset: number): Point {
    if (!(offset >= 0 && offset <= this.text.length)) {
      throw new RangeError(`offset ${offset} is outside the text (0 to ${this.text.length})`);
    }
    const line = this.lineAt(offset);
    return { line, column: offset - (this.starts[line - 1] ?? 0) + 1, offset };
  }

  /** The span from `start` up to, not including, `end`. */
  span(start: number, end: number): Span {
    return { start: this.point(start), end: this.point(end) };
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  }
  const end = /\r\n?|\n/g;
  while (end.exec(text)) starts.push(end.lastIndex);
  return starts;
}

/** The words of a span. */
export function slice(text: string, span: Span): string {
  return text.slice(span.start.offset, span.end.offset);
}
