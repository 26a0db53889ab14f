/** The walk over a tree: what each block becomes. @module */
import type { FootnoteDefinition, Heading, List, ListItem, Node, Paragraph, Parent, RootContent, Table } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { DraftField } from '../model/draft.ts';
import type { Recommendation } from '../model/report.ts';
import type { Lines } from '../text/span.ts';
import { eventField, type HeadingRole, headingRole, isContentColumn, isDigestHead } from '../vocabularies/cues.ts';
import { InlineNotes } from './inline-notes.ts';
import type { Facts } from './kind.ts';
import type { Ledger } from './ledger.ts';
import { type Phrasing, phrasing, range } from './phrasing.ts';
import { isLeadIn, isSummary, PARTICIPANTS, type ProseSetting, reasonToIgnore } from './prose.ts';
import { Recommendations } from './recommendations.ts';
import { Sections } from './sections.ts';

/** Blocks that carry no recommendation. */
const IGNORED: Readonly<Record<string, string>> = {
  html: 'HTML markup',
  code: 'code block',
  thematicBreak: 'thematic break',
  definition: 'link definition',
  yaml: 'front matter',
};

/** What a walk is given. */
export interface WalkInput {
  id: string;
  facts: Facts;
  lines: Lines;
  ledger: Ledger;
  /** The heading that is the title and no section. */
  title: Heading | null;
}

/** Takes the blocks of a document one by one; afterwards its parts are in the fields. */
export class Walk {
  readonly sections: Sections;
  readonly inline: InlineNotes;
  readonly items: Recommendations;
  readonly definitions: FootnoteDefinition[] = [];
  readonly fields: DraftField[] = [];
  readonly summary: string[] = [];
  readonly #input: WalkInput;
  #role: HeadingRole | null = null;

  constructor(input: WalkInput) {
    this.#input = input;
    this.sections = new Sections(input.id);
    this.inline = new InlineNotes(input.facts.labels);
    this.items = new Recommendations(input.id, input.lines, (reference) => this.inline.label(reference));
  }

  blocks(nodes: readonly RootContent[], parent: Recommendation | null = null): void {
    nodes.forEach((node, i) => {
      if (node.type === 'heading') this.#heading(node);
      else if (node.type === 'paragraph') this.#paragraph(node, nodes[i + 1], parent);
      else if (node.type === 'list') this.#list(node, this.#leadIn(nodes[i - 1]) ?? parent);
      else if (node.type === 'footnoteDefinition') this.definitions.push(node);
      else if (node.type === 'table') this.#table(node);
      else if (node.type === 'blockquote') this.blocks(node.children, parent);
      else this.mark(node, 'ignored', IGNORED[node.type] ?? `${node.type}: carries no recommendation`);
    });
  }

  mark(node: Node, use: 'used' | 'ignored', what: string): void {
    this.#input.ledger.mark(...range(node), use, what);
  }

  #heading(node: Heading): void {
    if (node === this.#input.title) {
      this.mark(node, 'used', 'title');
      return;
    }
    if (node.data?.footnotes) {
      this.#role = 'footnotes';
      this.sections.close();
      this.mark(node, 'used', 'heading of the footnotes');
      return;
    }
    const words = this.#words([node]);
    const title = words.flat.text;
    if (title === '' && words.references.length === 0) {
      this.mark(node, 'ignored', 'empty heading');
      return;
    }
    const section = this.sections.open(title, node.depth, this.#input.lines.span(...range(node)));
    this.#role = headingRole(title);
    this.mark(node, 'used', 'heading');
    if (words.references.length > 0) this.items.add(words, { section: section.id, parent: null });
  }

  #paragraph(node: Paragraph, next: Node | undefined, parent: Recommendation | null): void {
    const words = this.#words([node]);
    const setting = this.#setting(next);
    if (this.#field(words)) {
      this.mark(node, 'used', 'event');
      return;
    }
    if (isSummary(words, setting)) {
      this.summary.push(words.flat.text);
      this.mark(node, 'used', 'summary');
      return;
    }
    const reason = reasonToIgnore(words, setting);
    if (reason) {
      this.mark(node, 'ignored', reason);
      return;
    }
    this.items.add(words, { section: this.#section, parent: parent?.id ?? null });
    this.mark(node, 'used', 'recommendation');
  }

  #setting(next: Node | undefined): ProseSetting {
    const { kind, lists, markers } = this.#input.facts;
    return {
      kind,
      role: this.#role,
      begun: this.sections.all.length + this.items.all.length + this.definitions.length > 0,
      bare: markers && !lists && (this.sections.current !== null || this.items.all.length > 0),
      list: next?.type === 'list',
    };
  }

  /** The recommendation that governs a list: a paragraph before it that ends in a colon. */
  #leadIn(before: Node | undefined): Recommendation | null {
    const last = this.items.all.at(-1);
    if (before?.type !== 'paragraph' || !last || !isLeadIn(last.text)) return null;
    return last.span.start.offset === range(before)[0] ? last : null;
  }

  #list(node: List, parent: Recommendation | null): void {
    for (const item of node.children) this.#item(item, parent);
  }

  #item(node: ListItem, parent: Recommendation | null): void {
    if (this.#role === 'participants') {
      this.mark(node, 'ignored', PARTICIPANTS);
      return;
    }
    const own = node.children.filter((child) => child.type === 'paragraph' || child.type === 'heading');
    const nested = node.children.filter((child) => child.type !== 'paragraph' && child.type !== 'heading');
    const words = this.#words(own);
    const recommendation = this.#ownWords(node, own, words, parent);
    this.blocks(nested, recommendation ?? parent);
  }

  /** What the words of an item themselves become; null when they are no recommendation. */
  #ownWords(
    node: ListItem,
    own: readonly Parent[],
    words: Phrasing,
    parent: Recommendation | null,
  ): Recommendation | null {
    if (words.flat.text === '' && words.references.length === 0) {
      const [start] = range(node);
      this.#input.ledger.mark(start, start + 1, 'ignored', 'empty item');
      return null;
    }
    // From the bullet on, which may stand on a line of its own.
    const mark = (use: 'used' | 'ignored', what: string) =>
      this.#input.ledger.mark(range(node)[0], range(own.at(-1) ?? node)[1], use, what);
    if (this.#field(words)) mark('used', 'event');
    else if (this.#role === 'event') mark('ignored', 'a field of the event that the model does not have');
    else {
      mark('used', 'recommendation');
      return this.items.add(words, { section: this.#section, parent: parent?.id ?? null });
    }
    return null;
  }

  /** Cells with a marker are recommendations of their own, and so is what stands in the content column of a digest. */
  #table(node: Table): void {
    const isRoster = this.#role === 'participants';
    const content = contentColumn(node);
    node.children.forEach((row, i) => {
      row.children.forEach((cell, column) => {
        const words = this.#words([cell]);
        const isContent = i > 0 && column === content && words.flat.text !== '';
        if (isRoster || (words.references.length === 0 && !isContent)) return;
        this.items.add(words, { section: this.#section, parent: null });
        this.mark(cell, 'used', 'recommendation');
      });
      this.mark(row, 'ignored', isRoster ? PARTICIPANTS : 'table row without a marker');
    });
    this.mark(node, 'ignored', 'table markup');
  }

  /** Takes `Date: 3 August 2019` of a report; false for any other words. */
  #field({ flat }: Phrasing): boolean {
    if (this.#input.facts.kind !== 'report') return false;
    const colon = flat.text.search(/[:：]/);
    const field = colon === -1 || colon > 40 ? null : eventField(flat.text.slice(0, colon).trim());
    if (field) this.fields.push({ field, words: { flat, from: colon + 1, to: flat.text.length } });
    return field !== null;
  }

  get #section(): string | null {
    return this.sections.current?.id ?? null;
  }

  #words(blocks: readonly Parent[]): Phrasing {
    return phrasing(blocks, this.#input.lines.text);
  }
}

/** The column of a digest table that holds what was said, or -1 in any other table. */
function contentColumn({ children: [head] }: Table): number {
  const cells = head?.children.map((cell) => plainText(cell)) ?? [];
  return isDigestHead(cells.join(' ')) ? cells.findIndex(isContentColumn) : -1;
}
