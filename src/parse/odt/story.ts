/** The text of an ODT file while it is read. @module */
import { Fields } from '../office/fields.ts';
import { Flow } from '../office/flow.ts';
import {
  addWords,
  type Block,
  type Link,
  type Note,
  newParagraph,
  noteParagraphs,
  type Paragraph,
} from '../office/model.ts';
import { Lists } from './lists.ts';
import type { Style, Styles } from './styles.ts';

/** How words look. */
interface Look {
  hidden: boolean;
  raised: boolean;
  lang: string | null;
}

/** A paragraph that is open. */
interface Frame {
  paragraph: Paragraph;
  looks: Look[];
  /** The last character was white space, of which one counts. */
  spaced: boolean;
  hidden: boolean;
  boxes: Block[];
}

/** What is not in the text, counted. */
export interface Counts {
  deletions: number;
  comments: number;
  hidden: number;
}

/** Spaces that one element can stand for. */
const MOST_SPACES = 100;

/** Takes the paragraphs of the text as they come. */
export class Story {
  readonly flow = new Flow();
  readonly lists: Lists;
  readonly footnotes: Note[] = [];
  readonly endnotes: Note[] = [];
  readonly labels = new Map<string, string>();
  readonly counts: Counts = { deletions: 0, comments: 0, hidden: 0 };
  /** Fields of Word that LibreOffice does not know. */
  readonly fields = new Fields();
  /** Ids of notes by the bookmark around, or right before, their marker. */
  readonly noteRefs = new Map<string, string>();
  /** Links that are open, each inside the one before; null for those that lead elsewhere. */
  readonly links: (Link | null)[] = [];
  /** The note whose marker the words that follow repeat. */
  noteRef: string | null = null;
  /** Tables of contents that are open. */
  contents = 0;
  readonly #styles: Styles;
  /** null between a paragraph and the paragraphs of what hangs on it: words that stand there are none. */
  readonly #frames: (Frame | null)[] = [];
  /** Bookmarks with no words behind them so far. */
  #near: string[] = [];

  constructor(styles: Styles) {
    this.#styles = styles;
    this.lists = new Lists(styles);
  }

  get frame(): Frame | null {
    return this.#frames.at(-1) ?? null;
  }

  /** @param level of a heading; null: as the style says */
  openParagraph(styleName: string | undefined, level: number | null): void {
    this.#near = [];
    const style = this.#styles.get('paragraph', styleName);
    const paragraph = newParagraph();
    paragraph.depth = level ?? style.depth;
    paragraph.role = this.contents > 0 ? 'contents' : style.role;
    const look = lookOf(style, { hidden: false, raised: false, lang: null });
    this.#frames.push({ paragraph, looks: [look], spaced: true, hidden: false, boxes: [] });
  }

  closeParagraph(): void {
    const frame = this.#frames.pop();
    if (!frame) return;
    const { paragraph, hidden, boxes } = frame;
    if (hidden) this.counts.hidden++;
    else {
      const isItem = paragraph.depth === null && paragraph.role !== 'title' && hasWords(paragraph);
      paragraph.list = isItem ? this.lists.place() : null;
      this.flow.current.push(paragraph);
    }
    for (const block of boxes) this.flow.current.push(block);
  }

  /** Words as they stand in the XML: white space is folded. */
  addText(words: string): void {
    const { frame } = this;
    if (!frame) return;
    const folded = words.replace(/[ \t\r\n]+/g, ' ');
    const text = frame.spaced && folded.startsWith(' ') ? folded.slice(1) : folded;
    if (folded !== '') frame.spaced = folded.endsWith(' ');
    this.addWords(text);
  }

  /** Words that stand as they are. */
  addWords(words: string): void {
    const look = this.frame?.looks.at(-1);
    if (!this.frame || !look || words === '') return;
    this.#near = [];
    if (look.hidden) {
      this.counts.hidden++;
      return;
    }
    const lang = look.lang === this.#styles.language ? null : look.lang;
    const { result } = this.fields;
    const link = this.links.at(-1) ?? result?.link ?? null;
    const noteRef = this.noteRef ?? result?.noteRef ?? null;
    addWords(this.frame.paragraph.pieces, { type: 'text', words, raised: look.raised, lang, link, noteRef });
  }

  /** White space that does not fold. */
  addSpaces(count: number): void {
    this.addWords(' '.repeat(Math.min(count, MOST_SPACES)));
    if (this.frame) this.frame.spaced = false;
  }

  addBreak(): void {
    if (!this.frame || this.frame.looks.at(-1)?.hidden) return;
    this.frame.paragraph.pieces.push({ type: 'break' });
    this.frame.spaced = true;
  }

  addBookmark(name: string): void {
    this.frame?.paragraph.bookmarks.push(name);
    this.#near.push(name);
  }

  openSpan(styleName: string | undefined): void {
    const looks = this.frame?.looks;
    const outer = looks?.at(-1);
    if (looks && outer) looks.push(lookOf(this.#styles.get('text', styleName), outer));
  }

  closeSpan(): void {
    this.frame?.looks.pop();
  }

  /** What hangs on a paragraph: a note, or a shape with text, which stands behind it. */
  enter(blocks: Block[]): void {
    this.#frames.push(null);
    this.flow.enter(blocks);
    this.lists.enter();
  }

  enterBox(): void {
    this.enter(this.frame?.boxes ?? this.flow.current);
  }

  leave(): Block[] {
    this.#frames.pop();
    this.lists.leave();
    return this.flow.leave();
  }

  /** Begins the note with an id. */
  openNote(id: string): void {
    for (const name of this.#near) if (!this.noteRefs.has(name)) this.noteRefs.set(name, id);
    this.#near = [];
    this.enter([]);
  }

  /** Ends a note and puts its marker into the paragraph it hangs on. */
  closeNote(id: string, label: string, notes: Note[]): void {
    const paragraphs = noteParagraphs(this.leave());
    const { frame } = this;
    if (!frame || frame.looks.at(-1)?.hidden) return;
    frame.paragraph.pieces.push({ type: 'marker', note: id, sign: null });
    frame.spaced = false;
    this.labels.set(id, label);
    notes.push({ id, label, paragraphs });
  }
}

function lookOf({ hidden, raised, lang }: Style, outer: Look): Look {
  return { hidden: hidden ?? outer.hidden, raised: raised ?? outer.raised, lang: lang ?? outer.lang };
}

function hasWords({ pieces }: Paragraph): boolean {
  return pieces.some((piece) => piece.type !== 'text' || piece.words.trim() !== '');
}
