/** `[3]` where a link has the label `3`: Markdown reads a link that shows as the bare number. @module */
import type { FootnoteReference, LinkReference, Parent, Root, RootContent, Text } from 'mdast';
import type { Lines } from '../../text/span.ts';
import { changeChildren, isGlued } from './phrasing.ts';

/** A number in brackets. */
export interface BracketedNumber {
  label: string;
  /** Offsets of the brackets. */
  start: number;
  end: number;
}

/**
 * Makes markers of those that cite one of the footnotes. Others that stand where a marker would, behind a word or
 * punctuation, become text with their brackets; returns these texts. What is left are links.
 */
export function readNumberReferences(root: Root, footnotes: ReadonlySet<string>, lines: Lines): Set<Text> {
  const kept = new Set<Text>();
  const read = (node: RootContent, before: RootContent | undefined): RootContent[] => {
    const numbers = node.type === 'linkReference' ? numbersOf(node, lines) : [];
    const isMarker = numbers.length > 0 && (isGlued(before) || numbers.some(({ label }) => footnotes.has(label)));
    if (!isMarker) return [node];
    return numbers.map((number) => {
      if (footnotes.has(number.label)) return reference(number, lines);
      const text = words(number, lines);
      kept.add(text);
      return text;
    });
  };
  changeChildren(root, ({ children }: Parent) => {
    if (!children.some(({ type }) => type === 'linkReference')) return children;
    return children.flatMap((node, i) => read(node, children[i - 1]));
  });
  return kept;
}

/** The numbers of `[3]`, `[3][]` and `[2][3]`; none for a link with words. */
export function numbersOf({ position }: LinkReference, { text }: Lines): BracketedNumber[] {
  const [start, end] = [position?.start.offset ?? 0, position?.end.offset ?? 0];
  const found = /^\[(\d{1,5})\](?:\[(\d{0,5})\])?$/.exec(text.slice(start, Math.min(end, start + 20)));
  const [, first, second] = found ?? [];
  if (first === undefined) return [];
  const middle = start + first.length + 2;
  const numbers = [{ label: first, start, end: middle }];
  return second ? [...numbers, { label: second, start: middle, end }] : numbers;
}

function reference({ label, start, end }: BracketedNumber, lines: Lines): FootnoteReference {
  return { type: 'footnoteReference', identifier: label, label, position: lines.span(start, end) };
}

function words({ start, end }: BracketedNumber, lines: Lines): Text {
  return { type: 'text', value: lines.text.slice(start, end), position: lines.span(start, end) };
}
