/** Pages that end in the middle of a sentence. @module */
import type { Document, Footnote, Recommendation } from '../model/report.ts';
import { once } from '../text/lazy.ts';
import { neverLastWords } from '../vocabularies/single-words.ts';
import { passagesOf } from './passages.ts';
import type { RuleInput } from './rule.ts';
import { languageOf } from './tongue.ts';

/** Where a page breaks off. */
export interface CutOff {
  item: Recommendation | Footnote;
  /** The words of the item. */
  words: string;
  /** How many of the other items of its kind have an end, where that is the reason; null where it is not. */
  others: { ended: number; all: number } | null;
}

/** Where a page breaks off; null where it does not, or its text is not known. */
export function cutOffOf(input: Pick<RuleInput, 'document' | 'text'>): CutOff | null {
  const cut = input.text === '' ? null : brokenOff(input.document);
  return cut && endsPage(input.text, cut.item.span.end.offset) ? cut : null;
}

const brokenOff = once((document: Document): CutOff | null => {
  const item = lastOf(document);
  const words = item && wordsOf(item);
  if (!item || words === null || isEnd(words)) return null;
  const others = peersOf(document, item);
  const ended = others.filter(isEnd).length;
  const share = others.length < FEWEST ? 0 : ended / others.length;
  if (share >= MOST) return { item, words, others: { ended, all: others.length } };
  const isSure = stopsShort(words, document) || (share >= HALF && isHalfWord(words, document));
  return isSure ? { item, words, others: null } : null;
});

/** So many others tell how items end. */
const FEWEST = 3;
const MOST = 0.75;
const HALF = 0.5;

/** The item that ends last; a note in its place ends within an item. */
function lastOf({ recommendations, footnotes }: Document): CutOff['item'] | null {
  let last: CutOff['item'] | null = null;
  for (const items of [recommendations, footnotes]) {
    for (const item of items) if (item.span.end.offset >= (last?.span.end.offset ?? 0)) last = item;
  }
  return last;
}

/** Whether nothing but markup stands behind an offset. */
function endsPage(text: string, offset: number): boolean {
  const rest = text.slice(offset, offset + 2000);
  return offset + 2000 >= text.length && !/[\p{L}\p{N}{[]/u.test(rest.replace(/<\/?[^<>]{0,200}>/g, ''));
}

/** The last words of an item; null where a marker or an attribution ends it, which is another rule's business. */
function wordsOf(item: CutOff['item']): string | null {
  if (isRecommendation(item)) {
    const isCited = item.citations.some(({ span }) => span.end.offset >= item.span.end.offset);
    return isCited ? null : item.text;
  }
  return isAttributed(item) ? null : (item.quotes.at(-1)?.text ?? null);
}

function isRecommendation(item: CutOff['item']): item is Recommendation {
  return 'citations' in item;
}

/** The attribution of a point in a report or table stands elsewhere. */
function isAttributed({ quotes, span }: Footnote): boolean {
  const at = quotes.at(-1)?.attribution?.span;
  return at !== undefined && at.start.offset >= span.start.offset && at.end.offset <= span.end.offset + 2;
}

/** The other items of its kind as words; an attribution is an end. */
function peersOf({ recommendations, footnotes }: Document, last: CutOff['item']): string[] {
  if (isRecommendation(last)) return recommendations.filter((one) => one !== last).map(({ text }) => text);
  return footnotes
    .filter((one) => one !== last)
    .map((one) => (isAttributed(one) ? '.' : (one.quotes.at(-1)?.text ?? '')));
}

/** Full stops of all scripts, with what may close behind them; a bracket alone closes a remark. */
const END = /[.!?…:;。！？：；।॥؟۔։።༎។៕)\]）]["'”’“«»›‹)\]」』》*]*$/;

function isEnd(words: string): boolean {
  return END.test(words.slice(-12));
}

/** A comma, an opening bracket, or a word that no sentence ends with. */
function stopsShort(words: string, document: Document): boolean {
  if (/[,،、([“„«‘]$/.test(words)) return true;
  const last = /(?<=\s)\p{L}{1,12}$/u.exec(words.slice(-20))?.[0];
  const language = last === undefined ? null : languageOf(document);
  return last !== undefined && language !== null && (neverLastWords(language)?.has(last) ?? false);
}

/** The last word is the beginning of another word of the page and stands nowhere else. */
function isHalfWord(words: string, document: Document): boolean {
  const last = /(?<=\s)\p{L}{2,20}$/u.exec(words.slice(-30))?.[0];
  if (last === undefined) return false;
  const { text } = passagesOf(document);
  const alone = new RegExp(`(?<!\\p{L})${last}(?!\\p{L})`, 'giu');
  return (text.match(alone)?.length ?? 0) === 1 && new RegExp(`(?<!\\p{L})${last}\\p{L}`, 'iu').test(text);
}
