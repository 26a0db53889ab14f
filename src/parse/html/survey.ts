/** One look over a page: what its elements are for. @module */
import { type SkinPart, skinPart } from '../../vocabularies/skin.ts';
import {
  attribute,
  DEEPEST,
  type Document,
  type Element,
  isElement,
  type ParentNode,
  rangeOf,
  TooDeepError,
} from './dom.ts';

/** What a page holds, in the order of its elements. */
export interface Survey {
  document: Document;
  /** What elements are for, by their names; elements that have no known name are left out. */
  parts: Map<Element, SkinPart>;
  /** Elements by `id`, and anchors by `name`: the first of a name. */
  ids: Map<string, Element>;
  /** Links to a place in a page. */
  links: Element[];
  /** Items and other elements with an `id`. */
  items: Element[];
  /** Headings of the first degree. */
  tops: Element[];
  title: Element | null;
  /** What terms of a list are explained by. */
  definitions: Map<Element, Element>;
  /** Tables that arrange parts of a page instead of telling data: they hold headings or tables. */
  layouts: Set<Element>;
}

const ARRANGED = new Set(['table', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const UNSEEN = new Set(['script', 'style', 'template', 'svg', 'math']);

/**
 * Looks over a document.
 *
 * @throws TooDeepError
 */
export function surveyOf(document: Document): Survey {
  const survey: Survey = {
    document,
    parts: new Map(),
    ids: new Map(),
    links: [],
    items: [],
    tops: [],
    title: null,
    definitions: new Map(),
    layouts: new Set(),
  };
  const open: [node: ParentNode, table: Element | null, depth: number][] = [[document, null, 0]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [node, table, depth] = next;
    // Misnested formatting makes trees that are deeper than any stack of open elements was.
    if (depth > 2 * DEEPEST) throw new TooDeepError(rangeOf(node as Element)?.from ?? 0);
    if (isElement(node)) note(node, table, survey);
    if (isElement(node) && UNSEEN.has(node.tagName)) continue;
    const inside = isElement(node) && node.tagName === 'table' ? node : table;
    let behind: Element | null = null;
    for (let i = node.childNodes.length - 1; i >= 0; i--) {
      const child = node.childNodes[i];
      if (!child || !isElement(child)) continue;
      open.push([child, inside, depth + 1]);
      if (child.tagName === 'dt' && behind?.tagName === 'dd') survey.definitions.set(child, behind);
      behind = child;
    }
  }
  return survey;
}

function note(element: Element, table: Element | null, survey: Survey): void {
  const { tagName } = element;
  const part = partOf(element);
  if (part) survey.parts.set(element, part);
  const id = attribute(element, 'id');
  if (id !== undefined && !survey.ids.has(id)) survey.ids.set(id, element);
  if (tagName === 'a') noteAnchor(element, survey);
  else if (tagName === 'li' || (part?.note && id !== undefined)) survey.items.push(element);
  else if (tagName === 'h1') survey.tops.push(element);
  else if (tagName === 'title') survey.title ??= element;
  if (table && ARRANGED.has(tagName)) survey.layouts.add(table);
  if (tagName === 'table' && /^(?:presentation|none)$/.test(attribute(element, 'role') ?? ''))
    survey.layouts.add(element);
}

function noteAnchor(element: Element, { ids, links }: Survey): void {
  if (attribute(element, 'href')?.includes('#')) links.push(element);
  const name = attribute(element, 'name');
  if (name !== undefined && !ids.has(name)) ids.set(name, element);
}

/** Attributes whose tokens are names, and what `skin.json` calls them. */
const NAMED = new Map([
  ['id', 'id'],
  ['class', 'class'],
  ['role', 'role'],
  ['rel', 'rel'],
  ['typeof', 'typeof'],
  ['epub:type', 'type'],
]);

/** What is known of an element by all its names together. */
function partOf(element: Element): SkinPart | undefined {
  let found = skinPart('element', element.tagName);
  for (const { name, value } of element.attrs) {
    const called = NAMED.get(name);
    if (called === undefined) found = joined(found, skinPart('has', name));
    else if (!SPACE.test(value)) found = joined(found, skinPart(called, value));
    else for (const token of value.split(SPACE)) found = joined(found, skinPart(called, token));
  }
  return found;
}

const SPACE = /[ \t\n\f\r]+/;

/** The first reason stays; of places the lowest counts. */
function joined(one: SkinPart | undefined, other: SkinPart | undefined): SkinPart | undefined {
  if (!one || !other) return one ?? other;
  const lowest = (...places: (number | undefined)[]) => Math.min(...places.map((place) => place ?? Infinity));
  const both: SkinPart = { ...other, ...one };
  if (both.content !== undefined) both.content = lowest(one.content, other.content);
  if (both.title !== undefined) both.title = lowest(one.title, other.title);
  return both;
}
