/** Labels that links inside an office document show. @module */
import type { Layout } from './layout.ts';
import type { Line } from './lines.ts';
import { labelIn } from './phrasing.ts';

/**
 * The label that the first link to each bookmark shows, by the name of the bookmark: `[3]` of a marker. A link that
 * leads back, from a note to its marker, is none.
 */
export function shownLabels({ lines, pieces }: Layout, content: readonly Line[]): Map<string, string> {
  const places = new Map<string, number>();
  for (const { paragraph, number } of content) {
    for (const name of paragraph.bookmarks) if (!places.has(name)) places.set(name, number);
  }
  const shown = new Map<string, string>();
  for (let i = 0; i < pieces.length; i++) {
    const { piece, start, end } = pieces[i] as Layout['pieces'][number];
    if (piece.type !== 'text' || !piece.link) continue;
    const { link } = piece;
    let last = end;
    // One link may be in several pieces.
    for (let next = pieces[i + 1]; next?.piece.type === 'text' && next.piece.link === link; next = pieces[++i + 1]) {
      last = next.end;
    }
    const leadsOn = lines.lineAt(start) < (places.get(link.fragment) ?? 0);
    const label = leadsOn ? labelIn(lines.text.slice(start, last)) : null;
    if (label !== null && !shown.has(link.fragment)) shown.set(link.fragment, label);
  }
  return shown;
}
