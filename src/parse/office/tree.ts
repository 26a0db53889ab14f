/** From an office document to mdast. @module */
import type { FootnoteDefinition, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import '../../model/tree.ts';
import type { LedgerEntry } from '../../model/ledger.ts';
import type { DocumentMeta } from '../../model/tree.ts';
import type { MarkerContext } from '../markers.ts';
import { pagePath } from '../page-path.ts';
import { bodyNodes } from './body.ts';
import { type Head, readHead } from './head.ts';
import { layOut } from './layout.ts';
import { bodyLines } from './lines.ts';
import { type MarkedLines, markedLines } from './marked.ts';
import type { Note, OfficeDocument } from './model.ts';
import { paragraphNode } from './nodes.ts';
import { noticeOf } from './notice.ts';
import type { PhrasingContext, Target } from './phrasing.ts';
import { notesRegions } from './regions.ts';
import { shownLabels } from './shown-labels.ts';
import { linkedNotes, type NotesList, readTypedNotes } from './typed-notes.ts';
import { isUnstyled, unstyledTree } from './unstyled.ts';

/** Units of a paragraph that is no line of a skin. */
const PROSE = 80;

/** Writes out a document as a tree, and sets `text`, `meta` and `skipped` of its file. */
export function officeTree(document: OfficeDocument, file: VFile): Root {
  if (isUnstyled(document)) return unstyledTree(document, file);
  const layout = layOut(document, document.leftOut.length > 0);
  const { lines } = layout;
  const head = readHead(bodyLines(document.blocks, layout));
  const { content } = head;
  const marked = markedLines(layout);
  const shown = shownLabels(layout, content);
  const regions = notesRegions(content, marked, shown, document.notes.length > 0);
  const inNotes = new Set(regions.flatMap(({ from, to }) => content.slice(from, to).map(({ number }) => number)));
  const isBody = (number: number) => !inNotes.has(number);
  const lists = readTypedNotes(content, regions, shown);
  const context: PhrasingContext = {
    layout,
    linked: linkedNotes(lists, content),
    markers: markerContext(lists, marked, isBody, shown.size > 0),
    noteOf: targets(document),
    labelled: byLabel(document),
  };
  const children = bodyNodes({ blocks: document.blocks, content, lists }, context);
  for (const note of document.notes) for (const node of noteNodes(note, context)) children.push(node);
  const tree: Root = { type: 'root', children, position: lines.span(0, lines.text.length) };
  file.data.text = lines.text;
  file.data.meta = metaOf(head, document, tree);
  file.data.skipped = [...head.skipped, ...unreadEntries(lists), ...noticeOf(document, lines.count)].sort(
    (a, b) => a.from - b.from,
  );
  return tree;
}

/** Raised digits are markers where there are typed notes; beside markers in brackets everything has to speak for it. */
function markerContext(
  lists: readonly NotesList[],
  { bracketed }: MarkedLines,
  isBody: (number: number) => boolean,
  areLinks: boolean,
): MarkerContext {
  const defined = new Set(lists.flatMap(({ notes }) => notes.map(({ label }) => label)));
  if (defined.size === 0 || areLinks) return { defined, superscripts: false };
  return { defined, superscripts: [...bracketed].some(isBody) ? 'defined' : true };
}

/** The notes of the form itself, by their ids and by the bookmarks around their markers. */
function targets({ labels, noteRefs }: OfficeDocument): PhrasingContext['noteOf'] {
  return (key) => {
    const identifier = labels.has(key) ? key : noteRefs.get(key);
    const label = identifier === undefined ? undefined : labels.get(identifier);
    return identifier === undefined || label === undefined ? null : { identifier, label };
  };
}

function byLabel({ labels }: OfficeDocument): PhrasingContext['labelled'] {
  const found = new Map<string, Target | null>();
  for (const [identifier, label] of labels) found.set(label, found.has(label) ? null : { identifier, label });
  return (label) => found.get(label) ?? null;
}

function noteNodes({ id, label, paragraphs }: Note, context: PhrasingContext): FootnoteDefinition[] {
  const { lines, places } = context.layout;
  const placed = paragraphs.flatMap((paragraph) => places.get(paragraph) ?? []);
  const [first, last] = [placed[0], placed.at(-1)];
  if (!first || !last) return [];
  const children = placed.map((place) => paragraphNode([place], context));
  const position = lines.span(first.start, last.end);
  return [{ type: 'footnoteDefinition', identifier: id, label, children, position, data: { numbered: true } }];
}

/** The title in the properties of the file counts where the text has none, and no single heading above all else either. */
function metaOf(head: Head, { title }: OfficeDocument, tree: Root): DocumentMeta {
  const given = head.title === null && !hasTitleHeading(tree) ? title : null;
  const path = given === null ? null : pagePath(given);
  return {
    title: head.title ?? path?.title ?? given,
    language: head.language ?? path?.language ?? null,
    date: null,
    kind: null,
  };
}

/** Several headings of depth 1 are sections, and so is one below a paragraph of some length. */
function hasTitleHeading({ children }: Root): boolean {
  const isFirst = (node: RootContent) => node.type === 'heading' && node.depth === 1 && !node.data?.footnotes;
  const at = children.findIndex(({ type }) => type === 'heading' || type === 'list' || type === 'table');
  const first = children[at];
  if (!first || !isFirst(first) || children.filter(isFirst).length > 1) return false;
  return children.slice(0, at).every(({ position }) => lengthOf(position) < PROSE);
}

function lengthOf(position: RootContent['position']): number {
  return (position?.end.offset ?? 0) - (position?.start.offset ?? 0);
}

function unreadEntries(lists: readonly NotesList[]): LedgerEntry[] {
  const what = 'a line among the footnotes that belongs to none of them';
  return lists.flatMap(({ unread }) =>
    unread.map(({ number }): LedgerEntry => ({ from: number, to: number, use: 'finding', what })),
  );
}
