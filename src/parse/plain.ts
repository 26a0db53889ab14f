/** The reader of pasted text: what a person gets by copying a wiki page. @module */
import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import type { LedgerEntry } from '../model/ledger.ts';
import '../model/tree.ts';
import { Lines } from '../text/span.ts';
import type { MarkerContext } from './markers.ts';
import { readBlocks } from './plain/blocks.ts';
import { type Head, type Ignored, readHead } from './plain/head.ts';
import { isBlankLine, type PlainLine, readLines } from './plain/lines.ts';
import { findNotes, type Note, type NotesRegion, readNotes } from './plain/notes.ts';
import { bodyNodes, footnotesHeadingNode, noteNode, type TreeContext } from './plain/tree.ts';

/**
 * A unified parser of pasted text. Bullets (`•`, `-`, `*`, `–`, numbers) nest by indentation; where they are lost each
 * line stands by itself. Footnotes are labelled lines below a heading such as `Footnotes`, or the labelled lines the
 * page ends in. The words of a wiki's skin are told in `file.data.skipped`.
 */
export const plain: Plugin<[], string, Root> = function () {
  this.parser = (text, file) => {
    const lines = new Lines(text);
    const read = readLines(lines);
    const head = readHead(read);
    const region = findNotes(read, head.ignored);
    const found = region ? readNotes(read, region, head.ignored) : { notes: [], unread: [] };
    const context: TreeContext = { lines, markers: markerContext(found.notes, read, region) };
    file.data.meta = { title: head.title, language: head.language, date: null };
    file.data.skipped = skippedLines(head, found.unread);
    return {
      type: 'root',
      children: children(read, region, found.notes, head, context),
      position: lines.span(0, text.length),
    };
  };
};

function children(
  lines: readonly PlainLine[],
  region: NotesRegion | null,
  notes: readonly Note[],
  { titleLine, ignored }: Head,
  context: TreeContext,
): Root['children'] {
  const skip: Ignored = titleLine ? new Map([...ignored, [titleLine.number, 'title']]) : ignored;
  if (!region) return bodyNodes(readBlocks(lines, skip), context);
  const heading = lines[region.heading];
  return [
    ...bodyNodes(readBlocks(lines.slice(0, heading ? region.heading : region.from), skip), context),
    ...(heading ? [footnotesHeadingNode(heading.start, heading.end, context)] : []),
    ...notes.map((note) => noteNode(note, context)),
    ...bodyNodes(readBlocks(lines.slice(region.to), skip), context),
  ];
}

function markerContext(notes: readonly Note[], lines: readonly PlainLine[], region: NotesRegion | null): MarkerContext {
  const body = lines.slice(0, region?.from ?? lines.length);
  return {
    defined: new Set(notes.map(({ label }) => label)),
    superscripts: notes.length > 0 && !body.some(({ text }) => /\[\d{1,4}\]/.test(text)),
  };
}

function skippedLines({ ignored, titleLine }: Head, unread: readonly PlainLine[]): LedgerEntry[] {
  const entry = (number: number, use: LedgerEntry['use'], what: string) => ({ from: number, to: number, use, what });
  return [
    ...(titleLine && !isBlankLine(titleLine) ? [entry(titleLine.number, 'used', 'title')] : []),
    ...[...ignored].map(([number, reason]) => entry(number, 'ignored', reason)),
    ...unread.map(({ number }) => entry(number, 'finding', 'a line among the footnotes that belongs to none of them')),
  ].sort((a, b) => a.from - b.from);
}
