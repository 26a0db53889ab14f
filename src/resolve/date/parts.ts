/** What the grammar reads, before it means anything. @module */

/** How a part is tied to the one before it; null for the first. */
export type Link = 'range' | 'list' | null;

/** A date as far as its words tell it. Fields that its unit does not use are 0. */
export interface Part {
  unit: 'day' | 'month' | 'season' | 'quarter' | 'year' | 'period';
  /** Null when no year stands with it. */
  year: number | null;
  month: number;
  day: number;
  /** Number of a season (21 to 24) or quarter (1 to 4); last year of a period. */
  of: number;
}

/** A part in its one or two readings: `03/04/2019` has two. */
export interface Element {
  link: Link;
  readings: readonly [Part] | readonly [Part, Part];
}

/** A run of tokens that names one date, or several days of one month. */
export interface Piece {
  elements: Element[];
  /** Parts of one family can be tied together: months and days, seasons, quarters, years. */
  family: 'calendar' | 'season' | 'quarter' | 'year';
  /** The token behind it. */
  next: number;
  /** False for a form that could also be a name. */
  certain: boolean;
  /** True when it means nothing without a year: a name in lower case that is another word. */
  needsYear: boolean;
  /** True for an abbreviation that says nothing alone: `Mar`, `Q3`. */
  short: boolean;
}

/** A part from the fields its unit uses. */
export function part(
  unit: Part['unit'],
  { year = null, month = 0, day = 0, of = 0 }: Partial<Omit<Part, 'unit'>>,
): Part {
  return { unit, year, month, day, of };
}

/** A piece from its readings, certain unless said otherwise. */
export function piece(
  family: Piece['family'],
  next: number,
  readings: Element['readings'],
  more: Partial<Piece> = {},
): Piece {
  return { family, next, elements: [{ link: null, readings }], certain: true, needsYear: false, short: false, ...more };
}

/** The year that stands with a piece itself. */
export function yearOf({ elements }: Piece): number | null {
  return elements.at(-1)?.readings[0].year ?? null;
}

/** Whether a piece is a month, season or quarter without day and year. */
export function isBare(candidate: Piece): boolean {
  return yearOf(candidate) === null && candidate.elements[0]?.readings[0].unit !== 'day';
}
