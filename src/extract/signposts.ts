/** What a page says of itself and of other pages. @module */
import type { Heading, Link, LinkReference, Node, Parent, Root } from 'mdast';
import type { PageLink, Signposts } from '../model/corpus.ts';
import type { Lines } from '../text/span.ts';
import { phrasing, range } from './phrasing.ts';

/** Collects the headings and links of a tree. */
export function signpostsOf(
  root: Root,
  { path, anchors = [] }: { path: string | null; anchors: readonly string[] | undefined },
  lines: Lines,
): Signposts {
  const headings: string[] = [];
  const links: PageLink[] = [];
  const open: Node[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'heading') headings.push(phrasing([node as Heading], lines.text).flat.text);
    else if (node.type === 'link') links.push({ url: (node as Link).url, span: lines.span(...range(node)) });
    else if (node.type === 'linkReference') {
      const url = root.data?.addresses?.get((node as LinkReference).identifier);
      if (url !== undefined) links.push({ url, span: lines.span(...range(node)) });
    }
    const children = (node as Partial<Parent>).children ?? [];
    // Most blocks of most pages hold nothing but text: it is not gone through.
    if (children.length === 1 && children[0]?.type === 'text') continue;
    for (let i = children.length - 1; i >= 0; i--) open.push(children[i] as Node);
  }
  return { path, headings, anchors, links };
}
