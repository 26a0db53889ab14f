/** Office documents that are text and nothing else, as a page pasted without its looks. @module */
import type { Root } from 'mdast';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { plain } from '../plain.ts';
import { isRaisedNumber, type OfficeDocument, type Paragraph, type Piece, superscript } from './model.ts';
import { noticeOf } from './notice.ts';

/** Whether no paragraph has a style, a list, a table or a note that says what it is: then its words have to. */
export function isUnstyled({ blocks, notes }: OfficeDocument): boolean {
  return notes.length === 0 && blocks.every((block) => block.type === 'paragraph' && isBare(block));
}

function isBare({ depth, role, list, pieces }: Paragraph): boolean {
  return depth === null && role === null && list === null && pieces.every(({ type }) => type !== 'marker');
}

/** Reads the paragraphs as the lines of pasted text, the empty ones too: they tell blocks apart. */
export function unstyledTree({ blocks, leftOut }: OfficeDocument, file: VFile): Root {
  const paragraphs = blocks.flatMap((block) => (block.type === 'paragraph' ? [block] : []));
  const text = paragraphs.map(({ pieces }) => pieces.map(wordsOf).join('')).join('\n');
  const inner = new VFile(leftOut.length > 0 ? `${text}\n` : text);
  const tree = unified().use(plain).parse(inner);
  const last = text.split('\n').length + 1;
  file.data.text = String(inner);
  if (inner.data.meta) file.data.meta = inner.data.meta;
  file.data.skipped = [...(inner.data.skipped ?? []), ...noticeOf({ leftOut }, last)];
  return tree;
}

function wordsOf(piece: Piece): string {
  if (piece.type !== 'text') return piece.type === 'break' ? '\n' : '';
  const words = piece.words.replace(/[\r\n]/g, ' ');
  return isRaisedNumber(piece) ? superscript(words) : words;
}
