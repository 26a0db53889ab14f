import { isAscii } from '../../text/fold.ts';
import { latinLookalikes, lookalikesOf } from '../../vocabularies/lookalikes.ts';
import { wordsBeside } from '../around.ts';
import { matchesOf } from '../lines.ts';
import { quoted } from '../message.ts';
import { hitsIn, passagesOf, placeOf } from '../passages.ts';
import { touchesQuote } from '../quote-words.ts';
import { defineRule, type RuleInput } from '../rule.ts';

/** No word has letters of another script that look like its own. */
export const wordsAreOfOneScript = defineRule({
  id: 'words-are-of-one-script',
  summary: 'No word has letters of another script that look like its own.',
  severity: 'warning',
  docs: 'docs/rules/words-are-of-one-script.md',
  finds:
    'A word of Latin letters with Cyrillic or Greek ones among them that look the same, or the reverse: “cοmmunity” with a Greek omicron. Words that mix scripts to be read so are none: units and formulas (`μm`, `kΩ`), parts joined by a hyphen, abbreviations with an ending of another script.',
  matters:
    'The word looks right and is found by no search; as the name of a source or an area it is taken for another one.',
  repair: 'Type the word anew. `--fix` puts the letters of the script that most of the word is in, outside of quotes.',
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
    if (isAscii(passagesOf(document).text)) return;
    for (const { passage, hits } of hitsIn(document, matchesOf(MIXED))) {
      const found = hits.flatMap((hit) => {
        const one = slipIn(hit.words);
        return one ? [{ ...hit, ...one }] : [];
      });
      for (const { words: word, letters: wrong, script, right, index } of found) {
        const letters = wrong.map((letter) => `${letter} (U+${hexOf(letter)})`).join(', ');
        const span = placeOf(input, passage, index, index + word.length);
        yield {
          message: `found the ${script} ${letters} in the word ${quoted(word)}, expected ${quoted(right)} in one script`,
          span,
          key: `${right} ${wordsBeside(passage.text, index, index + word.length, inOneScript)}`,
          expected: right,
          ...fixOf(input, span, word, right),
        };
      }
    }
  },
});

function inOneScript(words: string): string {
  return isAscii(words) ? words : words.replace(MIXED, (word) => slipIn(word)?.right ?? word);
}

const OTHER = '\\p{Script=Cyrillic}\\p{Script=Greek}';
/** A word in which letters of two scripts stand side by side, or with a digit between. */
const MIXED = new RegExp(
  `[\\p{L}\\p{M}\\p{N}]{0,60}?(?:\\p{Script=Latin}[\\p{M}\\p{N}]{0,3}[${OTHER}]|[${OTHER}][\\p{M}\\p{N}]{0,3}\\p{Script=Latin})[\\p{L}\\p{M}\\p{N}]{0,60}`,
  'gu',
);

interface Slip {
  right: string;
  script: string;
  /** The letters that are of the other script, each once. */
  letters: string[];
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
  return { right: written, script, letters: [...isWrong] };
}

function hexOf(letter: string): string {
  return (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}

function fixOf({ document, words }: RuleInput, span: ReturnType<typeof placeOf>, word: string, right: string) {
  if (!span || words(span) !== word) return {};
  const [start, end] = [span.start.offset, span.end.offset];
  if (touchesQuote(document)(start, end)) return {};
  return { fix: { message: `write ${quoted(right)} in one script`, edits: [{ start, end, text: right }] } };
}
