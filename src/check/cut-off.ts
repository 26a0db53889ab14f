/** Pages that end in the middle of a sentence. @module */
import type { Span } from '../model/position.ts';
import type { Attribution, Citation, Document, Footnote, Recommendation } from '../model/report.ts';
import { once } from '../text/lazy.ts';
import { words as allWords } from '../text/words.ts';
import { areaEnder } from '../vocabularies/cues.ts';
import { neverLastWords } from '../vocabularies/single-words.ts';
import { numberOf } from './footnotes.ts';
import { passagesOf } from './passages.ts';
import { perText } from './per-text.ts';
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

/** The footnotes that are lost with the end of a page. */
export interface LostNotes {
  /** The markers that had them, from the first. */
  markers: readonly Citation[];
  /** Where the page breaks off; at the first marker where that is not known. */
  span: Span;
}

type Input = Pick<RuleInput, 'document' | 'doubts' | 'text'>;

/** Where a page breaks off in an item; null where it does not, or its text is not known. */
export const cutOffOf = perText((input: Input): CutOff | null => {
  if (input.text === '') return null;
  const cut = brokenOff(input.document) ?? brokenAttribution(input) ?? brokenInLine(input) ?? brokenBeyondDoubt(input);
  return cut && endsPage(input.text, cut.item.span.end.offset) ? cut : null;
});

/**
 * Answers whether a place (an offset) lies in an attribution in which the page breaks off, or behind it: what it lacks
 * is missing from the page.
 */
export function inCutAttribution(input: Input): (offset: number) => boolean {
  const cut = input.text === '' ? null : (brokenAttribution(input) ?? brokenBeyondDoubt(input));
  const open = cut && endsPage(input.text, cut.item.span.end.offset) ? openAttribution(cut.item) : null;
  return (offset) => open !== null && offset >= open.span.start.offset;
}

/**
 * The footnotes that stood on the part of a page that is cut off; null where none are known to have. In wikitext they stand
 * at their markers.
 */
export function lostNotes(input: Input): LostNotes | null {
  const { document, text } = input;
  const { markers, labels } = beyondTheList(document);
  const [first] = markers;
  if (!first) return null;
  const last = document.footnotes.at(-1);
  const cut = cutOffOf(input);
  if (!last) return { markers, span: cut?.item.span ?? headingAtEnd(input) ?? first.span };
  if (cut) return { markers, span: cut.item.span };
  const isEnding = labels >= SEVERAL && text !== '' && endsPage(text, last.span.end.offset);
  return isEnding ? { markers, span: last.span } : null;
}

/** Whether a page breaks off before its footnotes: a section that a link leads to may have stood behind the end. */
export function isCutBeforeNotes(input: Input): boolean {
  const { footnotes, format } = input.document;
  if (format !== 'wikitext' && footnotes.length > 0) return false;
  return lostNotes(input) !== null || isCut(input) || headingAtEnd(input) !== null;
}

/** Whether a page breaks off in an item, a reference, or a link or template of wikitext. */
export function isCut(input: Input): boolean {
  return cutOffOf(input) !== null || openReference(input) !== null || endsInLink(input);
}

/** The ids of the items that are not whole where a page breaks off. */
export function cutItems(input: Input): ReadonlySet<string> {
  const last = lostNotes(input) !== null || openReference(input) !== null ? input.document.footnotes.at(-1) : undefined;
  return new Set([cutOffOf(input)?.item.id, last?.id].filter((id) => id !== undefined));
}

/**
 * The markers of names whose references are lost with the list of wikitext they stand in: the page breaks off before it or
 * in it. None where the page has most of its references, so that a name is mistyped rather.
 */
export function lostNames(input: Input): readonly Citation[] {
  const { document, doubts } = input;
  if (document.format !== 'wikitext') return [];
  const lost = undefinedMarkers(document);
  if (lost.length === 0) return [];
  const isIn = doubts.some(isOpenList) || openReference(input) !== null;
  const isBefore = isCut(input) || lacksNotes(input);
  const names = new Set(lost.map(({ label }) => label)).size;
  return isIn || (isBefore && names > document.footnotes.length) ? lost : [];
}

/** Whether a doubt is of a list of references that nothing closes. */
export function isOpenList({ kind, expected }: Input['doubts'][number]): boolean {
  return kind === 'markup-unclosed' && expected === '</references>';
}

/** Whether a page ends early, beside another that says the same. */
export function isCutBeside(input: Input, other: Input): boolean {
  return isCutBeforeNotes(input) || (lacksNotes(input) && !lacksNotes(other));
}

function endsInLink({ document: { format }, text }: Input): boolean {
  return format === 'wikitext' && /(?:\[\[[^[\]\n]{0,300}|\{\{[^{}\n]{0,300})$/.test(text.slice(-302));
}

/** Where a reference of wikitext begins that is open when the page ends (an offset); null where none is. */
export function openReference({ doubts, text }: Input): number | null {
  if (text === '') return null;
  const at = doubts.findLast(({ kind }) => kind === 'reference-unclosed')?.span.start.offset;
  return at === undefined || /\n\s*\S/.test(text.slice(at)) ? null : at;
}

/** Whether a page lacks the list of its footnotes, or in wikitext that of its references. */
export function lacksNotes(input: Input): boolean {
  const { footnotes, format } = input.document;
  if (format === 'wikitext') return input.doubts.some(({ kind }) => kind === 'references-unlisted');
  return footnotes.length === 0 && beyondTheList(input.document).markers.length > 0;
}

/** The heading a page ends with. */
function headingAtEnd({ document, text }: Input): Span | null {
  const last = document.sections.at(-1)?.span;
  if (!last || text === '' || last.end.offset < (lastOf(document)?.span.end.offset ?? 0)) return null;
  return endsPage(text, last.end.offset) ? last : null;
}

function undefinedMarkers({ recommendations }: Document): Citation[] {
  return recommendations.flatMap(({ citations }) => citations.filter(({ footnote }) => footnote === null));
}

/**
 * The markers without a footnote, and the number of their labels: all of a page that has no footnotes; of another those
 * that count on where its list ends. None where some are missing elsewhere too, or in between: that is no cut.
 */
const beyondTheList = once((document: Document): { markers: readonly Citation[]; labels: number } => {
  const { footnotes, format } = document;
  if (format === 'wikitext') return { markers: [], labels: 0 };
  const markers = undefinedMarkers(document);
  const labels = new Set(markers.map(({ label }) => label));
  if (footnotes.length === 0) return { markers, labels: labels.size };
  const ends = footnotes.slice(-LOOKED_AT).map(({ label }) => numberOf(label) ?? Number.POSITIVE_INFINITY);
  const last = Math.max(...ends);
  const isRun = [...labels].every((label) => {
    const number = numberOf(label) ?? -1;
    return number > last && number <= last + labels.size;
  });
  return isRun ? { markers, labels: labels.size } : { markers: [], labels: 0 };
});

/** So many numbers of a list are not missing by a slip in one marker. */
const SEVERAL = 2;

/** The last notes of a list tell how far it counts. */
const LOOKED_AT = 20;

/** An attribution that is open at the end of the last footnote, and in the middle of what it has to say. */
function brokenAttribution({ document, doubts, text }: Input): CutOff | null {
  const item = lastOf(document);
  const open = item && openAttribution(item);
  if (!item || !open) return null;
  const [from, to] = [open.span.start.offset, item.span.end.offset];
  if (!doubts.some(({ kind, span }) => kind === 'attribution-unclosed' && span.start.offset === from)) return null;
  const isAlone = beyondTheList(document).markers.length === 0 && openReference({ document, doubts, text }) === null;
  const isWhole = isAlone && endsInItsArea(open, text, to);
  return isWhole ? null : { item, words: text.slice(from, to).trim(), others: null };
}

/**
 * The last item of a page that breaks off beyond doubt, and no others are needed to compare it with: a tag or reference is
 * open behind it, or footnotes are missing as well and it has neither marker nor end, or no attribution.
 */
function brokenBeyondDoubt(input: Input): CutOff | null {
  const { document, text } = input;
  const item = lastOf(document);
  const words = item && wordsOf(item);
  if (!item || words === null) return null;
  const isBroken = isRecommendation(item) ? isBeforeNotes(input, item, words) : isBeforeOthers(input, item);
  return isBroken || endsInTag(document, text) ? { item, words, others: null } : null;
}

/** Whether the list of the footnotes is missing behind a recommendation without a marker or an end. */
function isBeforeNotes(input: Input, item: Recommendation, words: string): boolean {
  const { document } = input;
  if (isEnd(words) || !lacksNotes(input)) return false;
  // A wiki adds the list itself: there the other items have to end otherwise, be they few.
  const others = peersOf(document, item);
  return document.format !== 'wikitext' || (others.length > 0 && others.every(isEnd));
}

/** Whether footnotes are missing behind one without an attribution: several, or one where all others have theirs. */
function isBeforeOthers(input: Input, item: Footnote): boolean {
  const { footnotes } = input.document;
  const { labels } = beyondTheList(input.document);
  const isOdd = footnotes.length > FEWEST && hasAttributions(input.document, item);
  return labels >= SEVERAL || (labels > 0 && isOdd) || openReference(input) !== null;
}

/** Whether the page ends within a tag. */
function endsInTag({ format }: Document, text: string): boolean {
  return (format === 'html' || format === 'wikitext') && /<\/?[a-z!][^<>]{0,200}$/i.test(text.slice(-200));
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
  if (!item || words === null || endsIn(item, words, document)) return null;
  const others = peersOf(document, item);
  const ended = others.filter(isEnd).length;
  // A note is not whole without its attribution, so that one other tells it.
  const isOdd =
    !isRecommendation(item) && others.length > 0 && ended === others.length && hasAttributions(document, item);
  if (isOdd) return { item, words, others: { ended, all: others.length } };
  const share = others.length < FEWEST ? 0 : ended / others.length;
  if (share >= MOST) return { item, words, others: { ended, all: others.length } };
  const isSure = stopsShort(words, document) || (share >= HALF && isHalfWord(words, document));
  return isSure ? { item, words, others: null } : null;
});

/** In a footnote a semicolon or colon ends nothing, but in Greek, where one is the mark of a question. */
function endsIn(item: CutOff['item'], words: string, { script }: Document): boolean {
  return isEnd(words) && (isRecommendation(item) || script === 'Grek' || !/[;:]$/.test(words));
}

function hasAttributions({ footnotes }: Document, but: Footnote): boolean {
  return footnotes.every((one) => one === but || isAttributed(one));
}

/**
 * The last item of a page, where the few others have an end of a sentence, or what stands before them has, and the last
 * line has none, as those of a wiki and of tables never do; or where it is far shorter than the others, and behind it
 * stands the space before a word.
 */
function brokenInLine({ document, text }: Input): CutOff | null {
  const item = lastOf(document);
  const words = item && wordsOf(item);
  if (!item || words === null || isEnd(words) || !HAS_LINES.has(document.format)) return null;
  const others = peersOf(document, item);
  const cut = { item, words, others: null };
  if (isBeforeNextWord(text) && isShorter(words, others)) return cut;
  if (/\n\s*$/.test(text.slice(-LAST))) return null;
  if (others.length === 0) return isRecommendation(item) && isLikeSummary(words, document) ? cut : null;
  const isEnded = others.length < FEWEST && others.every(isEnd);
  return isEnded ? { ...cut, others: { ended: others.length, all: others.length } } : null;
}

const HAS_LINES: ReadonlySet<string> = new Set(['plain', 'markdown']);
const LAST = 200;
/** So many words make a sentence, with a comma in it. */
const SENTENCE = 8;

/** Whether the last line of a text ends in one space, and no other line does in any. */
function isBeforeNextWord(text: string): boolean {
  const end = text.trimEnd().length;
  return /^ (?:\r?\n)*$/.test(text.slice(end, end + LAST)) && !/ \r?\n/.test(text.slice(0, end));
}

/** Whether an item is of one word or two, and most of the others have more. */
function isShorter(words: string, others: readonly string[]): boolean {
  const short = (one: string) => allWords(one).length <= 2;
  return short(words) && others.length >= FEWEST && others.filter(short).length <= others.length * (1 - MOST);
}

/** Whether the only item of a page is a sentence without its end, where the page begins with sentences that have one. */
function isLikeSummary(words: string, { summary }: Document): boolean {
  return summary !== null && isEnd(summary) && /\p{L},\s/u.test(words) && allWords(words).length >= SENTENCE;
}

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

/** Whether nothing but markup stands behind an offset, be the last tag cut; the numbers of links back to markers are markup. */
function endsPage(text: string, offset: number): boolean {
  const rest = text.slice(offset, offset + 2000);
  const bare = rest.replace(/>[\d.]{1,9}(?=<|$)/g, '>').replace(/<\/?[^<>]{0,200}>|<[^<>]{0,200}$/g, '');
  return offset + 2000 >= text.length && !/[\p{L}\p{N}{[]/u.test(bare);
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
