/** Links that are markers, by their names and addresses. @module */
import { isBackAddress } from '../markdown/note-links.ts';
import { ancestors, attribute, type Element, wordsOf } from './dom.ts';
import type { Survey } from './survey.ts';

/**
 * Addresses of notes: MediaWiki (`cite_note`), Word (`_ftn`), Google Docs (`ftnt`), LibreOffice (`sdfootnote1sym`),
 * Markdown processors (`fn`).
 */
export const NOTE =
  /^(?:user-content-)?(?:cite_note|fn|_?ftnt?|_?edn|footnote|endnote|sd(?:foot|end)note\d{1,5}(?:sym)?$)/i;
/** Addresses of markers in LibreOffice. */
const OFFICE_BACK = /#sd(?:foot|end)note\d{1,5}anc$/i;
/** A number, one or two letters, a sign, or a number in a group: `3`, `a`, `†`, `note 1`. */
const LABEL = /^(?:\d{1,5}|[a-z]{1,2}|[*†‡§¶]{1,4}|\p{L}[\p{L}\p{M}\-_. \u00a0]{0,40}[ \u00a0]\d{1,5})$/iu;
/** Units: the words of a marker are no longer. */
const LONGEST = 60;
const RAISED = new Map([...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((digit, i) => [digit, String(i)]));
/** Elements that a note can be. */
const BLOCKS = new Set(['li', 'p', 'div', 'aside', 'dd', 'blockquote']);
/** Elements that can be part of a marker. */
export const INLINE = new Set(['sup', 'span', 'small', 'b', 'strong', 'i', 'em', 'a', 'cite', 'font']);

/** A link that leads to a note. */
export interface Lead {
  link: Element;
  fragment: string;
  /** Null where the page does not have the note. */
  note: Element | null;
  label: string;
}

/** What a link leads to, or null when it is no marker. */
export function leadOf(link: Element, survey: Survey, identifiers: ReadonlyMap<Element, string>): Lead | null {
  const fragment = fragmentOf(attribute(link, 'href') ?? '', survey);
  const isNamed = isMarkerByName(link, survey);
  if (fragment === '' || !(isNamed || NOTE.test(fragment)) || isBackAddress(`#${fragment}`)) return null;
  const label = labelOf(wordsOf(link, LONGEST + 1));
  if (label === '' || label.length > LONGEST || !(isNamed || LABEL.test(label))) return null;
  const target = survey.ids.get(fragment);
  const block = target ? noteAt(target, link, identifiers, survey) : null;
  const note = block && boxOf(block, fragment);
  return note || isNamed || link.parentNode?.nodeName === 'sup' ? { link, fragment, note, label } : null;
}

/** Whether a link, or the superscript it stands in, has a name or role of markers. */
function isMarkerByName(link: Element, { parts }: Survey): boolean {
  if (parts.get(link)?.marker) return true;
  for (const parent of ancestors(link)) {
    if (!INLINE.has(parent.tagName)) return false;
    if (parts.get(parent)?.marker) return true;
  }
  return false;
}

/** Whether the address of a link leads from a note to its marker. */
export function isBackLink(link: Element): boolean {
  const href = attribute(link, 'href') ?? '';
  return (isBackAddress(href) || OFFICE_BACK.test(href)) && wordsOf(link, LONGEST + 1).length <= LONGEST;
}

/** The part of an address behind `#`, as the page spells it. */
function fragmentOf(href: string, { ids }: Survey): string {
  const written = href.slice(href.indexOf('#') + 1);
  if (ids.has(written)) return written;
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

/** The words of a marker without brackets, raised digits as digits. */
function labelOf(words: string): string {
  const bare = words
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .replace(/^[\^[(［]+ ?| ?[\]).:］]+$/g, '');
  return /^[ -~]*$/.test(bare) ? bare : [...bare].map((unit) => RAISED.get(unit) ?? unit).join('');
}

/** The box around a note of several paragraphs: `ftn1` of `_ftn1` (Word), `sdfootnote1` of `sdfootnote1sym` (LibreOffice). */
function boxOf(block: Element, fragment: string): Element {
  const parent = block.parentNode as Element | null;
  if (parent?.nodeName !== 'div') return block;
  return attribute(parent, 'id') === fragment.replace(/^_|sym$/gi, '') ? parent : block;
}

/** The block that a target is or stands in; null where a note cannot be. */
function noteAt(
  target: Element,
  link: Element,
  identifiers: ReadonlyMap<Element, string>,
  { definitions }: Survey,
): Element | null {
  for (const element of [target, ...ancestors(target)]) {
    if (identifiers.has(element)) return element;
    if (element.tagName === 'dt') return definitions.get(element) ?? null;
    if (BLOCKS.has(element.tagName)) return [...ancestors(link)].includes(element) ? null : element;
    if (!INLINE.has(element.tagName)) return null;
  }
  return null;
}
