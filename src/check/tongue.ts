/** The language of a page and of its quotes, where few words do not tell it: what a reader would take it for. @module */
import type { Document, Quote } from '../model/report.ts';
import { isAscii } from '../text/fold.ts';
import { once } from '../text/lazy.ts';
import { scriptOf } from '../text/script.ts';
import { areaLabelLanguages, attributionLanguages } from '../vocabularies/cues.ts';

/** UTF-16 units: a page with more words of its own, and a quote that is longer, have told their language if they have one. */
const SHORT_PAGE = 1000;
const SHORT_QUOTE = 100;
/** So many attributions are asked. */
const ASKED = 20;

/**
 * The language of a page (BCP 47): its own; that of its quotes where it is short and has none; that of the words in its
 * attributions (`thematic area`) where they have none either. Null where these differ, or nothing tells.
 */
export const languageOf = once((document: Document): string | null => {
  if (document.language !== null) return document.language;
  if (ownLength(document) > SHORT_PAGE) return null;
  const quotes = document.footnotes.flatMap((footnote) => footnote.quotes);
  const told = new Set(quotes.flatMap(({ language }) => (language === null ? [] : [mainLanguage(language)])));
  if (told.size > 0) return only(told);
  const raw = quotes.slice(0, ASKED).flatMap(({ attribution }) => attribution?.raw ?? []);
  const { script } = document;
  if (raw.some((one) => script !== null && scriptOf(one) !== script)) return null;
  return only(new Set(raw.flatMap(areaLabelLanguages)));
});

/** The language of a quote: its own, or that of its page where it is short and could be of it. */
export function languageOfQuote({ language, text, script }: Quote, document: Document): string | null {
  if (language !== null || text.length > SHORT_QUOTE) return language;
  const whole = languageOf(document);
  const isOther =
    script !== document.script || (whole !== null && mainLanguage(whole) === 'en' && !isAscii(plain(text)));
  return isOther ? null : whole;
}

/** The first part of a BCP 47 tag. */
export function mainLanguage(tag: string): string {
  const end = tag.indexOf('-');
  return end === -1 ? tag : tag.slice(0, end);
}

/** Whether attributions in the language of these words are not read: no attribution of theirs is told from a quote. */
export function isUnreadLanguage(language: string | null, words: string): boolean {
  const script = scriptOf(words);
  if (script !== null && !READ_SCRIPTS.has(script)) return true;
  return language !== null && !attributionLanguages().has(mainLanguage(language));
}

const READ_SCRIPTS: ReadonlySet<string> = new Set(['Latn', 'Arab', 'Deva']);

function ownLength({ summary, recommendations }: Document): number {
  return recommendations.reduce((sum, { text }) => sum + text.length, summary?.length ?? 0);
}

function only(languages: ReadonlySet<string>): string | null {
  const [first = null] = languages;
  return languages.size === 1 ? first : null;
}

/** Quotation marks, dashes and dots of print are of no language. */
function plain(text: string): string {
  return text.replace(/[^\p{L}]/gu, '');
}
