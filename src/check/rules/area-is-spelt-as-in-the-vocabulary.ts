import type { Span } from '../../model/position.ts';
import type { Document } from '../../model/report.ts';
import type { Basis, Tag } from '../../model/tag.ts';
import { words } from '../../text/words.ts';
import { attributedQuotes } from '../footnotes.ts';
import { quoted } from '../message.ts';
import { defineRule, type Problem, type RuleInput } from '../rule.ts';
import { writeName } from '../spelling.ts';

/** A thematic area is spelt as the vocabulary spells it, not as a variant or with a slip. */
export const areaIsSpeltAsInTheVocabulary = defineRule({
  id: 'area-is-spelt-as-in-the-vocabulary',
  summary: 'Every thematic area is spelt as in the vocabulary.',
  severity: 'info',
  docs: 'docs/rules/area-is-spelt-as-in-the-vocabulary.md',
  finds:
    'A thematic area written as a variant of a term, such as its initials, or with a slip that was corrected. A name of the area in another language than that of the vocabulary is none, unless it is the first one listed of its language in another number (`partenariat` for `partenariats`).',
  matters: 'Here it is counted right. Other readers, and a search in the page, take two spellings for two areas.',
  repair: 'Write the label of the vocabulary.',
  about: 'theme',
  examples: {
    pass: `Boards

  • Limit the years a person may chair a board.[1]

Footnotes

  1. Our chair is older than our statutes. (Malta Strategy Salon, June 2019, Roles & Responsibilities thematic area).
`,
    fail: `Boards

  • Limit the years a person may chair a board.[1]

Footnotes

  1. Our chair is older than our statutes. (Malta Strategy Salon, June 2019, Roles & Responsibility thematic area).
`,
  },
  *check(input) {
    const { document } = input;
    const variants: Basis[] = document.kind === 'synthesis' ? ['alias', 'corrected'] : ['corrected'];
    for (const { tag, at, key } of themesOf(document)) {
      const { basis, label, span } = tag;
      if (!variants.includes(basis)) continue;
      const found = span ? input.words(span) : '';
      const foreign = found === label ? null : foreignName(tag, found, input);
      if (found === label || (foreign !== null && !isOtherNumber(found, foreign))) continue;
      const expected = foreign ?? label;
      yield {
        message: `found ${found === '' ? 'another spelling' : quoted(found)}, expected ${quoted(expected)}`,
        span: span ?? at,
        key: `${label} ${key}`,
        expected,
        related: otherSpelling(tag, found, input),
        fix: span ? writeName(document, span, found, label) : undefined,
      };
    }
  },
});

/** The name of the area in the language of the words, where that is another than the label's; else null. */
function foreignName({ basis, id, label }: Tag, found: string, { areasIn }: RuleInput): string | null {
  if (basis !== 'alias') return null;
  const named = areasIn(found).filter(({ term }) => term.id === id);
  const own = areasIn(label)[0]?.language ?? null;
  if (!named.every(({ language }) => language !== null && language !== own)) return null;
  return named[0]?.name ?? null;
}

/** Other scripts write one number in several ways: `सहभागिताएं`, `सहभागिताएँ`. */
const LATIN = /^[\p{sc=Latin}\p{M}]+$/u;
/** Letters: shorter beginnings do not tell that two words are one. */
const BEGINNING = 5;
/** Letters at most that tell one number from another. */
const ENDING = 2;

/** Whether words are a name in singular for plural, or the reverse: `partenariat`, `Partnerschaft`. */
function isOtherNumber(found: string, name: string): boolean {
  const named = words(name);
  const all = words(found);
  const own = all.slice(-named.length);
  if (all.length < named.length || own.every(({ key }, i) => key === named[i]?.key)) return false;
  return own.every(({ key }, i) => isSameWord(key, named[i]?.key ?? ''));
}

function isSameWord(one: string, other: string): boolean {
  let same = 0;
  while (same < one.length && one[same] === other[same]) same++;
  return one === other || (LATIN.test(one) && same >= BEGINNING && Math.max(one.length, other.length) - same <= ENDING);
}

/** Where the document spells the area otherwise first: an editor wants to see both. */
function otherSpelling(
  { id, vocabulary }: Tag,
  found: string,
  { document, words: wordsAt }: RuleInput,
): NonNullable<Problem['related']> {
  if (found === '') return [];
  for (const { tag } of themesOf(document)) {
    if (tag.id !== id || tag.vocabulary !== vocabulary || tag.span === null || tag.basis !== 'stated') continue;
    return [{ message: `spelt ${quoted(wordsAt(tag.span))} here`, span: tag.span }];
  }
  return [];
}

/** Themes of attributions; those of an event only where no quote tells of them. A variant is at home in a report. */
function* themesOf(document: Document): Generator<{ tag: Tag; at: Span | null; key: string }> {
  const quotes = [...attributedQuotes(document)];
  for (const { attribution, key } of quotes) {
    for (const tag of attribution.themes) if (tag.vocabulary === 'theme') yield { tag, at: attribution.span, key };
  }
  if (quotes.length === 0) for (const tag of document.event?.themes ?? []) yield { tag, at: tag.span, key: tag.id };
}
