/** HTML to a tree of elements in which every piece of text knows where it stands. @module */
import {
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  Parser,
  parse,
  Token,
  TokenizerMode,
  type TreeAdapter,
} from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
export type TextNode = DefaultTreeAdapterTypes.TextNode;
export type ParentNode = DefaultTreeAdapterTypes.ParentNode;
export type Document = DefaultTreeAdapterTypes.Document;
type ChildNode = DefaultTreeAdapterTypes.ChildNode;

/** Offsets in the source, `to` exclusive. */
export interface Range {
  from: number;
  to: number;
}

/** Open elements: Chromium builds no deeper tree than 512 elements either. */
export const DEEPEST = 500;

/** Elements nested deeper than {@link DEEPEST} levels. */
export class TooDeepError extends Error {
  override readonly name = 'TooDeepError';

  constructor(
    /** Where the element too many begins. */
    readonly offset: number,
  ) {
    super(`elements nested deeper than ${DEEPEST} levels`);
  }
}

/**
 * Parses HTML, a page or a fragment, as browsers do.
 *
 * The parser joins text that comes to stand side by side, such as `foo` and `bar` of `foo</b>bar`; here each run of
 * characters stays a node of its own, so that a node is what its place in the source says.
 *
 * @throws TooDeepError
 */
export function parseHtml(text: string): Document {
  const options = { sourceCodeLocationInfo: true, treeAdapter: adapter() };
  const whole = withoutCutTag(text);
  return /^\s*<\?xml\s/.test(text.slice(0, 100)) ? XhtmlParser.parse(whole, options) : parse(whole, options);
}

/** The parser drops a tag that the page ends in, but takes one of which no letter is left for words. */
function withoutCutTag(text: string): string {
  const cut = /<\/?\s*$/.exec(text.slice(-9))?.[0].length ?? 0;
  return cut === 0 ? text : text.slice(0, -cut) + ' '.repeat(cut);
}

/** In XML any element may close itself; in HTML `<script/>` would take the rest of the page with it. */
class XhtmlParser extends Parser<DefaultTreeAdapterMap> {
  override onStartTag(token: Token.TagToken): void {
    super.onStartTag(token);
    if (!token.selfClosing || token.ackSelfClosing || this.openElements.currentTagId !== token.tagID) return;
    this.tokenizer.state = TokenizerMode.DATA;
    this.onEndTag({ ...token, type: Token.TokenType.END_TAG });
  }
}

/** An adapter counts what is open: one is made for each document. */
function adapter(): TreeAdapter<DefaultTreeAdapterMap> {
  let open = 0;
  return {
    ...defaultTreeAdapter,
    insertText(parent, text) {
      defaultTreeAdapter.appendChild(parent, defaultTreeAdapter.createTextNode(text));
    },
    insertTextBefore(parent, text, reference) {
      defaultTreeAdapter.insertBefore(parent, defaultTreeAdapter.createTextNode(text), reference);
    },
    setNodeSourceCodeLocation(node, location) {
      defaultTreeAdapter.setNodeSourceCodeLocation(node, location);
      if (isText(node) && location) joinWithPrevious(node);
    },
    updateNodeSourceCodeLocation({ sourceCodeLocation }, { endOffset }) {
      if (sourceCodeLocation && endOffset !== undefined) sourceCodeLocation.endOffset = endOffset;
    },
    onItemPush(element) {
      if (++open > DEEPEST) throw new TooDeepError(element.sourceCodeLocation?.startOffset ?? 0);
    },
    onItemPop() {
      open--;
    },
  };
}

/** White space and words come as runs of their own; those without anything between are one text. */
function joinWithPrevious(node: TextNode): void {
  const siblings = node.parentNode?.childNodes ?? [];
  const last = siblings.length - 1;
  if (siblings[last] !== node) return;
  const before = siblings[last - 1];
  const [left, right] = [before?.sourceCodeLocation, node.sourceCodeLocation];
  if (!before || !isText(before) || !left || !right || left.endOffset !== right.startOffset) return;
  before.value += node.value;
  left.endOffset = right.endOffset;
  siblings.pop();
}

export function isText(node: object): node is TextNode {
  return (node as ChildNode).nodeName === '#text';
}

export function isElement(node: object): node is Element {
  return 'tagName' in node;
}

/** The value of an attribute, or undefined. */
export function attribute({ attrs }: Element, name: string): string | undefined {
  for (const attr of attrs) if (attr.name === name) return attr.value;
  return undefined;
}

/** Where a node stands, its tags with it; null for one that the parser made up. */
export function rangeOf({ sourceCodeLocation }: Element | TextNode): Range | null {
  return sourceCodeLocation ? { from: sourceCodeLocation.startOffset, to: sourceCodeLocation.endOffset } : null;
}

/** The elements that a node stands in, from the nearest on. */
export function* ancestors(node: Element | TextNode): Generator<Element> {
  for (let parent = node.parentNode; parent && isElement(parent); parent = parent.parentNode) yield parent;
}

/** The texts below a node, in the order of the tree, without those in elements that are `left`. */
export function* textsOf(node: ParentNode, left: (element: Element) => boolean = () => false): Generator<TextNode> {
  const open: ChildNode[] = [...node.childNodes].reverse();
  for (let next = open.pop(); next; next = open.pop()) {
    if (isText(next)) yield next;
    else if (isElement(next) && !left(next)) {
      for (let i = next.childNodes.length - 1; i >= 0; i--) open.push(next.childNodes[i] as ChildNode);
    }
  }
}

/** The words of an element, at most so many units of them. */
export function wordsOf(node: ParentNode, limit = 1000, left?: (element: Element) => boolean): string {
  let words = '';
  for (const { value } of textsOf(node, left)) {
    words += value;
    if (words.length > limit) break;
  }
  return words.slice(0, limit);
}
