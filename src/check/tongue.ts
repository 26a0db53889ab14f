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

/** Languages that a few words of a greater one may be taken for, each with those. */
const RELATIVES: Readonly<Record<string, readonly string[]>> = {
  gl: ['es', 'pt'],
  ast: ['es'],
  an: ['es', 'ca'],
  ext: ['es'],
  oc: ['ca', 'fr'],
  co: ['it'],
  scn: ['it'],
  vec: ['it'],
  lmo: ['it'],
  sco: ['en'],
  nds: ['de', 'nl'],
  lb: ['de'],
  fy: ['nl'],
  af: ['nl'],
  ms: ['id'],
};

/**
 * The language of a page (BCP 47): its own; that of its quotes where it is short and has none; that of the words in its
 * attributions (`thematic area`) where they have none either. Null where these differ, or nothing tells.
 */
export const languageOf = once((document: Document): string | null => {
  const { language } = document;
  if (language !== null && !isGuessed(document)) return language;
  if (ownLength(document) > SHORT_PAGE) return language;
  const quotes = document.footnotes.flatMap((footnote) => footnote.quotes);
  const told = withoutRelatives(quotes);
  if (language !== null) return [...told].find((one) => isRelative(language, one)) ?? language;
  if (told.size > 0) return only(told);
  const raw = quotes.slice(0, ASKED).flatMap(({ attribution }) => attribution?.raw ?? []);
  const { script } = document;
  if (raw.some((one) => script !== null && scriptOf(one) !== script)) return null;
  return only(new Set(raw.flatMap(areaLabelLanguages)));
});

/** The language of a quote: its own, or that of its page where it is short and could be of it. */
export function languageOfQuote(quote: Quote, document: Document): string | null {
  const { language, text, script } = quote;
  if (text.length > SHORT_QUOTE || (language !== null && !isGuessed(quote))) return language;
  const whole = languageOf(document);
  if (language !== null) return whole !== null && isRelative(language, mainLanguage(whole)) ? whole : language;
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

/** Whether few words may have been taken for those of a related language. */
function isGuessed({ language, languageBasis }: Pick<Quote, 'language' | 'languageBasis'>): boolean {
  return language !== null && languageBasis === 'detected' && Object.hasOwn(RELATIVES, mainLanguage(language));
}

function isRelative(language: string, other: string): boolean {
  return RELATIVES[mainLanguage(language)]?.includes(other) ?? false;
}

/** The languages of quotes; of a short one no language that is taken for one of the others. */
function withoutRelatives(quotes: readonly Quote[]): Set<string> {
  const told = quotes.flatMap((quote) =>
    quote.language === null ? [] : [{ quote, tag: mainLanguage(quote.language) }],
  );
  const all = new Set(told.map(({ tag }) => tag));
  const isOwn = ({ quote, tag }: (typeof told)[number]) =>
    !isGuessed(quote) || quote.text.length > SHORT_QUOTE || !RELATIVES[tag]?.some((other) => all.has(other));
  return new Set(told.filter(isOwn).map(({ tag }) => tag));
}

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
