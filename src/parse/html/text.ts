/** Text of a parser to pieces that the source has as they are. @module */
import type { Range } from './dom.ts';

/** Words, and the units of the source they stand for. */
export interface Piece extends Range {
  value: string;
}

const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][\da-z]{1,31});/iy;
/** The references that are an ampersand. */
const AMPERSAND = /&(?:amp;?|#0{0,5}38;?|#x0{0,5}26;?)/iy;
/** What comes second in the references that stand for two characters, such as `&NotEqualTilde;`. */
const SECOND = new Set('\u0333\u0338\u200a\u20d2\u20e5\ufe00j');
/** Units: a reference without its semicolon is no longer. */
const LONGEST_BARE = 8;
/** Units that are compared to find out where a reference ends. */
const LOOK = 16;

/**
 * A text, cut where the source differs from it in more than references of one character: that much a tree may leave
 * to its reader (`text/flat.ts`). Line ends are LF in the text whatever they are in the source.
 */
export function piecesOf(value: string, { from, to }: Range, source: string): Piece[] {
  const written = source.slice(from, to);
  if (value === written || !written.includes('&')) return [{ value, from, to }];
  const pieces: Piece[] = [];
  let piece: Piece | null = null;
  let at = 0;
  for (let i = 0; i < value.length; ) {
    const step = stepAt(value, i, written, at);
    const words = value.slice(i, i + step.units);
    if (piece && step.joins) {
      piece.value += words;
      piece.to = from + at + step.length;
    } else {
      const next: Piece = { value: words, from: from + at, to: from + at + step.length };
      pieces.push(next);
      piece = step.joins ? next : null;
    }
    i += step.units;
    at += step.length;
  }
  return pieces;
}

/** So many units of the text for so many of the source. */
interface Step {
  units: number;
  length: number;
  /** Whether it may stand in one piece with what is before and behind it. */
  joins: boolean;
}

function stepAt(value: string, i: number, written: string, at: number): Step {
  if (written[at] !== '&') return literalAt(value, i, written, at);
  REFERENCE.lastIndex = at;
  const length = REFERENCE.exec(written)?.[0].length ?? 0;
  if (value[i] === '&') {
    AMPERSAND.lastIndex = at;
    const own = AMPERSAND.exec(written)?.[0].length;
    // A name that no reference has stays as it is; it must not look like one to the reader of the tree.
    return { units: 1, length: own ?? 1, joins: own === undefined ? length === 0 : own === length };
  }
  const units = unitsAt(value, i);
  // `&copyright;` is `©` and `right;`: what goes on behind a part of the name tells it.
  for (let bare = 2; bare <= LONGEST_BARE; bare++) {
    const goesOn = bare < length || (length === 0 && written[at + bare] !== '&' && at + bare < written.length);
    if (goesOn && agrees(value, i + units, written, at + bare)) return { units, length: bare, joins: false };
  }
  if (length > 0) {
    const both = units + unitsAt(value, i + units);
    const isPair = SECOND.has(value[i + units] ?? '') && value[i + units] !== written[at + length];
    if (isPair && agrees(value, i + both, written, at + length)) return { units: both, length, joins: false };
    return { units, length, joins: agrees(value, i + units, written, at + length) };
  }
  for (let bare = 2; bare <= LONGEST_BARE; bare++) {
    if (agrees(value, i + units, written, at + bare)) return { units, length: bare, joins: false };
  }
  // Nothing fits: the rest stands where it stands.
  return { units: value.length - i, length: written.length - at, joins: false };
}

function unitsAt(value: string, i: number): number {
  return (value.codePointAt(i) ?? 0) > 0xffff ? 2 : 1;
}

/** Units up to the next `&`. */
function literalAt(value: string, i: number, written: string, at: number): Step {
  let units = 0;
  let length = 0;
  while (i + units < value.length && at + length < written.length && written[at + length] !== '&') {
    if (written[at + length] === '\r' && written[at + length + 1] === '\n') length++;
    units++;
    length++;
  }
  if (units === 0) return { units: value.length - i, length: written.length - at, joins: false };
  return { units, length, joins: true };
}

/** Whether text and source go on alike, up to the next reference. */
function agrees(value: string, i: number, written: string, at: number): boolean {
  for (let n = 0; n < LOOK; n++) {
    const unit = written[at + n];
    if (unit === '&') return i + n < value.length;
    if (unit === '\r') return value[i + n] === '\n';
    if (unit !== value[i + n]) return false;
    if (unit === undefined) return true;
  }
  return true;
}
