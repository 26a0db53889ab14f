/** The walk over the report of one event: what it says of the event, and the points of its discussion. @module */
import type { FootnoteDefinition, Heading, List, ListItem, Node, Parent, RootContent, Table } from 'mdast';
import type { DraftArea, DraftPart } from '../model/draft.ts';
import { eventField, headingRole } from '../vocabularies/cues.ts';
import { areasOfHeading } from './areas.ts';
import { columnsOfTable, readDigestTable } from './digest-table.ts';
import { EventNotes, type Mark } from './event.ts';
import { boldLinesOf, fieldsOfParagraph, isBold } from './field-lines.ts';
import {
  eventFieldOf,
  fieldOf,
  isBelowPersons,
  isFieldList,
  isRosterItem,
  labelOf,
  namesPersons,
  valueText,
} from './fields.ts';
import { partsOfItem } from './item.ts';
import { isNameList } from './names.ts';
import type { Opened, Page } from './page.ts';
import { linesOf } from './persons.ts';
import { allOf, type Phrasing, range } from './phrasing.ts';
import { Points } from './points.ts';
import { isLeadIn, isSummary, PARTICIPANTS, PROSE } from './prose.ts';
import { isQuestion } from './question.ts';
import { isRosterList, isRosterTable } from './roster.ts';
import { settled } from './settled.ts';
import { isSignature, signatureReason } from './signature.ts';
import { ThemeTrail } from './theme-trail.ts';

const ACCOUNT = 'account of the event: read for its name, date, place and themes';

/** Takes the blocks of a report one by one. */
export class ReportWalk {
  readonly points: Points;
  readonly event: EventNotes;
  readonly #page: Page;
  readonly #trail = new ThemeTrail();
  #part: DraftPart = { from: 'event', areas: [] };
  /** Paragraphs are points here: the section, or the page, has no bullets. */
  #bare = false;
  #begun = false;

  constructor(page: Page) {
    this.#page = page;
    this.points = new Points(page);
    this.event = new EventNotes(page);
  }

  /** Takes the blocks of the page. */
  blocks(nodes: readonly RootContent[]): void {
    this.#blocks(settled(nodes, this.#page.input), null);
  }

  #blocks(nodes: readonly RootContent[], parent: string | null): void {
    nodes.forEach((node, i) => {
      this.#block(node, nodes, i, parent);
    });
  }

  #block(node: RootContent, nodes: readonly RootContent[], at: number, parent: string | null): void {
    if (node.type === 'heading') this.#headingOrField(node, nodes, at);
    else if (node.type === 'footnoteDefinition') this.#page.definition(node as FootnoteDefinition);
    else if (this.#rosterIsOpen && !this.#opensAnother(node)) this.#page.takeRoster(node);
    else if (node.type === 'paragraph') this.#paragraphOrFields(node, nodes, at, parent);
    else if (node.type === 'list') this.#list(node, parent);
    else if (node.type === 'table') this.#table(node, parent);
    else if (node.type === 'blockquote') this.#quotation(node.children, parent);
    else this.#page.ignore(node);
  }

  /** Several fields may stand in one paragraph, a line each. */
  #paragraphOrFields(node: Parent, nodes: readonly RootContent[], at: number, parent: string | null): void {
    const { lines } = this.#page.input;
    const fields = this.#isFree ? fieldsOfParagraph(node, lines) : null;
    const bold = fields ? null : boldLinesOf(node, lines);
    if (bold) {
      const blocks = [...bold, ...nodes.slice(at + 1, at + 1 + LOOKED_AHEAD)] as RootContent[];
      bold.forEach((line, i) => {
        this.#paragraph(line, blocks, i, parent);
      });
      return;
    }
    if (!fields) {
      this.#paragraph(node, nodes, at, parent);
      return;
    }
    const blocks = [...fields, ...nodes.slice(at + 1, at + 1 + LOOKED_AHEAD)] as RootContent[];
    fields.forEach((field, i) => {
      this.#block(field as RootContent, blocks, i, parent);
    });
  }

  /** `Number of participants: 12`, unless it stands over their names. */
  #statesNumber(text: string, next: Node | undefined): boolean {
    if (this.#rosterIsOpen || eventFieldOf(text) !== 'participants') return false;
    if (!/^[^:：]*[:：]\s*\D{0,12}\d{1,5}(?:\s\p{L}+)?[.\s]*$/u.test(text)) return false;
    if (next?.type === 'list' || next?.type === 'table') return false;
    return (
      next?.type !== 'paragraph' ||
      !linesOf(next as Parent).some((line) => isNameList(line) && eventFieldOf(line) === null)
    );
  }

  /** What somebody said, set apart. */
  #quotation(nodes: readonly RootContent[], parent: string | null): void {
    const bare = this.#bare;
    this.#bare = true;
    this.#blocks(nodes, parent);
    this.#bare = bare;
  }

  /** Lines of pasted text that stand apart look like headings: `Date: 3 August 2019`. */
  #headingOrField(node: Heading, nodes: readonly Node[], at: number): void {
    const page = this.#page;
    const words = page.words([node]);
    const field = node === page.input.title || this.#rosterIsOpen ? null : fieldOf(words.flat);
    const isLine =
      field !== null && field.field !== 'theme' && field.field !== 'topic' && valueText(field.value) !== '';
    if (isLine && this.event.line(words.flat, this.#marker(node), true)) return;
    this.#heading(page.heading(node, nodes[at + 1]), nodes, at);
  }

  get #rosterIsOpen(): boolean {
    return this.#page.role === 'participants';
  }

  #heading(opened: Opened | null, nodes: readonly Node[], at: number): void {
    if (!opened) return;
    const { words, role } = opened;
    // A caption that stands as a heading.
    if (!this.#begun && role === null && this.event.isCaption(words.flat.text)) this.event.captions.push(allOf(words));
    this.#begun = true;
    this.#page.cite(words);
    const { areas, isField } = this.event.heading(words);
    this.#trail.heading(opened, areas);
    if (isField && role === null) this.#page.role = 'event';
    const discussed = opened.isQuestion || areas.length > 0;
    this.#bare = this.#isBare(nodes, at) && (discussed || !this.#page.input.facts.points);
  }

  /** No list and no table stands between a heading and the next. */
  #isBare(nodes: readonly Node[], at: number): boolean {
    const section = nodes.slice(at + 1, at + 1 + LOOKED_AHEAD);
    const end = section.findIndex((node) => node.type === 'heading' || this.#opensAnother(node));
    return !section.slice(0, end === -1 ? undefined : end).some(({ type }) => type === 'list' || type === 'table');
  }

  /** A paragraph that stands as a heading ends a list of participants. */
  #opensAnother(node: Node): boolean {
    if (node.type !== 'paragraph') return false;
    const { text } = this.#page.words([node as Parent]).flat;
    if (namesPersons(text)) return false;
    const role = headingRole(text);
    if ((role !== null && role !== 'footnotes') || isQuestion(text)) return true;
    return isBold(node as Parent) && (!this.#rosterIsOpen || this.#areas(text, node as Parent).length > 0);
  }

  #areas(text: string, node: Parent): DraftArea[] {
    return text.length < PROSE
      ? areasOfHeading(this.#page.words([node]).flat, this.#page.input.vocabularies.themes)
      : [];
  }

  #paragraph(node: Parent, nodes: readonly Node[], at: number, parent: string | null): void {
    const page = this.#page;
    const words = page.words([node]);
    const { text } = words.flat;
    page.cite(words);
    const states = this.#statesNumber(text, nodes[at + 1]);
    if (!states && this.#opensAnother(node)) this.#heading(page.lineAsHeading(node, words), nodes, at);
    else if (isSignature(text)) page.mark(node, 'ignored', signatureReason(text, page.input.vocabularies));
    else if (this.#takeLine(words, this.#marker(node), states)) return;
    else if (!this.#begun) this.#introduction(node, words);
    else if (this.#discusses && this.#bare && !isLeadIn(text)) {
      this.#point(words, parent);
      page.mark(node, 'used', 'point');
    } else this.#prose(node, words, nodes[at + 1]);
  }

  /** What stands above the first heading: a caption, the summary, or how the event went. */
  #introduction(node: Parent, words: Phrasing): void {
    const page = this.#page;
    const { text } = words.flat;
    const setting = { kind: 'report', role: null, begun: false, bare: false, list: false } as const;
    if (isSummary(words, setting)) {
      page.summary.push(text);
      this.event.tell(words);
      page.mark(node, 'used', 'summary');
    } else if (this.event.isCaption(text)) {
      this.event.captions.push(allOf(words));
      page.mark(node, 'used', 'event');
    } else {
      this.event.tell(words);
      page.mark(node, 'ignored', text.length < PROSE ? 'a short line above the first heading' : ACCOUNT);
    }
  }

  #prose(node: Parent, words: Phrasing, next: Node | undefined): void {
    const page = this.#page;
    const { text } = words.flat;
    if (page.role === 'event') this.event.loose(words, this.#marker(node));
    else if (isLeadIn(text) && next?.type === 'list') page.mark(node, 'ignored', 'lead-in of a list');
    else if (page.role === 'appendix') page.mark(node, 'ignored', 'no part of the discussion');
    else {
      this.event.tell(words);
      page.mark(node, 'ignored', text.length < PROSE ? 'a short line without a bullet' : ACCOUNT);
    }
  }

  get #discusses(): boolean {
    const { role } = this.#page;
    return role === null || role === 'report';
  }

  /** Any field of the event may stand here. */
  get #isFree(): boolean {
    return !(this.#begun && this.#discusses);
  }

  #list(node: List, parent: string | null): void {
    if (isRosterList(node)) {
      this.#page.takeRoster(node);
      return;
    }
    const fields = this.#page.role !== 'report' && isFieldList(node);
    node.children.forEach((item, i) => {
      if (isBelowPersons(node, i) && !this.#isFree) this.#page.mark(item, 'ignored', PARTICIPANTS);
      else if (!this.#isFree || !this.#takePair(node, i)) this.#item(item, parent, fields);
    });
  }

  /** `Date` and its value in items of their own, as the terms of a list become. */
  #takePair({ children }: List, at: number): boolean {
    const [before, item, next] = [children[at - 1], children[at], children[at + 1]];
    if (!item) return false;
    const own = labelOf(item);
    const label = own === null ? labelOf(before) : null;
    if (label !== null) {
      const value = allOf(this.#page.words(paragraphsOf(item.children)));
      return this.event.take({ field: label, value }, this.#marker(item), true) !== null;
    }
    if (own === null || !next || labelOf(next) !== null) return false;
    this.#page.mark(item, 'used', 'event');
    return true;
  }

  #marker(node: Node): Mark {
    return (use, what) => this.#page.mark(node, use, what);
  }

  #item(node: ListItem, parent: string | null, fields: boolean): void {
    const page = this.#page;
    const { own, nested } = partsOfItem(node);
    const words = page.words(own);
    page.cite(words);
    const mark: Mark = (use, what) => page.input.ledger.mark(range(node)[0], range(own.at(-1) ?? node)[1], use, what);
    if (this.#takeGroup(node, words, nested)) return;
    const point = this.#ownWords(node, words, fields, mark, parent);
    this.#blocks(nested, point ?? parent);
  }

  /** `Participants` over a list of its own, `Date` over its value. */
  #takeGroup(node: ListItem, { flat }: Phrasing, nested: readonly RootContent[]): boolean {
    if (nested.length === 0) return false;
    const label = flat.text.replace(/\s*[:：]$/, '');
    const field = eventField(label);
    const role = headingRole(label);
    if (field === 'participants' || field === 'persons' || role === 'participants') {
      if (!this.#isFree && role !== 'participants' && !isRosterItem(node)) return false;
      if (field !== 'persons') for (const child of nested) this.#page.roster.add(child, '');
      this.#page.mark(node, 'ignored', PARTICIPANTS);
      return true;
    }
    if (field === null || !this.#isFree) return false;
    const value = allOf(this.#page.words(paragraphsOf(nested)));
    return this.event.take({ field, value }, this.#marker(node), true) !== null;
  }

  #ownWords(node: ListItem, words: Phrasing, fields: boolean, mark: Mark, parent: string | null): string | null {
    const { role } = this.#page;
    if (words.flat.text === '') {
      const [start] = range(node);
      this.#page.input.ledger.mark(start, start + 1, 'ignored', 'empty item');
    } else if (this.#takeLine(words, mark, fields)) return null;
    else if (role === 'event') this.event.loose(words, mark);
    else if (role === 'account' || role === 'appendix') mark('ignored', 'no part of the discussion');
    else {
      mark('used', 'point');
      return this.#point(words, parent);
    }
    return null;
  }

  #point(words: Phrasing, parent: string | null): string {
    const { areas } = this.#trail;
    if (this.#part.areas !== areas) this.#part = { from: 'event', areas: areas as DraftArea[] };
    return this.points.add(words, { parent, attribution: this.#part });
  }

  /** Takes a line that is a field of the event or names persons; false for any other. */
  #takeLine({ flat }: Phrasing, mark: Mark, isField: boolean): boolean {
    const free = this.#isFree || isField;
    const taken = this.event.line(flat, mark, free);
    // In the description of the event a theme is the event's own.
    if (taken && taken.areas.length > 0 && !free) this.#trail.line(taken.areas);
    return taken !== null;
  }

  #table(node: Table, parent: string | null): void {
    const page = this.#page;
    if (isRosterTable(node)) {
      page.takeRoster(node);
      return;
    }
    const columns = columnsOfTable(node, page);
    if (columns && this.#discusses) {
      readDigestTable(node, columns, { page, points: this.points, areas: this.#trail.areas });
      return;
    }
    for (const row of node.children) {
      const [label, ...rest] = row.children;
      const field =
        label && rest.length > 0 ? eventField(page.words([label]).flat.text.replace(/\s*[:：]$/, '')) : null;
      if (field) this.event.take({ field, value: allOf(page.words(rest)) }, this.#marker(row), true);
      else if (this.#discusses) for (const cell of row.children) this.#cell(cell, parent);
      page.mark(row, 'ignored', 'table row without a point');
    }
    page.mark(node, 'ignored', 'table markup');
  }

  /** Items in a cell are points, and so is a cell of running text. */
  #cell(cell: Parent, parent: string | null): void {
    const flow = cell.children.filter(({ type }) => type === 'list' || type === 'paragraph') as RootContent[];
    if (flow.some(({ type }) => type === 'list')) {
      this.#blocks(flow, parent);
      return;
    }
    const words = this.#page.words(flow.length > 0 ? (flow as Parent[]) : [cell]);
    this.#page.cite(words);
    if (words.flat.text.length < PROSE / 2) return;
    this.#point(words, parent);
    this.#page.mark(cell, 'used', 'point');
  }
}

/** So many blocks of a section are looked at for a list. */
const LOOKED_AHEAD = 50;

function paragraphsOf(nodes: readonly Node[]): Parent[] {
  const found: Parent[] = [];
  const open: Node[] = [...nodes].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'paragraph' || node.type === 'heading') found.push(node as Parent);
    else if ('children' in node) for (const child of [...(node as Parent).children].reverse()) open.push(child);
  }
  return found;
}
