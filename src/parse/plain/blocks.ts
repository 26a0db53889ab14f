/** The body of pasted text: headings, paragraphs and items. @module */
import type { Ignored } from './head.ts';
import { isBlankLine, type PlainLine } from './lines.ts';
import type { Piece } from './notes.ts';

/** A block of the body. */
export interface Block {
  type: 'heading' | 'paragraph' | 'item';
  /** Offset of the bullet, number or first word. */
  start: number;
  pieces: Piece[];
  /** Items: columns of the bullet, and its rank among bullets of the same column. */
  indent: number;
  rank: number;
  /** Items: a number instead of a bullet. */
  ordered: boolean;
  /** A blank line stands before it. */
  apart: boolean;
}

const EDIT_LINK = /\s?\[ ?edit(?: source| \| edit source)? ?\]$/i;
const EDIT_LINE = /^\[ ?edit(?: source| \| edit source)? ?\]$/i;
/** `Date & locationEdit`: the edit link of a mobile page glued to the heading. */
const EDIT_GLUED = /[\p{L}\p{N})?!.”"'’]Edit$/u;
/** Whether a line ends in an edit link. Looking at its end first spares most lines the search. */
const hasEditLink = (text: string) => text.endsWith(']') && EDIT_LINK.test(text);
const hasGluedEdit = (text: string) => text.endsWith('Edit') && EDIT_GLUED.test(text);
const SENTENCE_END = /[.!?;:,…。！？；।؟][”’"')\]]*$|\]$/u;
const LONGEST_HEADING = 120;

/** What holds for the page as a whole. */
interface Page {
  lines: readonly PlainLine[];
  ignored: Ignored;
  /** Some headings carry an edit link: then only those are headings. */
  edits: boolean;
  glued: boolean;
  /** Lines are cut at a width: a line goes on in the next. */
  wrapped: boolean;
  bullets: boolean;
}

/** Reads the body: `lines` up to the footnotes, `all` for what stands behind a heading. */
export function readBlocks(lines: readonly PlainLine[], ignored: Ignored): Block[] {
  const page = readPage(lines, ignored);
  const blocks: Block[] = [];
  let apart = true;
  let previous: PlainLine | null = null;
  lines.forEach((line, i) => {
    if (isBlankLine(line)) apart = true;
    if (isBlankLine(line) || ignored.has(line.number)) {
      previous = null;
      return;
    }
    const last = blocks.at(-1);
    if (last && previous && continues(page, last, previous, line)) last.pieces.push([line.start, line.end]);
    else blocks.push(readBlock(page, line, i, apart, last));
    apart = false;
    previous = line;
  });
  return blocks;
}

function readPage(lines: readonly PlainLine[], ignored: Ignored): Page {
  const content = lines.filter((line) => !isBlankLine(line) && !ignored.has(line.number));
  const glued = content.filter(({ text, bullet }) => !bullet && text.length < 400 && hasGluedEdit(text)).length > 1;
  const edits = glued || lines.some(({ text, bullet }) => !bullet && text.length < 400 && hasEditLink(text));
  const bullets = content.some(({ bullet }) => bullet !== null);
  return { lines, ignored, glued, edits, bullets, wrapped: isWrapped(lines) };
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
  if (block.type === 'item' && line.indent >= block.indent + 2) return true;
  if (!page.wrapped || headingByEdit(page, line)) return false;
  return previous.indent + previous.end - previous.start >= 40 || /^\p{Ll}/u.test(line.text);
}

function isItemNumber(line: PlainLine): boolean {
  const form = line.label?.form;
  return (form === 'number' || form === 'parenthesis') && line.label?.label !== null;
}

function readBlock(page: Page, line: PlainLine, index: number, apart: boolean, last: Block | undefined): Block {
  const { start, end, indent, bullet, label } = line;
  const block: Block = { type: 'paragraph', start, pieces: [[start, end]], indent, rank: 0, ordered: false, apart };
  if (bullet) {
    block.type = 'item';
    block.rank = bullet.rank;
    block.pieces = [[start + bullet.length, end]];
  } else if (isItemNumber(line) && !headingByEdit(page, line)) {
    block.type = 'item';
    block.ordered = true;
    block.pieces = [[start + (label?.length ?? 0), end]];
  } else if (isHeading(page, line, index, apart, last)) {
    block.type = 'heading';
    block.pieces = [[start, start + headingWords(page, line.text).length]];
  }
  return block;
}

function headingWords(page: Page, text: string): string {
  const words = text.replace(EDIT_LINK, '');
  return (page.glued && hasGluedEdit(words) ? words.slice(0, -'Edit'.length) : words).trimEnd();
}

function headingByEdit(page: Page, line: PlainLine): boolean {
  return page.edits && line.text.length < 400 && (hasEditLink(line.text) || (page.glued && hasGluedEdit(line.text)));
}

function isHeading(page: Page, line: PlainLine, index: number, apart: boolean, last: Block | undefined): boolean {
  if (headingByEdit(page, line) || isEditBelow(page, index)) return true;
  if (page.edits || !looksLikeHeading(line.text)) return false;
  const next = nextContent(page, index);
  if (!next) return false;
  if (page.wrapped && next.number === line.number + 1 && !next.bullet && !next.label) return false;
  if (page.bullets || page.wrapped) return apart || last?.type === 'item';
  // Bare lines: of two lines that look like headings the first is one, the second what it stands over.
  return last?.type !== 'heading';
}

/** The edit link on a line of its own below the heading, as browsers copy it. */
function isEditBelow({ lines }: Page, index: number): boolean {
  for (let i = index + 1; i < Math.min(index + 4, lines.length); i++) {
    const next = lines[i] as PlainLine;
    if (!isBlankLine(next)) return EDIT_LINE.test(next.text);
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
