/** Date expressions in a short text. @module */
import type { DateTables } from '../vocabularies/dates.ts';
import { isoDay } from './date/calendar.ts';
import { type Expression, parseExpression, type Source } from './date/expression.ts';
import { parseOtherCalendar } from './date/other-calendar.ts';
import type { Element, Piece } from './date/parts.ts';
import { parsePiece } from './date/pieces.ts';
import { type DateProblem, type MonthNames, OTHER_CALENDAR } from './date/problems.ts';
import { readElements } from './date/reading.ts';
import type { Precision } from './date/stretch.ts';
import { TokenList, type Tokens } from './date/tokens.ts';

/** The words of a date, and what they say. */
export interface DateMention {
  /** Offsets in the text. A weekday and a time that stand with the date are part of its words. */
  start: number;
  end: number;
  /**
   * EDTF (https://www.loc.gov/standards/datetime/): level 0 for days, months, years and intervals, level 1 for seasons,
   * level 2 for a quarter (`2019-35`) and for days with gaps between them (`{2019-09-07,2019-09-14}`). Null when there
   * is a problem.
   */
  edtf: string | null;
  /**
   * First and last day, ISO, inclusive; null exactly when `edtf` is. When a season is depends on the hemisphere, which
   * the words do not say: it gets the first and last day of its year.
   */
  first: string | null;
  last: string | null;
  /** `range` for anything of more than one part: an interval, a set, a period of years. */
  precision: Precision;
  problem: DateProblem | null;
  /**
   * False for a form that could also be a name (a bare year or period of years, a month or season without a year,
   * `06/2019`): to be taken for a date only where it stands alone between separators.
   */
  certain: boolean;
}

/**
 * The dates of a text, in order, none overlapping, the longest at each place. A weekday that contradicts its date is
 * not looked at. Years are 1900 to 2099. Cost is linear.
 *
 * @param text white space already folded, though any text will do
 */
export function findDates(text: string, tables: DateTables): DateMention[] {
  const tokens = new Pieces(text, tables);
  const found: DateMention[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const other = parseOtherCalendar(tokens, i);
    if (other !== null) {
      found.push(otherMention(tokens, i, other));
      i = other - 1;
      continue;
    }
    const expression = parseExpression(tokens, i);
    if (!expression) continue;
    found.push(mention(tokens, i, expression, tables.monthNames));
    i = expression.next - 1;
  }
  return found;
}

/** Tokens with the piece that starts at each, read once. */
class Pieces extends TokenList implements Source {
  readonly #pieces = new Map<number, Piece | null>();

  piece(i: number): Piece | null {
    const known = this.#pieces.get(i);
    if (known !== undefined) return known;
    const read = parsePiece(this, i);
    this.#pieces.set(i, read);
    return read;
  }
}

function mention(tokens: Tokens, i: number, { elements, next, certain }: Expression, names: MonthNames): DateMention {
  const { stretch, problem } = readElements(elements, names);
  return {
    start: tokens.at(i).start,
    end: tokens.at(next - 1).end,
    edtf: stretch?.edtf ?? null,
    first: stretch ? isoDay(stretch.first) : null,
    last: stretch ? isoDay(stretch.last) : null,
    precision: stretch?.precision ?? precisionOf(elements),
    problem,
    certain,
  };
}

function otherMention(tokens: Tokens, i: number, next: number): DateMention {
  const [start, end] = [tokens.at(i).start, tokens.at(next - 1).end];
  return {
    start,
    end,
    edtf: null,
    first: null,
    last: null,
    precision: 'range',
    problem: OTHER_CALENDAR,
    certain: true,
  };
}

function precisionOf([first, second]: readonly Element[]): Precision {
  const unit = first?.readings[0].unit ?? 'range';
  return second || unit === 'period' ? 'range' : unit;
}
