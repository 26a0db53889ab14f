/** The words of a block as phrasing content: text, line breaks and markers. @module */
import type { FootnoteReference, PhrasingContent, Text } from 'mdast';
import type { Lines } from '../../text/span.ts';
import { findMarkers, type MarkerContext } from '../markers.ts';
import type { Piece } from './lines.ts';

/** What the nodes of a tree are made with. */
export interface InlineContext {
  lines: Lines;
  /** As long as the input, with blanks for what is no word. */
  text: string;
  /** Ranges, in order, that belong to no node. */
  holes: readonly Piece[];
  markers: MarkerContext;
}

/**
 * The nodes of some pieces of input. A marker may begin in one piece and end in the next: programs cut `[note 1]` at its
 * space, and before its bracket.
 */
export function inlineNodes(pieces: readonly Piece[], context: InlineContext): PhrasingContent[] {
  const words = pieces.map(([start, end]) => context.text.slice(start, end)).join('\n');
  const writer = new Writer(pieces, context);
  let written = 0;
  for (const { label, start, end, outerStart, outerEnd } of findMarkers(words, context.markers)) {
    if (outerStart >= written) {
      writer.skip(written);
      writer.text(outerStart);
      written = outerEnd;
    }
    writer.marker(label, start, end);
  }
  writer.skip(written);
  writer.text(words.length);
  return writer.nodes;
}

/** Goes through pieces joined by line feeds and writes nodes with their places in the input. */
class Writer {
  readonly nodes: PhrasingContent[] = [];
  readonly #pieces: readonly Piece[];
  readonly #context: InlineContext;
  #at = 0;
  /** The piece that `#at` lies in, where it begins among the joined, and the next hole. */
  #piece = 0;
  #begin = 0;
  #hole: number;

  constructor(pieces: readonly Piece[], context: InlineContext) {
    this.#pieces = pieces;
    this.#context = context;
    this.#hole = firstHole(context.holes, pieces[0]?.[0] ?? 0);
  }

  /** Writes the words up to unit `to` of the joined pieces. */
  text(to: number): void {
    while (this.#at < to) {
      const [start, end] = this.#pieces[this.#piece] as Piece;
      const length = end - start;
      const from = start + this.#at - this.#begin;
      const until = Math.min(end, start + to - this.#begin);
      this.#run(from, until);
      this.#at = this.#begin + until - start;
      if (this.#at < to) {
        this.#write('\n', end, this.#pieces[this.#piece + 1]?.[0] ?? end);
        this.#begin += length + 1;
        this.#at = this.#begin;
        this.#piece++;
      }
    }
  }

  /** Leaves out what lies before unit `to`. */
  skip(to: number): void {
    this.#at = Math.max(this.#at, to);
    this.#seek(this.#at);
  }

  marker(label: string, start: number, end: number): void {
    const from = this.#offset(start);
    const position = this.#context.lines.span(from, this.#offset(end - 1) + 1);
    const node: FootnoteReference = { type: 'footnoteReference', identifier: label.toLowerCase(), label, position };
    this.nodes.push(node);
  }

  /** Moves to the piece that holds a unit. */
  #seek(unit: number): void {
    for (;;) {
      const [start, end] = this.#pieces[this.#piece] ?? [0, 0];
      if (unit <= this.#begin + end - start || this.#piece + 1 >= this.#pieces.length) return;
      this.#begin += end - start + 1;
      this.#piece++;
    }
  }

  /** The offset of a unit, which lies in this piece or in one of the next. */
  #offset(unit: number): number {
    let begin = this.#begin;
    for (let i = this.#piece; ; i++) {
      const [start, end] = this.#pieces[i] as Piece;
      if (unit < begin + end - start || i + 1 >= this.#pieces.length) return Math.min(start + unit - begin, end);
      begin += end - start + 1;
    }
  }

  /** Text nodes for a range of the input, without its holes. */
  #run(start: number, end: number): void {
    const { holes, text } = this.#context;
    let from = start;
    for (; (holes[this.#hole]?.[0] ?? end) < end; this.#hole++) {
      const [open, close] = holes[this.#hole] as Piece;
      if (open > from) this.#write(text.slice(from, open), from, open);
      from = Math.max(from, close);
    }
    if (from < end) this.#write(text.slice(from, end), from, end);
  }

  #write(value: string, start: number, end: number): void {
    if (start === end) return;
    const node: Text = { type: 'text', value, position: this.#context.lines.span(start, end) };
    this.nodes.push(node);
  }
}

/** Index of the first hole that ends behind an offset. */
function firstHole(holes: readonly Piece[], offset: number): number {
  let low = 0;
  let high = holes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((holes[middle]?.[1] ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
