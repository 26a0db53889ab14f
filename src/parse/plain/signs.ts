/**
 * Bullets and numbers that only the lines around them tell: `o ` may be a bullet or a word, and a dash or a number at the
 * start of a line may be a word of the line above that a program moved there.
 *
 * @module
 */

import { readWeakBullet } from './label.ts';
import { withLetters } from './letters.ts';
import { isBlankLine, type PlainLine } from './lines.ts';
import { isFull, SENTENCE_END } from './wrap.ts';

/** What a line with a sign opened. */
interface Open {
  indent: number;
  /** Column of its first word. */
  column: number;
  number: number;
}

/** Reads doubtful bullets as what the lines around say, `width` being where the lines of the page were cut, or 0. */
export function settleSigns(lines: readonly PlainLine[], width: number): PlainLine[] {
  const settled = withLetters(withWeakBullets(lines), width);
  return width > 0 ? withoutWrappedSigns(settled, width) : settled;
}

/** `o `, `+ ` or `# ` deeper than the words of an item above, in a run of its kind, or with a tab behind. */
function withWeakBullets(lines: readonly PlainLine[]): PlainLine[] {
  const plus = plusIndents(lines);
  let open: Open | null = null;
  const deeper = new Map<string, number>();
  return lines.map((line, i): PlainLine => {
    if (isBlankLine(line)) return line;
    const weak = line.bullet ? null : readWeakBullet(line.text);
    const known = weak && deeper.get(weak.glyph) === line.indent;
    const nested = weak && open && isNested(line, open);
    if (weak && (known || nested || line.text[1] === '\t' || isRun(lines, i) || isPlus(line, plus))) {
      deeper.set(weak.glyph, line.indent);
      line = { ...line, bullet: weak, label: null };
    }
    if (line.bullet || isNumber(line)) open = openOf(line);
    else if (line.indent < (open?.indent ?? 0)) {
      open = null;
      deeper.clear();
    }
    return line;
  });
}

/** Deeper than the words of the item above; as deep as these a numbered item may go on with a word `o`. */
function isNested({ indent, text }: PlainLine, { column, number }: Open): boolean {
  if (indent !== column) return indent > column;
  return indent > 2 && (Number.isNaN(number) || !/^o\s+\p{Ll}/u.test(text));
}

function isNumber({ label }: PlainLine): boolean {
  return label?.form === 'number' || label?.form === 'parenthesis';
}

/** Columns at which two lines and more begin with `+ ` and a capital letter: no sentence goes on so twice. */
function plusIndents(lines: readonly PlainLine[]): ReadonlySet<number> {
  const once = new Set<number>();
  const twice = new Set<number>();
  for (const { text, indent } of lines) if (PLUS.test(text)) (once.has(indent) ? twice : once).add(indent);
  return twice;
}

const PLUS = /^\+\s+[\p{Lu}\p{Lo}]/u;

function isPlus({ text, indent }: PlainLine, indents: ReadonlySet<number>): boolean {
  return indents.has(indent) && PLUS.test(text);
}

/** Two lines in a row that begin with `o ` and a capital letter. */
function isRun(lines: readonly PlainLine[], i: number): boolean {
  const isOne = (line: PlainLine | undefined) =>
    line !== undefined && line.indent === lines[i]?.indent && /^o\s+[\p{Lu}\p{Lo}]/u.test(line.text);
  return isOne(lines[i]) && (isOne(lines[i + 1]) || isOne(lines[i - 1]));
}

/** Signs at the start of a line that goes on with the one above: as deep as its words, where that one was full. */
function withoutWrappedSigns(lines: readonly PlainLine[], width: number): PlainLine[] {
  const styles = stylesOf(lines, width);
  let open: Open | null = null;
  let previous: PlainLine | null = null;
  return lines.map((line): PlainLine => {
    if (isBlankLine(line)) {
      previous = null;
      return line;
    }
    const moved = previous && isMoved(line, previous, open, width, styles);
    const settled = moved ? { ...line, bullet: null, label: null } : line;
    if (settled.bullet || settled.label) open = openOf(settled);
    else if (!previous || line.indent < previous.indent) open = null;
    previous = settled;
    return settled;
  });
}

function openOf({ indent, bullet, label }: PlainLine): Open {
  const length = bullet?.length ?? label?.length ?? 0;
  return { indent, column: indent + length, number: bullet ? Number.NaN : Number(label?.label ?? Number.NaN) };
}

function isMoved(line: PlainLine, previous: PlainLine, open: Open | null, width: number, styles: Styles): boolean {
  if (!isDoubtful(line) || SENTENCE_END.test(previous.text) || !isFull(previous, line, width)) return false;
  const hanging = open !== null && line.indent === open.column;
  if (!hanging && line.indent !== previous.indent && !(styles.flush && line.indent === 0)) return false;
  if (!line.bullet) return !isNext(line, open);
  if (styles.clear.has(styleOf(line, true))) return false;
  return !styles.clear.has(styleOf(line, false)) || (hanging && startsSmall(line));
}

function isDoubtful({ bullet, label }: PlainLine): boolean {
  if (bullet) return '-*–—+o#@=~»'.includes(bullet.glyph);
  return label?.form === 'number' || label?.form === 'parenthesis';
}

/** A number that goes on with the count, or begins one. */
function isNext({ label }: PlainLine, open: Open | null): boolean {
  const number = Number(label?.label);
  return number === 1 || number === (open?.number ?? Number.NaN) + 1;
}

function startsSmall({ text, bullet }: PlainLine): boolean {
  return /^\p{Ll}/u.test(text.slice(bullet?.length ?? 0));
}

/** How the items of a page look. */
interface Styles {
  /** Bullets beyond doubt: nothing, or the end of a sentence, stands right above. */
  clear: ReadonlySet<string>;
  /** Items go on without a hanging indent. */
  flush: boolean;
}

function stylesOf(lines: readonly PlainLine[], width: number): Styles {
  const clear = new Set<string>();
  let flush = false;
  lines.forEach((line, i) => {
    const previous = lines[i - 1];
    const above = previous && !isBlankLine(previous) ? previous : null;
    const cut = above && !SENTENCE_END.test(above.text) && isFull(above, line, width);
    if (line.bullet && !cut) clear.add(styleOf(line, true)).add(styleOf(line, false));
    else if (cut && !line.label && above.bullet && line.indent === 0 && !isBlankLine(line)) flush = true;
  });
  return { clear, flush };
}

function styleOf({ indent, bullet }: PlainLine, withIndent: boolean): string {
  return `${bullet?.glyph} ${bullet?.length}${withIndent ? ` ${indent}` : ''}`;
}
