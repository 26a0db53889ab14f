/** What the walks over all kinds of page share: sections, notes, the ledger, and what is never copied. @module */
import type { FootnoteDefinition, Heading, Node, Parent } from 'mdast';
import type { Format } from '../model/report.ts';
import type { Lines } from '../text/span.ts';
import { type HeadingRole, headingRole } from '../vocabularies/cues.ts';
import type { Vocabularies } from '../vocabularies/index.ts';
import { eventFieldOf, personsIn } from './fields.ts';
import { InlineNotes } from './inline-notes.ts';
import type { Facts } from './kind.ts';
import type { Ledger } from './ledger.ts';
import { isNameLike } from './names.ts';
import { type Phrasing, phrasing, range } from './phrasing.ts';
import { PARTICIPANTS } from './prose.ts';
import { isQuestion } from './question.ts';
import { Roster } from './roster.ts';
import { Sections } from './sections.ts';

/** Blocks that carry no words of the page. */
const IGNORED: Readonly<Record<string, string>> = {
  html: 'HTML markup',
  code: 'code block',
  thematicBreak: 'thematic break',
  definition: 'link definition',
  yaml: 'front matter',
};

/** What a walk is given. */
export interface PageInput {
  id: string;
  facts: Facts;
  format: Format;
  lines: Lines;
  ledger: Ledger;
  vocabularies: Vocabularies;
  /** The heading that is the title and no section. */
  title: Heading | null;
}

/** A heading opened. */
export interface Opened {
  words: Phrasing;
  depth: number;
  role: HeadingRole | null;
  isQuestion: boolean;
}

/** A page while it is walked. */
export class Page {
  readonly sections: Sections;
  readonly inline: InlineNotes;
  readonly definitions: FootnoteDefinition[] = [];
  readonly summary: string[] = [];
  readonly roster = new Roster();
  readonly input: PageInput;
  /** What the heading above opens. */
  role: HeadingRole | null = null;
  #rosterDepth = 0;
  /** Who is listed took part. */
  #counts = true;
  #depth = 0;

  constructor(input: PageInput) {
    this.input = input;
    this.sections = new Sections(input.id);
    this.inline = new InlineNotes(input.facts.labels);
  }

  mark(node: Node, use: 'used' | 'ignored', what: string): void {
    this.input.ledger.mark(...range(node), use, what);
  }

  /** Leaves out a block that carries no words of the page. */
  ignore(node: Node): void {
    this.mark(node, 'ignored', IGNORED[node.type] ?? `${node.type}: carries no recommendation`);
  }

  words(blocks: readonly Parent[]): Phrasing {
    return phrasing(blocks, this.input.lines.text);
  }

  /** Gives the notes that are written among words their labels, in the order of their markers. */
  cite({ references }: Phrasing): void {
    for (const reference of references) this.inline.label(reference);
  }

  get section(): string | null {
    return this.sections.current?.id ?? null;
  }

  /** Opens what a heading opens; null for the title, the heading of the footnotes, an empty one, or a person's name. */
  heading(node: Heading, next: Node | undefined): Opened | null {
    if (node === this.input.title) {
      this.mark(node, 'used', 'title');
      return null;
    }
    if (node.data?.footnotes) {
      this.role = 'footnotes';
      this.sections.close();
      this.mark(node, 'used', 'heading of the footnotes');
      return null;
    }
    const words = this.words([node]);
    if (words.flat.text === '' && words.references.length === 0) {
      this.mark(node, 'ignored', 'empty heading');
      return null;
    }
    const { text } = words.flat;
    const persons = personsIn(text);
    const isAmongNames = this.#isAmongNames(node, text, next);
    if (persons !== null || isAmongNames) {
      if (eventFieldOf(text) !== 'persons') this.#countHeading(node, persons ?? text, next);
      this.mark(node, 'ignored', PARTICIPANTS);
      return null;
    }
    this.#depth = node.depth;
    return this.#open(node, words, node.depth);
  }

  /** Opens what a paragraph opens that stands as a heading: `Question 1: …`. */
  lineAsHeading(node: Node, words: Phrasing): Opened {
    return this.#open(node, words, this.#depth + 1);
  }

  /** Counts and leaves out a block of a list of participants. */
  takeRoster(node: Node): void {
    if (this.#counts) this.roster.add(node, this.input.lines.text);
    this.mark(node, 'ignored', PARTICIPANTS);
  }

  /** A note; below a list of participants, in a page that cites nothing, its last names. */
  definition(node: FootnoteDefinition): void {
    if (this.role === 'participants' && !this.input.facts.markers) this.takeRoster(node);
    else this.definitions.push(node);
  }

  #open(node: Node, words: Phrasing, depth: number): Opened {
    const title = words.flat.text;
    this.sections.open(title, depth, this.input.lines.span(...range(node)));
    const found = headingRole(title);
    // Who held an event is told in reports alone; elsewhere `Speakers` is what recommendations are about.
    const isRoster = this.input.facts.kind === 'report' || this.role === 'participants';
    const isOfPersons = found === 'team' || found === 'contact';
    this.role = isOfPersons ? (isRoster ? 'participants' : null) : found;
    this.#counts = found !== 'contact';
    if (this.role === 'participants') {
      this.#rosterDepth = depth;
      if (this.#counts) this.roster.addHeading(title);
    }
    this.mark(node, 'used', 'heading');
    return { words, depth, role: this.role, isQuestion: isQuestion(title) };
  }

  /** A name, unless it stands over others: then it is that of a group. */
  #countHeading({ depth }: Heading, text: string, next: Node | undefined): void {
    if (this.role === 'participants' && !this.#counts) return;
    const isBelow = depth > this.#rosterDepth;
    if (next?.type === 'list' || next?.type === 'table' || (isBelow && next?.type === 'paragraph')) return;
    this.roster.addLine(text, isBelow);
  }

  /** A heading below that of a list of participants; where the form has no levels, one that looks like a name. */
  #isAmongNames(node: Heading, title: string, next: Node | undefined): boolean {
    if (this.role !== 'participants' || isQuestion(title)) return false;
    const role = headingRole(title);
    const isGroup = role === 'team' || role === 'contact' || role === 'participants';
    if (node.depth > this.#rosterDepth) return role === null || isGroup;
    if (role !== null || node.depth < this.#rosterDepth || this.#isSure(node) || !isNameLike(title)) return false;
    return !next || next.type === 'heading' || (next.type === 'paragraph' && this.#isName(next as Parent));
  }

  #isName(node: Parent): boolean {
    return isNameLike(this.words([node]).flat.text);
  }

  /** Headings of pasted text are guessed, but for those with an edit link. */
  #isSure(node: Heading): boolean {
    const { format, facts, lines } = this.input;
    if ((format !== 'plain' && format !== 'pdf') || facts.edits) return true;
    const [, end] = range(node);
    const next = lines.starts[lines.lineAt(end)] ?? lines.text.length;
    return lines.text.slice(end, next).trim() !== '';
  }
}
