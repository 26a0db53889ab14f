/** Links between markers and notes, as converters of web pages write them. @module */
import type { FootnoteReference, Link, Parent, Root, RootContent, Text } from 'mdast';
import { toString as wordsOf } from 'mdast-util-to-string';
import type { Lines } from '../../text/span.ts';
import { findMarkers } from '../markers.ts';
import { type Cuttable, changeChildren, cuttable, isGlued, piece } from './phrasing.ts';

/** A link that is a marker. */
export interface NoteLink {
  label: string;
  /** Whether it stood in a superscript. */
  raised: boolean;
}

/** The links of a document that are markers. */
export type NoteLinks = Map<RootContent, NoteLink>;

// MediaWiki (`cite_note`), Word (`_ftn`), Google Docs (`ftnt`), Markdown processors (`fn`, `footnote`).
const BACK = /^(?:user-content-)?(?:cite_ref|(?:fn|_?ftnt?|_?edn|footnote|endnote)[-_:]?ref)/i;
const NOTE = /^(?:user-content-)?(?:cite_note|fn|_?ftnt?|_?edn|footnote|endnote)/i;
/** Units: the words of a marker are no longer. */
const LONGEST = 30;

/** Whether an address leads from a note to its marker. */
export function isBackAddress(url: string): boolean {
  return BACK.test(fragmentOf(url));
}

/** Finds the links that are markers; superscripts must still be in the tree, as HTML. */
export function findNoteLinks(root: Root): NoteLinks {
  const found: NoteLinks = new Map();
  const open: Parent[] = [root];
  for (let parent = open.pop(); parent; parent = open.pop()) {
    let raised = false;
    parent.children.forEach((child, i) => {
      if (child.type === 'html') raised = /^<sup\b/i.test(child.value) || (raised && !/^<\/sup\b/i.test(child.value));
      const label = child.type === 'link' ? markerOf(child, raised || standsAtWord(parent.children[i - 1])) : null;
      if (label !== null) found.set(child, { label, raised });
      else if ('children' in child) open.push(child);
    });
  }
  return found;
}

/** Puts a `footnoteReference` for each of the links outside the notes: what a note cites is part of its words. */
export function markNoteLinks(root: Root, links: NoteLinks, lines: Lines): void {
  if (links.size === 0) return;
  const notes: Parent[] = root.children.filter((node) => node.type === 'footnoteDefinition');
  for (let note = notes.pop(); note; note = notes.pop()) {
    for (const child of note.children) if (!links.delete(child) && 'children' in child) notes.push(child);
  }
  changeChildren(root, ({ children }) => {
    return children.some((child) => links.has(child)) ? withMarkers(children, links, lines) : children;
  });
}

/** Behind a word, punctuation or a bracket. */
function standsAtWord(before: RootContent | undefined): boolean {
  return isGlued(before) || (before?.type === 'text' && before.value.endsWith('['));
}

/** The label of a link that is a marker; a bare number must be raised or stand at a word. */
function markerOf(link: Link, atWord: boolean): string | null {
  const fragment = fragmentOf(link.url);
  if (!NOTE.test(fragment) || BACK.test(fragment)) return null;
  const words = wordsOf(link, { includeHtml: false }).trim();
  if (words.length > LONGEST) return null;
  const isBare = /^\d{1,5}$/.test(words);
  const isBracketed = words.startsWith('[');
  if (!isBracketed && !(atWord && (isBare || /^[⁰¹²³⁴-⁹]+$/.test(words)))) return null;
  const text = isBare ? `[${words}]` : words;
  const defined = new Set([text.slice(1, -1)]);
  const [marker, ...others] = findMarkers(text, { defined, superscripts: !isBracketed });
  return marker && others.length === 0 && marker.outerEnd - marker.outerStart === text.length ? marker.label : null;
}

function fragmentOf(url: string): string {
  const at = url.lastIndexOf('#');
  return at === -1 ? '' : url.slice(at + 1);
}

/** Units `from` up to `to` of a text between markers. */
interface Between {
  text: Cuttable;
  from: number;
  to: number;
}

function withMarkers(children: readonly RootContent[], links: NoteLinks, lines: Lines): RootContent[] {
  const texts = children.map((child) => (child.type === 'text' ? between(child, lines) : null));
  children.forEach((child, i) => {
    if (links.has(child)) trimSigns(texts[i - 1], texts[i + 1]);
  });
  return children.flatMap((child, i): RootContent[] => {
    const link = links.get(child);
    if (link) return [reference(child, link)];
    const text = texts[i];
    if (!text) return [child];
    const parts =
      links.get(children[i - 1] as RootContent)?.raised && links.get(children[i + 1] as RootContent)?.raised;
    return parts && /^[\s,;]*$/.test(text.text.node.value) ? [] : piece(text.text, text.from, text.to, lines);
  });
}

function between(node: Text, lines: Lines): Between {
  return { text: cuttable(node, lines), from: 0, to: node.value.length };
}

/** Takes the signs off that stand in pairs around a marker: `^…^`, as pandoc raises it, and brackets. */
function trimSigns(before: Between | null | undefined, after: Between | null | undefined): void {
  if (!before || !after) return;
  const isPair = () => {
    const [left, right] = [before.text.node.value[before.to - 1], after.text.node.value[after.from]];
    return (left === '^' && right === '^') || (left === '[' && right === ']');
  };
  while (before.to > before.from && after.from < after.to && isPair()) {
    before.to--;
    after.from++;
  }
}

function reference({ position }: RootContent, { label }: NoteLink): FootnoteReference {
  const node: FootnoteReference = { type: 'footnoteReference', identifier: label.toLowerCase(), label };
  return position ? { ...node, position } : node;
}
