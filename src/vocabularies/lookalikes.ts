/** Letters of other scripts that look like Latin ones. @module */
import data from './lookalikes.json' with { type: 'json' };

/** Cyrillic and Greek letters -> the Latin letter they look like. */
export const latinLookalikes: ReadonlyMap<string, string> = new Map([
  ...Object.entries(data.Cyrl),
  ...Object.entries(data.Grek),
]);

/** Latin letters -> the letter of Cyrillic, or of Greek, that looks like it. */
const lookalikesOf: Readonly<Record<'Cyrl' | 'Grek', ReadonlyMap<string, string>>> = {
  Cyrl: new Map(Object.entries(data.Cyrl).map(([letter, latin]) => [latin, letter])),
  Grek: new Map(Object.entries(data.Grek).map(([letter, latin]) => [latin, letter])),
};

/** A word with letters of another script that look like its own. */
export interface ScriptSlip {
  /** As long as the word. */
  right: string;
  /** Of the letters that are wrong. */
  script: string;
  /** The letters that are of the other script, each once. */
  letters: string[];
}

const OTHER = '\\p{Script=Cyrillic}\\p{Script=Greek}';
/** The blocks of both: without any of these there is nothing to find. */
const ANY = /[\u0370-\u052f\u1c80-\u1c8f\u1f00-\u1fff\u2de0-\u2dff\ua640-\ua69f]/;
/** Letters of two scripts side by side, or with a digit between; or a letter beside a digit. */
const MIXED = new RegExp(
  `\\p{Script=Latin}[\\p{M}\\p{N}]{0,3}[${OTHER}]|[${OTHER}][\\p{M}\\p{N}]{0,3}\\p{Script=Latin}|\\p{Nd}[${OTHER}]|[${OTHER}]\\p{Nd}`,
  'gu',
);
const WORD_BEFORE = /[\p{L}\p{M}\p{N}]*$/u;
const WORD_BEHIND = /^[\p{L}\p{M}\p{N}]*/u;
/** Units of a word on either side of the place where scripts meet. */
const LONGEST = 60;

/** The words of a text in which letters of two scripts, or a letter of another than Latin and a digit, stand side by side. */
export function* suspects(text: string): Generator<{ words: string; index: number }> {
  let end = 0;
  for (const { 0: place, index } of text.matchAll(MIXED)) {
    if (index < end) continue;
    const behind = index + place.length;
    const before = WORD_BEFORE.exec(text.slice(Math.max(end, index - LONGEST), index))?.[0] ?? '';
    end = behind + (WORD_BEHIND.exec(text.slice(behind, behind + LONGEST))?.[0].length ?? 0);
    const start = index - before.length;
    yield { words: text.slice(start, end), index: start };
  }
}

/** Whether there may be any of these. */
export function mixesScripts(text: string): boolean {
  return ANY.test(text);
}

/**
 * A text with each of its words in one script, unit for unit: letters that look like those of the word's own, or like the
 * digit 0 in a number, are these.
 */
export function inOneScript(text: string): string {
  if (!ANY.test(text)) return text;
  let made = '';
  let end = 0;
  for (const { words: word, index } of suspects(text)) {
    made += text.slice(end, index) + (slipIn(word)?.right ?? numberIn(word) ?? word);
    end = index + word.length;
  }
  return made + text.slice(end);
}

/** A number, unit for unit, in which Cyrillic or Greek letters stand for the digit 0: `2О19`; null for any other word. */
export function numberIn(word: string): string | null {
  return NUMBER.test(word) ? word.replace(/[\u041e\u043e\u039f\u03bf]/g, '0') : null;
}

/** Two signs alone may be a name: room 2О. */
const NUMBER = /^(?!\d+$)\d[\d\u041e\u043e\u039f\u03bf]*(?:\d|[\d\u041e\u039f]{2}[\u041e\u039f])$/;

/** The word in the script of most of its letters, where all others look like letters of it; null else. */
export function slipIn(word: string): ScriptSlip | null {
  const letters = [...word];
  const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter));
  const cyrillic = letters.filter((letter) => /\p{Script=Cyrillic}/u.test(letter));
  const greek = letters.filter((letter) => /\p{Script=Greek}/u.test(letter));
  if (latin.length === 0 || (cyrillic.length > 0 && greek.length > 0)) return null;
  const other = cyrillic.length > 0 ? cyrillic : greek;
  // An abbreviation with an ending: `SMSа` is written so.
  if (/^\p{Script=Latin}{2,}\p{Script=Cyrillic}{1,4}$/u.test(word) && isUpper(latin) && !isUpper(other)) return null;
  if (latin.length > other.length) {
    return replaced(word, other, latinLookalikes, cyrillic.length > 0 ? 'Cyrillic' : 'Greek');
  }
  if (latin.length < other.length) {
    return replaced(word, latin, lookalikesOf[cyrillic.length > 0 ? 'Cyrl' : 'Grek'], 'Latin');
  }
  return null;
}

function isUpper(letters: readonly string[]): boolean {
  return letters.every((letter) => letter === letter.toUpperCase());
}

function replaced(
  word: string,
  wrong: readonly string[],
  right: ReadonlyMap<string, string>,
  script: string,
): ScriptSlip | null {
  if (!wrong.every((letter) => right.has(letter))) return null;
  const isWrong = new Set(wrong);
  const written = [...word].map((letter) => (isWrong.has(letter) ? (right.get(letter) as string) : letter)).join('');
  return { right: written, script, letters: [...isWrong] };
}
