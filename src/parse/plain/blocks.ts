/** The body of pasted text: headings, paragraphs and items. @module */
import type { Heading } from 'mdast';
import { hasEditLink, hasGluedEdit } from './edit-link.ts';
import type { Ignored } from './head.ts';
import { headingByEdit, headingWords, isHeading, isMarkedUp, openStars } from './heading.ts';
import { extend, isBlankLine, type Piece, type PlainLine } from './lines.ts';
import { isFull, SENTENCE_END, wrapWidth } from './wrap.ts';

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
  /** Headings: 2 unless markup says otherwise. */
  depth: Heading['depth'];
  /** Headings that html2text cut in two: the stars the last of its lines ends in. */
  stars: string | null;
}

/** What holds for the page as a whole. */
export interface Page {
  lines: readonly PlainLine[];
  ignored: Ignored;
  /** Some headings carry an edit link: then only those are headings. */
  edits: boolean;
  glued: boolean;
  /** Columns at which lines were cut: a line that is full goes on in the next. 0: lines were not cut. */
  width: number;
  bullets: boolean;
  /** Bullets are lost, but not their indentation: lines that are indented are items. */
  indented: boolean;
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
    if (last && previous && continues(page, last, previous, line)) goOn(last, line);
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
  const width = wrapWidth(lines, ({ number }, i) => isBody(i) && !ignored.has(number));
  const indented = !bullets && width === 0 && isIndented(content);
  return { lines, ignored, glued, edits, bullets, width, indented };
}

/** Firefox copies no bullets, but four columns for each level. */
function isIndented(content: readonly PlainLine[]): boolean {
  const items = content.filter(({ indent }) => indent > 0);
  return items.length > 1 && items.length < content.length && items.every(({ indent }) => indent % 4 === 0);
}

/** Whether a line goes on with the block above it. */
function continues(page: Page, block: Block, previous: PlainLine, line: PlainLine): boolean {
  if (block.type === 'heading') return block.stars !== null;
  if (line.bullet || isItemNumber(line) || isBareItem(page, line)) return false;
  if (block.type === 'item' && (block.lone || line.indent >= block.indent + 2)) return true;
  if (headingByEdit(page, line) || isMarkedUp(page, line)) return false;
  // A small letter behind a line that ends in mid-sentence: the line was cut, whatever the others are.
  if (/^\p{Ll}/u.test(line.text) && !SENTENCE_END.test(previous.text)) return true;
  return page.width > 0 && isFull(previous, line, page.width);
}

/** An item whose bullet is lost. */
function isBareItem({ indented }: Page, { indent }: PlainLine): boolean {
  return indented && indent > 0;
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
    depth: 2,
    stars: null,
  };
  const numbered = !bullet && isItemNumber(line) && !headingByEdit(page, line);
  if (bullet || numbered || isBareItem(page, line)) {
    const length = bullet?.length ?? label?.length ?? 0;
    block.type = 'item';
    block.glyph = bullet?.glyph ?? '';
    block.rank = bullet?.rank ?? 0;
    block.ordered = numbered || bullet?.ordered === true;
    block.pieces = [[start + length, end]];
    block.lone = length > 0 && start + length === end;
  } else if (isHeading(page, line, index, apart, last?.type ?? null)) {
    const { from, to, depth } = headingWords(page, line.text);
    block.type = 'heading';
    block.pieces = [[start + from, start + to]];
    block.depth = depth;
    block.stars = openStars(page, index);
  }
  return block;
}

/** Takes a line into a block; the last line of a heading that was cut in two ends in its stars. */
function goOn(block: Block, line: PlainLine): void {
  extend(block.pieces, line);
  if (block.stars === null) return;
  const last = block.pieces.pop() as Piece;
  block.pieces.push([last[0], last[1] - block.stars.length - 1]);
  block.stars = null;
}
