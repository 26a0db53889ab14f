/** Parts to EDTF and days, or the reason why not. @module */
import type { Element, Link, Part } from './parts.ts';
import {
  type DateProblem,
  impossible,
  type MonthNames,
  NO_SUCH_MONTH,
  reversed,
  sayPart,
  WITHOUT_YEAR,
} from './problems.ts';
import { type Dated, interval, type Stretch, stretchOf, union } from './stretch.ts';

export type Reading = { stretch: Stretch; problem: null } | { stretch: null; problem: DateProblem };

/** What the elements of an expression mean. Of two readings the possible one holds; when both are, none does. */
export function readElements(elements: readonly Element[], names: MonthNames): Reading {
  const links = elements.map(({ link }) => link);
  const parts = elements.map(({ readings }) => readings[0]);
  const reading = readParts(parts, links, names);
  if (elements.every(({ readings }) => readings.length === 1)) return reading;
  const others = elements.map(({ readings }) => readings[1] ?? readings[0]);
  const other = readParts(others, links, names);
  if (other.problem) return reading.problem === NO_SUCH_MONTH ? other : reading;
  if (reading.problem || reading.stretch.edtf === other.stretch.edtf) return other;
  return failed(ambiguous([sayChoice(parts, reading.stretch), sayChoice(others, other.stretch)], names));
}

interface Choice {
  part: Part | null;
  stretch: Stretch;
}

/** The single part of a reading, or null for several. */
function sayChoice([part, second]: readonly Part[], stretch: Stretch): Choice {
  return { part: second || !part ? null : part, stretch };
}

/** `4 March or 3 April 2019`: the earlier first, the year once. */
function ambiguous(choices: readonly Choice[], names: MonthNames): DateProblem {
  const sorted = choices.toSorted((a, b) => a.stretch.first - b.stretch.first);
  const once = sorted.every(({ part }) => part?.unit === 'day');
  const said = sorted.map(({ part, stretch }, i) => {
    return part ? sayPart(part, names, !once || i === sorted.length - 1) : stretch.edtf;
  });
  return { kind: 'date-ambiguous', reason: said.join(' or '), expected: null };
}

function readParts(parts: readonly Part[], links: readonly Link[], names: MonthNames): Reading {
  const years = fillYears(parts.map(({ year }) => year));
  const known = !years.includes(null);
  const dated = parts.map((part, i): Dated => ({ ...part, year: years[i] ?? SOME_YEAR }));
  for (const part of dated) {
    const problem = impossible(part, known, names);
    if (problem) return failed(problem);
  }
  const stretches = dated.map(stretchOf);
  for (const i of dated.keys()) {
    if (links[i] !== 'range' || inOrder(stretches, i)) continue;
    const [before, after] = [dated[i - 1] as Dated, dated[i] as Dated];
    // Without years, June may be that of the next year; which season comes first depends on the hemisphere.
    if ((!known && before.month !== after.month) || after.unit === 'season') continue;
    const sameYear = parts[i - 1]?.year === null || parts[i]?.year === null || before.year === after.year;
    return failed(reversed(before, after, sameYear, names));
  }
  const whole = known ? union(joinRanges(stretches, links)) : null;
  return whole ? { stretch: whole, problem: null } : failed(WITHOUT_YEAR);
}

// Any leap year: without a year, 29 February is possible.
const SOME_YEAR = 2000;

function failed(problem: DateProblem): Reading {
  return { stretch: null, problem };
}

/** A date without a year has that of the next one, or else of the one before. */
function fillYears(given: readonly (number | null)[]): (number | null)[] {
  const years = [...given];
  for (let i = years.length - 2; i >= 0; i--) years[i] ??= years[i + 1] ?? null;
  for (let i = 1; i < years.length; i++) years[i] ??= years[i - 1] ?? null;
  return years;
}

/** Whether a stretch does not end before the one in front of it begins. */
function inOrder(stretches: readonly Stretch[], i: number): boolean {
  const [before, after] = [stretches[i - 1], stretches[i]];
  return !before || !after || before.from <= after.to;
}

/** The two ends of each range made one; a range against the order, which only seasons can be, stays two. */
function joinRanges(stretches: readonly Stretch[], links: readonly Link[]): Stretch[] {
  const joined: Stretch[] = [];
  for (const [i, next] of stretches.entries()) {
    const last = joined.at(-1);
    if (last && links[i] === 'range' && inOrder(stretches, i)) joined[joined.length - 1] = interval(last, next);
    else joined.push(next);
  }
  return joined;
}
