/** Footnotes written where they are cited: `^[…]`, as pandoc has them. @module */
import type { Parent, PhrasingContent, Root } from 'mdast';
import type { InlineFootnote } from '../../model/tree.ts';
import type { Lines } from '../../text/span.ts';
import { findMarkers, type MarkerContext } from '../markers.ts';
import { type Cuttable, changeChildren, cuttable, piece } from './phrasing.ts';

/** A unit of the text of child `child`. */
interface Place {
  child: number;
  at: number;
}

/** From the caret to the closing bracket. */
interface Note {
  start: Place;
  end: Place;
}

/**
 * Makes a `footnote` node of each `^[…]`. The note may hold other nodes and brackets in pairs; a note in a note is text,
 * as is one without its end, and `^[1]` is a marker.
 */
export function markInlineFootnotes(root: Root, context: MarkerContext, lines: Lines): void {
  changeChildren(root, ({ children }: Parent) => {
    if (!children.some((child) => child.type === 'text' && child.value.includes('^['))) return children;
    const texts = children.map((child) => (child.type === 'text' ? cuttable(child, lines) : null));
    const notes = outermost(findNotes(texts)).filter((note) => !isMarker(note, texts, context));
    return notes.length === 0 ? children : withNotes(children as PhrasingContent[], texts, notes, lines);
  });
}

function findNotes(texts: readonly (Cuttable | null)[]): Note[] {
  const notes: Note[] = [];
  const open: (Place | null)[] = [];
  texts.forEach((text, child) => {
    const value = text?.node.value ?? '';
    for (const { index: at } of value.matchAll(/[[\]]/g)) {
      if (!text?.map.isItself(at)) continue;
      if (value[at] === '[') {
        const isNote = value[at - 1] === '^' && text.map.isItself(at - 1);
        open.push(isNote ? { child, at: at - 1 } : null);
        continue;
      }
      const start = open.pop();
      if (start) notes.push({ start, end: { child, at } });
    }
  });
  return notes;
}

/** Notes come in the order of their ends: one that holds others comes after them. */
function outermost(notes: readonly Note[]): Note[] {
  const kept: Note[] = [];
  for (const note of notes) {
    while (kept.length > 0 && isBefore(note.start, (kept.at(-1) as Note).start)) kept.pop();
    kept.push(note);
  }
  return kept;
}

function isBefore(a: Place, b: Place): boolean {
  return a.child < b.child || (a.child === b.child && a.at < b.at);
}

function isMarker({ start, end }: Note, texts: readonly (Cuttable | null)[], context: MarkerContext): boolean {
  if (start.child !== end.child) return false;
  const words = texts[start.child]?.node.value.slice(start.at, end.at + 1) ?? '';
  const [marker] = findMarkers(words, context);
  return marker?.outerStart === 0 && marker.outerEnd === words.length;
}

function withNotes(
  children: readonly PhrasingContent[],
  texts: readonly (Cuttable | null)[],
  notes: readonly Note[],
  lines: Lines,
): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let from: Place = { child: 0, at: 0 };
  for (const { start, end } of notes) {
    const after = { child: end.child, at: end.at + 1 };
    const inside = between(children, texts, { child: start.child, at: start.at + 2 }, end, lines);
    for (const node of between(children, texts, from, start, lines)) nodes.push(node);
    const position = lines.span(offsetOf(start, texts), offsetOf(end, texts) + 1);
    nodes.push({ type: 'footnote', children: inside, position } satisfies InlineFootnote);
    from = after;
  }
  for (const node of between(children, texts, from, { child: children.length, at: 0 }, lines)) nodes.push(node);
  return nodes;
}

function offsetOf({ child, at }: Place, texts: readonly (Cuttable | null)[]): number {
  const text = texts[child] as Cuttable;
  return text.base + text.map.at(at);
}

function between(
  children: readonly PhrasingContent[],
  texts: readonly (Cuttable | null)[],
  from: Place,
  to: Place,
  lines: Lines,
): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  for (let i = from.child; i <= to.child && i < children.length; i++) {
    const text = texts[i];
    if (!text) {
      if (i < to.child) nodes.push(children[i] as PhrasingContent);
      continue;
    }
    nodes.push(...piece(text, i === from.child ? from.at : 0, i === to.child ? to.at : text.node.value.length, lines));
  }
  return nodes;
}
