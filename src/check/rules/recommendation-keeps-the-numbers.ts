import type { Quote } from '../../model/report.ts';
import { firstNot } from '../../text/bisect.ts';
import type { Word } from '../../text/words.ts';
import {
  type Claim,
  placeInRecommendation,
  placesOfQuotes,
  type ReadClaim,
  readClaims,
  shares,
  subjectsOf,
  wordsOfQuote,
} from '../claims.ts';
import { quoted, shown } from '../message.ts';
import { amountsOf, numbersIn, partsIn, type SaidNumber } from '../numbers.ts';
import { defineRule, type Problem, type RuleInput } from '../rule.ts';

/** So many words behind a number tell what is counted. */
const COUNTED = 3;
/** So much of what a recommendation speaks of must stand in a quote for the two to say the same. */
const SAME_SUBJECT = 0.5;
/** A quote that is longer than the recommendation by more has much that nobody summed up. */
const LONGER = 2;

/** So many numbers of one recommendation are told. */
const MOST = 5;

/** A number in a recommendation stands in one of its quotes too, and a number that a quote counts by is not lost. */
export const recommendationKeepsTheNumbers = defineRule({
  id: 'recommendation-keeps-the-numbers',
  summary: 'The numbers of a recommendation stand in its quotes.',
  severity: 'info',
  docs: 'docs/rules/recommendation-keeps-the-numbers.md',
  finds:
    'A number, in digits or in words, that stands in a recommendation and in none of the quotes it cites, although they speak of the same: a quote counts the same by another number, or half of what the recommendation speaks of stands in its quotes. And a number of the only quote that a recommendation lost which has no number at all, where it names what is counted and is otherwise the quote in short. A year is found only where a quote names another one. Not asked for are 1, ordinals, numbers in names (`COVID-19`, `Python 3`, `step 2`), times of day, points of a list (`2)`) and the number of things that are then listed; `both`, `twice`, `a dozen` answer for a number, and so do other words for the same amount (`two decades` for 20 years, `a fifth` for 20 percent). The rule reads English, Spanish, French, German and Portuguese, and is silent where the recommendation and its quotes are not in one of these, where a marker has no footnote and where the last footnote of the page seems to be cut off.',
  matters:
    'A sum of money or a number of seats is what a community will be held to. Whether the number was changed in writing, or stands in a part of the source that is not quoted, only a person can tell.',
  repair: 'Compare the quote with its source, and write the number that was said; or leave it out.',
  about: 'link',
  examples: {
    pass: `Boards

  • Keep two seats on every board for members under thirty.[1]

Footnotes

  1. There should be 2 seats on the board for members under thirty. (Chad Strategy Salon, June 2019, Diversity thematic area).
`,
    fail: `Boards

  • Keep three seats on every board for members under thirty.[1]

Footnotes

  1. There should be 2 seats on the board for members under thirty. (Chad Strategy Salon, June 2019, Diversity thematic area).
`,
  },
  *check(input) {
    for (const claim of readClaims(input.document)) {
      const own = numbersIn(claim.recommendation.text, claim.words, claim.known, claim.language);
      if (own.length > 0) yield* added(input, claim, own);
      else yield* lost(claim);
    }
  },
});

function* added(input: RuleInput, claim: ReadClaim, own: readonly SaidNumber[]): Iterable<Problem> {
  const asked = own.filter((number) => number.asked);
  if (asked.length === 0) return;
  const said = claim.quotes.flatMap((quote) => inQuote(quote, claim));
  const values = new Set(said.map(({ value }) => value));
  const unsaid = asked.filter(
    (one) => !values.has(one.value) && !(one.isYear && isDated(claim, one.value)) && !isSaidOtherwise(one, claim),
  );
  if (unsaid.length === 0) return;
  const subjects = subjectsOf(claim);
  const isSame = shares(subjects.own, subjects.quotes) >= SAME_SUBJECT;
  for (const number of unsaid.slice(0, MOST)) {
    const counted = countedBy(number, claim.words, claim);
    const isNear = said.some(
      (one) => one.asked && !one.isYear && countedInQuote(one, claim).some((theirs) => counted.includes(theirs)),
    );
    if (number.isYear ? !isSame || !said.some(({ isYear }) => isYear) : !isSame && !isNear) continue;
    const { recommendation } = claim;
    const found = recommendation.text.slice(number.start, number.end);
    const others = said.filter(({ asked, isYear }) => asked && isYear === number.isYear).map(wordsOf);
    yield {
      message: `found the number ${quoted(found)} in the recommendation and in none of its quotes, expected ${others.length === 0 ? 'a number that a quote says' : `one that they say: ${listed(others)}`}`,
      span: placeInRecommendation(input, recommendation, found),
      key: `${recommendation.text} ${found}`,
      related: placesOfQuotes(claim),
    };
  }
}

function* lost(claim: ReadClaim): Iterable<Problem> {
  const { recommendation, quotes, words: own } = claim;
  const [quote, more] = quotes;
  if (!quote || more || quote.text.length > recommendation.text.length * LONGER) return;
  if (!claim.known.mayHave.number.test(quote.text)) return;
  const found = wordsOfQuote(quote);
  const numbers = numbersIn(quote.text, found, claim.known, claim.language).filter(
    ({ asked, isYear }) => asked && !isYear,
  );
  if (numbers.length === 0 || own.length === 0) return;
  const subjects = subjectsOf(claim);
  if (shares(subjects.own, subjects.quotes) < SAME_SUBJECT) return;
  const first = numbers.find((number) => subjects.own.has(countedBy(number, found, claim)[0] ?? ''));
  if (!first) return;
  const said = quote.text.slice(first.start, first.end);
  yield {
    message: `found no number in the recommendation, expected ${quoted(said)} as in its quote ${quoted(quote.text)}`,
    span: recommendation.span,
    key: `${recommendation.text} without ${said}`,
    related: [{ message: 'the quote it cites', span: quote.span }],
  };
}

interface Said extends SaidNumber {
  quote: Quote;
}

function inQuote(quote: Quote, claim: ReadClaim): Said[] {
  const numbers = numbersIn(quote.text, wordsOfQuote(quote), claim.known, claim.language);
  return numbers.map((one) => ({ ...one, quote }));
}

function wordsOf({ quote, start, end }: Said): string {
  return quote.text.slice(start, end);
}

function countedInQuote(one: Said, claim: ReadClaim): string[] {
  return countedBy(one, wordsOfQuote(one.quote), claim);
}

/** Whether a quote says the same amount in other words: `two decades` for `20 years`, `a fifth` for `20 percent`. */
function isSaidOtherwise(number: SaidNumber, { recommendation, words, known, language, quotes }: ReadClaim): boolean {
  const own = amountsOf(number, recommendation.text, words, known);
  if (own.length === 0) return false;
  return quotes.some((quote) => {
    const found = wordsOfQuote(quote);
    const said = numbersIn(quote.text, found, known, language).flatMap((one) =>
      amountsOf(one, quote.text, found, known),
    );
    return own.some((amount) => said.includes(amount) || partsIn(found, known).includes(amount));
  });
}

/** Whether the attribution of a quote has the year. */
function isDated({ quotes }: Claim, year: string): boolean {
  return quotes.some(({ attribution }) => attribution?.raw.includes(year));
}

/** What stands right behind a number. */
function countedBy({ end }: SaidNumber, found: readonly Word[], { subject }: ReadClaim): string[] {
  const next = firstNot(found, ({ start }) => start < end);
  return found.slice(next, next + COUNTED).flatMap(({ key }) => subject(key) ?? []);
}

function listed(all: readonly string[]): string {
  const shownWords = [...new Set(all)].map(shown);
  return shownWords.length > 5 ? `${shownWords.slice(0, 5).join(', ')}, …` : shownWords.join(', ');
}
