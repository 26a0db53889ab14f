/** Dates of other calendars than the Gregorian: found as such, converted by nobody. @module */
import type { Tokens } from './tokens.ts';

/**
 * The token behind the date that starts at token `i`: `3 ذو القعدة 1440هـ`, `رمضان 1440`, `1440 هـ`; null when there is
 * none. A month without a year is a name.
 */
export function parseOtherCalendar(tokens: Tokens, i: number): number | null {
  const { kind } = tokens.at(i);
  if (kind === 'number' && tokens.at(i + 1).kind === 'other-month') return behindYear(tokens, i + 2);
  if (kind === 'other-month') return behindYear(tokens, i + 1);
  return kind === 'digits' && tokens.at(i + 1).kind === 'era' ? i + 2 : null;
}

function behindYear(tokens: Tokens, i: number): number | null {
  const { kind } = tokens.at(i);
  if (kind !== 'digits' && kind !== 'year') return null;
  return tokens.at(i + 1).kind === 'era' ? i + 2 : i + 1;
}
