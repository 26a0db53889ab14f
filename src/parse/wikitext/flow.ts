/**
 * The flow of a page: its text in reading order, with what blocks and phrasing are made of. Templates are resolved,
 * comments gone.
 *
 * @module
 */
import type { TagToken } from './scan.ts';
import type { Use } from './uses.ts';

interface Place {
  start: number;
  end: number;
}

export interface FlowText extends Place {
  type: 'text';
  /** The words; other than in the source only where that is a character reference. */
  value: string;
  /** Means nothing at the beginning of a line. */
  inert?: boolean;
}

/** A tag of HTML; `section` and the like have no meaning here. */
export interface FlowTag extends Place {
  type: 'tag';
  tag: TagToken;
}

export interface FlowLink extends Place {
  type: 'link';
  url: string;
  items: Flow[];
  /** Leads to the page in another language, where it stands alone on its line. */
  languages?: boolean;
}

/** A footnote or a marker of one. */
export interface FlowNote extends Place {
  type: 'note';
  use: Use;
  /** Stood in something that is left out itself. */
  loose: boolean;
}

/** A list of footnotes, with those that are defined in it. */
export interface FlowList extends Place {
  type: 'list';
  uses: Use[];
}

/** A translation unit begins. */
export interface FlowUnit extends Place {
  type: 'unit';
  id: string;
}

/**
 * - `gap`: something without words; `edge`: something without words on lines of its own, or where such a thing begins
 *   or ends; `translate`: `<translate>` or its end; `joint`: between two texts of a template, which run not together
 */
export interface FlowMark extends Place {
  type: 'newline' | 'quote' | 'pipe' | 'code' | 'gap' | 'edge' | 'translate' | 'joint';
}

export type Flow = FlowText | FlowTag | FlowLink | FlowNote | FlowList | FlowUnit | FlowMark;

/** Whether an item can be seen through: it neither ends a paragraph nor is a word of one. */
export function isSilent({ type }: Flow): boolean {
  return type === 'gap' || type === 'unit' || type === 'translate';
}

/** Whether an item is a text of white space only. */
export function isSpace(item: Flow): boolean {
  return item.type === 'text' && item.value.trim() === '';
}
