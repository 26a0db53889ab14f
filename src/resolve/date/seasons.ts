/** Seasons and quarters. @module */
import { parseNumeric, yearTail } from './numeric.ts';
import { type Piece, part, piece } from './parts.ts';
import type { Tokens } from './tokens.ts';

/** `spring 2019`, `autumn of 2019`, `winter 2018/19`, `spring`. */
export function parseSeason(tokens: Tokens, i: number): Piece {
  const { value } = tokens.at(i);
  // A winter over two years: EDTF has no word for it, its years are sure.
  const years = tokens.at(i + 1).kind === 'year' ? parseNumeric(tokens, i + 1) : null;
  const period = years?.elements[0]?.readings.find(({ unit }) => unit === 'period');
  if (years && period) return piece('season', years.next, [period]);
  const tail = yearTail(tokens, i + 1);
  const only = part('season', { year: tail?.year ?? null, of: value });
  return piece('season', tail?.next ?? i + 1, [only], { certain: tail !== null });
}

/** `Q3 2019`, `quarter 3 of 2019`. */
export function parseQuarter(tokens: Tokens, i: number): Piece | null {
  const numbered = tokens.at(i).kind === 'quarter-number';
  const { kind, value } = tokens.at(numbered ? i : i + 1);
  // `الربع الثالث`: in some languages the word that counts stands behind.
  if (!numbered && kind !== 'nth' && (kind !== 'number' || value < 1 || value > 4)) return null;
  return quarterPiece(tokens, value, numbered ? i + 1 : i + 2, true);
}

/** `third quarter of 2019`, `3rd quarter 2019`, `3. Quartal 2019`. */
export function parseNthQuarter(tokens: Tokens, i: number): Piece | null {
  const { kind, value } = tokens.at(i);
  const at = kind === 'number' ? skipTightDot(tokens, i) : i + 1;
  if (at === null || tokens.at(at).kind !== 'quarter' || value < 1 || value > 4) return null;
  return quarterPiece(tokens, value, at + 1, false);
}

/** Behind the full stop that makes a number an ordinal; null without one. */
function skipTightDot(tokens: Tokens, i: number): number | null {
  return tokens.at(i + 1).kind === 'dot' && tokens.tight(i + 1) ? i + 2 : null;
}

function quarterPiece(tokens: Tokens, of: number, next: number, numbered: boolean): Piece {
  const tail = yearTail(tokens, next);
  const more = { certain: tail !== null, short: numbered && tail === null };
  return piece('quarter', tail?.next ?? next, [part('quarter', { year: tail?.year ?? null, of })], more);
}
