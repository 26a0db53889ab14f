/** Footnotes written as a list or as paragraphs: below a heading such as `Footnotes`, or at the end. @module */
import type { FootnoteDefinition, Heading, List, ListItem, Paragraph, Root, RootContent } from 'mdast';
import { toString as wordsOf } from 'mdast-util-to-string';
import type { Lines } from '../../text/span.ts';
import { isFootnotesHeading } from '../../vocabularies/cues.ts';
import { findMarkers } from '../markers.ts';
import { citedGroups, groupsOfLists, labelInGroup } from '../note-groups.ts';
import { labelOf, splitParagraph, withoutLabel } from './note-label.ts';
import type { NoteLinks } from './note-links.ts';
import { numbersOf } from './number-references.ts';
import { isGlued } from './phrasing.ts';

/**
 * Makes `footnoteDefinition` nodes of the notes of a document; returns their labels. `links` are those of its links
 * that are markers.
 */
export function markNotes(root: Root, links: NoteLinks, lines: Lines): Set<string> {
  const at = root.children.findIndex(isNotesHeading);
  const document: Document = { root, links, lines };
  const notes = at === -1 ? tailOfNotes(document) : sectionsOfNotes(document, at);
  return new Set(notes.map(({ label, identifier }) => label ?? identifier));
}

interface Document {
  root: Root;
  links: NoteLinks;
  lines: Lines;
}

/** A run of nodes becoming notes. */
interface Reading {
  lines: Lines;
  notes: FootnoteDefinition[];
  /** Whether a text above cites by number: then bullets without a label are notes. */
  cited: boolean;
}

function sectionsOfNotes(document: Document, first: number): FootnoteDefinition[] {
  const { root, lines } = document;
  const cited = labelsCited(root.children.slice(0, first), document).size > 0;
  const reading: Reading = { lines, notes: [], cited };
  const children: RootContent[] = [];
  const lists: FootnoteDefinition[][] = [];
  const body: RootContent[] = [];
  for (let i = 0; i < root.children.length; i++) {
    const node = root.children[i] as RootContent;
    children.push(node);
    if (!isNotesHeading(node)) {
      if (lists.length > 0) nameGroups(lists.splice(0), body.splice(0));
      body.push(node);
      continue;
    }
    const before = reading.notes.length;
    const end = sectionEnd(root.children, i + 1, node.depth);
    const nodes = root.children.slice(i + 1, end).flatMap((one) => notesOf(one, reading));
    // A heading over nothing opens notes that stand elsewhere; one over prose alone is a section.
    const opens = nodes.length === 0 || nodes.some(({ type }) => type === 'footnoteDefinition');
    if (opens) node.data = { ...node.data, footnotes: true };
    for (const one of nodes) children.push(one);
    lists.push(reading.notes.slice(before));
    i = end - 1;
  }
  nameGroups(lists, body);
  root.children = children;
  return reading.notes;
}

/** Gives the notes of lists that stand one right behind the other the labels of their groups. */
function nameGroups(lists: readonly FootnoteDefinition[][], body: readonly RootContent[]): void {
  if (lists.length < 2 || !lists.every(([first]) => first?.label === '1')) return;
  const groups = citedGroups(body.map((node) => wordsOf(node)));
  const given = groupsOfLists(
    lists.map(({ length }) => length),
    groups,
  );
  lists.forEach((notes, i) => {
    const group = given[i];
    if (!group || group.name === '') return;
    for (const note of notes) {
      note.label = labelInGroup(group, note.label ?? note.identifier);
      note.identifier = note.label.toLowerCase();
    }
  });
}

function isNotesHeading(node: RootContent): node is Heading {
  return node.type === 'heading' && isFootnotesHeading(wordsOf(node));
}

function sectionEnd(nodes: readonly RootContent[], from: number, depth: number): number {
  let end = from;
  for (let node = nodes[end]; node && !(node.type === 'heading' && node.depth <= depth); node = nodes[end]) end++;
  return end;
}

function notesOf(node: RootContent, reading: Reading): RootContent[] {
  const notes =
    node.type === 'list' ? listNotes(node, reading) : node.type === 'paragraph' ? paragraphNotes(node, reading) : [];
  for (const note of notes) reading.notes.push(note);
  return notes.length > 0 ? notes : [node];
}

function listNotes(list: List, { lines, notes, cited }: Reading): FootnoteDefinition[] {
  const labels = list.children.map((item) => labelOf(item, lines));
  const numbers = list.ordered ? numbersIn(list, lines) : [];
  if (!list.ordered && !cited && labels.every((label) => label === null)) return [];
  return list.children.map((item, i) => {
    const written = labels[i] ?? null;
    const number = numbers[i] ?? null;
    const label = written?.label ?? number ?? notes.length + i + 1;
    const numbered = written?.label != null || number !== null;
    return definition(withoutLabel(item, written, lines), String(label), numbered);
  });
}

/**
 * The numbers of the items of a list: as typed, since markers that are typed mean these. Where most items have the number
 * of another, as all do that are typed `1.`, they are those that Markdown shows.
 */
function numbersIn({ children, start }: List, { text }: Lines): number[] {
  const counted = children.map((_, i) => (start ?? 1) + i);
  const typed = children.map(({ position }, i) => {
    const at = position?.start.offset ?? text.length;
    const digits = /^(\d{1,9})[.)]/.exec(text.slice(at, at + 12))?.[1];
    return digits === undefined ? (counted[i] as number) : Number(digits);
  });
  return new Set(typed).size * 2 > typed.length ? typed : counted;
}

function paragraphNotes(paragraph: Paragraph, { lines, notes }: Reading): FootnoteDefinition[] {
  return splitParagraph(paragraph, lines).map(({ label, start, paragraph: words }, i) => {
    const item: ListItem = { type: 'listItem', children: [words] };
    if (words.position) item.position = { start, end: words.position.end };
    return definition(item, label ?? String(notes.length + i + 1), label !== null);
  });
}

function definition({ children, position }: ListItem, label: string, numbered: boolean): FootnoteDefinition {
  const node: FootnoteDefinition = {
    type: 'footnoteDefinition',
    identifier: label.toLowerCase(),
    label,
    children,
    data: { numbered },
  };
  return position ? { ...node, position } : node;
}

/**
 * A numbered list, or labelled paragraphs, that a document without `[^…]` ends in: notes when the text above cites one
 * of their numbers and none of them cites another.
 */
function tailOfNotes(document: Document): FootnoteDefinition[] {
  const { root, lines } = document;
  const reading: Reading = { lines, notes: [], cited: true };
  const { children } = root;
  let from = children.length;
  if (children.at(-1)?.type === 'list') from--;
  else while (isLabelledParagraph(children[from - 1], lines)) from--;
  const last = children[from];
  if (!last || (last.type === 'list' && !last.ordered)) return [];
  const tail = children.slice(from).flatMap((node) => notesOf(node, reading));
  const above = labelsCited(children.slice(0, from), document);
  const citing = labelsCited(
    reading.notes.flatMap((note): RootContent[] => note.children),
    document,
  );
  if (above.has('^') || citing.size > 0 || !reading.notes.some(({ label }) => above.has(label ?? ''))) return [];
  root.children = [...children.slice(0, from), ...tail];
  return reading.notes;
}

function isLabelledParagraph(node: RootContent | undefined, lines: Lines): boolean {
  return node?.type === 'paragraph' && splitParagraph(node, lines).length > 0;
}

/** The labels of markers; `^` when there is a footnote of Markdown's own. */
function labelsCited(nodes: readonly RootContent[], { links, lines }: Document): Set<string> {
  const labels = new Set<string>();
  const open: RootContent[] = [...nodes];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'footnoteReference' || node.type === 'footnoteDefinition') labels.add('^');
    if (node.type === 'text')
      for (const { label } of findMarkers(node.value, { defined: new Set(), superscripts: true })) labels.add(label);
    if (!('children' in node)) continue;
    const { children } = node;
    children.forEach((child, i) => {
      const link = links.get(child);
      if (link) labels.add(link.label);
      else if (child.type === 'linkReference' && isGlued(children[i - 1]))
        for (const { label } of numbersOf(child, lines)) labels.add(label);
      else open.push(child);
    });
  }
  return labels;
}
