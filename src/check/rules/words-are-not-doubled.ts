import type { Span } from '../../model/position.ts';
import { singleWords, wordsMaybeTwice } from '../../vocabularies/single-words.ts';
import { wordsBeside } from '../around.ts';
import { quoted } from '../message.ts';
import { around, attributedPassagesOf, hitsIn, placeOf } from '../passages.ts';
import { defineRule, type RuleInput } from '../rule.ts';
import { languageOf } from '../tongue.ts';

/** No word stands twice in a row by a slip. */
export const wordsAreNotDoubled = defineRule({
  id: 'words-are-not-doubled',
  summary: 'No word stands twice in a row by a slip.',
  severity: 'warning',
  docs: 'docs/rules/words-are-not-doubled.md',
  finds:
    'A function word twice in a row (“of the the”), also over the end of a line, in the languages of which there is a list (`src/vocabularies/single-words.json`). Words that may stand twice are not on it, such as “had had”, “nous nous” and all that a language doubles to make a plural or to stress. In Catalan, Dutch, English, French, German, Italian, Portuguese and Spanish any other word of five letters and more as well (“legal legal texts”), if it stands there in small letters, on one line, and no third time; left out are the words that people double to stress (“really really”) or that meet where two clauses do. Quotes are left alone: what a community wrote stays as it wrote it; their attributions are not.',
  matters: 'It is a slip that readers pass over, and translators wonder about.',
  repair: 'Delete one of the two.',
  examples: {
    pass: `Trains

  • Ask what those who had had no ticket did.[1]

Footnotes

  1. The the train was full. (Peru Strategy Salon, June 2019, Diversity thematic area).
`,
    fail: `Trains

  • Ask what those without a a ticket did.[1]

Footnotes

  1. The train was full. (Peru Strategy Salon, June 2019, Diversity thematic area).
`,
  },
  *check(input) {
    const { document } = input;
    const language = languageOf(document);
    const words = language === null ? null : singleWords(language);
    if (language === null || words === null) return;
    const maybe = wordsMaybeTwice(language);
    for (const { passage, hits } of hitsIn(attributedPassagesOf(document), twins, { quotes: false })) {
      for (const { words: both, index } of hits) {
        const end = index + both.length;
        const isSmall = words.has(firstOf(both));
        if (!isSmall && !(maybe && isSlip(both, maybe) && isTwiceOnly(passage.text, index, end))) continue;
        const [word = ''] = both.split(' ');
        const span = placeOf(input, passage, index, end);
        // Two cells of a table, or words with markup between, are read as neighbours.
        if (!isSmall && !isWritten(input, span, both)) continue;
        yield {
          message: `found ${quoted(both)} in ${quoted(around(passage.text, index, end))}, expected ${quoted(word)} once`,
          span,
          key: `${word.toLowerCase()} ${wordsBeside(passage.text, index, end)}`,
          expected: word,
        };
      }
    }
  },
});

function firstOf(both: string): string {
  return both.slice(0, both.indexOf(' ')).toLowerCase();
}

/** Letters: shorter words are often doubled on purpose, or meant twice. */
const SHORTEST = 5;

/** Two words of one form, in small letters, that nobody means twice. */
function isSlip(both: string, maybe: ReadonlySet<string>): boolean {
  const word = firstOf(both);
  return word.length >= SHORTEST && both === `${word} ${word}` && /^\p{Ll}+$/u.test(word) && !maybe.has(word);
}

/** Who writes a word three times means it. */
function isTwiceOnly(text: string, start: number, end: number): boolean {
  const word = text.slice(start, start + (end - start - 1) / 2).toLowerCase();
  const around = text.slice(Math.max(0, start - word.length - 1), end + word.length + 1).toLowerCase();
  return !around.startsWith(`${word} ${word} ${word}`) && !around.endsWith(`${word} ${word} ${word}`);
}

function isWritten({ text }: RuleInput, span: Span | null, words: string): boolean {
  return text === '' || (span !== null && text.slice(span.start.offset, span.end.offset) === words);
}

/** No longer word is looked at. */
const LONGEST = 40;
/** A bit in which ASCII letters differ from their capitals; what it makes equal beside them is told apart later. */
const CASE = 0x20;

/** One may stand before the first of two words. */
const OPENING: ReadonlySet<number> = new Set(Array.from('([“‘«„"', (mark) => mark.charCodeAt(0)));

/** Words that stand twice, however they are capitalised: unit by unit, for no pattern with a reference back is as quick. */
function* twins(text: string): Generator<{ words: string; index: number }> {
  let start = 0;
  let line = text.indexOf('\n');
  for (let space = text.indexOf(' '); space !== -1; space = text.indexOf(' ', start)) {
    for (; line !== -1 && line < space; line = text.indexOf('\n', start)) start = line + 1;
    if (OPENING.has(text.charCodeAt(start))) start++;
    const length = space - start;
    let same = 0;
    while (same < length && (text.charCodeAt(start + same) | CASE) === (text.charCodeAt(space + 1 + same) | CASE))
      same++;
    if (same === length && length > 0 && length <= LONGEST) {
      const end = space + 1 + length;
      const around = text.slice(Math.max(0, start - 1), end + 1);
      if (TWICE.test(around)) yield { words: text.slice(start, end), index: start };
    }
    start = space + 1;
  }
}

/** Within a word stand letters, marks, hyphens and apostrophes: `to-the the-` is none. */
const TWICE = /(?:^|[^\p{L}\p{M}\p{N}'’-])([\p{L}\p{M}]+) \1(?:$|[^\p{L}\p{M}\p{N}'’-])/iu;
