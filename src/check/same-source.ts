/** Whether two attributions name the same source. @module */
import type { Attribution, Source } from '../model/report.ts';
import { isWithin } from '../text/nearest.ts';

/** So many edits between two names are a slip of spelling, which other rules find. */
const SLIP = 2;
/** So many sources of an attribution are looked at. */
const MOST = 10;

/** Whether two attributions share a source, be it under two names; true where one of them names none. */
export function shareASource(one: Attribution, other: Attribution): boolean {
  if (one.sources.length === 0 || other.sources.length === 0) return true;
  const [first] = one.sources;
  const [second] = other.sources;
  // Nearly all name one source.
  if (first && second && one.sources.length === 1 && other.sources.length === 1) return isSame(first, second);
  return one.sources.slice(0, MOST).some((a) => other.sources.slice(0, MOST).some((b) => isSame(a, b)));
}

/**
 * Whether two names are of one source: they differ in spelling, one has a word more than the other (`Salon 2019`), or
 * both are of one kind and speak for the same countries or languages.
 */
export function isSame(one: Source, other: Source): boolean {
  if (one.id === other.id || isWithin(one.id, other.id, SLIP)) return true;
  if (
    one.kind === other.kind &&
    (haveSame(one.countries, other.countries) || haveSame(one.languages, other.languages))
  ) {
    return true;
  }
  // A quick look: the first word of one of them is in the other, or nothing is.
  if (!other.id.includes(firstWord(one.id)) && !one.id.includes(firstWord(other.id))) return false;
  const [less, more] = [one.id.split('-'), other.id.split('-')].sort((a, b) => a.length - b.length);
  const all = new Set(more);
  return less !== undefined && less.length > 1 && less.every((word) => all.has(word));
}

function firstWord(id: string): string {
  const end = id.indexOf('-');
  return end === -1 ? id : id.slice(0, end);
}

function haveSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length > 0 && one.some((code) => other.includes(code));
}
