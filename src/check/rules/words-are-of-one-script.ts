import { latinLookalikes, lookalikesOf } from '../../vocabularies/lookalikes.ts';
import { wordsBeside } from '../around.ts';
import type { Match } from '../lines.ts';
import { quoted } from '../message.ts';
import { hitsIn, passagesOf, placeOf } from '../passages.ts';
import { mayChange } from '../quote-words.ts';
import { defineRule, type RuleInput } from '../rule.ts';

/** No word has letters of another script that look like its own. */
export const wordsAreOfOneScript = defineRule({
  id: 'words-are-of-one-script',
  summary: 'No word has letters of another script that look like its own.',
  severity: 'warning',
  docs: 'docs/rules/words-are-of-one-script.md',
  finds:
    'A word of Latin letters with Cyrillic or Greek ones among them that look the same, or the reverse: “cοmmunity” with a Greek omicron; and such a letter beside digits where all other letters are Latin: “2О euros” with a Cyrillic О. Words that mix scripts to be read so are none: units and formulas (`μm`, `kΩ`), parts joined by a hyphen, abbreviations with an ending of another script.',
  matters:
    'The word looks right and is found by no search; as the name of a source or an area it is taken for another one.',
  repair: 'Type the word anew.',
  fixes: 'Puts the letters of the script that most of the word is in, outside of quotes.',
  examples: {
    pass: `Maps

  • Print maps for every community.[1]

Footnotes

  1. The wall is 12 μm thick. (Chile Strategy Salon, June 2019, Diversity thematic area).
`,
    fail: `Maps

  • Print maps for every c\u043emmunity.[1]

Footnotes

  1. The wall is 12 μm thick. (Chile Strategy Salon, June 2019, Diversity thematic area).
`,
  },
  *check(input) {
    const { document } = input;
    if (!ANY.test(passagesOf(document).text)) return;
    for (const { passage, hits } of hitsIn(document, suspects)) {
      const found = hits.flatMap((hit) => {
        const one =
          /\p{Nd}/u.test(hit.words) && lettersIn(hit.words) === 1
            ? besideDigits(hit.words, passage.text)
            : slipIn(hit.words);
        return one ? [{ ...hit, ...one }] : [];
      });
      for (const { words: word, letters: wrong, script, right, isWord, index } of found) {
        const letters = wrong.map((letter) => `${letter} (U+${hexOf(letter)})`).join(', ');
        const span = placeOf(input, passage, index, index + word.length);
        yield {
          message: `found the ${script} ${letters} in ${isWord ? 'the word ' : ''}${quoted(word)}, expected ${quoted(right)}${isWord ? ' in one script' : ''}`,
          span,
          key: `${right} ${wordsBeside(passage.text, index, index + word.length, inOneScript)}`,
          expected: right,
          ...(isWord && fixOf(input, span, word, right)),
        };
      }
    }
  },
});

function inOneScript(words: string): string {
  if (!ANY.test(words)) return words;
  let made = '';
  let end = 0;
  for (const { words: word, index } of suspects(words)) {
    made += words.slice(end, index) + (slipIn(word)?.right ?? word);
    end = index + word.length;
  }
  return made + words.slice(end);
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

/** The words in which such a place is, each once. */
function* suspects(text: string): Generator<Match> {
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

interface Slip {
  right: string;
  script: string;
  /** Not of digits beside a letter. */
  isWord: boolean;
  /** The letters that are of the other script, each once. */
  letters: string[];
}

/** Digits with a letter that looks like a Latin one, or like the digit 0, where all other letters nearby are Latin. */
function besideDigits(word: string, passage: string): Slip | null {
  const [letter = ''] = word.match(/\p{L}/u) ?? [];
  const latin = latinLookalikes.get(letter);
  const script = /\p{Script=Cyrillic}/u.test(letter) ? 'Cyrillic' : 'Greek';
  // Small Greek letters are measures.
  if (latin === undefined || (script === 'Greek' && latin.toLowerCase() !== 'o')) return null;
  const others = passage.replaceAll(word, ' ');
  if (new RegExp(`[${OTHER}]`, 'u').test(others) || !/\p{Script=Latin}/u.test(others)) return null;
  const right = word.replace(letter, latin.toLowerCase() === 'o' ? '0' : latin);
  return { right, script, letters: [letter], isWord: false };
}

function lettersIn(word: string): number {
  return word.match(/\p{L}/gu)?.length ?? 0;
}

/** The word in the script of most of its letters, where all others look like letters of it; null else. */
function slipIn(word: string): Slip | null {
  const letters = [...word];
  const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter));
  const cyrillic = letters.filter((letter) => /\p{Script=Cyrillic}/u.test(letter));
  const greek = letters.filter((letter) => /\p{Script=Greek}/u.test(letter));
  if (cyrillic.length > 0 && greek.length > 0) return null;
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
): Slip | null {
  if (!wrong.every((letter) => right.has(letter))) return null;
  const isWrong = new Set(wrong);
  const written = [...word].map((letter) => (isWrong.has(letter) ? (right.get(letter) as string) : letter)).join('');
  return { right: written, script, letters: [...isWrong], isWord: true };
}

function hexOf(letter: string): string {
  return (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}

function fixOf(input: RuleInput, span: ReturnType<typeof placeOf>, word: string, right: string) {
  if (!span || input.words(span) !== word) return {};
  const [start, end] = [span.start.offset, span.end.offset];
  if (!mayChange(input, start, end)) return {};
  return { fix: { message: `write ${quoted(right)} in one script`, edits: [{ start, end, text: right }] } };
}
