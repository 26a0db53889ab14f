/** The pages of a PDF file as a text: a paragraph a line, the notes of all pages behind the last. @module */
import { furnitureOf } from './furniture.ts';
import type { PdfPage } from './items.ts';
import { linesOf } from './lines.ts';
import { footOf, joinNotes, type PdfNote } from './notes.ts';
import { type PdfParagraph, paragraphsOf, type Type, typeOf } from './paragraphs.ts';
import { withBullets } from './repair.ts';

/** What a line of the text holds. */
export type TextLine =
  | { use: 'paragraph'; paragraph: PdfParagraph }
  | { use: 'note'; note: PdfNote }
  /** Left out, with the reason. */
  | { use: 'ignored'; reason: string }
  /** Not understood. */
  | { use: 'unread' };

/** The text and what each of its lines holds. */
export interface PdfText {
  text: string;
  lines: TextLine[];
  type: Type;
}

/** Lays out the pages; there is one with words at least. An empty line stands where a page begins, and tells it. */
export function layOutPages(pages: readonly PdfPage[]): PdfText {
  const all = withBullets(pages.map((page, i) => linesOf(page, i + 1)));
  const furniture = furnitureOf(all);
  const content = all.map((lines) => lines.filter((line) => !furniture.has(line)));
  const type = typeOf(content.some((lines) => lines.length > 0) ? content.flat() : all.flat());
  const bodies = content.map((lines) => lines.slice(0, footOf(lines, type)));
  const { notes, unread } = joinNotes(content.flatMap((lines, i) => lines.slice(bodies[i]?.length)));
  const paragraphs = paragraphsOf(bodies.flat(), type);
  const out: { text: string; line: TextLine }[] = [];
  let next = 0;
  for (let number = 1; number <= pages.length; number++) {
    out.push({ text: '', line: ignored(`page ${number} of ${pages.length}, read from PDF: order of text uncertain`) });
    for (const line of all[number - 1] ?? []) {
      if (furniture.has(line)) out.push({ text: line.text, line: ignored('head or foot of the page') });
    }
    for (let one = paragraphs[next]; one && one.page === number; one = paragraphs[++next]) {
      out.push({ text: one.text, line: { use: 'paragraph', paragraph: one } });
    }
  }
  if (notes.length + unread.length > 0) out.push({ text: '', line: ignored('here begin the footnotes of all pages') });
  for (const { text } of unread) out.push({ text, line: { use: 'unread' } });
  for (const note of notes) out.push({ text: note.text, line: { use: 'note', note } });
  return { text: out.map(({ text }) => text).join('\n'), lines: out.map(({ line }) => line), type };
}

function ignored(reason: string): TextLine {
  return { use: 'ignored', reason };
}

/** Whether a paragraph is a heading: larger than the text, or one short line in another font; its rank, 0 for none. */
export function headingRank({ text, size, font, last }: PdfParagraph, type: Type): number {
  if (text.length > 200 || !/\p{L}/u.test(text)) return 0;
  if (size > 1.08 * type.size) return size / type.size;
  const isLine = last.text === text && text.length <= 120;
  return isLine && font !== type.font && size > 0.95 * type.size && !/[.!?;:,…]$|[⁰¹²³⁴-⁹\]]$/u.test(text) ? 1 : 0;
}
