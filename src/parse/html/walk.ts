/** The walk over a page: which element becomes which part of the tree. @module */
import type { Doubt } from '../../model/corpus.ts';
import type { Lines } from '../../text/span.ts';
import type { Branch, Leaf } from './build.ts';
import { OUTSIDE, reasonToSkip, SIGN } from './content.ts';
import { ancestors, type Element, isElement, isText, type ParentNode, rangeOf } from './dom.ts';
import { readElement } from './elements.ts';
import { CiteErrors } from './errors.ts';
import type { Note, Notes } from './notes.ts';
import type { Skipped } from './skipped.ts';
import type { Survey } from './survey.ts';
import { itemOf, WordLists } from './word-lists.ts';
import { Writer } from './writer.ts';

/** What a walk is given. */
export interface WalkInput {
  lines: Lines;
  survey: Survey;
  notes: Notes;
  /** Elements that hold the content; empty when all is content. */
  content: ReadonlySet<Element>;
  skipped: Skipped;
  /** The element whose words are the title. */
  title: Element | null;
}

const ERROR = 'error message of the wiki';

/** Walks over a page; afterwards its words are in `leaves`, in the order of the page. */
export class Walk {
  readonly writer: Writer;
  readonly input: WalkInput;
  readonly #errors: CiteErrors;
  readonly #lists = new WordLists();
  /** Bullets and numbers that are written out. */
  readonly #signs = new Set<Element>();
  readonly #titleHolders: ReadonlySet<Element>;

  constructor(input: WalkInput) {
    this.input = input;
    this.writer = new Writer(input.lines.text);
    this.#errors = new CiteErrors(input.lines);
    this.#titleHolders = new Set(input.title ? ancestors(input.title) : []);
    const { document } = input.survey;
    if (input.content.size === 0) this.children(document);
    else this.#search(document);
  }

  get leaves(): Leaf[] {
    return this.writer.leaves;
  }

  get doubts(): Doubt[] {
    return this.#errors.doubts;
  }

  children(parent: ParentNode): void {
    for (const child of parent.childNodes) {
      if (isText(child)) this.writer.text(child);
      else if (isElement(child)) this.element(child);
    }
  }

  element(element: Element): void {
    const { notes, survey } = this.input;
    const marker = notes.markers.get(element);
    const note = notes.notes.get(element);
    if (this.isLeftOut(element)) return;
    if (marker) this.#marker(element, marker);
    else if (note) this.#note(element, note);
    else if (survey.parts.get(element)?.error) this.#error(element);
    else if (notes.groups.has(element) && !this.writer.at.note) this.#group(element);
    else if (!this.#isLabel(element)) {
      readElement(element, this);
    }
  }

  /** What stands beside the words of a note: the ways back to its markers, and its number. */
  #isLabel(element: Element): boolean {
    const { note } = this.writer.at;
    const { notes, survey } = this.input;
    if (!note) return false;
    return notes.backLinks.has(element) || (!note.begun && survey.parts.get(element)?.noteLabel === true);
  }

  /** A box without meaning of its own: what is before it and what is in it are no one paragraph. */
  box(element: Element): void {
    this.writer.part();
    this.children(element);
    this.writer.part();
  }

  /** A paragraph, or an item of a list that Word makes a paragraph of. */
  paragraph(element: Element): void {
    const item = itemOf(element);
    if (item?.sign) this.#signs.add(item.sign);
    const { writer } = this;
    if (!item || writer.isPhrasing || writer.at.cell) {
      this.box(element);
      return;
    }
    const container = this.#lists.item(item, writer.at.container, this.leaves.length);
    writer.within({ container }, () => this.children(element));
    this.#lists.end(this.leaves.length);
  }

  /** What is in an element goes into a branch of the tree. */
  branch(element: Element, node: Branch['node'], parent = this.writer.at.container): void {
    this.writer.within({ container: { node, parent } }, () => this.children(element));
  }

  /** Whether an element is no part of the text; then it is told why. */
  isLeftOut(element: Element): boolean {
    const { title, skipped, survey, notes } = this.input;
    if (element === title) skipped.element(element, 'title', 'used');
    if (element === title) return true;
    // The title of the page may stand in what is left out otherwise.
    const isHolder = this.#titleHolders.has(element);
    const reason = this.#signs.has(element) ? SIGN : isHolder ? null : reasonToSkip(element, survey, notes);
    if (reason !== null) skipped.element(element, reason);
    return reason !== null;
  }

  /** Looks for the content; words beside it are left out. */
  #search(parent: ParentNode): void {
    const { content, skipped } = this.input;
    for (const child of parent.childNodes) {
      if (isText(child)) skipped.text(child, OUTSIDE);
      if (!isElement(child)) continue;
      if (content.has(child)) this.element(child);
      else if (!this.isLeftOut(child)) this.#search(child);
    }
  }

  #marker(element: Element, { identifier, label }: Note): void {
    const range = rangeOf(element);
    if (!this.#errors.isMarker(element, identifier)) this.input.skipped.element(element, ERROR);
    // Inside a note a marker cites nothing: it is part of the words.
    else if (this.writer.at.note || !range) readElement(element, this);
    else this.writer.leaf({ type: 'footnoteReference', identifier, label }, range);
  }

  /** Several markers in one superscript: what parts them is no text. */
  #group(element: Element): void {
    for (const child of element.childNodes) {
      if (!isElement(child)) continue;
      if (this.input.notes.markers.has(child)) this.element(child);
      else this.#group(child);
    }
  }

  #note(element: Element, { identifier, label }: Note): void {
    const container: Branch = { node: { type: 'footnoteDefinition', identifier, label, children: [] }, parent: null };
    const note = { begun: false, failed: false };
    this.writer.within({ container, inline: null, cell: null, note }, () => this.children(element));
    if (note.begun) return;
    // MediaWiki lists it too where the reference has no text: the marker leads nowhere.
    if (note.failed || this.#errors.wordless.has(identifier)) this.input.skipped.element(element, ERROR);
    else this.writer.keep(container, rangeOf(element)?.from ?? 0);
  }

  #error(element: Element): void {
    const { note } = this.writer.at;
    if (note) note.failed = true;
    this.#errors.message(element);
    this.input.skipped.element(element, ERROR);
  }
}
