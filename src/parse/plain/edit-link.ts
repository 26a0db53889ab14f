/** The edit links of a wiki, as they come along with its headings. @module */

const EDIT_LINK = /\s?\[ ?edit(?: source| \| edit source)? ?\]$/i;
const EDIT_LINE = /^\[ ?edit(?: source| \| edit source)? ?\]$/i;
/** `Date & locationEdit`: the edit link of a mobile page glued to the heading. */
const EDIT_GLUED = /[\p{L}\p{N})?!.”"'’]Edit$/u;

/** Whether a line ends in an edit link. Looking at its end first spares most lines the search. */
export function hasEditLink(text: string): boolean {
  return text.endsWith(']') && EDIT_LINK.test(text);
}

/** Whether a line is an edit link and nothing else. */
export function isEditLink(text: string): boolean {
  return EDIT_LINE.test(text);
}

/** Whether a line ends in the word `Edit` without a space before it. */
export function hasGluedEdit(text: string): boolean {
  return text.endsWith('Edit') && EDIT_GLUED.test(text);
}

/** A line without the edit link it ends in. */
export function withoutEditLink(text: string): string {
  return text.replace(EDIT_LINK, '');
}

/** A line without the `Edit` it ends in. */
export function withoutGluedEdit(text: string): string {
  return text.endsWith('Edit') ? text.slice(0, -'Edit'.length) : text;
}
