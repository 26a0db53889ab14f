/** The walk over a digest: what many sources said, in tables by thematic area. @module */
import type { FootnoteDefinition, Heading, List, ListItem, Node, Paragraph, Parent, RootContent, Table } from 'mdast';
import type { DraftArea, DraftRow, Words } from '../model/draft.ts';
import { FlatBuilder } from '../text/flat.ts';
import { words as allWords } from '../text/words.ts';
import { headingRole, isDigestHead } from '../vocabularies/cues.ts';
import { areasOfHeading } from './areas.ts';
import { isCommentTable, readComments } from './comments.ts';
import { type FlatRow, hasSpacedHead, readFlatRow, saysContext } from './digest-row.ts';
import { columnsOfTable, readDigestTable, writtenOf } from './digest-table.ts';
import { hasTabs, isFlatRow, TabTable, tabColumns } from './digest-tabs.ts';
import { drawsTable, isSpacedHead } from './drawn-table.ts';
import { isBelowLabel, isBelowPersons, isRosterItem, personsIn } from './fields.ts';
import { partsOfItem } from './item.ts';
import type { Opened, Page } from './page.ts';
import { type Phrasing, range } from './phrasing.ts';
import { Points } from './points.ts';
import { isLeadIn, isSummary, PARTICIPANTS, PROSE } from './prose.ts';
import { isRosterList, isRosterTable } from './roster.ts';
import { ThemeTrail } from './theme-trail.ts';

/** A row of a flattened table while it is read. */
interface OpenRow {
  attribution: DraftRow;
  /** A list follows before the next row: then paragraphs are not what was said. */
  hasItems: boolean;
  /** Nothing tells what the lines below belong to: they stay without a mark, and are told. */
  unsure: boolean;
}

/** Takes the blocks of a digest one by one. */
export class DigestWalk {
  readonly points: Points;
  readonly #page: Page;
  readonly #trail = new ThemeTrail();
  /** Below the head of a flattened table. */
  #table = false;
  /** In a table copied with its tabs. */
  #tabs: TabTable | null = null;
  /** In a row of it without tabs. */
  #untabbed = false;
  /** In a table drawn with characters. */
  #drawn = false;
  #row: OpenRow | null = null;
  /** The paragraph that is the context of the row. */
  #taken: Node | null = null;
  /** The attribution of points below a heading alone. */
  #heading: { areas: readonly DraftArea[]; attribution: DraftRow | null } = { areas: [], attribution: null };

  constructor(page: Page) {
    this.#page = page;
    this.points = new Points(page);
  }

  blocks(nodes: readonly RootContent[], parent: string | null = null): void {
    nodes.forEach((node, i) => {
      // Its lines stay without a mark: they are told as not understood, which is better than wrong words.
      if (this.#isDrawn(node, nodes[i + 1])) return;
      if (this.#takeTabs(node, nodes, i)) return;
      if (node.type === 'heading' && this.#isLineOfTable(node, nodes[i + 1])) this.#paragraph(node, nodes, i);
      else if (node.type === 'heading') this.#openSection(node, nodes[i + 1]);
      else if (node.type === 'footnoteDefinition') this.#page.definition(node as FootnoteDefinition);
      else if (this.#page.role === 'participants') this.#page.takeRoster(node);
      else if (node.type === 'paragraph') this.#paragraph(node, nodes, i);
      else if (node.type === 'list') this.#list(node, nodes[i - 1], parent);
      else if (node.type === 'table') this.#takeTable(node);
      else if (node.type === 'blockquote') this.blocks(node.children, parent);
      else this.#page.ignore(node);
    });
  }

  /** Whether a block is a line of a table copied with its tabs; its head opens one, a heading ends it. */
  #takeTabs(node: RootContent, nodes: readonly RootContent[], at: number): boolean {
    if (node.type !== 'heading' && node.type !== 'paragraph') return false;
    const page = this.#page;
    const columns = tabColumns(node, page);
    if (columns) {
      this.#tabs = new TabTable(page, this.points, columns, [...this.#trail.areas]);
      this.#table = true;
      this.#row = null;
      this.#untabbed = false;
      page.mark(node, 'ignored', 'head of a table flattened by copying');
      return true;
    }
    if (!this.#tabs) return false;
    const tabbed = hasTabs(node, page);
    if (tabbed || !this.#endsTabs(node, nodes[at + 1])) {
      this.#untabbed = !tabbed && (this.#untabbed || isFlatRow(node, nodes[at + 1], page));
      if (!this.#untabbed) this.#tabs.take(nodes, at);
      return !this.#untabbed;
    }
    this.#tabs = null;
    this.#untabbed = false;
    this.#table = false;
    this.#row = null;
    if (node.type === 'paragraph') this.#opened(page.lineAsHeading(node, page.words([node])));
    return node.type === 'paragraph';
  }

  /** The name of an area, a heading with an edit link, one of the notes, or a short line over another head. */
  #endsTabs(node: Paragraph | Heading, next: Node | undefined): boolean {
    const page = this.#page;
    const words = page.words([node]);
    const { facts, vocabularies } = page.input;
    const sure = node.type === 'heading' && (facts.edits || node.data?.footnotes === true);
    const exact = areasOfHeading(words.flat, vocabularies.themes).length > 0;
    const isName = exact && vocabularies.themes.exact(allWords(words.flat.text)) !== null;
    return sure || isName || headingRole(words.flat.text) !== null || this.#isShortOver(words, next);
  }

  #isShortOver({ flat }: Phrasing, next: Node | undefined): boolean {
    return flat.text.length < PROSE && this.#isHead(next);
  }

  /** A block of a table drawn with characters, and what stands below one until the next heading or head. */
  #isDrawn(node: RootContent, next: Node | undefined): boolean {
    const { format, lines } = this.#page.input;
    if ((format !== 'plain' && format !== 'pdf') || node.type === 'footnoteDefinition') return false;
    if (this.#page.role === 'participants') return false;
    const written = lines.text.slice(lineStart(lines.text, range(node)[0]), range(node)[1]);
    if (drawsTable(written) || isSpacedHead(written) || hasSpacedHead(written)) {
      this.#drawn = true;
      this.#table = true;
      this.#row = null;
    } else if (this.#drawn) this.#drawn = !this.#endsDrawn(node, next);
    return this.#drawn;
  }

  #endsDrawn(node: RootContent, next: Node | undefined): boolean {
    if (node.type !== 'heading' && node.type !== 'paragraph') return false;
    const words = this.#page.words([node]);
    if (isDigestHead(words.flat.text) || this.#isOver(words, next)) return true;
    return node.type === 'heading' && !this.#isLineOfTable(node, next);
  }

  /** Lines of pasted text may look like headings: below the head of a table only a theme is one, or what stands over a head. */
  #isLineOfTable(node: Parent, next: Node | undefined): boolean {
    const { format, facts, vocabularies } = this.#page.input;
    const { flat } = this.#page.words([node]);
    if (node === this.#taken || isDigestHead(flat.text)) return true;
    if (!this.#table) return false;
    if (readFlatRow(flat, vocabularies, true)?.context) return true;
    const isGuessed = (format === 'plain' || format === 'pdf') && !facts.edits;
    return isGuessed && areasOfHeading(flat, vocabularies.themes).length === 0 && !this.#isHead(next);
  }

  /** A line that stands over the head of a table, as its theme does, where bullets and headings are lost. */
  #isOver({ flat }: Phrasing, next: Node | undefined): boolean {
    return this.#isHead(next) && areasOfHeading(flat, this.#page.input.vocabularies.themes).length > 0;
  }

  #isHead(node: Node | undefined): boolean {
    if (node?.type !== 'paragraph' && node?.type !== 'heading') return false;
    return isDigestHead(this.#page.words([node as Parent]).flat.text);
  }

  /** The title of a page may be the theme of all that is on it. */
  openTitle({ flat }: Words): void {
    const areas = areasOfHeading(flat, this.#page.input.vocabularies.themes);
    if (areas.length > 0) this.#trail.heading({ depth: 0, isQuestion: false }, areas);
  }

  #openSection(node: Parameters<Page['heading']>[0], next: Node | undefined): void {
    const opened = this.#page.heading(node, next);
    if (opened) this.#opened(opened);
  }

  #opened(opened: Opened): void {
    this.#page.cite(opened.words);
    this.#trail.heading(opened, areasOfHeading(opened.words.flat, this.#page.input.vocabularies.themes));
    this.#table = false;
    this.#row = null;
  }

  #paragraph(node: Parent, nodes: readonly RootContent[], at: number): void {
    const page = this.#page;
    const words = page.words([node]);
    const { text } = words.flat;
    page.cite(words);
    if (isDigestHead(text)) {
      this.#table = true;
      this.#row = null;
      page.mark(node, 'ignored', 'head of a table flattened by copying');
      return;
    }
    if (personsIn(text) !== null) {
      page.mark(node, 'ignored', PARTICIPANTS);
      return;
    }
    const row = readFlatRow(words.flat, page.input.vocabularies, this.#table);
    if (this.#isOver(words, nodes[at + 1])) this.#opened(page.lineAsHeading(node, words));
    else if (this.#taken === node) page.mark(node, 'used', 'attribution');
    else if (row) this.#openRow(node, this.#withContext(node, row, nodes[at + 1]), nodes, at);
    else if (this.#row) this.#told(node, words, this.#row, nodes[at + 1]);
    else this.#prose(node, words);
  }

  /** A source on a line of its own has its context in the next. */
  #withContext(node: Parent, row: FlatRow, next: Node | undefined): FlatRow {
    if (row.context || row.rest || (next?.type !== 'paragraph' && next?.type !== 'heading')) return row;
    const both = this.#page.words([node, next as Parent]);
    const joined =
      both.flat.text.length > LONGEST_CONTEXT ? null : readFlatRow(both.flat, this.#page.input.vocabularies, true);
    if (!joined?.context || joined.source.to !== row.source.to) return row;
    this.#taken = next;
    return joined;
  }

  #openRow(node: Parent, { source, context, both, rest }: FlatRow, nodes: readonly RootContent[], at: number): void {
    const page = this.#page;
    const areas = [...this.#trail.areas];
    const attribution: DraftRow = {
      from: 'row',
      ...writtenOf(both, areas, page),
      source,
      carriedFrom: null,
      context: context ? [context] : [],
      dates: [],
      regions: [],
      areas,
    };
    const hasItems = this.#hasItems(nodes, at);
    const said = rest && !hasItems ? this.#part(rest) : null;
    // A word or two name what the row is about.
    const isSaid = said !== null && said.flat.text.length >= PROSE / 2;
    // The context goes on, and nothing tells where it ends.
    const behind = said?.flat.text ?? (hasItems ? '' : this.#continued(both, nodes[at + 1]));
    const goesOn = /^[\p{Ll}\p{N},]/u.test(behind);
    this.#row = { attribution, hasItems, unsure: this.#table && (isSaid || goesOn) };
    if (goesOn && this.#table) return;
    page.mark(node, 'used', 'attribution');
    if (isSaid) this.points.add(said, { parent: null, attribution });
  }

  /** What stands behind source and context where the line ends with them: a comma, or the line below. */
  #continued({ flat, to }: Words, next: Node | undefined): string {
    if (flat.text.slice(to).trim() !== '') return flat.text.slice(to).trim();
    const isBelow = next !== this.#taken && (next?.type === 'paragraph' || next?.type === 'heading');
    const below = isBelow ? this.#page.words([next as Parent]).flat.text : '';
    return /^\p{Ll}/u.test(below) ? below : '';
  }

  /** The words behind source and context as words of their own. */
  #part({ flat, from, to }: Words): Phrasing {
    const [start, end] = flat.range(from, to);
    const source = this.#page.input.lines.text.slice(start, end);
    return {
      flat: new FlatBuilder().addParsed(flat.text.slice(from, to), source, start).build(),
      references: [],
      start,
      end,
    };
  }

  /** Whether a list follows before the next row, head or heading. */
  #hasItems(nodes: readonly RootContent[], at: number): boolean {
    for (const next of nodes.slice(at + 1, at + 1 + LOOKED_AHEAD)) {
      if (next.type === 'list') return true;
      if (next.type !== 'paragraph' && next.type !== 'heading') return false;
      const { flat } = this.#page.words([next]);
      if (isDigestHead(flat.text) || readFlatRow(flat, this.#page.input.vocabularies, true)) return false;
    }
    return false;
  }

  /** A paragraph of a row: said where the row has no bullets, else a word about what was said. */
  #told(node: Parent, words: Phrasing, row: OpenRow, next: Node | undefined): void {
    const { attribution, hasItems } = row;
    const { text } = words.flat;
    const isOther = (next?.type === 'list' || /\d$/.test(text)) && this.#isOtherRow(text);
    if (isOther) this.#row = { ...row, unsure: true };
    if (this.#row?.unsure) return;
    if (hasItems || (isLeadIn(text) && text.length < PROSE)) {
      this.#page.mark(node, 'ignored', 'words beside the points of a row');
      return;
    }
    this.points.add(words, { parent: null, attribution });
    this.#page.mark(node, 'used', 'point');
  }

  /** Words that say when or how many, and nothing behind it, begin another row, though nothing tells its source. */
  #isOtherRow(text: string): boolean {
    const isSpoken = text.length >= PROSE || /[.!?…:：]$/.test(text);
    return this.#table && !isSpoken && saysContext(text, this.#page.input.vocabularies);
  }

  #prose(node: Parent, words: Phrasing): void {
    const page = this.#page;
    const begun = page.sections.all.length + this.points.all.length > 0;
    if (isSummary(words, { kind: 'digest', role: null, begun, bare: false, list: false })) {
      page.summary.push(words.flat.text);
      page.mark(node, 'used', 'summary');
    } else
      page.mark(
        node,
        'ignored',
        words.flat.text.length < PROSE ? 'a short line outside the tables' : 'prose outside the tables',
      );
  }

  #list(node: List, before: Node | undefined, parent: string | null): void {
    const { facts } = this.#page.input;
    if (isRosterList(node) || isBelowLabel(node, before)) this.#page.takeRoster(node);
    else if (this.#tabs && !this.#untabbed && !this.#tabs.attribution) this.#tabs.takeList(node);
    else if (this.#row?.unsure) return;
    else if (!this.#tabs && !this.#row && !this.#table && facts.digestHeads)
      this.#page.mark(node, 'ignored', 'a list outside the tables');
    else {
      node.children.forEach((item, i) => {
        if (isBelowPersons(node, i) || isRosterItem(item)) this.#page.mark(item, 'ignored', PARTICIPANTS);
        else this.#item(item, parent);
      });
    }
  }

  #item(node: ListItem, parent: string | null): void {
    const page = this.#page;
    const { own, nested } = partsOfItem(node);
    const words = page.words(own);
    const mark = (use: 'used' | 'ignored', what: string) =>
      page.input.ledger.mark(range(node)[0], range(own.at(-1) ?? node)[1], use, what);
    let id = parent;
    if (words.flat.text === '') page.input.ledger.mark(range(node)[0], range(node)[0] + 1, 'ignored', 'empty item');
    else if (personsIn(words.flat.text) !== null) mark('ignored', PARTICIPANTS);
    else {
      id = this.points.add(words, {
        parent,
        attribution: (this.#untabbed ? null : this.#tabs?.attribution) ?? this.#row?.attribution ?? this.#byHeading(),
      });
      mark('used', 'point');
    }
    this.blocks(nested, id);
  }

  /** The attribution of a point that no row has: the theme of the heading above, if any. */
  #byHeading(): DraftRow | null {
    const { areas } = this.#trail;
    if (this.#heading.areas === areas) return this.#heading.attribution;
    const [first] = areas;
    const attribution: DraftRow | null = first
      ? {
          from: 'row',
          ...writtenOf(first.within, areas, this.#page),
          source: null,
          carriedFrom: null,
          context: [],
          dates: [],
          regions: [],
          areas: [...areas],
        }
      : null;
    this.#heading = { areas, attribution };
    return attribution;
  }

  #takeTable(node: Table): void {
    const page = this.#page;
    const setting = { page, points: this.points, areas: this.#trail.areas };
    const columns = columnsOfTable(node, page);
    if (isCommentTable(node)) readComments(node, setting);
    else if (columns) readDigestTable(node, columns, setting);
    else if (isRosterTable(node)) page.takeRoster(node);
    else page.mark(node, 'ignored', 'a table without a column of what was said');
  }
}

/** A block begins behind its indentation. */
function lineStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && text[start - 1] === ' ') start--;
  return start;
}

/** UTF-16 units of a source and its context in lines of their own. */
const LONGEST_CONTEXT = 250;
/** A row may have so many paragraphs before its first bullet. */
const LOOKED_AHEAD = 20;
