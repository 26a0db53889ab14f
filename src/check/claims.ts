/** Recommendations beside the words they rest on. @module */

import type { Span } from '../model/position.ts';
import type { Document, Footnote, Quote, Recommendation } from '../model/report.ts';
import { firstNot } from '../text/bisect.ts';
import { once } from '../text/lazy.ts';
import { termReader } from '../text/terms.ts';
import { type Word, words } from '../text/words.ts';
import { type ClaimWords, claimWords } from '../vocabularies/claims.ts';
import type { RuleInput } from './rule.ts';
import { languageOf, languageOfQuote, mainLanguage } from './tongue.ts';

/** A recommendation with all it rests on. */
export interface Claim {
  recommendation: Recommendation;
  /** The words of its text. */
  words: readonly Word[];
  /** What it cites, each quote once; never empty. */
  quotes: readonly Quote[];
  /** First part of the BCP 47 tag that the document, where it has one, and all quotes have; null where they differ. */
  language: string | null;
}

/** The words of each recommendation, in their order. */
export const recommendationWords = once(({ recommendations }: Document): (readonly Word[])[] =>
  recommendations.map(({ text }) => words(text)),
);

/**
 * The recommendations whose evidence is whole: every marker has its footnote, every footnote its words, and none is the
 * last of the page without an attribution, which may be cut off.
 */
export const claims = once((document: Document): Claim[] => {
  const footnotes = new Map(document.footnotes.map((footnote) => [footnote.id, footnote]));
  const last = document.footnotes.at(-1);
  const own = languageOf(document);
  const all = recommendationWords(document);
  return document.recommendations.flatMap((recommendation, i) => {
    const cited = citedBy(recommendation, footnotes);
    if (cited === null || (last && cited.has(last) && isCutOff(last))) return [];
    const notes = [...cited];
    const quotes = notes.flatMap((footnote) => footnote.quotes);
    if (quotes.length === 0 || notes.some(hasNoWords)) return [];
    const language = sharedLanguage(own, quotes, document);
    return [{ recommendation, words: all[i] ?? [], quotes, language }];
  });
});

/** A claim in a language with a list of the words that matter. */
export interface ReadClaim extends Claim {
  language: string;
  known: ClaimWords;
  /** Tells forms of one word by one key; null for a word that names no subject. */
  subject: (word: string) => string | null;
}

/** The claims in a language of which the words are known. */
export const readClaims = once((document: Document): ReadClaim[] => {
  return claims(document).flatMap(({ recommendation, words: own, quotes, language }) => {
    const known = language === null ? null : claimWords(language);
    if (language === null || known === null) return [];
    return [{ recommendation, words: own, quotes, language, known, subject: subjectKeys(known) }];
  });
});

/** The words of a quote, read once. */
export const wordsOfQuote = once(({ text }: Quote): readonly Word[] => words(text));

/** What a claim speaks of, and what its quotes speak of. */
export const subjectsOf = once(
  ({ words: own, quotes, subject }: ReadClaim): { own: ReadonlySet<string>; quotes: ReadonlySet<string> } => {
    const said = new Set<string>();
    for (const quote of quotes) addSubjects(wordsOfQuote(quote), subject, said);
    return { own: addSubjects(own, subject, new Set()), quotes: said };
  },
);

function addSubjects(found: readonly Word[], subject: ReadClaim['subject'], to: Set<string>): Set<string> {
  for (const { key } of found) {
    const one = subject(key);
    if (one !== null) to.add(one);
  }
  return to;
}

/** So many second places are enough. */
const MOST_PLACES = 5;

/** The quotes of a claim as second places of a finding. */
export function placesOfQuotes({ quotes }: Claim): { message: string; span: Span }[] {
  return quotes.slice(0, MOST_PLACES).map(({ span }) => ({ message: 'a quote it cites', span }));
}

/** How much of the first stands in the second: 0 to 1; 0 where there is nothing. */
export function shares(own: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const one of own) if (other.has(one)) shared++;
  return own.size === 0 ? 0 : shared / own.size;
}

/** A page of many languages in its quotes does not tell its own; then it has that of what it cites. */
function sharedLanguage(own: string | null, quotes: readonly Quote[], document: Document): string | null {
  let first: string | null | undefined;
  for (const quote of quotes) {
    const language = main(languageOfQuote(quote, document));
    if (first === undefined) first = language;
    else if (first !== language) return null;
  }
  return first !== undefined && (own === null || main(own) === first) ? first : null;
}

function main(language: string | null): string | null {
  return language === null ? null : mainLanguage(language);
}

function citedBy({ citations }: Recommendation, footnotes: ReadonlyMap<string, Footnote>): Set<Footnote> | null {
  const cited = new Set<Footnote>();
  for (const { footnote } of citations) {
    const there = footnote === null ? undefined : footnotes.get(footnote);
    if (!there) return null;
    cited.add(there);
  }
  return cited;
}

function hasNoWords({ quotes }: Footnote): boolean {
  return quotes.every(({ text }) => text === '');
}

function isCutOff({ quotes }: Footnote): boolean {
  return quotes.at(-1)?.attribution == null;
}

/** So many letters at the beginning of a word tell which one it is, where no stems are known. */
const BEGINNING = 6;

/** So many words are remembered. */
const REMEMBERED = 20_000;

/**
 * Makes keys by which forms of one word compare equal: a stem in English, the beginning of the word elsewhere; null for a
 * word that names no subject. One for a language, for pages share most of their words.
 */
const subjectKeys = once(({ language, small, numbers }: ClaimWords): ((word: string) => string | null) => {
  let reader = termReader();
  const known = new Map<string, string | null>();
  const make = (word: string) => {
    if (small.has(word) || numbers.has(word)) return null;
    if (language === 'de') return word.length > 3 ? word.slice(0, BEGINNING) : null;
    const [stem] = reader.read(word, language).stems;
    return stem === undefined ? null : language === 'en' ? stem : stem.slice(0, BEGINNING);
  };
  return (word) => {
    const there = known.get(word);
    if (there !== undefined) return there;
    if (known.size >= REMEMBERED) {
      known.clear();
      reader = termReader();
    }
    const key = make(word);
    known.set(word, key);
    return key;
  };
});

/**
 * The place of words in the input: the first in the recommendation that lie in none of its markers; the recommendation
 * where they are not found, as with marks inside them.
 */
export function placeInRecommendation(
  { text, span: spanOf }: Pick<RuleInput, 'text' | 'span'>,
  { span, citations }: Recommendation,
  found: string,
): Span {
  const isInMarker = (at: number) =>
    at < (citations[firstNot(citations, (one) => one.span.start.offset <= at) - 1]?.span.end.offset ?? 0);
  const end = Math.min(span.end.offset, text.length);
  for (let at = text.indexOf(found, span.start.offset); at !== -1 && at + found.length <= end; ) {
    if (isWhole(text, at, at + found.length) && !isInMarker(at)) return spanOf(at, at + found.length);
    at = text.indexOf(found, at + found.length);
  }
  return span;
}

const LETTER = /[\p{L}\p{N}]/u;

function isWhole(text: string, start: number, end: number): boolean {
  return !LETTER.test(text.charAt(start - 1)) && !LETTER.test(text.charAt(end));
}
