/** The reader of PDF. @module */
import type { Root, RootContent } from 'mdast';
import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import type { Doubt } from '../model/corpus.ts';
import '../model/tree.ts';
import type { ReaderData } from '../model/tree.ts';
import { Lines } from '../text/span.ts';
import type { MarkerContext } from './markers.ts';
import { blocksOf } from './pdf/blocks.ts';
import { missingMapsOf, pagesOf } from './pdf/items.ts';
import { lackOf } from './pdf/repair.ts';
import { layOutPages, type TextLine } from './pdf/text.ts';
import { type PlainLine, readLines } from './plain/lines.ts';
import { type Note, readNotes } from './plain/notes.ts';
import { findRegions, type NotesRegion } from './plain/regions.ts';
import { bodyNodes, noteNode, type TreeContext } from './plain/tree.ts';

/** Units of a line that a finding shows. */
const LONGEST_FOUND = 200;

/**
 * A unified parser of the text of PDF files, which `preparePdf` took out of the file by unpdf. A PDF file has no
 * paragraphs, headings or notes: they are told by type, white space and place, and may be told wrongly, so the ledger calls
 * every page uncertain. Footnotes are what stands at the feet of pages, else below a heading such as `Footnotes`; raised
 * numbers are their markers. `file.data.text` has a paragraph a line.
 *
 * @throws VFileMessage as `preparePdf`
 */
export const pdf: Plugin<[], string, Root> = function () {
  this.parser = (_, file) => {
    const pages = pagesOf(file);
    if (pages.length === 0) file.fail('was not prepared: the pages of a PDF file are read before its tree');
    const { text, lines: holds, type } = layOutPages(pages);
    const lines = new Lines(text);
    const read = readLines(lines);
    const lists = notesOf(read, holds);
    const context: TreeContext = { lines, text, holes: [], markers: markersOf(lists) };
    const blocks = blocksOf(read, outside(holds, lists), type);
    Object.assign(file.data, {
      text,
      skipped: skippedLines(holds),
      doubts: [...missingDoubts(file, holds, lines), ...doubtsOf(read, lines)],
    } satisfies Partial<ReaderData>);
    const headings = new Set(lists.flatMap(({ heading }) => read[heading]?.start ?? []));
    const children = [
      ...bodyNodes(blocks, context).map((node) => asNotesHeading(node, headings)),
      ...lists.flatMap(({ notes }) => notes.map((note) => noteNode(note, context))),
    ];
    children.sort((a, b) => (a.position?.start.offset ?? 0) - (b.position?.start.offset ?? 0));
    return { type: 'root', children, position: lines.span(0, text.length) };
  };
};

/** A list of notes; `heading` and the others are indexes of lines. */
interface NotesList extends NotesRegion {
  notes: Note[];
}

/** The notes of the feet of the pages, else those below a heading or at the end. */
function notesOf(read: readonly PlainLine[], holds: readonly TextLine[]): NotesList[] {
  const from = holds.findIndex(({ use }) => use === 'note');
  if (from !== -1) {
    const notes = read.flatMap((line, i) => footNote(line, holds[i] as TextLine));
    return [{ heading: -1, from, to: read.length, notes }];
  }
  const ignored = new Map(
    read.flatMap(({ number }, i) => (isParagraph(holds[i]) ? [] : [[number, '']])) as [number, string][],
  );
  const byEnd = new Map(read.map((line) => [line.end, line.text]));
  return findRegions(read, ignored).map((region) => {
    const { notes } = readNotes(read, region, ignored, 0);
    return { ...region, notes: notes.map((note) => withoutBackLink(note, byEnd)) };
  });
}

function isParagraph(line: TextLine | undefined): boolean {
  return line?.use === 'paragraph';
}

function footNote({ start, end }: PlainLine, what: TextLine): Note[] {
  if (what.use !== 'note') return [];
  const { label, length } = what.note;
  return [{ label, numbered: true, start, paragraphs: [[[start + Math.min(length, end - start), end]]] }];
}

/** The arrow at the end of a note that leads back to its marker is no word of it. */
function withoutBackLink(note: Note, byEnd: ReadonlyMap<number, string>): Note {
  const paragraphs = note.paragraphs.map((pieces) =>
    pieces.map(([start, end]) => {
      const link = /\s*↩\ufe0e?$/.exec(byEnd.get(end)?.slice(-10) ?? '');
      return [start, Math.max(start, end - (link?.[0].length ?? 0))] as const;
    }),
  );
  return { ...note, paragraphs };
}

function markersOf(lists: readonly NotesList[]): MarkerContext {
  const defined = new Set(lists.flatMap(({ notes }) => notes.map(({ label }) => label)));
  return { defined, superscripts: defined.size > 0 };
}

/** What the lines hold, the notes taken out. */
function outside(holds: readonly TextLine[], lists: readonly NotesList[]): TextLine[] {
  const left = [...holds];
  for (const { from, to } of lists) left.fill({ use: 'unread' }, from, to);
  return left;
}

/** A block at one of these offsets is the heading over a list of notes. */
function asNotesHeading(node: RootContent, headings: ReadonlySet<number>): RootContent {
  const { position } = node;
  if (!position || !headings.has(position.start.offset ?? -1)) return node;
  if (node.type !== 'paragraph' && node.type !== 'heading') return node;
  return { type: 'heading', depth: 2, children: node.children, data: { footnotes: true }, position };
}

/** Text that is lost whole, told where its first page begins. */
function missingDoubts(file: VFile, holds: readonly TextLine[], lines: Lines): Doubt[] {
  return missingMapsOf(file).map(({ name, page }) => {
    const at = holds.findIndex((line) => line.use === 'ignored' && line.reason.startsWith(`page ${page} of `));
    const start = lines.starts[at] ?? 0;
    const reason = `text of page ${page} is lost: its font needs the table of characters ${name}, which unpdf does not have`;
    return { kind: 'line-unread', found: name, expected: null, reason, span: lines.span(start, start) };
  });
}

/** Words that the page shows and the file does not tell. */
function doubtsOf(read: readonly PlainLine[], lines: Lines): Doubt[] {
  return read.flatMap(({ start, end }) => {
    const lack = lackOf(lines.text.slice(start, end));
    if (!lack) return [];
    const found = lines.text.slice(start, end).slice(0, LONGEST_FOUND);
    const span = lines.span(start + lack.from, start + lack.to);
    return [{ kind: 'line-unread' as const, found, expected: null, reason: lack.reason, span }];
  });
}

function skippedLines(holds: readonly TextLine[]): ReaderData['skipped'] {
  return holds.flatMap((line, i) =>
    line.use === 'ignored' ? [{ from: i + 1, to: i + 1, use: 'ignored' as const, what: line.reason }] : [],
  );
}
