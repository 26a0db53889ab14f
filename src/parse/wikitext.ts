/** The reader of wikitext: MediaWiki's markup with references, tables and translation units. @module */
import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import type { ReaderData } from '../model/tree.ts';
import { Lines } from '../text/span.ts';
import { readTypedNotes } from './typed-notes.ts';
import { readBlocks } from './wikitext/blocks.ts';
import { Flattener } from './wikitext/flatten.ts';
import { markFootnoteHeadings } from './wikitext/footnote-headings.ts';
import { nest } from './wikitext/nest.ts';
import { pairTags } from './wikitext/pairs.ts';
import { redirectEnd } from './wikitext/redirect.ts';
import { scan } from './wikitext/scan.ts';
import { takeTitle } from './wikitext/title.ts';
import { type Opening, unclosedDoubts } from './wikitext/unclosed.ts';

/**
 * A unified parser of wikitext. A `<ref>` with its text is a note where it is cited; notes of a list stand in that list;
 * all are labelled and ordered as MediaWiki shows them. Templates and tags are read by the table of
 * `vocabularies/templates.json`; what it does not know is told in `file.data.doubts`, as are faults of references. Lines
 * without words are told in `file.data.skipped`.
 */
export const wikitext: Plugin<[], string, Root> = function () {
  this.parser = (text, file) => {
    const lines = new Lines(text);
    const start = redirectEnd(text);
    const tokens = scan(text, start);
    const flattener = new Flattener(lines);
    if (start > 0) flattener.skip(0, start, 'redirect to another page');
    const unclosed = tokens.flatMap((token): Opening[] =>
      token.type === 'comment' && !token.closed ? [{ what: 'comment', start: token.start }] : [],
    );
    const open = (what: Opening['what']) => (at: number) => unclosed.push({ what, start: at });
    const flow = flattener.flow(nest(tokens, text, pairTags(tokens, lines, open('list')), open('template')));
    flattener.notes.end();
    const blocks = readBlocks(flow, lines, (from, to, what) => flattener.skip(from, to, what), open('table'));
    const title = takeTitle(blocks, flattener.title, lines);
    markFootnoteHeadings(blocks, flow);
    const data: Partial<ReaderData> = {
      meta: { title: title?.title ?? null, language: title?.language ?? null, date: null, kind: null },
      skipped: [...flattener.skipped, ...(title?.entries ?? [])].sort((a, b) => a.from - b.from),
      doubts: [...flattener.doubts, ...flattener.notes.doubts, ...unclosedDoubts(unclosed, lines)].sort(
        (a, b) => a.span.start.offset - b.span.start.offset,
      ),
    };
    Object.assign(file.data, data);
    const root: Root = { type: 'root', children: blocks, position: lines.span(0, text.length) };
    readTypedNotes(root, lines);
    return root;
  };
};
