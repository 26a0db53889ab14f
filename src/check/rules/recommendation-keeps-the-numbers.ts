import type { Quote } from '../../model/report.ts';
import { firstNot } from '../../text/bisect.ts';
import type { Word } from '../../text/words.ts';
import { amountsIn, amountsOf, measureOf } from '../amounts.ts';
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
import { type Limit, limitOn, limitsIn } from '../limits.ts';
import { quoted, shown } from '../message.ts';
import { numbersIn, type SaidNumber } from '../numbers.ts';
import { defineRule, type Problem, type RuleInput } from '../rule.ts';
import { isTold } from '../stories.ts';

/** So many words behind a number tell what is counted. */
const COUNTED = 3;
/** So much of what a recommendation speaks of must stand in a quote for the two to say the same. */
const SAME_SUBJECT = 0.5;
/** The same for a quote of which the number is lost. */
const SAME_IN_SHORT = 0.6;
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
    'A number, in digits or in words, that stands in a recommendation and in none of the quotes it cites, although they speak of the same: a quote counts the same by another number, sets another limit (`at most five` for `never more than six`), or half of what the recommendation speaks of stands in its quotes. And a number of the only quote that a recommendation lost which has no number at all, where it names what is counted and is otherwise the quote in short; not of one that a story tells (`we lent 14 ladders`). The numbers of one phrase (`two or three`) are told together, and not beside `a few`. A year is found only where a quote names another one. Not asked for are 1, ordinals, numbers in names (`COVID-19`, `Python 3`, `step 2`), times of day, points of a list (`2)`) and the number of things that are then listed; `both`, `twice`, `a dozen` answer for a number, and so do other words for the same amount (`two decades` for 20 years, `a fifth` or `one in five` for 20 percent, `2 million` for 2,000,000, `twice a year` for every 6 months). The rule reads English, Spanish, French, German and Portuguese, and is silent where the recommendation and its quotes are not in one of these, where a marker has no footnote and where the last footnote of the page seems to be cut off.',
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
  const isOtherwise = saidOtherwise(claim, said);
  const unsaid = asked.filter(
    (one) => !values.has(one.value) && !(one.isYear && isDated(claim, one.value)) && !isOtherwise(one),
  );
  if (unsaid.length === 0) return;
  const subjects = subjectsOf(claim);
  const isSame = shares(subjects.own, subjects.quotes) >= SAME_SUBJECT;
  const isLimited = limitedAlike(claim, own, said);
  const told = phrasesOf(unsaid, own, claim.recommendation.text).filter((numbers) => {
    if (numbers.length > 1 && claim.quotes.some((quote) => isVague(wordsOfQuote(quote), claim))) return false;
    return numbers.some((number) => {
      if (number.isYear) return isSame && said.some(({ isYear }) => isYear);
      return isSame || isCountedAlike(number, said, claim) || isLimited(number);
    });
  });
  for (const numbers of told.slice(0, MOST)) {
    const [first, last] = [numbers[0] as SaidNumber, numbers.at(-1) as SaidNumber];
    const { recommendation } = claim;
    const found = recommendation.text.slice(first.start, last.end);
    const others = said.filter(({ asked, isYear }) => asked && isYear === first.isYear).map(wordsOf);
    yield {
      message: `found the number ${quoted(found)} in the recommendation and in none of its quotes, expected ${others.length === 0 ? 'a number that a quote says' : `one that they say: ${listed(others)}`}`,
      span: placeInRecommendation(input, recommendation, found),
      key: `${recommendation.text} ${found}`,
      related: placesOfQuotes(claim),
    };
  }
}

/** Stand between the numbers of one phrase: `two or three`, `between 200 and 300`. */
const BETWEEN = /^\s?(?:[-–—]|(?:or|to|and|o|u|a|y|e|ou|à|et|oder|bis|und)\s)\s?$/;

/** The numbers of which some are to be told, those of one phrase together. */
function phrasesOf(unsaid: readonly SaidNumber[], own: readonly SaidNumber[], text: string): SaidNumber[][] {
  const isUnsaid = new Set(unsaid);
  const phrases: SaidNumber[][] = [];
  for (const one of own) {
    const [phrase, last] = [phrases.at(-1), phrases.at(-1)?.at(-1)];
    const isOne = phrase && last && phrase.length < 2 && BETWEEN.test(text.slice(last.end, one.start));
    if (isOne && one.isYear === last.isYear) phrase.push(one);
    else phrases.push([one]);
  }
  return phrases.filter((phrase) => phrase.some((one) => isUnsaid.has(one)));
}

function isVague(found: readonly Word[], { known }: ReadClaim): boolean {
  return found.some(({ key }) => known.vague.has(key));
}

/** Whether a quote counts the same by another number. */
function isCountedAlike(number: SaidNumber, said: readonly Said[], claim: ReadClaim): boolean {
  const counted = countedBy(number, claim.words, claim);
  return said.some(
    (one) => one.asked && !one.isYear && countedInQuote(one, claim).some((theirs) => counted.includes(theirs)),
  );
}

/** So few numbers are the one limit that both speak of. */
const FEW = 2;

/**
 * Answers whether a number is the most or least of something where the quotes have another for it, measured alike: then
 * few of their words need to be the same (`never more than six at a time`, `five at a time is the most`).
 */
function limitedAlike(
  claim: ReadClaim,
  own: readonly SaidNumber[],
  said: readonly Said[],
): (one: SaidNumber) => boolean {
  const counts = said.filter(({ asked, isYear }) => asked && !isYear);
  if (counts.length === 0 || counts.length > FEW || own.filter(({ asked }) => asked).length > FEW) return () => false;
  const subjects = subjectsOf(claim);
  const isAlike = shares(subjects.own, subjects.quotes) > 0;
  const { recommendation, words, known } = claim;
  const limits = limitsIn(recommendation.text, words, known);
  return (number) => {
    const limit = limitOn(number, limits, recommendation.text, words);
    if (!limit) return false;
    const measure = measureOf(number, recommendation.text, words, known);
    if (!isAlike && measure !== 'money') return false;
    return counts.some((one) => {
      const [theirs, found] = [one.quote.text, wordsOfQuote(one.quote)];
      const other: Limit | null = limitOn(one, limitsIn(theirs, found, known), theirs, found);
      return other?.side === limit.side && measureOf(one, theirs, found, known) === measure;
    });
  };
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
  if (shares(subjects.own, subjects.quotes) < SAME_IN_SHORT) return;
  const isRound = isVague(own, claim);
  const first = phrasesOf(numbers, numbers, quote.text).find((phrase) => {
    const number = phrase.at(-1) as SaidNumber;
    if (isTold(number, quote.text, found, claim.known) || (isRound && phrase.length > 1)) return false;
    return subjects.own.has(countedBy(number, found, claim)[0] ?? '');
  });
  if (!first) return;
  const said = quote.text.slice(first[0]?.start, first.at(-1)?.end);
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

/** Answers whether a quote says the same amount in other words: `two decades` for `20 years`, `a fifth` for `20 percent`. */
function saidOtherwise({ recommendation, words, known, quotes }: ReadClaim, said: readonly Said[]) {
  let others: Set<string> | undefined;
  return (number: SaidNumber): boolean => {
    const own = amountsOf(number, recommendation.text, words, known);
    if (own.length === 0) return false;
    others ??= new Set([
      ...said.flatMap((one) => amountsOf(one, one.quote.text, wordsOfQuote(one.quote), known)),
      ...quotes.flatMap((quote) => amountsIn(quote.text, wordsOfQuote(quote), known)),
    ]);
    return own.some((amount) => others?.has(amount));
  };
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
