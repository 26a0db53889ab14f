/** Pieces of office documents as phrasing content. @module */
import type { FootnoteReference, PhrasingContent, Text } from 'mdast';
import { findMarkers, type MarkerContext } from '../markers.ts';
import { type Layout, type Place, type PlacedPiece, piecesIn } from './layout.ts';
import { isRaisedJoin, isRaisedNumber, superscript, type TextPiece } from './model.ts';

declare module 'mdast' {
  interface TextData {
    /** BCP 47, where the words are in another language than the document. */
    lang?: string;
  }
}

/** A note that something can refer to. */
export interface Target {
  identifier: string;
  label: string;
}

/** What phrasing content is made with. */
export interface PhrasingContext {
  layout: Layout;
  /** Of markers that are written as text. */
  markers: MarkerContext;
  /** The note that a key of the form leads to: its id, or the bookmark around its marker. */
  noteOf(key: string): Target | null;
  /** The one note of the form with a label; null where there is none, or several. */
  labelled(label: string): Target | null;
  /** The note in the text that a link leads to. */
  linked: ReadonlyMap<string, Target>;
}

/** Nobody cites more notes in one marker. */
const LONGEST_RANGE = 999;
/** Units of the longest marker that is a link. */
const LONGEST = 30;

/** The nodes of a range. */
export function phrasing(place: Place, context: PhrasingContext): PhrasingContent[] {
  const pieces = piecesIn(context.layout, place);
  const nodes: PhrasingContent[] = [];
  let words: PlacedPiece[] = [];
  const flush = () => {
    for (const node of wordNodes(words, context)) nodes.push(node);
    words = [];
  };
  for (let i = 0; i < pieces.length; i++) {
    const placed = pieces[i] as PlacedPiece;
    // Paragraphs of a cell, or of a note, stand on lines of their own.
    const before = pieces[i - 1];
    if (before && placed.start > before.end) {
      flush();
      nodes.push(textNode(before.end, placed.start, null, context));
    }
    const last = lastOf(pieces, i, placed);
    const target = targetOf(placed, pieces[last] as PlacedPiece, context);
    if (target) {
      flush();
      nodes.push(referenceNode(target, placed.start, (pieces[last] as PlacedPiece).end, context));
      i = last;
    } else if (words.length === 0 && isJoin(pieces, i, context)) {
      for (const node of joinNodes(pieces, i, context)) nodes.push(node);
    } else if (placed.piece.type === 'break') {
      flush();
      nodes.push({ type: 'break', position: context.layout.lines.span(placed.start, placed.end) });
    } else words.push(placed);
  }
  flush();
  return nodes;
}

/** The note that pieces are the marker of, as the form itself says; null for words. */
function targetOf({ piece, start }: PlacedPiece, { end }: PlacedPiece, context: PhrasingContext): Target | null {
  if (piece.type === 'marker') return context.noteOf(piece.note) ?? { identifier: piece.note, label: '?' };
  if (piece.type === 'break') return null;
  if (piece.noteRef !== null) {
    // Where a program lost the bookmark, its number still says which note is meant.
    const label = labelIn(context.layout.lines.text.slice(start, end));
    return context.noteOf(piece.noteRef) ?? (label === null ? null : context.labelled(label));
  }
  const target = piece.link && context.linked.get(piece.link.fragment);
  const isMarker = target && end - start <= LONGEST && labelIn(context.layout.lines.text.slice(start, end)) !== null;
  return isMarker ? target : null;
}

/** A raised comma or dash between two markers is a part of their group. */
function isJoin(pieces: readonly PlacedPiece[], at: number, context: PhrasingContext): boolean {
  const { piece } = pieces[at] as PlacedPiece;
  if (piece.type !== 'text' || !isRaisedJoin(piece)) return false;
  return besides(pieces, at, context).every((target) => target !== null);
}

/** The notes before and behind a join. */
function besides(pieces: readonly PlacedPiece[], at: number, context: PhrasingContext): (Target | null)[] {
  const [placed, before, next] = [pieces[at], pieces[at - 1], pieces[at + 1]];
  if (!placed || !before || !next || before.end !== placed.start || next.start !== placed.end) return [null];
  const last = pieces[lastOf(pieces, at + 1, next)] as PlacedPiece;
  return [targetOf(before, before, context), targetOf(next, last, context)];
}

/** The notes of a range that are not written, all at its dash. */
function joinNodes(pieces: readonly PlacedPiece[], at: number, context: PhrasingContext): FootnoteReference[] {
  const { start, end } = pieces[at] as PlacedPiece;
  if (!/[‐-—-]/.test(context.layout.lines.text.slice(start, end))) return [];
  const [low = Number.NaN, high = Number.NaN] = besides(pieces, at, context).map((target) => Number(target?.label));
  const nodes: FootnoteReference[] = [];
  for (let number = low + 1; number < high && high - low <= LONGEST_RANGE; number++) {
    const target = context.labelled(String(number));
    if (target) nodes.push(referenceNode(target, start, end, context));
  }
  return nodes;
}

/** A marker that is a link may be in several pieces. */
function lastOf(pieces: readonly PlacedPiece[], from: number, { piece }: PlacedPiece): number {
  if (piece.type !== 'text' || (piece.noteRef ?? piece.link) === null) return from;
  const { start } = pieces[from] as PlacedPiece;
  let last = from;
  // A link of more units is no marker, however long it is: its pieces are not counted again and again.
  const mayGoOn = () => piece.noteRef !== null || (pieces[last] as PlacedPiece).end - start <= LONGEST;
  while (mayGoOn() && isSameMarker(piece, pieces[last + 1]?.piece)) last++;
  return last;
}

function isSameMarker(one: TextPiece, next: PlacedPiece['piece'] | undefined): boolean {
  if (next?.type !== 'text') return false;
  return one.noteRef === null ? one.link === next.link : one.noteRef === next.noteRef;
}

/** The label in the words of a link to a note: `[3]`, `3`, `[note 1]`; null for other words. */
export function labelIn(words: string): string | null {
  if (words.length > LONGEST) return null;
  const found = /^\s?\^?\[?\s?((?:[a-z-]{1,20}[ \u00a0])?(?:\d{1,5}|[a-z]{1,5})|[*†‡§]{1,5})\s?\]?\s?$/i.exec(words);
  return found ? (found[1] as string).replace('\u00a0', ' ') : null;
}

/** Words without a marker of the form: their own markers are found across pieces. */
function wordNodes(pieces: readonly PlacedPiece[], context: PhrasingContext): PhrasingContent[] {
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!first || !last) return [];
  const nodes: PhrasingContent[] = [];
  let at = first.start;
  let next = 0;
  // A raised join between two typed markers is a part of their group as well.
  const isJoined = (from: number, to: number) =>
    /^[\s,;]{1,4}$/.test(context.layout.lines.text.slice(from, Math.min(to, from + 5))) &&
    isRaisedNumber(pieces[next]?.piece as TextPiece) &&
    (pieces[next] as PlacedPiece).end >= to;
  const upTo = (end: number) => {
    while (at < end) {
      const piece = pieces[next] as PlacedPiece;
      const to = Math.min(piece.end, end);
      if (at < to) nodes.push(textNode(at, to, piece.piece as TextPiece, context));
      if (piece.end <= end) next++;
      at = Math.max(at, to);
    }
  };
  for (const marker of findMarkers(searched(pieces, context), context.markers)) {
    const from = first.start + marker.outerStart;
    if (nodes.at(-1)?.type === 'footnoteReference' && isJoined(at, from)) at = from;
    upTo(from);
    const target = { identifier: marker.label.toLowerCase(), label: marker.label };
    nodes.push(referenceNode(target, first.start + marker.start, first.start + marker.end, context));
    at = first.start + marker.outerEnd;
  }
  upTo(last.end);
  return nodes;
}

/** The words in which markers are looked for: raised digits of notes that are there as the superscripts they look like. */
function searched(pieces: readonly PlacedPiece[], { layout, markers }: PhrasingContext): string {
  const { text } = layout.lines;
  const isNote = (label: string) => markers.defined.has(label);
  return pieces
    .map(({ piece, start, end }) => {
      const words = text.slice(start, end);
      if (!markers.superscripts || piece.type !== 'text' || !isRaisedNumber(piece)) return words;
      // Brackets around make a marker of their own.
      if (text[start - 1] === '[' || text[end] === ']') return words;
      return words.replace(/\d+/g, (digits) =>
        isNote(digits) || [...digits].every(isNote) ? superscript(digits) : digits,
      );
    })
    .join('');
}

function textNode(start: number, end: number, piece: TextPiece | null, { layout }: PhrasingContext): Text {
  const { lines } = layout;
  const node: Text = { type: 'text', value: lines.text.slice(start, end), position: lines.span(start, end) };
  return piece?.lang ? { ...node, data: { lang: piece.lang } } : node;
}

function referenceNode(target: Target, start: number, end: number, { layout }: PhrasingContext): FootnoteReference {
  return { type: 'footnoteReference', ...target, position: layout.lines.span(start, end) };
}
