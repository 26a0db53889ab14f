/** Stretches of days with their EDTF. @module */
import { dayNumber, daysInMonth, isoDay, isoMonth } from './calendar.ts';
import type { Part } from './parts.ts';

export type Precision = Exclude<Part['unit'], 'period'> | 'range';

/** A part with its year. */
export interface Dated extends Part {
  year: number;
}

/** Days without a gap. */
export interface Stretch {
  precision: Precision;
  /** EDTF of the whole, and of its two ends where it is part of an interval. */
  edtf: string;
  opening: string;
  closing: string;
  /** First and last day, as numbers, that the stretch surely lies in. */
  first: number;
  last: number;
  /** Days that put it in order: of a season, those of the north. */
  from: number;
  to: number;
}

/** The days of a part, which must be possible. */
export function stretchOf({ unit, year, month, day, of }: Dated): Stretch {
  switch (unit) {
    case 'day': {
      const number = dayNumber(year, month, day);
      return stretch(unit, isoDay(number), number, number);
    }
    case 'month':
      return stretch(unit, isoMonth(year, month), ...months(year, month, month));
    case 'season': {
      const [from, to] = months(year, 3 * (of - 20), 3 * (of - 20) + 2);
      return { ...stretch(unit, `${year}-${of}`, ...months(year, 1, 12)), from, to };
    }
    case 'quarter': {
      const [opening, closing] = [isoMonth(year, 3 * of - 2), isoMonth(year, 3 * of)];
      return { ...stretch(unit, `${year}-${of + 32}`, ...months(year, 3 * of - 2, 3 * of)), opening, closing };
    }
    case 'year':
      return stretch(unit, `${year}`, ...months(year, 1, 12));
    case 'period': {
      const [first, last] = months(year, 1, 12 * (of - year + 1));
      return { ...stretch('range', `${year}/${of}`, first, last), opening: `${year}`, closing: `${of}` };
    }
  }
}

function stretch(precision: Precision, edtf: string, first: number, last: number): Stretch {
  return { precision, edtf, opening: edtf, closing: edtf, first, last, from: first, to: last };
}

/** First and last day of the months; those past 12 lie in the next years. */
function months(year: number, first: number, last: number): [number, number] {
  return [dayNumber(year, first, 1), dayNumber(year, last, daysInMonth(year, last))];
}

/** From the beginning of one to the end of the other. */
export function interval(a: Stretch, b: Stretch): Stretch {
  if (a.edtf === b.edtf) return a;
  return {
    precision: 'range',
    edtf: `${a.opening}/${b.closing}`,
    opening: a.opening,
    closing: b.closing,
    first: a.first,
    last: b.last,
    from: a.from,
    to: b.to,
  };
}

/** Stretches in order, those that touch or overlap made one. */
function mergeStretches(stretches: readonly Stretch[]): Stretch[] {
  const merged: Stretch[] = [];
  for (const next of stretches.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const last = merged.at(-1);
    if (!last || next.from > last.to + 1) merged.push(next);
    else if (next.to > last.to) merged[merged.length - 1] = interval(last, next);
  }
  return merged;
}

/** One stretch out of several: a set of EDTF level 2 where there are gaps. */
export function union(stretches: readonly Stretch[]): Stretch | null {
  const merged = mergeStretches(stretches);
  const [first, ...rest] = merged;
  if (!first || rest.length === 0) return first ?? null;
  const members = merged.map(({ precision, edtf, opening, closing }) => {
    return precision === 'range' ? `${opening}..${closing}` : edtf;
  });
  const whole = rest.reduce(interval, first);
  return { ...whole, edtf: `{${members.join(',')}}` };
}
