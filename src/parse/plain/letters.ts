/** Letters that count the items below a numbered one: `a.`, `b)`, and `i.`, `ii.` below these. @module */
import { isFootnotesHeading } from '../../vocabularies/cues.ts';
import type { Bullet } from './label.ts';
import { isBlankLine, type PlainLine } from './lines.ts';
import { isFull, SENTENCE_END } from './wrap.ts';

const LETTER = /^([a-z])[.)]\s+(?=\S)/;
const ROMAN = /^([ivx]{1,5})[.)]\s+(?=\S)/;
const ROMANS = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

/** The counts that are open below an item. */
interface Open {
  /** Columns of the item that letters may stand below. */
  indent: number;
  /** The place of the last letter and of the last Roman number; 0 before the first. */
  letter: number;
  roman: number;
}

/**
 * Reads letters as bullets where they count from `a` below an item. A letter behind a blank line counts only where it is
 * deeper than the item: else it may be the label of a footnote.
 */
export function withLetters(lines: readonly PlainLine[], width: number): PlainLine[] {
  let open: Open | null = null;
  let previous: PlainLine | null = null;
  return lines.map((line): PlainLine => {
    const above = previous;
    previous = isBlankLine(line) ? null : line;
    if (isBlankLine(line)) return line;
    const bullet = open && !isMoved(line, above, width) && isBelow(line, open, above) ? countOn(line.text, open) : null;
    if (bullet) return { ...line, bullet, label: null };
    open = isItem(line) ? openOf(line, open) : isOver(line, open, above) ? null : open;
    return line;
  });
}

function isItem({ bullet, label }: PlainLine): boolean {
  return bullet !== null || label?.form === 'number' || label?.form === 'parenthesis';
}

/** Items deeper than the one that letters count below leave it open. */
function openOf({ indent }: PlainLine, open: Open | null): Open {
  return open && indent > open.indent && open.letter > 0 ? open : { indent, letter: 0, roman: 0 };
}

/** A line that ends the items: a heading, or words behind a blank line that are no deeper. */
function isOver({ text, indent, label }: PlainLine, open: Open | null, above: PlainLine | null): boolean {
  return (
    (!above && (indent <= (open?.indent ?? 0) || label !== null)) || (text.length <= 80 && isFootnotesHeading(text))
  );
}

/** A line deeper than the item, or right behind another. */
function isBelow({ indent }: PlainLine, open: Open, above: PlainLine | null): boolean {
  return indent > open.indent || (above !== null && indent === open.indent);
}

/** A line that a program may have cut before a word such as `a)`. */
function isMoved(line: PlainLine, above: PlainLine | null, width: number): boolean {
  return width > 0 && above !== null && !SENTENCE_END.test(above.text) && isFull(above, line, width);
}

/** The bullet of the next letter, or of the next Roman number below a letter. */
function countOn(text: string, open: Open): Bullet | null {
  const letter = LETTER.exec(text);
  if (letter && (letter[1] as string).charCodeAt(0) - 96 === open.letter + 1) {
    open.letter++;
    open.roman = 0;
    return { glyph: 'a', length: letter[0].length, rank: 1, ordered: true };
  }
  const roman = ROMAN.exec(text);
  if (!roman || ROMANS.indexOf(roman[1] as string) !== open.roman) return null;
  open.roman++;
  return { glyph: 'i', length: roman[0].length, rank: 2, ordered: true };
}
