/** The reader of pasted text: what a person gets by copying a wiki page, or by a program that shows it as text. @module */
import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import type { Doubt } from '../model/corpus.ts';
import type { LedgerEntry } from '../model/ledger.ts';
import '../model/tree.ts';
import { flatWords } from '../text/flat.ts';
import { Lines } from '../text/span.ts';
import type { MarkerContext } from './markers.ts';
import { type Page, readBlocks, readPage } from './plain/blocks.ts';
import { nameGroups } from './plain/groups.ts';
import { type Head, type Ignored, readHead } from './plain/head.ts';
import { headingWords } from './plain/heading.ts';
import type { PlainLine } from './plain/lines.ts';
import { type Note, readNotes } from './plain/notes.ts';
import { doubtfulLists, findRegions, type NotesRegion } from './plain/regions.ts';
import type { Run } from './plain/sections.ts';
import { readSource } from './plain/source.ts';
import { bodyNodes, footnotesHeadingNode, noteNode, type TreeContext } from './plain/tree.ts';

/** A list of footnotes with its notes. */
interface NotesList extends NotesRegion {
  notes: Note[];
}

/**
 * A unified parser of pasted text. Bullets (`•`, `-`, `*`, `–`, numbers) nest by indentation; where they are lost each
 * line stands by itself. Footnotes are labelled lines below a heading such as `Footnotes`, or the labelled lines the
 * page ends in; where a browser copied no labels, their order numbers them. The words of a wiki's skin, of e-mail and of
 * programs that show pages as text are told in `file.data.skipped`.
 */
export const plain: Plugin<[], string, Root> = function () {
  this.parser = (text, file) => {
    const lines = new Lines(text);
    const source = readSource(lines);
    const head = readHead(source);
    const regions = findRegions(source.lines, head.ignored);
    const found = regions.map((region) => ({
      ...region,
      ...readNotes(source.lines, region, head.ignored, source.width),
    }));
    const isBody = bodyOf(source.lines.length, regions);
    const lists: NotesList[] = nameGroups(found, source.lines, isBody);
    const markers = markerContext(lists, source.lines, isBody);
    const context: TreeContext = { lines, text: source.text, holes: source.holes, markers };
    file.data.meta = { title: head.title && flatWords(head.title), language: head.language, date: null, kind: null };
    file.data.skipped = skippedLines(head, source.marks, found);
    file.data.doubts = doubtfulLists(source.lines, head.ignored, regions).map((run) =>
      listDoubt(run, source.lines, lines),
    );
    const page = readPage(source.lines, withTitle(head), isBody);
    return { type: 'root', children: children(page, lists, context), position: lines.span(0, text.length) };
  };
};

/** Tells by index whether a line stands outside the footnotes and their headings. */
function bodyOf(count: number, regions: readonly NotesRegion[]): (index: number) => boolean {
  const notes = new Uint8Array(count);
  for (const { heading, from, to } of regions) notes.fill(1, heading === -1 ? from : heading, to);
  return (index) => notes[index] === 0;
}

/** A list that stands between markers: those above may mean it, or the list the page ends in. */
function listDoubt({ from, to }: Run, read: readonly PlainLine[], lines: Lines): Doubt {
  const [start, end] = [(read[from] as PlainLine).start, (read[to - 1] as PlainLine).end];
  return {
    kind: 'line-unread',
    found: lines.text.slice(start, end),
    expected: null,
    reason: 'these lines look like the notes of a section, and are not as many as its markers count',
    span: lines.span(start, end),
  };
}

function withTitle({ titleLines, ignored }: Head): Ignored {
  return new Map([...ignored, ...titleLines.map(({ number }) => [number, 'title'] as const)]);
}

/** The body and the lists of footnotes in their order. */
function children(page: Page, lists: readonly NotesList[], context: TreeContext): Root['children'] {
  const parts: Root['children'][] = [];
  let at = 0;
  for (const { heading, from, to, notes } of lists) {
    const line = page.lines[heading];
    parts.push(bodyNodes(readBlocks(page, at, line ? heading : from), context));
    if (line) parts.push([footnotesHeadingNode(line.start, headingWords(page, line.text), context)]);
    parts.push(notes.map((note) => noteNode(note, context)));
    at = to;
  }
  parts.push(bodyNodes(readBlocks(page, at, page.lines.length), context));
  return parts.flat();
}

function markerContext(
  lists: readonly NotesList[],
  lines: readonly PlainLine[],
  isBody: (index: number) => boolean,
): MarkerContext {
  const notes = lists.flatMap((list) => list.notes);
  const brackets = lines.some(({ text }, i) => isBody(i) && /\[\d{1,4}\]/.test(text));
  const superscripts = notes.length > 0 && (brackets ? 'defined' : true);
  return { defined: new Set(notes.map(({ label }) => label)), superscripts };
}

function skippedLines(
  { ignored, titleLines }: Head,
  marks: readonly number[],
  lists: readonly { unread: readonly PlainLine[] }[],
): LedgerEntry[] {
  const entry = (number: number, use: LedgerEntry['use'], what: string) => ({ from: number, to: number, use, what });
  const unread = lists.flatMap((list) => list.unread);
  return [
    ...titleLines.map(({ number }) => entry(number, 'used', 'title')),
    ...[...ignored].map(([number, reason]) => entry(number, 'ignored', reason)),
    ...marks.filter((number) => !ignored.has(number)).map((number) => entry(number, 'ignored', 'mark of a quotation')),
    ...unread.map(({ number }) => entry(number, 'finding', 'a line among the footnotes that belongs to none of them')),
  ].sort((a, b) => a.from - b.from);
}
