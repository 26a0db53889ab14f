/** Notes of a page and the links that lead to them. @module */
import { ancestors, attribute, type Element, isElement, isText, type ParentNode, textsOf, wordsOf } from './dom.ts';
import { INLINE, isBackLink, leadOf, NOTE } from './links.ts';
import type { Survey } from './survey.ts';

/** A note of the page. */
export interface Note {
  identifier: string;
  label: string;
}

/** What in a page are notes, markers, and ways back. */
export interface Notes {
  notes: Map<Element, Note>;
  /** By the whole marker: `sup` with brackets and link. */
  markers: Map<Element, Note>;
  /** Superscripts with several markers: what else stands in them separates these. */
  groups: Set<Element>;
  backLinks: Set<Element>;
  /** Elements that hold notes, and elements that hold markers. */
  noteHolders: Set<Element>;
  markerHolders: Set<Element>;
}

/** What may stand around a link in the element that is its marker, and between several. */
const SIGNS = /^[\s,;[\](){}^–-]*$/;
/** Nodes: the element that a marker is has no more. */
const MOST = 20;
/** Finds notes, markers and back-links by the names, roles and addresses that programs give them. */
export function findNotes(survey: Survey): Notes {
  const { backLinks, ...found }: Notes = {
    notes: new Map(),
    markers: new Map(),
    groups: new Set(),
    backLinks: backLinksOf(survey),
    noteHolders: new Set(),
    markerHolders: new Set(),
  };
  const identifiers = new Map<Element, string>();
  for (const item of survey.items) if (isNoteItem(item, survey)) identifiers.set(item, idOf(item, identifiers.size));
  const leads = survey.links.flatMap((link) => (backLinks.has(link) ? [] : (leadOf(link, survey, identifiers) ?? [])));
  const labels = new Map<string, string>();
  const rejected = new Set<ParentNode>();
  for (const { link, fragment, note, label } of leads) {
    const identifier = note ? (identifiers.get(note) ?? fragment) : fragment;
    if (note) identifiers.set(note, identifier);
    if (!labels.has(identifier)) labels.set(identifier, label);
    mark(link, { identifier, label }, found, rejected);
  }
  const placeOf = places();
  for (const [element, identifier] of identifiers) {
    found.notes.set(element, { identifier, label: labels.get(identifier) ?? placeOf(element) });
    hold(element, found.noteHolders);
  }
  for (const element of found.markers.keys()) hold(element, found.markerHolders);
  return { ...found, backLinks };
}

function backLinksOf({ links, parts }: Survey): Set<Element> {
  const found = new Set(links.filter((link) => isBackLink(link)));
  for (const [element, part] of parts) if (part.backLink) found.add(element);
  return found;
}

/** An item of a list of notes, cited or not. */
function isNoteItem(item: Element, { parts }: Survey): boolean {
  const id = attribute(item, 'id') ?? '';
  if (/^cite_note/.test(id) || parts.get(item)?.note) return true;
  const list = item.parentNode;
  if (!(id === '' || NOTE.test(id)) || !list || !isElement(list)) return false;
  const near = [list, list.parentNode, list.parentNode?.nodeName === 'div' ? list.parentNode.parentNode : null];
  return near.some((element) => element && parts.get(element as Element)?.notes);
}

function idOf(element: Element, count: number): string {
  return attribute(element, 'id') || `note-${count + 1}`;
}

/** Tells the place of an item in its list; each list is counted once. */
function places(): (item: Element) => string {
  const lists = new Map<ParentNode, Map<Element, string>>();
  return (item) => {
    const list = item.parentNode;
    if (!list || !isElement(list)) return '1';
    const there = lists.get(list) ?? placesIn(list);
    lists.set(list, there);
    return there.get(item) ?? '1';
  };
}

/** The places of the items of a list, with the group where the list tells it. */
function placesIn(list: Element): Map<Element, string> {
  const found = new Map<Element, string>();
  const group = attribute(list, 'data-mw-group');
  for (const child of list.childNodes) {
    if (!isElement(child)) continue;
    const number = attribute(child, 'data-mw-footnote-number') ?? String(found.size + 1);
    found.set(child, group ? `${group} ${number}` : number);
  }
  return found;
}

/** Puts the marker at the outermost element that has nothing else in it. */
function mark(
  link: Element,
  marker: Note,
  { markers, groups }: Pick<Notes, 'markers' | 'groups'>,
  rejected: Set<ParentNode>,
): void {
  let whole = link;
  for (const parent of ancestors(link)) {
    if (!INLINE.has(parent.tagName) || !isAlone(whole, parent)) break;
    whole = parent;
  }
  markers.set(whole, marker);
  const parent = whole.parentNode;
  if (parent?.nodeName !== 'sup' || groups.has(parent as Element) || rejected.has(parent)) return;
  (isGroup(parent) ? groups : rejected).add(parent as Element);
}

function isAlone(inner: Element, parent: Element): boolean {
  if (parent.childNodes.length > MOST) return false;
  return parent.childNodes.every((child) => {
    if (child === inner) return true;
    return isText(child) ? SIGNS.test(child.value) : !isElement(child) || wordsOf(child, 1) === '';
  });
}

/** Whether nothing but signs stands beside the links of a superscript. */
function isGroup(parent: ParentNode): boolean {
  for (const text of textsOf(parent)) {
    if (!SIGNS.test(text.value) && ![...ancestors(text)].some(({ tagName }) => tagName === 'a')) return false;
  }
  return true;
}

function hold(element: Element, holders: Set<Element>): void {
  for (const parent of ancestors(element)) {
    if (holders.has(parent)) return;
    holders.add(parent);
  }
}
