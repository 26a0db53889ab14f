/** Pages that end in the middle of a sentence. @module */
import type { Attribution, Citation, Document, Footnote, Recommendation } from '../model/report.ts';
import { once } from '../text/lazy.ts';
import { words as allWords } from '../text/words.ts';
import { areaEnder } from '../vocabularies/cues.ts';
import { neverLastWords } from '../vocabularies/single-words.ts';
import { numberOf } from './footnotes.ts';
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

type Input = Pick<RuleInput, 'document' | 'doubts' | 'text'>;

/** Where a page breaks off; null where it does not, or its text is not known. */
export function cutOffOf(input: Input): CutOff | null {
  if (input.text === '') return null;
  const cut = brokenOff(input.document) ?? brokenAttribution(input);
  return cut && endsPage(input.text, cut.item.span.end.offset) ? cut : null;
}

/**
 * Answers whether a place (an offset) lies in an attribution in which the page breaks off: what it lacks is missing from
 * the page.
 */
export function inCutAttribution(input: Input): (offset: number) => boolean {
  const cut = input.text === '' ? null : brokenAttribution(input);
  const open = cut && endsPage(input.text, cut.item.span.end.offset) ? openAttribution(cut.item) : null;
  return (offset) => open !== null && offset >= open.span.start.offset;
}

/** The markers whose footnotes stood on the part of a page that is cut off; none where fewer than three are missing. */
export function markersBeyondTheEnd(input: Input): readonly Citation[] {
  const { recommendations, footnotes, format } = input.document;
  if (format === 'wikitext' || footnotes.length === 0) return [];
  const missing = recommendations.flatMap(({ citations }) => citations.filter(({ footnote }) => footnote === null));
  const labels = new Set(missing.map(({ label }) => label));
  if (labels.size < FEWEST) return [];
  const last = Math.max(...footnotes.slice(-LOOKED_AT).map(({ label }) => numberOf(label) ?? Number.POSITIVE_INFINITY));
  const isBeyond = [...labels].every((label) => (numberOf(label) ?? -1) > last);
  return isBeyond && cutOffOf(input) !== null ? missing : [];
}

/** The last notes of a list tell how far it counts. */
const LOOKED_AT = 20;

/** An attribution that is open at the end of the last footnote, and in the middle of what it has to say. */
function brokenAttribution({ document, doubts, text }: Input): CutOff | null {
  const item = lastOf(document);
  const open = item && openAttribution(item);
  if (!item || !open) return null;
  const [from, to] = [open.span.start.offset, item.span.end.offset];
  if (!doubts.some(({ kind, span }) => kind === 'attribution-unclosed' && span.start.offset === from)) return null;
  return endsInItsArea(open, text, to) ? null : { item, words: text.slice(from, to).trim(), others: null };
}

function openAttribution(item: CutOff['item']): Attribution | null {
  return isRecommendation(item) ? null : (item.quotes.at(-1)?.attribution ?? null);
}

/** Whether nothing is missing but the closing parenthesis: the area, which stands last, is there to its end. */
function endsInItsArea({ themes }: Attribution, text: string, to: number): boolean {
  const named = Math.max(-1, ...themes.map(({ span }) => span?.end.offset ?? -1));
  if (named === -1) return false;
  const behind = allWords(text.slice(named, to));
  return behind.length === 0 || areaEnder(behind) === 0;
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

/** Words in a parenthesis that nothing closes. A face (`:(`) opens none. */
const OPEN_AT_END = /(?<![:;=-])[(（]\p{L}[^()（）]*$/u;
const LONGEST_OPEN = 200;

/** A comma, an opening bracket, words in a parenthesis that is open, or a word that no sentence ends with. */
function stopsShort(words: string, document: Document): boolean {
  if (/[,،、([“„«‘]$/.test(words) || OPEN_AT_END.test(words.slice(-LONGEST_OPEN))) return true;
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
