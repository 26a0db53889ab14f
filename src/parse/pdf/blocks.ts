/** Paragraphs of a PDF file to the blocks of a page. @module */
import type { Block } from '../plain/blocks.ts';
import type { PlainLine } from '../plain/lines.ts';
import type { PdfParagraph, Type } from './paragraphs.ts';
import { headingRank, type TextLine } from './text.ts';

/** The blocks of the paragraphs among `lines`, which are those of the text. A heading of depth 1 is the title. */
export function blocksOf(lines: readonly PlainLine[], holds: readonly TextLine[], type: Type): Block[] {
  const found = lines.flatMap((line, i) => {
    const what = holds[i];
    if (what?.use !== 'paragraph') return [];
    return [{ line, paragraph: what.paragraph, rank: line.bullet ? 0 : headingRank(what.paragraph, type) }];
  });
  const ranks = [...new Set(found.flatMap(({ rank }) => (rank > 0 ? [rankOf(rank)] : [])))].sort((a, b) => b - a);
  const first = found[0];
  // What is larger than all else and stands first is the title.
  const hasTitle = first !== undefined && first.rank > 1 && isAlone(found, rankOf(first.rank), ranks);
  return found.map(({ line, paragraph, rank }) => ({
    ...blockOf(line, paragraph, rank, type),
    depth: Math.min(6, ranks.indexOf(rankOf(rank)) + (hasTitle ? 1 : 2)) as Block['depth'],
  }));
}

/** Sizes that differ by less are one size. */
function rankOf(rank: number): number {
  return Math.round(rank * 20) / 20;
}

function isAlone(found: readonly { rank: number }[], rank: number, ranks: readonly number[]): boolean {
  return rank === ranks[0] && found.filter((one) => rankOf(one.rank) === rank).length === 1;
}

function blockOf(line: PlainLine, { x }: PdfParagraph, rank: number, type: Type): Omit<Block, 'depth'> {
  const { start, end, bullet, label } = line;
  const isNumbered = rank === 0 && !bullet && (label?.form === 'number' || label?.form === 'parenthesis');
  const length = rank > 0 ? 0 : (bullet?.length ?? (isNumbered ? (label?.length ?? 0) : 0));
  return {
    type: rank > 0 ? 'heading' : bullet || isNumbered ? 'item' : 'paragraph',
    start,
    pieces: [[start + length, end]],
    indent: Math.max(0, Math.round((x - type.left) / (type.size / 2))),
    glyph: bullet?.glyph ?? '',
    rank: bullet?.rank ?? 0,
    lone: start + length === end,
    ordered: isNumbered,
    stars: null,
  };
}
