/** The links of a wiki that come along with its words: to edit a section, to reply to a comment. @module */
import type { Piece, PlainLine } from './lines.ts';

const WORDS = 'edit(?: source| ?\\| ?edit source)?(?: ?\\| ?subscribe)?';
/** A number that lynx put before the link leaves white space. */
const EDIT_LINK = new RegExp(`\\s?\\[ {0,12}${WORDS} ?\\]$`, 'i');
const EDIT_LINE = new RegExp(`^\\[ {0,12}${WORDS} ?\\]$`, 'i');
/** `Date & locationEdit`: the edit link of a mobile page glued to the heading. */
const EDIT_GLUED = /[\p{L}\p{M}\p{N})?!.”"'’]Edit$/u;
const REPLY_LINK = / ?\[ ?(?:reply|subscribe|unsubscribe|thank) ?\]$/i;
/** The links behind the time of a signature. */
const REPLY_GLUED = /(?<=\((?:UTC|GMT|CET|CEST|[A-Z]{3,4})\)) ?(?:Reply ?)?(?:Thank ?)?(?:Reply|Thank)$/;

/** Whether a line ends in an edit link. Looking at its end first spares most lines the search. */
export function hasEditLink(text: string): boolean {
  return text.endsWith(']') && EDIT_LINK.test(text.slice(-60));
}

/** Whether a line is an edit link and nothing else. */
export function isEditLink(text: string): boolean {
  return text.length < 60 && EDIT_LINE.test(text);
}

/** Whether a line ends in the word `Edit` without a space before it. */
export function hasGluedEdit(text: string): boolean {
  return text.endsWith('Edit') && EDIT_GLUED.test(text.slice(-8));
}

/** A line without the edit link it ends in. */
export function withoutEditLink(text: string): string {
  return text.replace(EDIT_LINK, '');
}

/** A line without the `Edit` it ends in. */
export function withoutGluedEdit(text: string): string {
  return text.endsWith('Edit') ? text.slice(0, -'Edit'.length) : text;
}

/** The link to reply that a comment ends in, as a range of the input; none where the line is that link alone. */
export function trailingLink({ text, end }: PlainLine): Piece[] {
  const tail = text.slice(-60);
  const found = (text.endsWith(']') ? REPLY_LINK : /(?:Reply|Thank)$/.test(tail) ? REPLY_GLUED : null)?.exec(tail);
  return found && found[0].length < text.length ? [[end - found[0].length, end]] : [];
}
