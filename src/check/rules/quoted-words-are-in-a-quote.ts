import type { Quote } from '../../model/report.ts';
import { once } from '../../text/lazy.ts';
import { words } from '../../text/words.ts';
import { type Claim, claims, placeInRecommendation, placesOfQuotes } from '../claims.ts';
import { quoted } from '../message.ts';
import { quotedStretches } from '../quoted.ts';
import { defineRule } from '../rule.ts';

/** Fewer words are a term or the name of a thing. */
const FEWEST = 3;
/** So many of one recommendation are looked at. */
const MOST = 20;

/** Words that a recommendation has in quotation marks stand in one of the quotes it cites. */
export const quotedWordsAreInAQuote = defineRule({
  id: 'quoted-words-are-in-a-quote',
  summary: 'Words in quotation marks in a recommendation stand in one of its quotes.',
  severity: 'warning',
  docs: 'docs/rules/quoted-words-are-in-a-quote.md',
  finds:
    'Three words or more in quotation marks, of whatever style, in a recommendation that cites, if they stand in none of its quotes. Case, punctuation and accents do not count; what is left out with `…`, and what stands in square brackets, may be anything. What is written onto the first word (`l’`, `qu’`, an Arabic preposition) does not count either. Names, whose words begin with capitals (“Open Tools Week”, “Open Tools Week 2019”), are no quotes. The rule is silent where the recommendation and its quotes are not in one language (a quote of a few words may be in that of its page), where a marker has no footnote and where the last footnote of the page seems to be cut off.',
  matters: 'Quotation marks promise that somebody said these very words. Here nobody can find where.',
  repair: 'Write the words as the quote has them, cite the footnote they stand in, or take the quotation marks away.',
  about: 'link',
  examples: {
    pass: `Keys

  • Let “a key for every group” hang at the town hall.[1]

Footnotes

  1. We asked for a key for every group and got one for all. (Latvia Strategy Salon, June 2019, Resource Allocation thematic area).
`,
    fail: `Keys

  • Let “a key for every newcomer” hang at the town hall.[1]

Footnotes

  1. We asked for a key for every group and got one for all. (Latvia Strategy Salon, June 2019, Resource Allocation thematic area).
`,
  },
  *check(input) {
    for (const claim of claims(input.document)) {
      if (claim.language === null) continue;
      const { text } = claim.recommendation;
      for (const { start, end } of quotedStretches(text).slice(0, MOST)) {
        const stretch = text.slice(start, end);
        if (!isSaid(stretch) || isIn(stretch, claim)) continue;
        yield {
          message: `found ${quoted(stretch)} in quotation marks and in none of the quotes cited, expected words that somebody said`,
          span: placeInRecommendation(input, claim.recommendation, stretch),
          key: `${text} ${stretch}`,
          related: placesOfQuotes(claim),
        };
      }
    }
  },
});

/** Whether the words could be said by somebody: enough of them, and not a name. */
function isSaid(stretch: string): boolean {
  const found = words(stretch);
  if (found.length < FEWEST) return false;
  const long = found.filter(({ key }) => key.length > 3 && !/^\p{N}/u.test(key));
  return long.some(({ start }, i) => i > 0 && !/\p{Lu}/u.test(stretch.charAt(start)));
}

/** What may stand for anything, or be somebody else's. */
const LEFT_OUT = /\.{3}|…|[[(]\s?(?:\.{3}|…)\s?[\])]|\[[^\]]{0,200}\]/u;

function isIn(stretch: string, { quotes }: Claim): boolean {
  const pieces = stretch
    .split(LEFT_OUT)
    .map(spaced)
    .filter((piece) => piece.trim() !== '');
  return quotes.some((quote) => {
    let at = 0;
    return pieces.every((piece) => {
      const end = endOf(piece, spacedQuote(quote), at);
      at = end - 1;
      return end !== -1;
    });
  });
}

const spacedQuote = once(({ text }: Quote) => spaced(text));

/** What Arabic and Hebrew write onto a word: conjunctions, prepositions, an article. */
const WRITTEN_ON = /^(?:[وف]?(?:ال|[بكل]|بال|كال|لل)?|[ושהבלמכ]{1,3})$/u;
const LONGEST_PREFIX = 4;

/** Where a piece ends in a quote, from `at` on; -1 where it is not there. Something may be written onto its first word. */
function endOf(piece: string, said: string, at: number): number {
  const plain = said.indexOf(piece, at);
  if (plain !== -1) return plain + piece.length;
  if (!/^ [\u0590-\u06ff]/.test(piece)) return -1;
  // `المكتبة` behind `li-` is `للمكتبة`: its article has lost a letter.
  for (const words of [piece.slice(1), ...(piece.startsWith(' ال') ? [piece.slice(2)] : [])]) {
    for (let from = said.indexOf(words, at); from !== -1; from = said.indexOf(words, from + 1)) {
      const space = said.lastIndexOf(' ', from);
      if (from - space <= LONGEST_PREFIX + 1 && WRITTEN_ON.test(said.slice(space + 1, from)))
        return from + words.length;
    }
  }
  return -1;
}

/** Words with a space before, between and behind; what is written onto a word with an apostrophe is one of its own. */
function spaced(text: string): string {
  return ` ${words(text)
    .map(({ key }) => key.replaceAll("'", ' '))
    .join(' ')} `;
}
