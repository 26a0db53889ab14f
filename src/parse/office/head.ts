/** The title of an office document, and its lines that are no content. @module */
import type { LedgerEntry } from '../../model/ledger.ts';
import { flatWords } from '../../text/flat.ts';
import { foldKey } from '../../text/fold.ts';
import { pagePath } from '../page-path.ts';
import { isHeading, type Line } from './lines.ts';
import { readSkin } from './skin.ts';

/** What the first lines say, and which lines are no content. */
export interface Head {
  title: string | null;
  language: string | null;
  /** The lines that are content. */
  content: Line[];
  /** All others. */
  skipped: LedgerEntry[];
}

/**
 * The title is a paragraph in the style for titles, else a heading or a first line that is the path of a page. Tables of
 * contents, the name of the author and the words of a wiki's skin are no content.
 */
export function readHead(lines: readonly Line[]): Head {
  const titles = titleLines(lines);
  const reasons = new Map(titles.map((line) => [line, 'title']));
  for (const line of lines) if (line.paragraph.role === 'author') reasons.set(line, 'name of the author');
  const rest = lines.filter((line) => !reasons.has(line));
  for (const [line, reason] of readSkin(rest)) reasons.set(line, reason);
  const words = titles[0] ? flatWords(titles[0].text) : null;
  const path = words === null ? null : pagePath(words);
  return {
    title: path?.title ?? words,
    language: path?.language ?? null,
    content: lines.filter((line) => !reasons.has(line)),
    skipped: [...reasons].map(([{ number }, what]): LedgerEntry => {
      return { from: number, to: number, use: what === 'title' ? 'used' : 'ignored', what };
    }),
  };
}

/** The title, and a heading that says it once more. */
function titleLines(lines: readonly Line[]): Line[] {
  const headings = lines.filter((line) => isHeading(line.paragraph) && !line.table);
  const styled = headings.find(({ paragraph }) => paragraph.role === 'title');
  const first = styled ?? pathLine(lines, headings[0]);
  if (!first || citesSomething(first) || hasSeveralLines(first, lines)) return [];
  const key = foldKey(first.text);
  const again = headings.find((line) => line !== first && foldKey(line.text) === key && !citesSomething(line));
  return again ? [first, again] : [first];
}

/** A path of two parts in a heading below the first depth is two words with a stroke between them. */
function pathLine(lines: readonly Line[], heading: Line | undefined): Line | undefined {
  const first = lines[0];
  const isPath = (line: Line) => pagePath(flatWords(line.text)) !== null;
  if (heading && isPath(heading)) {
    if (heading.paragraph.depth === 1 || (heading === first && heading.text.split('/').length > 2)) return heading;
  }
  const isPlain = first && !first.table && !first.label && !first.bullet && !isHeading(first.paragraph);
  return isPlain && isPath(first) ? first : undefined;
}

function citesSomething({ paragraph }: Line): boolean {
  return paragraph.pieces.some(({ type }) => type === 'marker');
}

function hasSeveralLines(line: Line, lines: readonly Line[]): boolean {
  return lines[lines.indexOf(line) + 1]?.paragraph === line.paragraph;
}
