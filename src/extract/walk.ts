/** The walk over a synthesis: what each block becomes. @module */
import type {
  FootnoteDefinition,
  Heading,
  List,
  ListItem,
  Node,
  Paragraph,
  Parent,
  PhrasingContent,
  RootContent,
  Table,
} from 'mdast';
import type { Recommendation } from '../model/report.ts';
import { isBelowLabel, isBelowPersons, isRosterItem, personsIn } from './fields.ts';
import { partsOfItem } from './item.ts';
import type { Page } from './page.ts';
import { type Phrasing, range } from './phrasing.ts';
import { isLeadIn, isSummary, PARTICIPANTS, type ProseSetting, reasonToIgnore } from './prose.ts';
import { Recommendations } from './recommendations.ts';
import { isRosterList } from './roster.ts';

/** Takes the blocks of a document one by one; afterwards its recommendations are in `items`. */
export class Walk {
  readonly items: Recommendations;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.items = new Recommendations(page.input.id, page.input.lines, (reference) => page.inline.label(reference));
  }

  blocks(nodes: readonly RootContent[], parent: Recommendation | null = null): void {
    nodes.forEach((node, i) => {
      if (node.type === 'heading') this.#heading(node, nodes[i + 1]);
      else if (node.type === 'paragraph') this.#paragraph(node, nodes[i + 1], parent);
      else if (node.type === 'list')
        this.#list(node, [nodes[i - 1], nodes[i + 1]], this.#leadIn(nodes[i - 1]) ?? parent);
      else if (node.type === 'footnoteDefinition') this.#page.definition(node as FootnoteDefinition);
      else if (node.type === 'table') this.#table(node);
      else if (node.type === 'blockquote') this.blocks(node.children, parent);
      else this.#page.ignore(node);
    });
  }

  #heading(node: Heading, next: Node | undefined): void {
    const opened = this.#page.heading(node, next);
    if (opened && opened.words.references.length > 0) {
      this.items.add(opened.words, { section: this.#page.section, parent: null });
    }
  }

  #paragraph(node: Paragraph, next: Node | undefined, parent: Recommendation | null): void {
    const page = this.#page;
    const words = page.words([node]);
    const setting = this.#setting(next);
    if (personsIn(words.flat.text) !== null) {
      page.mark(node, 'ignored', PARTICIPANTS);
      return;
    }
    if (isSummary(words, setting)) {
      page.summary.push(words.flat.text);
      page.mark(node, 'used', 'summary');
      return;
    }
    const reason = reasonToIgnore(words, setting);
    if (reason) {
      page.mark(node, 'ignored', reason);
      return;
    }
    this.items.add(words, { section: page.section, parent: parent?.id ?? null });
    page.mark(node, 'used', 'recommendation');
  }

  #setting(next: Node | undefined): ProseSetting {
    const { sections, definitions, role, input } = this.#page;
    const { kind, lists, markers } = input.facts;
    return {
      kind,
      role,
      begun: sections.all.length + this.items.all.length + definitions.length > 0,
      bare: markers && !lists && (sections.current !== null || this.items.all.length > 0),
      list: next?.type === 'list',
    };
  }

  /** The recommendation that governs a list: a paragraph, or the last item of a list, before it that ends in a colon, or a term. */
  #leadIn(before: RootContent | undefined): Recommendation | null {
    const last = this.items.all.at(-1);
    if (!before || !last) return null;
    const [start] = range(before);
    if (before.type === 'paragraph') return isLeadIn(last.text) && last.span.start.offset === start ? last : null;
    const item = before.type === 'list' ? before.children.at(-1) : undefined;
    if (!item || partsOfItem(item).nested.length > 0 || last.span.start.offset < range(item)[0]) return null;
    return isTerm(item) || isLeadIn(last.text) ? last : null;
  }

  /** The items of a list; those behind a term are nested in it. */
  #list(
    node: List,
    [before, next]: [before: Node | undefined, next: Node | undefined],
    parent: Recommendation | null,
  ): void {
    const isRoster = this.#page.role === 'participants' || isRosterList(node) || isBelowLabel(node, before);
    if (isRoster) this.#page.takeRoster(node);
    else {
      let term: Recommendation | null = null;
      node.children.forEach((item, i) => {
        if (isBelowPersons(node, i) || isRosterItem(item)) this.#page.mark(item, 'ignored', PARTICIPANTS);
        else if (isTerm(item)) {
          const following = node.children[i + 1];
          term = this.#term(item, following ? !isTerm(following) : next?.type === 'list', parent);
        } else this.#item(item, term ?? parent);
      });
    }
  }

  #item(node: ListItem, parent: Recommendation | null): Recommendation | null {
    const { own, nested } = partsOfItem(node);
    const words = this.#page.words(own);
    const recommendation = this.#ownWords(node, own, words, parent);
    this.blocks(nested, recommendation ?? parent);
    return recommendation;
  }

  /** A term leads over to what it governs; one that governs nothing and cites nothing is a caption. */
  #term(node: ListItem, governs: boolean, parent: Recommendation | null): Recommendation | null {
    const { own, nested } = partsOfItem(node);
    const words = this.#page.words(own);
    if (governs || nested.length > 0 || words.references.length > 0 || words.flat.text === '')
      return this.#item(node, parent);
    this.#page.input.ledger.mark(
      range(node)[0],
      range(own.at(-1) ?? node)[1],
      'ignored',
      'a term without a definition',
    );
    return null;
  }

  /** What the words of an item themselves become; null when they are no recommendation. */
  #ownWords(
    node: ListItem,
    own: readonly Parent[],
    words: Phrasing,
    parent: Recommendation | null,
  ): Recommendation | null {
    const { ledger } = this.#page.input;
    const [start] = range(node);
    if (words.flat.text === '' && words.references.length === 0) {
      ledger.mark(start, start + 1, 'ignored', 'empty item');
      return null;
    }
    // From the bullet on, which may stand on a line of its own.
    const end = range(own.at(-1) ?? node)[1];
    if (words.references.length === 0 && personsIn(words.flat.text) !== null) {
      ledger.mark(start, end, 'ignored', PARTICIPANTS);
      return null;
    }
    ledger.mark(start, end, 'used', 'recommendation');
    return this.items.add(words, { section: this.#page.section, parent: parent?.id ?? null });
  }

  /** Cells with a marker are recommendations of their own. */
  #table(node: Table): void {
    const page = this.#page;
    if (page.role === 'participants') {
      page.takeRoster(node);
      return;
    }
    for (const row of node.children) {
      for (const cell of row.children) {
        const words = page.words([cell]);
        if (words.references.length === 0) continue;
        const blocks = cell.children as readonly RootContent[];
        if (blocks.some(({ type }) => type === 'list')) {
          this.blocks(blocksOf(blocks));
          continue;
        }
        this.items.add(words, { section: page.section, parent: null });
        page.mark(cell, 'used', 'recommendation');
      }
      page.mark(row, 'ignored', 'table row without a marker');
    }
    page.mark(node, 'ignored', 'table markup');
  }
}

function isTerm({ data }: ListItem): boolean {
  return data?.term === true;
}

/** The blocks of a cell: what stands between its lists is one paragraph each. */
function blocksOf(nodes: readonly RootContent[]): RootContent[] {
  const blocks: RootContent[] = [];
  let open: Paragraph | null = null;
  for (const node of nodes) {
    if (node.type === 'list' || node.type === 'paragraph' || node.type === 'footnoteDefinition') {
      blocks.push(node);
      open = null;
    } else if (node.type !== 'break' || open) {
      if (!open) {
        open = { type: 'paragraph', children: [] };
        if (node.position) open.position = { ...node.position };
        blocks.push(open);
      }
      open.children.push(node as PhrasingContent);
      if (open.position && node.position) open.position.end = node.position.end;
    }
  }
  return blocks.filter((block) => block.type !== 'paragraph' || block.children.some(({ type }) => type !== 'break'));
}
