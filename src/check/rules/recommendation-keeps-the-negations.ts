import type { Quote } from '../../model/report.ts';
import { firstNot } from '../../text/bisect.ts';
import { lazy } from '../../text/lazy.ts';
import { sentenceStarts, type Word } from '../../text/words.ts';
import type { ClaimWords } from '../../vocabularies/claims.ts';
import {
  placeInRecommendation,
  placesOfQuotes,
  type ReadClaim,
  readClaims,
  shares,
  subjectsOf,
  wordsOfQuote,
} from '../claims.ts';
import { limitsIn, range } from '../limits.ts';
import { quoted } from '../message.ts';
import { defineRule, type Problem, type RuleInput } from '../rule.ts';
import { isOneSentence } from '../stories.ts';

/** So many words behind a negation tell what it denies. */
const DENIED = 4;
/** A verb that asks for something stands so near a negation that forbids. */
const NEAR = 3;
/** A quote that is longer than the recommendation by more has much that nobody summed up. */
const LONGER = 3;
/** So many negations of a quote are looked at: a quote that could be summed up has no more. */
const LOOKED_AT = 20;
/** So much of what a recommendation speaks of must stand in the quote for it to be the quote in short. */
const SAME_SUBJECT = 0.6;

/** What a recommendation forbids one of its quotes forbids too, and what its only quote forbids it does not ask for. */
export const recommendationKeepsTheNegations = defineRule({
  id: 'recommendation-keeps-the-negations',
  summary: 'The negations of a recommendation stand in its quotes, and theirs in it.',
  severity: 'info',
  docs: 'docs/rules/recommendation-keeps-the-negations.md',
  finds:
    'A negation (`not`, `never`, `no`) in a recommendation where none of the quotes it cites has a negation or another word that says something negative (`avoid`, `without`, `lack`, `too`), although what is denied stands in a quote. And a recommendation without any such word whose only quote forbids something (`should not …`, `do not …`), where what is forbidden stands in the recommendation and the recommendation is otherwise the quote in short. Negations that deny nothing (`not only`, `no more than`) do not count, nor do those that something behind them turns round (`do not forget`, `not before`), unless the other side has it without a negation, nor those behind `that`, `because`, `so` and the like, nor a complaint in a quote (`is not read`), which is often the reason why a recommendation asks for the opposite. The rule reads English, Spanish, French, German and Portuguese, and is silent where the recommendation and its quotes are not in one of these, where a marker has no footnote and where the last footnote of the page seems to be cut off.',
  matters:
    'One small word turns a recommendation into its opposite, and nobody stumbles over it in reading. Whether the community meant it so, only a person can tell.',
  repair: 'Compare the recommendation with the quote and its source, and write what was meant.',
  about: 'link',
  examples: {
    pass: `Names

  • Do not publish the names of guests on the wiki.[1]

Footnotes

  1. Nobody should publish the names of guests on a wiki. (Malta Strategy Salon, June 2019, Community Health thematic area).
`,
    fail: `Names

  • Publish the names of guests on the wiki.[1]

Footnotes

  1. You should not publish the names of guests on a wiki. (Malta Strategy Salon, June 2019, Community Health thematic area).
`,
  },
  *check(input) {
    for (const claim of readClaims(input.document)) {
      const { words: own, known } = claim;
      const [denial] = denialsOf(claim);
      if (denial !== undefined) yield* added(input, claim, denial);
      else if (!isNegative(own, known)) yield* lost(claim);
    }
  },
});

function* added(input: RuleInput, claim: ReadClaim, at: number): Iterable<Problem> {
  const { recommendation, words: own, quotes, known } = claim;
  if (isSubordinate(recommendation.text, own, at, known)) return;
  if (quotes.some((quote) => isNegative(wordsOfQuote(quote), known))) return;
  const denied = deniedBy(recommendation.text, own, at, claim);
  if (quotes.some((quote) => isSaidByBeginning(behind(recommendation.text, own, at), wordsOfQuote(quote)))) return;
  const { quotes: said } = subjectsOf(claim);
  if (!denied.some((subject) => said.has(subject))) return;
  const { start, end } = own[at] as Word;
  const found = recommendation.text.slice(start, end);
  yield {
    message: `found ${quoted(found)} in the recommendation ${quoted(recommendation.text)} and no negation in its quotes, expected what they say`,
    span: placeInRecommendation(input, recommendation, found),
    key: `${recommendation.text} ${found}`,
    related: placesOfQuotes(claim),
  };
}

function* lost(claim: ReadClaim): Iterable<Problem> {
  const { recommendation, quotes, known } = claim;
  const [quote, more] = quotes;
  if (!quote || more || quote.text.length > recommendation.text.length * LONGER) return;
  if (!known.mayHave.negation.test(quote.text)) return;
  const found = wordsOfQuote(quote);
  const at = forbidding(quote, found, claim);
  if (at === null) return;
  const subjects = subjectsOf(claim);
  if (shares(subjects.own, subjects.quotes) < SAME_SUBJECT) return;
  if (!deniedBy(quote.text, found, at, claim).some((subject) => subjects.own.has(subject))) return;
  const said = quote.text.slice(found[at]?.start, found[at]?.end);
  yield {
    message: `found no negation in the recommendation ${quoted(recommendation.text)}, expected ${quoted(said)} as in its quote ${quoted(quote.text)}`,
    span: recommendation.span,
    key: `${recommendation.text} without ${said}`,
    related: [{ message: 'the quote it cites', span: quote.span }],
  };
}

/** Where words deny something. */
function negationsIn(found: readonly Word[], { negations, noDenial }: ClaimWords): number[] {
  const at: number[] = [];
  for (let i = 0; i < found.length; i++) if (negations.has((found[i] as Word).key)) at.push(i);
  if (at.length === 0) return at;
  const harmless = new Set(noDenial.find(found).flatMap(({ from, to }) => range(from, to)));
  return at.filter((i) => !harmless.has(i));
}

/** A text and its words. */
interface Part {
  text: string;
  found: readonly Word[];
}

/** The negations of a recommendation, but for those with which its quotes say the same otherwise. */
function denialsOf({ recommendation, words: own, quotes, known }: ReadClaim): number[] {
  const at = negationsIn(own, known);
  if (at.length === 0) return at;
  const others = quotes.map((quote) => ({ text: quote.text, found: wordsOfQuote(quote) }));
  return withoutTurned(at, { text: recommendation.text, found: own }, others, known);
}

/** Those of the negations that are no part of a limit (`no more than`), and that nothing behind them turns round. */
function withoutTurned(at: readonly number[], part: Part, others: readonly Part[], known: ClaimWords): number[] {
  const harmless = new Set<number>();
  // Few have a limit, and few are turned round: what the others say is looked for then.
  const sides = lazy(
    () => new Set(others.flatMap(({ text, found }) => limitsIn(text, found, known).map(({ side }) => side))),
  );
  for (const { side, from, to, turnedAt } of limitsIn(part.text, part.found, known)) {
    // Only the other side says the opposite: `more than three`, and no `at most three` beside it.
    if (sides().size > 0 && !sides().has(side)) continue;
    for (const i of turnedAt === null ? range(from, to) : [turnedAt]) harmless.add(i);
  }
  const said = lazy(() => new Set(others.flatMap(({ found }) => found.map(({ key }) => key))));
  return at.filter((i) => !harmless.has(i) && !isTurned(i, part, said, known));
}

/** A negation is turned round over so many words. */
const TURNED = 10;

/** Whether a negation says yes (`do not forget`) or when (`not before`), and the other side does not say the same without it. */
function isTurned(
  at: number,
  { text, found }: Part,
  said: () => ReadonlySet<string>,
  { turners }: ClaimWords,
): boolean {
  for (let i = at + 1; i < found.length && i <= at + TURNED && isOneSentence(text, found, i - 1, i); i++) {
    const { key } = found[i] as Word;
    if (turners.has(key)) return !said().has(key);
  }
  return false;
}

function isNegative(found: readonly Word[], { negations, alsoNegative, negativePhrases }: ClaimWords): boolean {
  const isOne = ({ key }: Word) => negations.has(key) || alsoNegative.has(key) || hasNegativeEdge(key);
  return found.some(isOne) || negativePhrases.find(found).length > 0;
}

/** Say no at the beginning of a word: `unpaid`. */
const BEGINNINGS = ['un', 'in', 'im', 'non', 'dis', 'des'];

/** Whether words say with a beginning what others deny. */
function isSaidByBeginning(denied: readonly Word[], found: readonly Word[]): boolean {
  const said = new Set(denied.flatMap(({ key }) => BEGINNINGS.map((beginning) => beginning + key)));
  return found.some(({ key }) => said.has(key));
}

/** `haven't`, `n'est`. */
function hasNegativeEdge(key: string): boolean {
  return key.includes("'") && (key.endsWith("n't") || key.startsWith("n'"));
}

/** The first word of a prohibition: a negation beside a verb that asks, or what opens a sentence that forbids. */
function forbidding({ text }: Quote, found: readonly Word[], claim: ReadClaim): number | null {
  const { known, recommendation, words: own } = claim;
  const all = negationsIn(found, known).slice(0, LOOKED_AT);
  const at = withoutTurned(all, { text, found }, [{ text: recommendation.text, found: own }], known);
  const isDemand = (i: number) => known.demands.has(found[i]?.key ?? '');
  for (const i of at) {
    const isSaid = (j: number) => isDemand(j) && !/[.!?;]/.test(between(text, found, Math.min(i, j), Math.max(i, j)));
    for (let j = i - NEAR; j <= i + NEAR; j++) if (isSaid(j) && !isSubordinate(text, found, i, known)) return i;
  }
  if (at.length === 0 || known.openers.find(found).length === 0) return null;
  for (const start of sentenceStarts(text)) {
    const opener = known.openers.at(
      found,
      firstNot(found, (word) => word.start < start),
    );
    if (opener && at.includes(opener.to - 1)) return opener.to - 1;
  }
  return null;
}

/** Whether a word stands in a part of its sentence that only says why or who. */
function isSubordinate(text: string, found: readonly Word[], at: number, { subordinate }: ClaimWords): boolean {
  for (let i = at - 1; i >= 0; i--) {
    if (/[.!?;:]/.test(between(text, found, i, i + 1))) return false;
    if (subordinate.has(found[i]?.key ?? '')) return true;
  }
  return false;
}

function between(text: string, found: readonly Word[], before: number, behind: number): string {
  return text.slice(found[before]?.end, found[behind]?.start);
}

/** What stands right behind a negation, in its part of the sentence. */
function deniedBy(text: string, found: readonly Word[], at: number, { subject }: ReadClaim): string[] {
  return behind(text, found, at).flatMap(({ key }) => subject(key) ?? []);
}

function behind(text: string, found: readonly Word[], at: number): readonly Word[] {
  let end = at + 1;
  while (end < found.length && end <= at + DENIED && isOneSentence(text, found, end - 1, end)) end++;
  return found.slice(at + 1, end);
}
