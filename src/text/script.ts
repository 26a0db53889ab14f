/** The script a text is written in, and the direction it runs in. @module */
import { isAscii } from './fold.ts';

/** Left to right, or right to left. */
export type Direction = 'ltr' | 'rtl';

/** The scripts told apart, the commonest first: ISO 15924 code and what it is called in Unicode (UAX #24). */
const SCRIPTS: readonly (readonly [code: string, letters: RegExp])[] = [
  ['Latn', /\p{Script=Latin}/u],
  ['Cyrl', /\p{Script=Cyrillic}/u],
  ['Arab', /\p{Script=Arabic}/u],
  ['Deva', /\p{Script=Devanagari}/u],
  ['Beng', /\p{Script=Bengali}/u],
  ['Hani', /\p{Script=Han}/u],
  ['Hira', /\p{Script=Hiragana}/u],
  ['Kana', /\p{Script=Katakana}/u],
  ['Hang', /\p{Script=Hangul}/u],
  ['Grek', /\p{Script=Greek}/u],
  ['Hebr', /\p{Script=Hebrew}/u],
  ['Thai', /\p{Script=Thai}/u],
  ['Geor', /\p{Script=Georgian}/u],
  ['Armn', /\p{Script=Armenian}/u],
  ['Taml', /\p{Script=Tamil}/u],
  ['Telu', /\p{Script=Telugu}/u],
  ['Knda', /\p{Script=Kannada}/u],
  ['Mlym', /\p{Script=Malayalam}/u],
  ['Gujr', /\p{Script=Gujarati}/u],
  ['Guru', /\p{Script=Gurmukhi}/u],
  ['Orya', /\p{Script=Oriya}/u],
  ['Sinh', /\p{Script=Sinhala}/u],
  ['Khmr', /\p{Script=Khmer}/u],
  ['Laoo', /\p{Script=Lao}/u],
  ['Mymr', /\p{Script=Myanmar}/u],
  ['Tibt', /\p{Script=Tibetan}/u],
  ['Ethi', /\p{Script=Ethiopic}/u],
  ['Mong', /\p{Script=Mongolian}/u],
  ['Olck', /\p{Script=Ol_Chiki}/u],
  ['Thaa', /\p{Script=Thaana}/u],
  ['Syrc', /\p{Script=Syriac}/u],
  ['Nkoo', /\p{Script=Nko}/u],
  ['Adlm', /\p{Script=Adlam}/u],
  ['Tfng', /\p{Script=Tifinagh}/u],
  ['Cher', /\p{Script=Cherokee}/u],
  ['Cans', /\p{Script=Canadian_Aboriginal}/u],
  ['Mtei', /\p{Script=Meetei_Mayek}/u],
  ['Java', /\p{Script=Javanese}/u],
  ['Bali', /\p{Script=Balinese}/u],
  ['Sund', /\p{Script=Sundanese}/u],
];

/** Scripts written from right to left: Unicode Bidi_Class R or AL. */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm']);

/** So much of the letters must be of one script; a text of two scripts has none. */
const MOST = 0.7;

/** A letter of another script than Latin. */
const OTHER_LETTER = /[^\p{Script=Latin}\P{L}]/u;
const LATIN_LETTER = /\p{Script=Latin}/u;
const LETTER = /\p{L}/u;

/**
 * The script of a text as its ISO 15924 code; null where there is no letter, where no script has seven in ten of them,
 * and for scripts that are not told apart. Han with Hiragana or Katakana is `Jpan`, Hangul with Han is `Kore`, Han alone
 * is `Hani`: whether it is simplified is not asked.
 */
export function scriptOf(text: string): string | null {
  if (isAscii(text)) return /[a-z]/i.test(text) ? 'Latn' : null;
  if (!OTHER_LETTER.test(text)) return LATIN_LETTER.test(text) ? 'Latn' : null;
  const { counts, letters } = countLetters(text);
  const of = (code: string) => counts.get(code) ?? 0;
  const [kana, han] = [of('Hira') + of('Kana'), of('Hani')];
  if (kana + han >= letters * MOST && kana > 0 && kana * 10 >= han) return 'Jpan';
  if (of('Hang') > 0 && of('Hang') + han >= letters * MOST) return 'Kore';
  for (const [code, count] of counts) if (count >= letters * MOST) return code;
  return null;
}

/** The direction of a script; null for none. */
export function directionOf(script: string | null): Direction | null {
  if (script === null) return null;
  return RIGHT_TO_LEFT.has(script) ? 'rtl' : 'ltr';
}

/** Codes of ways to write that have the letters of another script. */
const WAYS_TO_WRITE = ['Hans', 'Hant', 'Jpan', 'Kore', 'Hrkt', 'Aran'];
const CODES: ReadonlySet<string> = new Set([...SCRIPTS.map(([code]) => code), ...WAYS_TO_WRITE]);

/** Whether four letters, however they are capitalised, are the ISO 15924 code of a script that is told apart here. */
export function isScriptCode(code: string): boolean {
  return CODES.has(code.charAt(0).toUpperCase() + code.slice(1).toLowerCase());
}

function countLetters(text: string): { counts: Map<string, number>; letters: number } {
  const counts = new Map<string, number>();
  let letters = 0;
  let last: readonly [string, RegExp] | undefined;
  for (const character of text) {
    if (!LETTER.test(character)) continue;
    letters++;
    // Neighbours mostly share their script.
    if (!last?.[1].test(character)) last = SCRIPTS.find(([, letters]) => letters.test(character));
    if (last) counts.set(last[0], (counts.get(last[0]) ?? 0) + 1);
  }
  return { counts, letters };
}
