/**
 * Text measured in columns of a terminal.
 *
 * Terminals add up code points, as `wcwidth` of POSIX does: marks that combine take 0 columns, marks that stand beside
 * their letter 1, Chinese 2. `string-width` counts grapheme clusters and of several letters in one (क्ष) only the first;
 * so it is asked for each code point, where it agrees with tmux 3.3a, xterm 379 and GNU screen 4.9 for every script.
 * Emoji are the exception: what ZWJ joins is one picture, 2 columns wide, in tmux and newer terminals; older ones show
 * its parts. A skin tone takes 2 columns of its own, as measured in these three; newer ones give it none.
 *
 * @module
 */
import stringWidth from 'string-width';

/** A line of text with its width in columns. */
export interface Cell {
  text: string;
  width: number;
}

/** In UTF-16 units; more than any terminal shows. */
const LONGEST = 4000;

// Where every unit is a column, nothing needs to be segmented.
const ASCII = /^[\x20-\x7e]*$/;

// Soft hyphens, which some terminals show; variation selectors, which make ❤ wider in some.
const DISPUTED = /\u00ad|[\ufe0e\ufe0f]/g;

// Signs that go under the digits behind them advance, though they are format characters; vowels and finals of Hangul
// join the letter before them.
const SIGN = /[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2]/;
const JOINED_JAMO = /[\u1160-\u11ff\ud7b0-\ud7fb]/;

const JOINER = '\u200d';
const PICTURE = /\p{Extended_Pictographic}/u;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The beginning of a text, as much of it as can be of use, cut between graphemes: the rest need not be looked at. */
export function beginning(text: string): string {
  if (text.length <= LONGEST) return text;
  const end = graphemes.segment(text.slice(0, LONGEST + 64)).containing(LONGEST)?.index;
  return `${text.slice(0, end || LONGEST)}…`;
}

export function measure(text: string): Cell {
  const short = beginning(text.replace(DISPUTED, ''));
  return { text: short, width: columnsOf(short) };
}

/** A cell not wider than `limit` columns, with an ellipsis where something was cut, never inside a grapheme. */
export function cut(cell: Cell, limit: number): Cell {
  if (cell.width <= limit) return cell;
  if (ASCII.test(cell.text)) return { text: `${cell.text.slice(0, limit - 1)}…`, width: limit };
  let width = 0;
  let end = 0;
  for (const { segment, index } of graphemes.segment(cell.text)) {
    const next = columnsOf(segment);
    end = index;
    if (width + next > limit - 1) break;
    width += next;
  }
  return { text: `${cell.text.slice(0, end)}…`, width: width + 1 };
}

/** The end of a text, not wider than `limit` columns, with an ellipsis where something was cut, never inside a grapheme. */
export function cutStart(cell: Cell, limit: number): Cell {
  if (cell.width <= limit) return cell;
  const segments = [...graphemes.segment(cell.text)];
  let width = 0;
  let from = cell.text.length;
  for (const { segment, index } of segments.reverse()) {
    const next = columnsOf(segment);
    if (width + next > limit - 1) break;
    width += next;
    from = index;
  }
  return { text: `…${cell.text.slice(from)}`, width: width + 1 };
}

/** A text in lines of at most `width` columns, broken at spaces; a word that is wider has a line of its own. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let taken = 0;
  for (const word of text.split(' ')) {
    const own = measure(word).width;
    if (line !== '' && taken + 1 + own > width) {
      lines.push(line);
      line = '';
      taken = 0;
    }
    taken += (line === '' ? 0 : 1) + own;
    line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

function columnsOf(text: string): number {
  if (ASCII.test(text)) return text.length;
  if (!isJoined(text)) return sumOf(text);
  let width = 0;
  for (const { segment } of graphemes.segment(text)) {
    width += isJoined(segment) ? stringWidth(segment) : sumOf(segment);
  }
  return width;
}

/** Whether it may hold pictures that ZWJ makes one. */
function isJoined(text: string): boolean {
  return text.includes(JOINER) && PICTURE.test(text);
}

function sumOf(text: string): number {
  let width = 0;
  for (const character of text) width += columnsOfOne(character);
  return width;
}

// Letters of Latin, punctuation: a column each. `string-width` says so too, but makes its tables first, 25 ms and more.
const NARROW = /[\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2502]/;

/** A page has few different characters, and many of each. */
const known = new Map<string, number>();

function columnsOfOne(character: string): number {
  const before = known.get(character);
  if (before !== undefined) return before;
  const isOne = NARROW.test(character) || SIGN.test(character);
  const width = isOne ? 1 : JOINED_JAMO.test(character) ? 0 : stringWidth(character);
  known.set(character, width);
  return width;
}
