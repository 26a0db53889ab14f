/** A part of a DOCX file that has paragraphs, while it is read: the document, its footnotes, its endnotes. @module */
import { Fields } from '../office/fields.ts';
import { Flow } from '../office/flow.ts';
import { addWords, type Block, type Link, type MarkerPiece, noteParagraphs, type Paragraph } from '../office/model.ts';
import { closeFrame, type Frame, openFrame, plainRun } from './frame.ts';
import type { Numbering } from './numbering.ts';
import type { Styles } from './styles.ts';

/** What is not in the text, counted over all parts. */
export interface Counts {
  deletions: number;
  comments: number;
  hidden: number;
  symbols: number;
  /** References to headers and footers. */
  margins: number;
  /** Documents of another form inside this one. */
  embedded: number;
}

/** What all parts share. */
export interface StoryContext {
  styles: Styles;
  numbering: Numbering;
  /** Addresses of hyperlinks by relationship. */
  links: ReadonlyMap<string, string>;
  counts: Counts;
  /** Ids of notes by the bookmark around their marker. */
  noteRefs: Map<string, string>;
}

/** What the properties of the cell and of the row that are open say. */
interface OpenCell {
  rowDeleted: boolean;
  cellDeleted: boolean;
  span: number;
}

/** Bookmarks around a marker that are looked at: those that began last. */
const BOOKMARKS = 8;

/** Takes the paragraphs of a part as they come; afterwards they are in `blocks`, those of notes in `notes`. */
export class Story {
  readonly flow = new Flow();
  /** Paragraphs of notes by the id the form gives. */
  readonly notes = new Map<string, Paragraph[]>();
  readonly fields = new Fields();
  /** Links that are elements, each inside the one before; null for those that lead elsewhere. */
  readonly links: (Link | null)[] = [];
  /** Tables of contents that are open. */
  contents = 0;
  readonly #context: StoryContext;
  readonly #frames: Frame[] = [];
  readonly #cells: OpenCell[] = [];
  /** Paragraphs whose end is deleted, by where the next one goes. */
  readonly #joined = new Map<Block[], Paragraph>();
  readonly #bookmarks = new Map<string, string>();
  /** The marker of which the next words are the sign. */
  #unsigned: MarkerPiece | null = null;

  constructor(context: StoryContext) {
    this.#context = context;
  }

  get frame(): Frame | undefined {
    return this.#frames.at(-1);
  }

  openParagraph(): void {
    const target = this.flow.current;
    const frame = openFrame(target, this.#context.styles);
    const before = this.#joined.get(target);
    if (before) {
      frame.paragraph.pieces = before.pieces;
      frame.paragraph.bookmarks = before.bookmarks;
      this.#joined.delete(target);
    }
    this.#frames.push(frame);
  }

  closeParagraph(): void {
    const frame = this.#frames.pop() as Frame;
    frame.contents ||= this.contents > 0 || this.fields.result?.contents === true;
    if (frame.joined) this.#joined.set(frame.target, frame.paragraph);
    else frame.target.push(closeFrame(frame, this.#context.numbering));
    for (const block of frame.boxes) frame.target.push(block);
  }

  openRun(): void {
    if (this.frame) this.frame.run = plainRun(this.frame);
    this.#unsigned = null;
  }

  /** Words of the run that is open. */
  addWords(words: string): void {
    const { frame } = this;
    if (!frame || words === '' || this.fields.inInstruction || this.#isHidden(frame)) return;
    if (this.#unsigned) {
      this.#unsigned.sign = words;
      this.#unsigned = null;
      return;
    }
    const { raised, lang } = frame.run;
    const result = this.fields.result;
    frame.contents ||= result?.contents === true;
    const own = lang === this.#context.styles.language ? null : lang;
    const link = this.links.at(-1) ?? result?.link ?? null;
    addWords(frame.paragraph.pieces, {
      type: 'text',
      words,
      raised,
      lang: own,
      link,
      noteRef: result?.noteRef ?? null,
    });
  }

  addBreak(): void {
    if (this.frame && !this.fields.inInstruction && !this.frame.run.hidden)
      this.frame.paragraph.pieces.push({ type: 'break' });
  }

  /** The marker of a note; `signed` says that the words behind it are its sign. */
  addMarker(note: string, signed: boolean): void {
    if (!this.frame || this.fields.inInstruction || this.#isHidden(this.frame)) return;
    const piece: MarkerPiece = { type: 'marker', note, sign: null };
    this.frame.paragraph.pieces.push(piece);
    this.#unsigned = signed ? piece : null;
    for (const name of [...this.#bookmarks.values()].slice(-BOOKMARKS)) {
      if (!this.#context.noteRefs.has(name)) this.#context.noteRefs.set(name, note);
    }
  }

  #isHidden({ run }: Frame): boolean {
    if (run.hidden) this.#context.counts.hidden++;
    return run.hidden;
  }

  openBookmark(id: string, name: string): void {
    this.#bookmarks.set(id, name);
    if (this.#bookmarks.size > BOOKMARKS) this.#bookmarks.delete(this.#bookmarks.keys().next().value as string);
    this.frame?.paragraph.bookmarks.push(name);
  }

  closeBookmark(id: string): void {
    this.#bookmarks.delete(id);
  }

  /** A text box stands behind the paragraph it hangs on. */
  enterBox(): void {
    this.flow.enter(this.frame?.boxes ?? this.flow.current);
  }

  /** Ends a text box, a note or a cell: a paragraph whose end is deleted and that nothing follows is there as well. */
  leave(): Block[] {
    const blocks = this.flow.leave();
    this.#flush(blocks);
    return blocks;
  }

  closeNote(id: string): void {
    this.notes.set(id, noteParagraphs(this.leave()));
  }

  /** The row and the cell that are open. */
  get cell(): OpenCell | undefined {
    return this.#cells.at(-1);
  }

  openTable(): void {
    this.#cells.push({ rowDeleted: false, cellDeleted: false, span: 1 });
    this.flow.openTable();
  }

  closeTable(): void {
    this.#cells.pop();
    this.flow.closeTable();
  }

  openRow(): void {
    if (this.cell) this.cell.rowDeleted = false;
    this.flow.openRow();
  }

  closeRow(): void {
    if (this.cell?.rowDeleted) this.#context.counts.deletions++;
    else this.flow.closeRow();
  }

  openCell(): void {
    if (this.cell) Object.assign(this.cell, { cellDeleted: false, span: 1 });
    this.flow.enter();
  }

  closeCell(): void {
    const blocks = this.leave();
    const { cellDeleted = false, span = 1 } = this.cell ?? {};
    if (cellDeleted) this.#context.counts.deletions++;
    this.flow.addCell(cellDeleted ? [] : blocks, span);
  }

  /** At the end of the part. */
  end(): Block[] {
    this.#flush(this.flow.blocks);
    return this.flow.blocks;
  }

  #flush(blocks: Block[]): void {
    const left = this.#joined.get(blocks);
    if (left) blocks.push(left);
    this.#joined.delete(blocks);
  }
}
