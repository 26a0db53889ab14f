import type { Span } from '../../model/position.ts';
import type { Document } from '../../model/report.ts';
import type { Basis, Tag } from '../../model/tag.ts';
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
    'A thematic area written as a variant of a term, such as its initials, or with a slip that was corrected. A name of the area in another language than that of the vocabulary is none.',
  matters: 'Here it is counted right. Other readers, and a search in the page, take two spellings for two areas.',
  repair: 'Write the label of the vocabulary.',
  fixes:
    'Writes the label of the vocabulary for another number or a slip of it, in English: `Roles & Responsibility`. Names in other languages and abbreviations are left to a person.',
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
    const { document, words } = input;
    const variants: Basis[] = document.kind === 'synthesis' ? ['alias', 'corrected'] : ['corrected'];
    for (const { tag, at, key } of themesOf(document)) {
      const { basis, label, span } = tag;
      if (!variants.includes(basis)) continue;
      const found = span ? words(span) : '';
      if (found === label || isForeign(tag, found, input)) continue;
      yield {
        message: `found ${found === '' ? 'another spelling' : quoted(found)}, expected ${quoted(label)}`,
        span: span ?? at,
        key: `${label} ${key}`,
        expected: label,
        related: otherSpelling(tag, found, input),
        fix: span ? writeName(document, span, found, label) : undefined,
      };
    }
  },
});

/** Whether the words are the name of the area in another language than its label: as right there as the label is here. */
function isForeign({ basis, id, label }: Tag, found: string, { areasIn }: RuleInput): boolean {
  if (basis !== 'alias') return false;
  const named = areasIn(found).filter(({ term }) => term.id === id);
  if (named.length === 0) return false;
  const own = areasIn(label)[0]?.language ?? null;
  return named.every(({ language }) => language !== null && language !== own);
}

/** Where the document spells the area otherwise first: an editor wants to see both. */
function otherSpelling(
  { id, vocabulary }: Tag,
  found: string,
  { document, words }: RuleInput,
): NonNullable<Problem['related']> {
  if (found === '') return [];
  for (const { tag } of themesOf(document)) {
    if (tag.id !== id || tag.vocabulary !== vocabulary || tag.span === null || tag.basis !== 'stated') continue;
    return [{ message: `spelt ${quoted(words(tag.span))} here`, span: tag.span }];
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
