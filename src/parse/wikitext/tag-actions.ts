/** What tags of HTML do to the blocks of a page. @module */
import type { TagToken } from './scan.ts';

/**
 * What a tag does: `break` parts words within a line; `edge` ends a paragraph; all others open or close the block they
 * name.
 */
export type TagAction = { opens: boolean } & (
  | { kind: 'break' | 'edge' | 'rule' | 'table' | 'row' | 'cell' | 'caption' | 'item' | 'quote' }
  | { kind: 'list'; ordered: boolean }
  | { kind: 'heading'; depth: number }
);

const KINDS = new Map<string, Exclude<TagAction['kind'], 'list' | 'heading'>>([
  ['br', 'break'],
  ['hr', 'rule'],
  ['blockquote', 'quote'],
  ['li', 'item'],
  ['dt', 'item'],
  ['dd', 'item'],
  ['table', 'table'],
  ['tr', 'row'],
  ['td', 'cell'],
  ['th', 'cell'],
  ['caption', 'caption'],
]);

/** What a tag does. `opens` tells of one that goes on behind the line it stands on, though the line is one of a list. */
export function tagAction({ name, closing }: TagToken): TagAction {
  const heading = /^h([1-6])$/.exec(name)?.[1];
  if (heading !== undefined) return { kind: 'heading', depth: Number(heading), opens: false };
  if (name === 'ul' || name === 'ol' || name === 'dl') return { kind: 'list', ordered: name === 'ol', opens: !closing };
  const kind = KINDS.get(name) ?? 'edge';
  return { kind, opens: !closing && kind === 'table' };
}
