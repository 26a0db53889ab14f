/** Which parts of a page are its content, and why the others are not. @module */
import { ancestors, attribute, type Element, textsOf } from './dom.ts';
import type { Notes } from './notes.ts';
import type { Survey } from './survey.ts';

/** Why text that stands beside the content of a page is left out. */
export const OUTSIDE = 'beside the content of the page';

/**
 * The elements that hold the content of the page; none when the whole of it is content. A page has one, a file into
 * which several pages were put has several. Notes are content wherever they stand.
 */
export function contentOf({ parts }: Survey, { notes }: Notes): Set<Element> {
  const ranks: Element[][] = [];
  for (const [element, { content }] of parts) {
    if (content === undefined) continue;
    ranks[content] ??= [];
    ranks[content].push(element);
  }
  for (const elements of ranks) {
    const roots = new Set(elements?.filter(hasWords));
    const isInside = (element: Element) => roots.has(element) || [...ancestors(element)].some((one) => roots.has(one));
    if (roots.size > 0 && [...notes.keys()].every(isInside)) return roots;
  }
  return new Set();
}

function hasWords(element: Element): boolean {
  for (const { value } of textsOf(element)) if (/\S/.test(value)) return true;
  return false;
}

const HIDING = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
const PROGRAMS = new Set(['script', 'style']);
const CAPTION = 'caption of an image';

/** Why an element is no content, or null when it is: what is hidden, and what a skin or a program put there. */
export function reasonToSkip(element: Element, { parts }: Survey, notes: Notes): string | null {
  const part = parts.get(element);
  const reason = part?.skipped;
  if (element.tagName === 'head') return 'head of the page';
  if (reason !== undefined && PROGRAMS.has(reason)) return reason;
  // Notes may stand in a footer, be left out of print, or be hidden until a program shows them.
  if (notes.notes.has(element) || notes.noteHolders.has(element)) return null;
  const unfolds = part?.kept || attribute(element, 'hidden') === 'until-found';
  if (unfolds) return reason === undefined || reason === HIDDEN ? null : reason;
  if (reason === CAPTION && notes.markerHolders.has(element)) return null;
  return (
    reason ??
    (isHidden(element) ? HIDDEN : null) ??
    (isSign(element) ? SIGN : null) ??
    (isPageFooter(element) ? 'page footer' : null)
  );
}

const HIDDEN = 'hidden text';
/** Why the bullet or number that Word writes out is left out. */
export const SIGN = 'sign of a list item';
const IGNORED = /(?:^|[;\s])mso-list\s*:\s*ignore/i;

function isHidden(element: Element): boolean {
  const style = attribute(element, 'style');
  return style !== undefined && HIDING.test(style);
}

function isSign(element: Element): boolean {
  const style = attribute(element, 'style');
  return style !== undefined && IGNORED.test(style);
}

const SECTIONS = new Set(['article', 'section', 'main', 'blockquote']);

/** A footer of the page itself, not of one of its parts. */
function isPageFooter(element: Element): boolean {
  if (element.tagName !== 'footer') return false;
  for (const { tagName } of ancestors(element)) if (SECTIONS.has(tagName)) return false;
  return true;
}
