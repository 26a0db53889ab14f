/** Dates that cannot be, and how that is said. @module */
import { daysInMonth } from './calendar.ts';
import type { Part } from './parts.ts';
import type { Dated } from './stretch.ts';

/** Why words that are a date give no days. */
export interface DateProblem {
  kind: 'date-impossible' | 'date-reversed' | 'date-without-year' | 'date-ambiguous' | 'date-of-other-calendar';
  /** A clause: `June has 30 days`. */
  reason: string;
  /** What would have been right, as words: `1 to 30 June 2019`; null when it cannot be said. */
  expected: string | null;
}

/** English names of the months for messages, January first. */
export type MonthNames = readonly string[];

export const WITHOUT_YEAR: DateProblem = { kind: 'date-without-year', reason: 'no year is given', expected: null };

export const OTHER_CALENDAR: DateProblem = {
  kind: 'date-of-other-calendar',
  reason: 'it is not of the Gregorian calendar, and dates are not converted',
  expected: null,
};

export const NO_SUCH_MONTH: DateProblem = {
  kind: 'date-impossible',
  reason: 'a year has 12 months',
  expected: 'a month from 1 to 12',
};

/** What is impossible about one part; `known` is false when its year is only assumed. */
export function impossible(part: Dated, known: boolean, names: MonthNames): DateProblem | null {
  const { unit, year, month, day, of } = part;
  if (unit === 'period' && of < year) return outOfOrder(`${year}`, `${of}`);
  if (unit !== 'day') return null;
  const name = names[month - 1];
  if (name === undefined) return NO_SUCH_MONTH;
  const days = daysInMonth(year, month);
  if (day >= 1 && day <= days) return null;
  const dated = known ? `${name} ${year}` : name;
  const has = `has ${month === 2 && !known ? 'at most ' : ''}${days} days`;
  const reason = `${month === 2 ? dated : name} ${has}`;
  return { kind: 'date-impossible', reason, expected: `a day from 1 to ${days}` };
}

/** A range whose end comes first; `sameYear` when one end has its year from the other. */
export function reversed(before: Dated, after: Dated, sameYear: boolean, names: MonthNames): DateProblem {
  const tail = sameYear && before.month !== after.month ? ' in one year' : '';
  return outOfOrder(sayPart(before, names, !sameYear), `${sayPart(after, names, !sameYear)}${tail}`);
}

function outOfOrder(before: string, after: string): DateProblem {
  return { kind: 'date-reversed', reason: `${before} is after ${after}`, expected: null };
}

/** A part in words: `3 April 2019`, `April`, `quarter 3 of 2019`. */
export function sayPart({ unit, year, month, day, of }: Part, names: MonthNames, withYear: boolean): string {
  const name = names[month - 1] ?? '';
  const tail = withYear ? ` ${year}` : '';
  if (unit === 'day') return `${day} ${name}${tail}`;
  if (unit === 'month') return `${name}${tail}`;
  if (unit === 'period') return `the years ${year} to ${of}`;
  if (unit === 'quarter') return `quarter ${of}${withYear ? ` of ${year}` : ''}`;
  return `${year}`;
}
