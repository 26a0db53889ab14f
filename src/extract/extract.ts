/** From a tree to the parts of a document. @module */
import type {
  Blockquote,
  FootnoteDefinition,
  Heading,
  List,
  ListItem,
  Node,
  Paragraph,
  Parent,
  Root,
  RootContent,
  Table,
} from 'mdast';
import type { Doubt } from '../model/corpus.ts';
import type { Draft, DraftField, Words } from '../model/draft.ts';
import type { Recommendation } from '../model/report.ts';
import type { InlineFootnote, ReaderData } from '../model/tree.ts';
import { slug } from '../text/fold.ts';
import { Lines } from '../text/span.ts';
import { eventField, headingRole, isDigestHead } from '../vocabularies/cues.ts';
import type { Vocabularies } from '../vocabularies/index.ts';
import { readFootnotes } from './footnotes.ts';
import { type Facts, factsOf } from './kind.ts';
import { Ledger } from './ledger.ts';
import { type Phrasing, phrasing, range, type Reference } from './phrasing.ts';
import { Recommendations } from './recommendations.ts';
import { Sections } from './sections.ts';

/** A file as its reader left it. */
export interface ReadFile extends ReaderData {
  path: string;
}

/**
 * Takes a tree apart: sections, recommendations, footnotes cut into quotes and attributions, the words of an event,
 * and the ledger of all lines. Attributions stay words: `resolve` gives them meaning.
 */
export function extract(root: Root, file: ReadFile, vocabularies: Vocabularies): Draft {
  const extraction = new Extraction(root, file);
  extraction.blocks(root.children);
  return extraction.draft(vocabularies);
}

/** The document being taken apart. */
class Extraction {
  readonly lines: Lines;
  readonly ledger: Ledger;
  readonly facts: Facts;
  readonly title: string;
  readonly id: string;
  readonly sections: Sections;
  readonly items: Recommendations;
  readonly definitions: FootnoteDefinition[] = [];
  readonly inline = new Map<InlineFootnote, string>();
  readonly fields: DraftField[] = [];
  readonly summary: string[] = [];
  /** The heading the title was taken from. */
  readonly titleHeading: Heading | null;
  role: ReturnType<typeof headingRole> = null;

  constructor(
    readonly root: Root,
    readonly file: ReadFile,
  ) {
    this.lines = new Lines(file.text);
    this.ledger = new Ledger(this.lines);
    this.facts = factsOf(root);
    this.titleHeading = file.meta.title === null ? firstHeading(root) : null;
    this.title = file.meta.title ?? (this.titleHeading ? this.words(this.titleHeading).flat.text : fileStem(file.path));
    this.id = slug(this.title);
    this.sections = new Sections(this.id);
    this.items = new Recommendations(this.id, this.lines, (reference) => this.label(reference));
    for (const { from, to, use, what } of file.skipped) this.ledger.markLines(from, to, use, what);
  }

  blocks(nodes: readonly RootContent[], parent: Recommendation | null = null): void {
    nodes.forEach((node, i) => {
      if (node.type === 'heading') this.heading(node);
      else if (node.type === 'paragraph') this.paragraph(node, nodes[i + 1], parent);
      else if (node.type === 'list') this.list(node, this.leadIn(nodes[i - 1]) ?? parent);
      else if (node.type === 'footnoteDefinition') this.definitions.push(node);
      else if (node.type === 'table') this.table(node);
      else if (node.type === 'blockquote') this.blocks((node as Blockquote).children, parent);
      else this.ignore(node, IGNORED[node.type] ?? `${node.type}: carries no recommendation`);
    });
  }

  heading(node: Heading): void {
    const words = this.words(node);
    const title = words.flat.text;
    const span = this.lines.span(...range(node));
    if (node === this.titleHeading) return this.use(node, 'title');
    if (node.data?.footnotes) {
      this.role = 'footnotes';
      this.sections.close();
      return this.use(node, 'heading of the footnotes');
    }
    if (title === '' && words.references.length === 0) return this.ignore(node, 'empty heading');
    const section = this.sections.open(title, node.depth, span);
    this.role = headingRole(title);
    this.use(node, 'heading');
    if (words.references.length > 0) this.items.add(words, { section: section.id, parent: null });
  }

  paragraph(node: Paragraph, next: Node | undefined, parent: Recommendation | null): void {
    const words = this.words(node);
    const { text } = words.flat;
    const reason = this.reasonToIgnore(words, next);
    if (this.field(words)) return this.use(node, 'event');
    if (this.isSummary(words)) {
      this.summary.push(text);
      return this.use(node, 'summary');
    }
    if (reason) return this.ignore(node, reason);
    this.items.add(words, { section: this.section, parent: parent?.id ?? null });
    this.use(node, 'recommendation');
  }

  /** Why a paragraph is no recommendation, or null when it is one. */
  reasonToIgnore({ flat: { text }, references }: Phrasing, next: Node | undefined): string | null {
    if (this.role === 'participants') return PARTICIPANTS;
    if (references.length > 0) return null;
    if (isDigestHead(text)) return 'head of a table flattened by copying';
    if (isLeadIn(text) && next?.type === 'list') {
      return this.facts.kind === 'synthesis' ? null : 'lead-in of a list, without a marker';
    }
    const bare = this.facts.markers && !this.facts.lists && this.sections.current !== null;
    if (bare && this.role !== 'footnotes') return null;
    return text.length < 80 ? 'a short line without a bullet or a marker' : 'prose without a bullet or a marker';
  }

  /** The paragraphs before the first heading, item and marker; a short line there is a caption or a label. */
  isSummary({ flat: { text }, references }: Phrasing): boolean {
    const isFirst = this.sections.all.length === 0 && this.items.all.length === 0 && this.definitions.length === 0;
    const isProse = text.length >= 80 || (text.length >= 30 && /[.!?…。！？।؟]["'”’»)]*$/.test(text));
    return isFirst && isProse && references.length === 0 && this.role === null && !isDigestHead(text);
  }

  /** The recommendation that governs a list: a paragraph before it that ends in a colon. */
  leadIn(before: Node | undefined): Recommendation | null {
    const last = this.items.all.at(-1);
    if (before?.type !== 'paragraph' || !last || !isLeadIn(last.text)) return null;
    return last.span.start.offset === range(before)[0] ? last : null;
  }

  list(node: List, parent: Recommendation | null): void {
    for (const item of node.children) this.item(item, parent);
  }

  item(node: ListItem, parent: Recommendation | null): void {
    if (this.role === 'participants') return this.ignore(node, PARTICIPANTS);
    const own = node.children.filter((child) => child.type === 'paragraph' || child.type === 'heading');
    const nested = node.children.filter((child) => child.type !== 'paragraph' && child.type !== 'heading');
    const words = phrasing(own as Parent[], this.file.text);
    this.numberInline(words);
    if (words.flat.text === '' && words.references.length === 0) {
      this.ledger.mark(range(node)[0], range(node)[0] + 1, 'ignored', 'empty item');
      return this.blocks(nested, parent);
    }
    if (this.field(words) || this.role === 'event') {
      for (const child of own) this.mark(child, this.field(words) ? 'used' : 'ignored', this.field(words) ? 'event' : 'field of an event the model does not have');
      return this.blocks(nested, parent);
    }
    const recommendation = this.items.add(words, { section: this.section, parent: parent?.id ?? null });
    for (const child of own) this.use(child, 'recommendation');
    this.blocks(nested, recommendation);
  }

  /** Cells with a marker are recommendations of their own. */
  table(node: Table): void {
    for (const row of node.children) {
      for (const cell of row.children) {
        const words = this.words(cell);
        if (words.references.length === 0 || this.role === 'participants') continue;
        this.items.add(words, { section: this.section, parent: null });
        this.use(cell, 'recommendation');
      }
      this.ignore(row, this.role === 'participants' ? PARTICIPANTS : 'table row without a marker');
    }
    this.ignore(node, 'table markup');
  }

  /** Takes `Date: 3 August 2019` of a report; false for any other words. */
  field({ flat }: Phrasing): boolean {
    if (this.facts.kind !== 'report') return false;
    const colon = flat.text.search(/[:：]/);
    const field = colon === -1 || colon > 40 ? null : eventField(flat.text.slice(0, colon).trim());
    if (!field) return false;
    const words: Words = { flat, from: colon + 1, to: flat.text.length };
    if (!this.fields.some((one) => one.words.flat === flat)) this.fields.push({ field, words });
    return true;
  }

  draft(vocabularies: Vocabularies): Draft {
    const notes = [...this.definitions, ...this.inline.keys()];
    const read = readFootnotes(notes, this.inline, this, vocabularies);
    for (const node of notes) this.use(node, 'footnote');
    const recommendations = read.cite(this.items.all);
    const { path, format, meta } = this.file;
    const { kind } = this.facts;
    const ledger = this.ledger.entries();
    return {
      document: {
        id: this.id,
        path,
        format,
        kind,
        title: this.title,
        language: meta.language,
        summary: this.summary.length > 0 ? this.summary.join('\n\n') : null,
        sections: this.sections.all,
        recommendations,
        footnotes: read.footnotes(recommendations),
        event: kind === 'report' ? this.fields : null,
      },
      ledger,
      doubts: [...read.doubts, ...this.unread(ledger)],
      lines: this.lines,
    };
  }

  unread(ledger: Draft['ledger']): Doubt[] {
    return ledger
      .filter(({ use }) => use === 'finding')
      .map(({ from, to, what }) => {
        const { starts, text } = this.lines;
        const start = starts[from - 1] ?? 0;
        const words = text.slice(start, starts[to] ?? text.length);
        const lead = words.length - words.trimStart().length;
        const span = this.lines.span(start + lead, start + words.trimEnd().length);
        return { kind: 'line-unread', found: words.trim(), expected: null, reason: what, span };
      });
  }

  get section(): string | null {
    return this.sections.current?.id ?? null;
  }

  words(node: Parent): Phrasing {
    const words = phrasing([node], this.file.text);
    this.numberInline(words);
    return words;
  }

  /** Gives each note that is written where it is cited the next number that no footnote has. */
  numberInline({ references }: Phrasing): void {
    for (const { node } of references) {
      if (node.type !== 'footnote' || this.inline.has(node)) continue;
      let number = this.inline.size + 1;
      while (this.facts.labels.has(String(number))) number++;
      this.facts.labels.add(String(number));
      this.inline.set(node, String(number));
    }
  }

  label({ node }: Reference): string {
    return node.type === 'footnote' ? (this.inline.get(node) ?? '') : (node.label ?? node.identifier);
  }

  use(node: Node, what: string): void {
    this.mark(node, 'used', what);
  }

  ignore(node: Node, reason: string): void {
    this.mark(node, 'ignored', reason);
  }

  mark(node: Node, use: 'used' | 'ignored', what: string): void {
    this.ledger.mark(...range(node), use, what);
  }
}

const PARTICIPANTS = 'participants: names of persons are not copied';

const IGNORED: Readonly<Record<string, string>> = {
  html: 'HTML markup',
  code: 'code block',
  thematicBreak: 'thematic break',
  definition: 'link definition',
  yaml: 'front matter',
};

function isLeadIn(text: string): boolean {
  return /[:：]$/.test(text);
}

/** The first heading is the title when it is of depth 1. */
function firstHeading(root: Root): Heading | null {
  const first = root.children.find((node) => node.type === 'heading');
  return first?.depth === 1 ? first : null;
}

function fileStem(path: string): string {
  const name = path.split(/[/\\]/).at(-1) ?? path;
  return name.replace(/\.[^.]+$/, '') || name || 'untitled';
}
