/** Links from a note back to its markers, which are no words of the note. @module */
import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { toString as wordsOf } from 'mdast-util-to-string';
import type { Lines } from '../../text/span.ts';
import { isBackAddress } from './note-links.ts';
import { changeChildren, cuttable, piece } from './phrasing.ts';

/** Units: the words of a link are no longer. */
const LONGEST = 30;
/** An arrow, a letter or a number for each marker, or what the link is for. */
const WORDS =
  /^(?:\[?(?:[a-z]{1,2}|\d{1,5}(?:\.\d{1,3})?)\]?|[^\p{L}\p{N}]*[↑↩^][^\p{L}\p{N}]*\d{0,3}|jump up\b.*|.*↑)$/iu;
/** What stands between links, or before the first. */
const BETWEEN = /^[\s,↑^]*$/;

/** Takes them off the start and the end of each note. */
export function dropBackLinks(root: Root, lines: Lines): void {
  changeChildren(root, ({ type, children }) => {
    const [first, last] = [children[0], children.at(-1)];
    if (type === 'footnoteDefinition' && first?.type === 'paragraph') dropFirst(first, lines);
    if (type === 'footnoteDefinition' && last?.type === 'paragraph') dropLast(last, lines);
    return children;
  });
}

function dropFirst(paragraph: Paragraph, lines: Lines): void {
  const { children } = paragraph;
  const end = children.findIndex((child) => !isBackLink(child) && !isBetween(child));
  const skip = children.slice(0, end === -1 ? children.length : end).findLastIndex(isBackLink) + 1;
  if (skip > 0) paragraph.children = withoutSpace(children.slice(skip), 0, lines);
}

function dropLast(paragraph: Paragraph, lines: Lines): void {
  const { children } = paragraph;
  const last = children.findLastIndex((child) => !isBackLink(child) && !isBetween(child));
  const rest = children.slice(last + 1).findIndex(isBackLink);
  if (rest !== -1) paragraph.children = withoutSpace(children.slice(0, last + 1 + rest), -1, lines);
}

function isBetween(node: RootContent): boolean {
  return node.type === 'text' && BETWEEN.test(node.value);
}

/** Whether a node is such a link, whatever emphasis it stands in. */
function isBackLink(node: PhrasingContent): boolean {
  let inner: PhrasingContent | undefined = node;
  while ((inner?.type === 'strong' || inner?.type === 'emphasis') && inner.children.length === 1)
    inner = inner.children[0];
  if (inner?.type !== 'link' || !isBackAddress(inner.url)) return false;
  const words = wordsOf(inner, { includeHtml: false }).trim();
  return words.length <= LONGEST && WORDS.test(words);
}

/** Takes the white space off that stood beside a link; `index` is 0 for the first node, -1 for the last. */
function withoutSpace(children: PhrasingContent[], index: 0 | -1, lines: Lines): PhrasingContent[] {
  const node = children.at(index);
  if (node?.type !== 'text') return children;
  const { value } = node;
  const from = index === 0 ? value.length - value.trimStart().length : 0;
  const words = piece(cuttable(node, lines), from, index === 0 ? value.length : value.trimEnd().length, lines);
  return index === 0 ? [...words, ...children.slice(1)] : [...children.slice(0, -1), ...words];
}
