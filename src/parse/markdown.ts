/** The reader of Markdown: CommonMark with the footnotes and tables of GFM, and the ways people write notes beside. @module */
import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import type { LedgerEntry } from '../model/ledger.ts';
import '../model/tree.ts';
import { Lines } from '../text/span.ts';
import { dropBackLinks } from './markdown/back-links.ts';
import { DEEPEST, tooDeep } from './markdown/depth.ts';
import { dropEditLinks } from './markdown/edit-links.ts';
import { type FrontMatter, readFrontMatter } from './markdown/front-matter.ts';
import { markInlineFootnotes } from './markdown/inline-footnotes.ts';
import { findNoteLinks, markNoteLinks, type NoteLinks } from './markdown/note-links.ts';
import { markNotes } from './markdown/notes.ts';
import { readNumberReferences } from './markdown/number-references.ts';
import { hasBracketMarkers, markReferences } from './markdown/references.ts';
import { parseBlocks } from './markdown/remark.ts';
import { takeSkipped } from './markdown/skipped.ts';
import { takeTaskBoxes } from './markdown/tasks.ts';
import { takePageTitle } from './markdown/title.ts';
import type { MarkerContext } from './markers.ts';

/**
 * A unified parser of Markdown by remark. Beside GFM footnotes, of which a reference without a definition is one too, it
 * knows `^[…]`, markers such as `[1]` with a numbered list below a heading such as `Footnotes`, and what converters make
 * of the footnotes of a web page: links between markers and notes. Indented code is off: deep indentation is nesting
 * here. HTML, link definitions, thematic breaks and a title that is a page path are told in `file.data.skipped`.
 *
 * @throws VFileMessage when lists or quotations are nested deeper than 100 levels, or the front matter is broken
 */
export const markdown: Plugin<[], string, Root> = function () {
  this.parser = (text, file) => {
    const lines = new Lines(text);
    const deep = tooDeep(lines);
    if (deep !== null) file.fail(`lists or quotations nested deeper than ${DEEPEST} levels`, lines.point(deep));
    const front = readFrontMatter(lines, file);
    const root: Root = {
      type: 'root',
      children: parseBlocks(lines, front?.lines ?? 0),
      position: lines.span(0, text.length),
    };
    // Superscripts are HTML, which is taken out of the tree.
    const links = findNoteLinks(root);
    const skipped = takeSkipped(root);
    dropEditLinks(root, lines);
    readNotes(root, links, lines);
    takeTaskBoxes(root, lines);
    const title = front?.meta.title ? null : takePageTitle(root);
    file.data.meta = {
      title: front?.meta.title ?? title?.title ?? null,
      language: front?.meta.language ?? title?.language ?? null,
      date: front?.meta.date ?? null,
      kind: front?.meta.kind ?? null,
    };
    file.data.skipped = [...frontEntry(front), ...skipped, ...(title ? [title.entry] : [])].sort(
      (a, b) => a.from - b.from,
    );
    return root;
  };
};

/** Footnotes and their markers. */
function readNotes(root: Root, links: NoteLinks, lines: Lines): void {
  const defined = markNotes(root, links, lines);
  markNoteLinks(root, links, lines);
  dropBackLinks(root, lines);
  const own = footnotesOf(root);
  const kept = readNumberReferences(root, own, lines);
  // Superscripts are markers where there are notes that nothing else cites.
  const context: MarkerContext = {
    defined,
    superscripts: defined.size > 0 && !hasBracketMarkers(root),
    own,
  };
  markInlineFootnotes(root, context, lines);
  markReferences(root, context, kept, lines);
}

function footnotesOf({ children }: Root): Set<string> {
  return new Set(
    children.flatMap((node) => (node.type === 'footnoteDefinition' ? [node.label ?? node.identifier] : [])),
  );
}

function frontEntry(front: FrontMatter | null): LedgerEntry[] {
  return front ? [{ from: 1, to: front.lines, use: 'used', what: 'front matter' }] : [];
}
