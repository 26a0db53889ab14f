/** The pieces of a page: tokens, and groups of what stands between braces, brackets and tags. @module */
import type { CommentToken, PlainToken, RawToken, TagToken } from './scan.ts';

interface Group<T extends string> {
  type: T;
  start: number;
  end: number;
  children: Piece[];
}

/** `<ref …>…</ref>` or `<references …>…</references>`, without content when self-closed. */
export interface TagGroup extends Group<'ref' | 'references'> {
  tag: TagToken;
  /** Whether there is content at all, and whether a tag closes it. */
  content: boolean;
  closed: boolean;
}

/** `[http://… …]` */
export interface ExternalLink extends Group<'external'> {
  /** Where the address ends. */
  addressEnd: number;
}

/** `{{…}}` */
export type TemplatePiece = Group<'template'>;
/** `{{{…}}}` */
export type ArgumentPiece = Group<'argument'>;
/** `[[…]]` */
export type LinkPiece = Group<'link'>;

/** A piece of a page; groups hold pieces in order. */
export type Piece =
  | TagToken
  | RawToken
  | CommentToken
  | PlainToken
  | TagGroup
  | ExternalLink
  | TemplatePiece
  | ArgumentPiece
  | LinkPiece;
