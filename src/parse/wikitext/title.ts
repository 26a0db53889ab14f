/** What a page says its title is. @module */
import type { Heading, RootContent } from 'mdast';
import { toString as wordsOf } from 'mdast-util-to-string';
import type { LedgerEntry } from '../../model/ledger.ts';
import { flatWords } from '../../text/flat.ts';
import type { Lines } from '../../text/span.ts';
import { pagePath } from '../page-path.ts';
import type { Flow } from './flow.ts';
import { phrasing } from './phrasing.ts';

/** A title, and the lines it stood in when it was a heading of its own. */
export interface PageTitle {
  title: string;
  language: string | null;
  entries: LedgerEntry[];
}

/** The title by `{{DISPLAYTITLE:…}}`, else by a first heading that is the path of a page, which is taken out; or null. */
export function takeTitle(blocks: RootContent[], display: readonly Flow[] | null, lines: Lines): PageTitle | null {
  const shown = display ? flatWords(wordsOf({ type: 'paragraph', children: phrasing(display, lines) })) : '';
  if (shown !== '') return { ...(pagePath(shown) ?? { title: shown, language: null }), entries: [] };
  const at = blocks.findIndex(({ type }) => type === 'heading');
  const heading = blocks[at] as Heading | undefined;
  if (heading?.depth !== 1 || !heading.position) return null;
  const path = pagePath(flatWords(wordsOf(heading)));
  if (!path || heading.children.some(({ type }) => type === 'footnote' || type === 'footnoteReference')) return null;
  blocks.splice(at, 1);
  const { start, end } = heading.position;
  return { ...path, entries: [{ from: start.line, to: end.line, use: 'used', what: 'title' }] };
}
