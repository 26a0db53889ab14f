/** A term and its definition in one line: `; Term : definition`. @module */
import type { Flow } from './flow.ts';
import { before, behind } from './lines.ts';

/** The parts of a line of a term. */
interface Definition {
  term: Flow[];
  words: Flow[];
  /** Offset of the colon. */
  at: number;
}

/**
 * Parts the line of a term at its first colon, as MediaWiki does: one in a link, an address, a note or anything bold or
 * italic parts nothing. Null without such a colon.
 */
export function definitionIn(items: readonly Flow[], text: string): Definition | null {
  let depth = 0;
  for (const [i, item] of items.entries()) {
    const written = text.slice(item.start, Math.min(item.end, item.start + 2));
    // Two apostrophes open or close: runs of them come in pairs.
    if (item.type === 'quote') depth = depth > 0 ? 0 : 1;
    else if (item.type === 'gap' && written === '</') depth = Math.max(0, depth - 1);
    else if (item.type === 'gap' && /^<[a-z]/i.test(written) && text[item.end - 2] !== '/') depth++;
    if (item.type !== 'text' || item.inert || depth > 0) continue;
    const colon = /:(?!\/\/)/.exec(item.value)?.index;
    if (colon === undefined) continue;
    const term = [...items.slice(0, i), before(item, item.value.length - colon)];
    return { term, words: [behind(item, colon + 1), ...items.slice(i + 1)], at: item.start + colon };
  }
  return null;
}
