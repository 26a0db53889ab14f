import type { Span } from '../../model/position.ts';
import type { Document } from '../../model/report.ts';
import type { Basis, Tag } from '../../model/tag.ts';
import { nearest } from '../../text/nearest.ts';
import { words } from '../../text/words.ts';
import { inOneScript } from '../../vocabularies/lookalikes.ts';
import type { TermName } from '../../vocabularies/themes.ts';
import { inCutAttribution } from '../cut-off.ts';
import { attributedQuotes } from '../footnotes.ts';
import { quoted } from '../message.ts';
import { defineRule, type Problem, type RuleInput } from '../rule.ts';
import { writeName } from '../spelling.ts';
import { languageOf, mainLanguage } from '../tongue.ts';
import { inUnreadAttribution } from '../unread.ts';

/** A thematic area is spelt as the vocabulary spells it, not as a variant or with a slip. */
export const areaIsSpeltAsInTheVocabulary = defineRule({
  id: 'area-is-spelt-as-in-the-vocabulary',
  summary: 'Every thematic area is spelt as in the vocabulary.',
  severity: 'info',
  docs: 'docs/rules/area-is-spelt-as-in-the-vocabulary.md',
  finds:
    'A thematic area written as a variant of a term, such as its initials, or with a slip that was corrected. A name of the area in another language than that of the vocabulary is none; a slip in one is told with the name in the language of the page, and so is the first one listed of a language in another number (`partenariat` for `partenariats`). Nothing is said of an attribution in words of a language in which attributions are not read.',
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
    const { document } = input;
    const isCut = inCutAttribution(input);
    const isUnread = inUnreadAttribution(document);
    const variants: Basis[] = document.kind === 'synthesis' ? ['alias', 'corrected'] : ['corrected'];
    for (const { tag, at, key } of themesOf(document)) {
      const { basis, label, span } = tag;
      if (!variants.includes(basis)) continue;
      const found = span ? input.words(span) : '';
      if (found === label || (span && (isCut(span.start.offset) || isUnread(span.start.offset)))) continue;
      // As it was read: a letter of another script is told by `words-are-of-one-script`.
      const read = inOneScript(found);
      const foreign = foreignName(tag, read, input);
      if (read === label || (foreign !== null && !isOtherNumber(read, foreign))) continue;
      const expected = foreign ?? nameInLanguage(tag, read, input) ?? label;
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

/** The name of the area that a slip is nearest to, in the language of a page that is not in that of the labels. */
function nameInLanguage({ basis, id }: Tag, found: string, { document, areaNames }: RuleInput): string | null {
  const language = basis === 'corrected' ? languageOf(document) : null;
  if (language === null || mainLanguage(language) === 'en') return null;
  const isOfPage = (one: TermName) => one.language !== null && mainLanguage(one.language) === mainLanguage(language);
  const names = areaNames().filter((one) => one.id === id && isOfPage(one));
  const texts = names.map(({ text }) => text);
  const [name = null] = nearest(found, texts);
  // Labels of other languages are listed in small letters.
  return name && /^\p{Lu}/u.test(found) ? name.charAt(0).toUpperCase() + name.slice(1) : name;
}

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
