/** Parts of a page that are not shown. @module */
import { tagEntry } from '../../vocabularies/templates.ts';
import type { Piece } from './pieces.ts';
import type { TagToken } from './scan.ts';

/** Indices of the tags that open what is not shown, each with that of the tag that closes it; null without any. */
export function hiddenEnds(pieces: readonly Piece[]): Map<number, number> | null {
  if (!pieces.some(isHiding)) return null;
  const ends = new Map<number, number>();
  const open = new Map<string, number[]>();
  for (const [i, piece] of pieces.entries()) {
    if (piece.type !== 'tag' || piece.selfClosing) continue;
    const same = open.get(piece.name) ?? [];
    open.set(piece.name, same);
    if (!piece.closing) same.push(i);
    else {
      const start = same.pop();
      if (start !== undefined && isHiding(pieces[start] as Piece)) ends.set(start, i);
    }
  }
  return ends;
}

function isHiding(piece: Piece): boolean {
  return piece.type === 'tag' && !piece.closing && (tagEntry(piece.name)?.role === 'hidden' || hasHiddenStyle(piece));
}

function hasHiddenStyle({ attributes }: TagToken): boolean {
  return attributes !== '' && /display\s{0,9}:\s{0,9}none/i.test(attributes);
}
