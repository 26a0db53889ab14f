/** Markup that nothing closes. @module */
import type { Doubt } from '../../model/corpus.ts';
import type { Lines } from '../../text/span.ts';

/** Why each is told and what would have closed it, by what was opened. */
const REASONS = {
  comment: { reason: 'the comment is not closed', expected: '-->' },
  list: { reason: 'the list of references is not closed', expected: '</references>' },
  table: { reason: 'the table is not closed', expected: '|}' },
  template: { reason: 'the template is not closed', expected: '}}' },
};

/** An opening that waits for its close to the end of the page. */
export interface Opening {
  what: keyof typeof REASONS;
  /** Offset of its first sign. */
  start: number;
}

/** Doubts: a page with more openings is no page that somebody mends one by one. */
const MOST = 100;
/** Units of the line behind an opening that a doubt shows. */
const LONGEST = 60;

/**
 * Doubts for openings, in the order of the page, the first hundred of them. MediaWiki hides what stands behind an open
 * comment, and shows the signs of an open template; here all words are read, so that a person can mend the page.
 */
export function unclosedDoubts(openings: readonly Opening[], lines: Lines): Doubt[] {
  const first = [...openings].sort((a, b) => a.start - b.start).slice(0, MOST);
  return first.map(({ what, start }): Doubt => {
    const { text, starts } = lines;
    const line = text.slice(start, Math.min(starts[lines.lineAt(start)] ?? text.length, start + LONGEST + 1)).trimEnd();
    const isCut = line.length > LONGEST;
    const found = isCut ? `${line.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, '')}…` : line;
    const span = lines.span(start, start + (isCut ? found.length - 1 : found.length));
    return { kind: 'markup-unclosed', found, ...REASONS[what], span };
  });
}
