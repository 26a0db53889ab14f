/** Attributions in words of a language that is not read. @module */
import type { Attribution, Document } from '../model/report.ts';
import { firstNot } from '../text/bisect.ts';
import { once } from '../text/lazy.ts';
import { areaLabelLanguages } from '../vocabularies/cues.ts';
import { attributedQuotes } from './footnotes.ts';
import { isUnreadLanguage, languageOf, languageOfQuote } from './tongue.ts';

/**
 * Answers whether a place (an offset) lies in an attribution whose words are of a language that is not read: what it
 * lacks may stand there. A page in such a language may all the same have its attributions in another one: those that
 * name an area in words that are read are read, and all are where these are half of the page.
 */
export function inUnreadAttribution(document: Document): (offset: number) => boolean {
  const all = unreadAttributions(document);
  return (offset) => {
    const next = firstNot(all, ({ span }) => span.start.offset <= offset);
    return offset < (all[next - 1]?.span.end.offset ?? 0);
  };
}

const unreadAttributions = once((document: Document): readonly Attribution[] => {
  const page = languageOf(document);
  const quotes = attributedQuotes(document);
  const unlabelled = quotes.filter(({ attribution }) => !namesArea(attribution));
  const isReadPage = unlabelled.length * 2 <= quotes.length;
  const unread = unlabelled.filter(({ quote, attribution: { raw } }) => {
    // A script tells by itself; a language is told by the quote.
    if (isUnreadLanguage(null, raw)) return true;
    return !isReadPage && (isUnreadLanguage(page, raw) || isUnreadLanguage(languageOfQuote(quote, document), raw));
  });
  return unread
    .map(({ attribution }) => attribution)
    .sort((one, other) => one.span.start.offset - other.span.start.offset);
});

/** Whether an attribution names an area in words of the vocabulary, or has words that say that one follows. */
function namesArea({ raw, themes }: Attribution): boolean {
  return themes.some(({ basis }) => basis === 'stated' || basis === 'alias') || areaLabelLanguages(raw).length > 0;
}
