/** A title that is the path of a page. @module */
import type { Heading, Root } from 'mdast';
import { toString as wordsOf } from 'mdast-util-to-string';
import type { LedgerEntry } from '../../model/ledger.ts';
import { FlatBuilder } from '../../text/flat.ts';
import { type PagePath, pagePath } from '../page-path.ts';

/** A page path, and the lines it stood in. */
export interface PageTitle extends PagePath {
  entry: LedgerEntry;
}

/** Takes the first heading out of the tree when it is a page path and cites nothing: it is no section. */
export function takePageTitle(root: Root): PageTitle | null {
  const at = root.children.findIndex(({ type }) => type === 'heading');
  const heading = root.children[at] as Heading | undefined;
  if (!heading?.position || (heading.depth > 1 && at > 0)) return null;
  const words = new FlatBuilder().add(wordsOf(heading), 0).build().text;
  const path = pagePath(words);
  // Two words with a stroke between them head a section as well.
  if (!path || (heading.depth > 1 && words.split('/').length < 3) || citesSomething(heading)) return null;
  root.children.splice(at, 1);
  const { start, end } = heading.position;
  return { ...path, entry: { from: start.line, to: end.line, use: 'used', what: 'title' } };
}

function citesSomething({ children }: Heading): boolean {
  return children.some(({ type }) => type === 'footnoteReference' || type === 'footnote');
}
