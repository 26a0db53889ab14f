/** Symbols of fonts that have a place of their own for them. @module */

/** Signs of Symbol and Wingdings by the last two digits of their code, which is in the private use area. */
const SIGNS: Readonly<Record<string, string>> = {
  a7: '▪',
  a8: '◻',
  ab: '↔',
  ac: '←',
  ae: '→',
  b0: '°',
  b7: '•',
  d8: '➢',
  df: '←',
  e0: '→',
  f0: '⇨',
  fc: '✓',
  '2d': '−',
  '4a': '☺',
  '6c': '●',
  '6e': '■',
  '6f': '□',
};

/** The character of `w:sym`; null for a sign that only its font knows. */
export function symbol(code: string | undefined): string | null {
  if (code === undefined || !/^[\da-f]{1,6}$/i.test(code)) return null;
  const number = Number.parseInt(code, 16);
  if (number >= 0xf000 && number <= 0xf0ff) return SIGNS[code.slice(-2).toLowerCase()] ?? null;
  const isCharacter = number >= 0x20 && number <= 0x10ffff && !(number >= 0xd800 && number <= 0xf8ff);
  return isCharacter ? String.fromCodePoint(number) : null;
}
