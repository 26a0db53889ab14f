/** Which lines of the body are headings, and their words. @module */
import type { Heading } from 'mdast';
import type { Block, Page } from './blocks.ts';
import { hasEditLink, hasGluedEdit, isEditLink, withoutEditLink, withoutGluedEdit } from './edit-link.ts';
import { isBlankLine, type PlainLine } from './lines.ts';

/** A heading in the markup of a wiki, of html2text or of Markdown, pasted as text. */
const MARKED_UP = /^(?:(={1,6}|\*{2,6})\s*(\S.*?)\s*\1|(#{1,6})\s+(\S.*))$/;
const STARS = /^(\*{2,6}) \S/;
const LONGEST_HEADING = 120;
/** Units: no line with an edit link is longer. */
const LONGEST_LINE = 400;

/** The words of a heading, as a range of its line. */
export interface HeadingWords {
  from: number;
  to: number;
  depth: Heading['depth'];
}

/** Whether a line is a heading by its markup. */
export function isMarkedUp(page: Page, { text, number }: PlainLine): boolean {
  return text.length < LONGEST_LINE && (MARKED_UP.test(text) || openStars(page, number - 1) !== null);
}

/** The stars in which a heading that html2text cut in two is closed, or null. */
export function openStars({ lines }: Page, index: number): string | null {
  const [line, next] = [lines[index], lines[index + 1]];
  const stars = line && STARS.exec(line.text)?.[1];
  if (!stars || line.text.endsWith(` ${stars}`) || !next?.text.endsWith(` ${stars}`)) return null;
  return next.text.startsWith('*') ? null : stars;
}

/** The words of a heading without its edit link and its markup. */
export function headingWords(page: Page, text: string): HeadingWords {
  const words = withoutEditLink(text);
  const bare = (page.glued && hasGluedEdit(words) ? withoutGluedEdit(words) : words).trimEnd();
  const [, sign, wiki, signs, markdown] = MARKED_UP.exec(bare) ?? [];
  const inner = withoutEditLink(wiki ?? markdown ?? bare.replace(/^\*{2,6} /, ''));
  const from = bare.indexOf(inner);
  return { from, to: from + inner.length, depth: depthOf(sign ?? signs) };
}

/** `==` and `##` are of depth 2, and so is `*****`: html2text gives a page's title six stars. */
function depthOf(sign: string | undefined): Heading['depth'] {
  if (!sign) return 2;
  return (sign.startsWith('*') ? 7 - sign.length : sign.length) as Heading['depth'];
}

/** Whether the edit link of a heading stands in its line. */
export function headingByEdit(page: Page, { text }: PlainLine): boolean {
  return page.edits && text.length < LONGEST_LINE && (hasEditLink(text) || (page.glued && hasGluedEdit(text)));
}

/** Whether the line at `index` is a heading; `apart`: a blank line stands above; `last`: the block above. */
export function isHeading(
  page: Page,
  line: PlainLine,
  index: number,
  apart: boolean,
  last: Block['type'] | null,
): boolean {
  if (headingByEdit(page, line) || isEditBelow(page, index) || isMarkedUp(page, line)) return true;
  if (page.edits || !looksLikeHeading(line.text)) return false;
  const next = nextContent(page, index);
  if (!next) return false;
  const directly = next.number === line.number + 1;
  // The line below goes on in a small letter: this one is the start of a sentence.
  if (directly && /^\p{Ll}/u.test(next.text)) return false;
  if (page.width > 0 && directly && !next.bullet && !next.label) return false;
  if (page.indented) return line.indent === 0 && (apart || last === 'item' || !directly);
  if (page.bullets || page.width > 0) return apart || last === 'item';
  // Bare lines: of two lines that look like headings the first is one, the second what it stands over.
  return last !== 'heading';
}

/** The edit link on a line of its own below the heading, as browsers copy it. */
function isEditBelow({ lines }: Page, index: number): boolean {
  for (let i = index + 1; i < Math.min(index + 4, lines.length); i++) {
    const next = lines[i] as PlainLine;
    if (!isBlankLine(next)) return isEditLink(next.text);
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
