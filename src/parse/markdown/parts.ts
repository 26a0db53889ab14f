/** Where a Markdown document can be cut into parts that parse alone as they parse together. @module */
import type { Lines } from '../../text/span.ts';

/** Units from which on a part ends at the next cut: micromark is fastest, and needs least memory, on small texts. */
const PART = 4096;
/** Units from which on a part ends in the midst of a paragraph: no person writes a paragraph of that length. */
const LONGEST_PART = 65_536;
/** Blocks inside items or block quotes from which on a part ends in the midst of them: each costs a look at them all. */
const MOST_NESTED = 300;

const BLANK = /^[ \t]*[\r\n]*$/;
// Content that begins with an item is no cut: whether micromark reads it as one depends on the line above.
const CONTENT = String.raw`(?!(?:>[ \t>]*)?(?:[-*+]|\d{1,9}[.)])(?:[ \t\r\n]|$)|\[\^)`;
const FOOTNOTE = new RegExp(String.raw`^\[\^[^\][\s]+\]:[ \t]*(?![ \t])${CONTENT}`);
const HEADING = /^#{1,6}(?:[ \t\r\n]|$)/;
const RULE = /^(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})[\r\n]*$/;
const UNDERLINE = /^(?:=+|-+)[ \t]*[\r\n]*$/;
const FENCE = /^(?:`{3,}[^`\r\n]*|~{3,}[^\r\n]*)[\r\n]*$/;
const BULLET = new RegExp(String.raw`^[ \t]*[-*+][ \t]+${CONTENT}[^ \t\r\n]`);
const NESTED = /^(?:[ \t]+>|[ \t>]+(?:[#`~=*+-]|\d|\[\^))/;
const ROW = /^[ \t]*\|/;
const NUMBER = new RegExp(String.raw`^(\d{1,9})([.)])[ \t]+${CONTENT}[^ \t\r\n]`);

/** Whether a line, with its end, holds nothing but white space. */
export function isBlank(line: string): boolean {
  return BLANK.test(line);
}

/**
 * Finds the ends of parts. A cut stands where a line closes every block above it, or every block but the list it goes
 * on with: before an item, a heading, a footnote, or after a blank line any line that is not indented; after a rule or
 * an underlined heading. Code and HTML that are still open there are the caller's, see `open.ts`.
 */
export class Cutter {
  readonly #lines: Lines;
  readonly #least: number;

  /** `least` is the length from which on a part ends at the next cut. */
  constructor(lines: Lines, least: number = PART) {
    this.#lines = lines;
    this.#least = least;
  }

  /** Index of the line that the part beginning with line `from` ends before. */
  next(from: number): number {
    const { starts, count } = this.#lines;
    const start = starts[from] ?? 0;
    const walk: Walk = {
      from,
      index: from,
      indent: indentOfBullet(this.line(from)),
      delimiter: '',
      fresh: true,
      freshAbove: false,
      nested: 0,
    };
    walk.delimiter = this.#delimiter(walk);
    while (++walk.index < count) {
      this.#look(walk);
      const length = (starts[walk.index] ?? 0) - start;
      if (length >= this.#least && (this.#isCut(walk) || this.#isForced(walk, length))) return walk.index;
    }
    return count;
  }

  /** Index of the first line from `from` on that passes, or the number of lines. */
  find(from: number, passes: (line: string) => boolean): number {
    let index = from;
    while (index < this.#lines.count && !passes(this.line(index))) index++;
    return index;
  }

  /** A line with its end. */
  line(index: number): string {
    const { starts, text } = this.#lines;
    return text.slice(starts[index], starts[index + 1] ?? text.length);
  }

  /** Takes in what the next line tells. */
  #look(walk: Walk): void {
    const code = this.#code(walk.index);
    if (walk.indent > 0 && !this.#isInside(walk)) walk.indent = -1;
    const fresh = this.#isFresh(walk, code);
    walk.delimiter = this.#delimiter(walk);
    walk.freshAbove = walk.fresh;
    walk.fresh = fresh;
    if ((code === 0x20 || code === 0x09 || code === 0x3e) && NESTED.test(this.line(walk.index))) walk.nested++;
  }

  /** Whether a line stands as deep as the bullet the part begins with: another may take the bullets behind it in. */
  #isInside({ from, index, indent }: Walk): boolean {
    const line = this.line(index);
    return isBlank(line) || line.startsWith(this.line(from).slice(0, indent));
  }

  /** Whether nothing is open where a line begins, and the line does not go on with a list. */
  #isFresh({ index, freshAbove, fresh }: Walk, code: number): boolean {
    const above = this.line(index - 1);
    // A byte order mark at its start would be taken off a part.
    if (isBlank(above)) return code > 0x20 && code !== 0xfeff && !isBulletSign(code) && !isDigit(code);
    if (RULE.test(above)) return true;
    // A heading of one line with its underline.
    return !fresh && freshAbove && UNDERLINE.test(above) && this.#isWords(index - 2);
  }

  /**
   * The delimiter of a line that is a numbered item for certain, else ''. In the midst of a paragraph only the number
   * 1 begins a list; below an item of the same list any number does.
   */
  #delimiter({ index, from, delimiter: above }: Walk): string {
    if (!isDigit(this.#code(index))) return '';
    const [, number, delimiter = ''] = NUMBER.exec(this.line(index)) ?? [];
    if (index === from || delimiter === above || Number(number) === 1) return delimiter;
    return isBlank(this.line(index - 1)) ? delimiter : '';
  }

  #isCut({ index, fresh, delimiter, indent }: Walk): boolean {
    if (fresh || delimiter !== '') return true;
    const line = this.line(index);
    if (indentOfBullet(line) === 0 || (indent > 0 && indentOfBullet(line) === indent)) return true;
    return FOOTNOTE.test(line) || HEADING.test(line) || FENCE.test(line);
  }

  #isForced({ index, nested }: Walk, length: number): boolean {
    const line = this.line(index);
    if (ROW.test(line)) return false;
    if (nested > 2 * MOST_NESTED) return true;
    const apart = isBlank(this.line(index - 1)) || BULLET.test(line);
    return (nested > MOST_NESTED && apart) || (length > LONGEST_PART && (apart || /^[\p{L}[]/u.test(line)));
  }

  #isWords(index: number): boolean {
    return /^\p{L}/u.test(this.line(index));
  }

  #code(index: number): number {
    return this.#lines.text.charCodeAt(this.#lines.starts[index] ?? 0);
  }
}

/** What is known of a part up to a line. */
interface Walk {
  from: number;
  index: number;
  /** Indentation of the bullet that the part begins with, or -1: bullets that deep go on with the same list. */
  indent: number;
  /** See `#delimiter`. */
  delimiter: string;
  /** See `#isFresh`; of the line, and of the line above it. */
  fresh: boolean;
  freshAbove: boolean;
  /** Lines so far that begin a block inside another. */
  nested: number;
}

/** Units of white space before a bullet, or -1. */
function indentOfBullet(line: string): number {
  return BULLET.test(line) && !RULE.test(line.trimStart()) ? line.length - line.trimStart().length : -1;
}

/** `*`, `+` or `-`. */
function isBulletSign(code: number): boolean {
  return code === 0x2a || code === 0x2b || code === 0x2d;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
