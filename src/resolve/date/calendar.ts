/** The Gregorian calendar as arithmetic: days are counted from 1970-01-01. @module */

const DAY = 86_400_000;

/** Days of a month (1 to 12). */
export function daysInMonth(year: number, month: number): number {
  return dayNumber(year, month + 1, 1) - dayNumber(year, month, 1);
}

/** Number of a day; months past 12 lie in the next years. */
export function dayNumber(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / DAY;
}

/** `2019-06-30` of a day number; the year has four digits. */
export function isoDay(number: number): string {
  const date = new Date(number * DAY);
  const day = date.getUTCDate();
  return `${isoMonth(date.getUTCFullYear(), date.getUTCMonth() + 1)}-${day < 10 ? '0' : ''}${day}`;
}

/** `2019-06`. */
export function isoMonth(year: number, month: number): string {
  return `${year}-${month < 10 ? '0' : ''}${month}`;
}
