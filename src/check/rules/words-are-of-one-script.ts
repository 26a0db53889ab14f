import {
  inOneScript,
  latinLookalikes,
  mixesScripts,
  numberIn,
  type ScriptSlip,
  slipIn,
  suspects,
} from '../../vocabularies/lookalikes.ts';
import { wordsBeside } from '../around.ts';
import { quoted } from '../message.ts';
import { attributedPassagesOf, hitsIn, placeOf } from '../passages.ts';
import { mayChange } from '../quote-words.ts';
import { defineRule, type RuleInput } from '../rule.ts';

/** No word has letters of another script that look like its own. */
export const wordsAreOfOneScript = defineRule({
  id: 'words-are-of-one-script',
  summary: 'No word has letters of another script that look like its own.',
  severity: 'warning',
  docs: 'docs/rules/words-are-of-one-script.md',
  finds:
    'A word of Latin letters with Cyrillic or Greek ones among them that look the same, or the reverse: “cοmmunity” with a Greek omicron; and such a letter beside digits where all other letters are Latin: “2О euros” with a Cyrillic О. Words that mix scripts to be read so are none: units and formulas (`μm`, `kΩ`), parts joined by a hyphen, abbreviations with an ending of another script. In an attribution the other rules take such a letter for the one it looks like.',
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
    const passages = attributedPassagesOf(document);
    if (!mixesScripts(passages.text)) return;
    for (const { passage, hits } of hitsIn(passages, suspects)) {
      const found = hits.flatMap((hit) => {
        const one =
          numberSlip(hit.words) ??
          (/\p{Nd}/u.test(hit.words) && lettersIn(hit.words) === 1
            ? besideDigits(hit.words, passage.text)
            : wordSlip(hit.words));
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

interface Told extends ScriptSlip {
  /** Not of digits beside a letter. */
  isWord: boolean;
}

function wordSlip(word: string): Told | null {
  const slip = slipIn(word);
  return slip && { ...slip, isWord: true };
}

function numberSlip(word: string): Told | null {
  const right = numberIn(word);
  const letters = [...new Set(word.match(/\p{L}/gu))];
  return right === null ? null : { right, script: scriptOf(letters[0] ?? ''), letters, isWord: false };
}

function scriptOf(letter: string): string {
  return /\p{Script=Cyrillic}/u.test(letter) ? 'Cyrillic' : 'Greek';
}

/** Digits with a letter that looks like a Latin one, or like the digit 0, where all other letters nearby are Latin. */
function besideDigits(word: string, passage: string): Told | null {
  const [letter = ''] = word.match(/\p{L}/u) ?? [];
  const latin = latinLookalikes.get(letter);
  const script = scriptOf(letter);
  // Small Greek letters are measures.
  if (latin === undefined || (script === 'Greek' && latin.toLowerCase() !== 'o')) return null;
  const others = passage.replaceAll(word, ' ');
  if (/[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(others) || !/\p{Script=Latin}/u.test(others)) return null;
  const right = word.replace(letter, latin.toLowerCase() === 'o' ? '0' : latin);
  return { right, script, letters: [letter], isWord: false };
}

function lettersIn(word: string): number {
  return word.match(/\p{L}/gu)?.length ?? 0;
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
