/** The body of pasted text: headings, paragraphs and items. @module */
import { hasEditLink, hasGluedEdit, isEditLink, withoutEditLink, withoutGluedEdit } from './edit-link.ts';
import type { Ignored } from './head.ts';
import { extend, isBlankLine, type Piece, type PlainLine } from './lines.ts';

/** A block of the body. */
export interface Block {
  type: 'heading' | 'paragraph' | 'item';
  /** Offset of the bullet, number or first word. */
  start: number;
  pieces: Piece[];
  /** Items: columns of the bullet, the bullet itself, and its rank among bullets of the same column. */
  indent: number;
  glyph: string;
  rank: number;
  /** Items: the bullet stood alone on its line, so all lines up to the next bullet are its words. */
  lone: boolean;
  /** Items: a number instead of a bullet. */
  ordered: boolean;
}

/** A heading in the markup of a wiki or of Markdown, pasted as text. */
const MARKED_UP = /^(?:(={1,6})\s*(\S.*?)\s*\1|#{1,6}\s+(\S.*))$/;
const SENTENCE_END = /[.!?;:,…。！？；।؟][”’"')\]]*$|\]$/u;
const LONGEST_HEADING = 120;

/** What holds for the page as a whole. */
export interface Page {
  lines: readonly PlainLine[];
  ignored: Ignored;
  /** Some headings carry an edit link: then only those are headings. */
  edits: boolean;
  glued: boolean;
  /** Lines are cut at a width: a line goes on in the next. */
  wrapped: boolean;
  bullets: boolean;
}

/** Reads the blocks of the lines from index `from` up to, not including, `to`. */
export function readBlocks(page: Page, from: number, to: number): Block[] {
  const blocks: Block[] = [];
  let apart = true;
  let previous: PlainLine | null = null;
  for (let i = from; i < to; i++) {
    const line = page.lines[i] as PlainLine;
    if (isBlankLine(line)) apart = true;
    if (isBlankLine(line) || page.ignored.has(line.number)) {
      previous = null;
      continue;
    }
    const last = blocks.at(-1);
    if (last && previous && continues(page, last, previous, line)) extend(last.pieces, line);
    else blocks.push(readBlock(page, line, i, apart, last));
    apart = false;
    previous = line;
  }
  return blocks;
}

/** What holds for all lines outside the footnotes, which `isBody` tells by index. */
export function readPage(lines: readonly PlainLine[], ignored: Ignored, isBody: (index: number) => boolean): Page {
  const content = lines.filter((line, i) => !isBlankLine(line) && !ignored.has(line.number) && isBody(i));
  const glued = content.filter(({ text, bullet }) => !bullet && text.length < 400 && hasGluedEdit(text)).length > 1;
  const edits = glued || lines.some(({ text, bullet }) => !bullet && text.length < 400 && hasEditLink(text));
  const bullets = content.some(({ bullet }) => bullet !== null);
  return { lines, ignored, glued, edits, bullets, wrapped: isWrapped(lines.filter((_, i) => isBody(i))) };
}

/** Most lines that go on in a next line end in mid-sentence, and none is longer than a terminal is wide. */
function isWrapped(lines: readonly PlainLine[]): boolean {
  let followed = 0;
  let open = 0;
  let longest = 0;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as PlainLine;
    const width = line.indent + line.end - line.start;
    if (width > 110) return false;
    longest = Math.max(longest, width);
    const next = lines[i + 1];
    if (isBlankLine(line) || !next || isBlankLine(next) || next.bullet || next.label) continue;
    followed++;
    if (width >= 50 && !SENTENCE_END.test(line.text)) open++;
  }
  return longest >= 60 && open >= 2 && open >= followed * 0.6;
}

/** Whether a line goes on with the block above it. */
function continues(page: Page, block: Block, previous: PlainLine, line: PlainLine): boolean {
  if (line.bullet || isItemNumber(line) || block.type === 'heading') return false;
  if (block.type === 'item' && (block.lone || line.indent >= block.indent + 2)) return true;
  if (headingByEdit(page, line) || MARKED_UP.test(line.text)) return false;
  // A small letter behind a line that ends in mid-sentence: the line was cut, whatever the others are.
  if (/^\p{Ll}/u.test(line.text) && !SENTENCE_END.test(previous.text)) return true;
  return page.wrapped && previous.indent + previous.end - previous.start >= 40;
}

/** A number that counts items; `2030.` at the start of a line is the end of a sentence. */
function isItemNumber({ label }: PlainLine): boolean {
  if (label?.form !== 'number' && label?.form !== 'parenthesis') return false;
  return label.label !== null && !/^(?:1[5-9]|20)\d\d$/.test(label.label);
}

function readBlock(page: Page, line: PlainLine, index: number, apart: boolean, last: Block | undefined): Block {
  const { start, end, indent, bullet, label } = line;
  const block: Block = {
    type: 'paragraph',
    start,
    pieces: [[start, end]],
    indent,
    glyph: '',
    rank: 0,
    ordered: false,
    lone: false,
  };
  const numbered = !bullet && isItemNumber(line) && !headingByEdit(page, line);
  if (bullet || numbered) {
    const length = bullet?.length ?? label?.length ?? 0;
    block.type = 'item';
    block.glyph = bullet?.glyph ?? '';
    block.rank = bullet?.rank ?? 0;
    block.ordered = numbered;
    block.pieces = [[start + length, end]];
    block.lone = start + length === end;
  } else if (isHeading(page, line, index, apart, last)) {
    const [from, to] = headingWords(page, line.text);
    block.type = 'heading';
    block.pieces = [[start + from, start + to]];
  }
  return block;
}

/** The words of a heading without its edit link and its markup, as a range of its line. */
function headingWords(page: Page, text: string): Piece {
  const words = withoutEditLink(text);
  const bare = (page.glued && hasGluedEdit(words) ? withoutGluedEdit(words) : words).trimEnd();
  const [, , wiki, markdown] = MARKED_UP.exec(bare) ?? [];
  const inner = wiki ?? markdown ?? bare;
  const from = bare.indexOf(inner);
  return [from, from + inner.length];
}

function headingByEdit(page: Page, line: PlainLine): boolean {
  return page.edits && line.text.length < 400 && (hasEditLink(line.text) || (page.glued && hasGluedEdit(line.text)));
}

function isHeading(page: Page, line: PlainLine, index: number, apart: boolean, last: Block | undefined): boolean {
  if (headingByEdit(page, line) || isEditBelow(page, index)) return true;
  if (line.text.length < 400 && MARKED_UP.test(line.text)) return true;
  if (page.edits || !looksLikeHeading(line.text)) return false;
  const next = nextContent(page, index);
  if (!next) return false;
  // The line below goes on in a small letter: this one is the start of a sentence.
  if (next.number === line.number + 1 && /^\p{Ll}/u.test(next.text)) return false;
  if (page.wrapped && next.number === line.number + 1 && !next.bullet && !next.label) return false;
  if (page.bullets || page.wrapped) return apart || last?.type === 'item';
  // Bare lines: of two lines that look like headings the first is one, the second what it stands over.
  return last?.type !== 'heading';
}

/** The edit link on a line of its own below the heading, as browsers copy it. */
function isEditBelow({ lines }: Page, index: number): boolean {
  for (let i = index + 1; i < Math.min(index + 4, lines.length); i++) {
    const next = lines[i] as PlainLine;
    if (!isBlankLine(next)) return isEditLink(next.text);
  }
  return false;
}

function looksLikeHeading(text: string): boolean {
  return (
    text.length <= LONGEST_HEADING &&
    !/[.!;:,…。！；।]$|\[[^\]]*\]|[⁰¹²³⁴-⁹]$/u.test(text) &&
    /^[\p{Lu}\p{Lt}\p{Lo}\p{N}"“«'‘¿¡(]/u.test(text)
  );
}

function nextContent({ lines, ignored }: Page, index: number): PlainLine | undefined {
  for (let i = index + 1; i < lines.length; i++) {
    const line = lines[i] as PlainLine;
    if (!isBlankLine(line) && !ignored.has(line.number)) return line;
  }
  return undefined;
}
