/** Phrasing content to flat text, the markers told apart. @module */
import type { FootnoteReference, Node, Parent, PhrasingContent } from 'mdast';
import type { Words } from '../model/draft.ts';
import type { InlineFootnote } from '../model/tree.ts';
import { FlatBuilder, type FlatText } from '../text/flat.ts';

/** A marker of a text. */
export interface Reference {
  node: FootnoteReference | InlineFootnote;
  /** Units of flat text before it. */
  at: number;
}

/** The words of a block and its markers. */
export interface Phrasing {
  flat: FlatText;
  references: Reference[];
  start: number;
  end: number;
}

/** How markers are read. */
export interface PhrasingOptions {
  /** Keep the characters of a marker as text: inside a footnote a marker cites nothing. Default: false. */
  markersAsText?: boolean;
}

/** The text of blocks, joined by spaces. */
export function phrasing(
  blocks: readonly Parent[],
  input: string,
  { markersAsText = false }: PhrasingOptions = {},
): Phrasing {
  const builder = new FlatBuilder();
  const references: Reference[] = [];
  let last = 0;
  for (const block of blocks) {
    if (builder.length > 0) builder.space(last);
    const leaves = leavesOf(block);
    leaves.forEach((leaf, i) => {
      const [start, end] = range(leaf);
      if (isReference(leaf) && !markersAsText) references.push({ node: leaf, at: builder.length });
      else builder.addParsed(trimmed(wordsOf(leaf, input), leaves, i, markersAsText), input.slice(start, end), start);
    });
    last = range(block)[1];
  }
  const flat = builder.build();
  for (const one of references) one.at = Math.min(one.at, flat.text.length);
  return { flat, references, start: blocks[0] ? range(blocks[0])[0] : 0, end: last };
}

/** All words of a block, as the stages hand them on. */
export function allOf({ flat }: Pick<Phrasing, 'flat'>): Words {
  return { flat, from: 0, to: flat.text.length };
}

/** Offsets of a node. */
export function range(node: Node): [start: number, end: number] {
  return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
}

function isReference(node: Node): node is FootnoteReference | InlineFootnote {
  return node.type === 'footnoteReference' || node.type === 'footnote';
}

function isLeaf(node: Node): boolean {
  return isReference(node) || !('children' in node);
}

/** The nodes that carry words, in order: no element, however deep, is lost. */
function leavesOf(block: Parent): PhrasingContent[] {
  if (block.children.every(isLeaf)) return block.children as PhrasingContent[];
  const leaves: PhrasingContent[] = [];
  const open: Node[] = [...block.children].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    if (isLeaf(node)) leaves.push(node as PhrasingContent);
    else if (node.type === 'footnoteDefinition') continue;
    else for (const child of [...(node as Parent).children].reverse()) open.push(child);
  }
  return leaves;
}

function wordsOf(node: PhrasingContent, input: string): string {
  if (node.type === 'break') return ' ';
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  if (node.type === 'html') return '';
  if ('value' in node) return node.value;
  const source = input.slice(...range(node));
  // Of a marker in a note a reader sees the label: the element that makes it is markup.
  return isReference(node) && /^[<{]/.test(source) ? `[${node.label ?? ''}]` : source;
}

/** The white space before a marker goes with it when punctuation stands behind the marker: `word [1].` is `word.` */
function trimmed(value: string, leaves: readonly PhrasingContent[], i: number, markersAsText: boolean): string {
  const bare = markersAsText ? value : value.trimEnd();
  if (bare.length === value.length) return value;
  let next = i + 1;
  while (next < leaves.length && isReference(leaves[next] as Node)) next++;
  const after = leaves[next];
  if (next === i + 1 || after?.type !== 'text' || !/^[.,;:!?)\]…。，；]/.test(after.value)) return value;
  return bare;
}
