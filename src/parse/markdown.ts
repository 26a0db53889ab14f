/** The reader of Markdown: CommonMark with the footnotes and tables of GFM, and the ways people write notes beside. @module */
import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import '../model/tree.ts';
import { Lines } from '../text/span.ts';
import { DEEPEST, tooDeep } from './markdown/depth.ts';
import { readFrontMatter } from './markdown/front-matter.ts';
import { markInlineFootnotes } from './markdown/inline-footnotes.ts';
import { markNotes } from './markdown/notes.ts';
import { hasBracketMarkers, markReferences } from './markdown/references.ts';
import { parseBlocks } from './markdown/remark.ts';
import { takeSkipped } from './markdown/skipped.ts';
import type { MarkerContext } from './markers.ts';

/**
 * A unified parser of Markdown by remark. Beside GFM footnotes, of which a reference without a definition is one too, it
 * knows `^[…]`, and markers such as `[1]` with a numbered list below a heading such as `Footnotes`. Indented code is
 * off: deep indentation is nesting here. HTML, link definitions and thematic breaks are told in `file.data.skipped`.
 *
 * @throws VFileMessage when lists are nested deeper than 100 levels, or the front matter is broken
 */
export const markdown: Plugin<[], string, Root> = function () {
  this.parser = (text, file) => {
    const lines = new Lines(text);
    const deep = tooDeep(lines);
    if (deep !== null) file.fail(`lists nested deeper than ${DEEPEST} levels`, lines.point(deep));
    const front = readFrontMatter(lines, file);
    const root: Root = {
      type: 'root',
      children: parseBlocks(lines, front?.lines ?? 0),
      position: lines.span(0, text.length),
    };
    const skipped = takeSkipped(root);
    const defined = markNotes(root, lines);
    // Superscripts are markers where there are notes that nothing else cites.
    const context: MarkerContext = { defined, superscripts: defined.size > 0 && !hasBracketMarkers(root) };
    markInlineFootnotes(root, context, lines);
    markReferences(root, context, lines);
    file.data.meta = front?.meta ?? { title: null, language: null, date: null };
    file.data.skipped = front ? [{ from: 1, to: front.lines, use: 'used', what: 'front matter' }, ...skipped] : skipped;
    return root;
  };
};
