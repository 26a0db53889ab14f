/** Markdown as it is read here: CommonMark with the footnotes and tables of GFM, by remark. @module */
import type { Root } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { type Extension, limits } from './limits.ts';

type Constructs = NonNullable<Extension['text']>;
type Construct = Extract<Constructs[string], { tokenize: unknown }>;

/** Labels of link definitions, shared by the parts a document is parsed in. */
export type Labels = Set<string>;

/** Indented code is off: in pages of this family a deep indentation is a nested bullet. */
const DISABLED = ['codeIndented'];

/**
 * A parser of a part of a document. Every `[^x]` is a footnote reference, whether a definition follows or not, so that
 * parts can be parsed one by one; the labels of link definitions are those of `labels`, to which it adds.
 */
export function markdownParser(labels: Labels): (text: string) => Root {
  const processor = unified()
    .use(remarkParse)
    .use(function (this: Processor) {
      this.data({
        micromarkExtensions: [
          limits(),
          gfmFootnote(),
          gfmTable(),
          sharedLabels(labels),
          { disable: { null: DISABLED } },
        ],
        fromMarkdownExtensions: [gfmFootnoteFromMarkdown(), gfmTableFromMarkdown()],
      });
    })
    .freeze();
  return (text) => processor.parse(text);
}

/**
 * Puts its own sets where micromark keeps the labels that are defined: as lists they make each definition cost a look
 * at all before it, and each part would know its own labels only. It reads nothing itself.
 */
function sharedLabels(labels: Labels): Extension {
  const definitions = {
    includes: (label: string) => labels.has(label),
    push: (label: string) => void labels.add(label),
  };
  const footnotes = { includes: () => true, push: () => {} };
  const share: Construct = {
    name: 'sharedLabels',
    tokenize(_effects, _ok, nok) {
      Object.assign(this.parser, { defined: definitions, gfmFootnotes: footnotes });
      return nok;
    },
  };
  return { document: { 91: share }, contentInitial: { 91: share }, text: { 33: share, 91: share, 93: share } };
}
