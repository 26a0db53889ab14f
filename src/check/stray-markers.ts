/** Markers that are not written as the form, or the page, writes its others. @module */
import type { Document, Footnote, Format, Recommendation } from '../model/report.ts';
import { firstNot } from '../text/bisect.ts';
import { lazy, once } from '../text/lazy.ts';
import { garbledOn, isGarbled } from '../text/mojibake.ts';
import { footnotesById, labelKey, typedMarkers } from './footnotes.ts';
import { linkDefinitions } from './link-definitions.ts';
import type { RuleInput } from './rule.ts';

/** A marker that is written otherwise than the others, or lacks its bracket. */
export interface StrayMarker {
  start: number;
  end: number;
  label: string;
  /** Id of the footnote it leads to; null where it is no more than text. */
  footnote: string | null;
  /** The item it stands in. */
  recommendation: Recommendation;
  /** As it would be written; null where that cannot be said in a few signs. */
  expected: string | null;
  /** Whether it leads to its footnote when it is written so. */
  leads: boolean;
}

/** How a marker is written: in the form's own syntax, with a bracket, raised; null for what is none of these. */
type Manner = 'own' | 'bracket' | 'raised' | null;

/** Forms in which a page can have markers of the form's own. */
const OWN: Partial<Record<Format, RegExp>> = {
  markdown: /^(?:\[\^|\^\[)/,
  wikitext: /^(?:<ref|\{\{)/i,
  html: /^</,
};

/**
 * The markers of recommendations that are not in the syntax in which the page has its others, in order: `[3]` beside
 * `[^3]`, `<ref>` or a link, and `³` beside `[3]`. Of two ways to type a marker the rarer one is stray, and in Markdown
 * `[^3]` where the footnotes are a typed list. A marker that leads nowhere is left to `footnote-is-defined`; a number that
 * is the label of a link is none. With them those that lack their closing bracket, `[3`, and numbers that end an item
 * without a marker, `(3)`, where the footnote is cited nowhere. None without the text.
 */
export function strayMarkers({ document, text }: Pick<RuleInput, 'document' | 'text'>): readonly StrayMarker[] {
  if (text === '' || document.recommendations.length === 0) return [];
  const kept = cell(document);
  kept.found ??= find(document, text);
  return kept.found;
}

const cell = once((_: Document): { found?: StrayMarker[] } => ({}));

function find(document: Document, text: string): StrayMarker[] {
  return [...otherwise(document, text), ...unclosed(document, text)].sort(byPlace);
}

function otherwise(document: Document, text: string): StrayMarker[] {
  const counts = { own: 0, bracket: 0, raised: 0 };
  for (const { citations } of document.recommendations) {
    for (const { span } of citations) {
      const manner = mannerOf(text, span.start.offset, document.format);
      if (manner !== null) counts[manner]++;
    }
  }
  const isTyped = counts.bracket + counts.raised > 0 && !hasDefinitions(document, text);
  if (counts.own > 0 && !isTyped) {
    const isLink = new Set(document.format === 'markdown' ? linkDefinitions(text).map((one) => one.label) : []);
    const strays = [...cited(document, text, 'own'), ...uncited(document, text), ...bare(document, text, 'own')];
    return strays.filter(({ label }) => !isLink.has(label));
  }
  if (counts.bracket === counts.raised && counts.own === 0) return [];
  const usual = counts.bracket >= counts.raised ? 'bracket' : 'raised';
  const isMixed = Math.min(counts.bracket, counts.raised) + counts.own > 0;
  return [...(isMixed ? cited(document, text, usual) : []), ...bare(document, text, usual)];
}

/**
 * Whether the form's own markers lead anywhere. In Markdown they need a definition (`[^3]: …`, `^[…]`): on a page whose
 * footnotes are a typed list they are shown as they are written.
 */
function hasDefinitions({ footnotes, format }: Document, text: string): boolean {
  return format !== 'markdown' || footnotes.some((footnote) => isDefinition(footnote, text));
}

/** `[^3]` leads to `[^3]: …` alone, and `[3]` or `³` to a typed note. */
function leadsTo(footnote: Footnote | undefined, manner: Manner, text: string): boolean {
  if (!footnote || (manner === 'own') !== isDefinition(footnote, text)) return false;
  return manner !== 'own' || text.startsWith('[^', footnote.span.start.offset);
}

function isDefinition({ span }: Footnote, text: string): boolean {
  return /^(?:\[\^|\^\[)/.test(text.slice(span.start.offset, span.start.offset + 2));
}

const byPlace = (a: StrayMarker, b: StrayMarker) => a.start - b.start;

const BRACKETS = '[［【';
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function mannerOf(text: string, at: number, format: Format): Manner {
  const first = text.charAt(at);
  if (OWN[format]?.test(text.slice(at, at + 4))) return 'own';
  if (first !== '' && BRACKETS.includes(first)) return 'bracket';
  return first !== '' && RAISED.includes(first) ? 'raised' : null;
}

/** Markers that are read, and are written otherwise. */
function* cited(document: Document, text: string, usual: Manner): Iterable<StrayMarker> {
  for (const recommendation of document.recommendations) {
    for (const { label, footnote, span } of recommendation.citations) {
      const { start, end } = { start: span.start.offset, end: span.end.offset };
      const manner = start < end ? mannerOf(text, start, document.format) : null;
      if (manner === null || manner === usual || footnote === null) continue;
      const leads = document.format !== 'markdown' || leadsTo(footnotesById(document).get(footnote), usual, text);
      yield { start, end, label, footnote, recommendation, expected: written(label, usual, document.format), leads };
    }
  }
}

/** Behind a word or its punctuation, with nothing but punctuation or another marker behind it. */
const UNCLOSED = /(?<=[\p{L}\p{M}\p{N}.,;:!?)\]”"’'» ])\[(\^?)([\p{L}\p{N}]{1,20})(?=[.,;:!?]?(?:$|\s*\n)|\[)/gu;

/** Markers of footnotes that have an opening bracket alone, on a page whose other markers are brackets. */
function* unclosed(document: Document, text: string): Iterable<StrayMarker> {
  if (document.format !== 'plain' && document.format !== 'markdown') return;
  const seen = new Set<number>();
  for (const recommendation of document.recommendations) {
    // In the text of an item its markers are left out: what it has of a bracket is no marker.
    if (!recommendation.text.includes('[')) continue;
    const { start, end } = recommendation.span;
    for (const match of text.slice(start.offset, end.offset).matchAll(UNCLOSED)) {
      const [words, caret, label = ''] = match;
      const footnote = footnoteOf(document).get(labelKey(label));
      if (
        footnote === undefined ||
        seen.has(start.offset + match.index) ||
        (caret !== '' && document.format !== 'markdown')
      )
        continue;
      const at = start.offset + match.index;
      seen.add(at);
      yield { start: at, end: at + words.length, label, footnote, recommendation, expected: `${words}]`, leads: false };
    }
  }
}

/** Ids of footnotes by their labels. */
const footnoteOf = once(
  ({ footnotes }: Document) => new Map(footnotes.toReversed().map(({ id, label }) => [labelKey(label), id])),
);

/** Longer numbers are years. */
const TYPED = /\[(\d{1,3})\]|[⁰¹²³⁴-⁹]{1,3}/g;

/** Markers that are no more than text where the form has its own, in wikitext and HTML. */
function* uncited(document: Document, text: string): Iterable<StrayMarker> {
  // In HTML the markers of the form have numbers in brackets too, which are looked at one by one.
  if (document.format === 'markdown' || text.search(TYPED) === -1) return;
  const labels = new Set(document.footnotes.map(({ label }) => labelKey(label)));
  const isRead = placesOf(document);
  const seen = new Set<number>();
  for (const recommendation of document.recommendations) {
    const { start, end } = recommendation.span;
    const garbled = lazy(() => garbledOn(text, start.offset, end.offset));
    for (const match of text.slice(start.offset, end.offset).matchAll(TYPED)) {
      const [words, bracketed] = match;
      const at = start.offset + match.index;
      if (bracketed === undefined && isGarbled(garbled(), at)) continue;
      const label = bracketed ?? [...words].map((digit) => RAISED.indexOf(digit)).join('');
      const stands = bracketed === undefined ? labels.has(label) && isRaised(text, at) : isBracketed(text, at, words);
      if (!stands || seen.has(at) || isRead(at)) continue;
      seen.add(at);
      yield { start: at, end: at + words.length, label, footnote: null, recommendation, expected: null, leads: false };
    }
  }
}

/** `(3)`, `3`, `³` behind the last word, with no more than a full stop behind it. */
const LAST =
  /(?<=[\p{L}\p{M}][.,;:!?]?)(?: ?\((?<round>\d{1,3})\)| ?(?<plain>\d{1,3})|(?<raised>[⁰¹²³⁴-⁹]{1,3}))(?=[.!?]?$)/u;

/** Numbers at the end of items that have no marker, where a footnote has the number and nothing cites it. */
function* bare(document: Document, text: string, usual: Manner): Iterable<StrayMarker> {
  const labels = new Set(
    document.footnotes.flatMap(({ label, citedBy }) => (citedBy.length > 0 ? [] : labelKey(label))),
  );
  if (labels.size === 0 || !TEXTS.includes(document.format)) return;
  for (const recommendation of document.recommendations) {
    const { citations, span } = recommendation;
    if (citations.length > 0) continue;
    const from = Math.max(span.start.offset, span.end.offset - LONGEST_END);
    const found = LAST.exec(text.slice(from, span.end.offset));
    if (!found) continue;
    const { round, plain, raised } = found.groups ?? {};
    if (raised !== undefined) {
      const at = from + found.index;
      if (document.format !== 'markdown' || isGarbled(garbledOn(text, from, span.end.offset), at)) continue;
    }
    const label = round ?? plain ?? [...(raised ?? '')].map((digit) => RAISED.indexOf(digit)).join('');
    if (!labels.has(label)) continue;
    const words = found[0].trimStart();
    const start = from + found.index + found[0].length - words.length;
    const expected = written(label, usual, document.format);
    yield { start, end: start + words.length, label, footnote: null, recommendation, expected, leads: false };
  }
}

/** Forms of text. */
const TEXTS: readonly Format[] = ['plain', 'markdown', 'wikitext', 'html'];

/** Units at the end of an item that are looked at. */
const LONGEST_END = 20;

/** Behind a word or its punctuation, and no part of a link. */
function isBracketed(text: string, at: number, { length }: string): boolean {
  const before = text[at - 1] === ' ' ? at - 2 : at - 1;
  return /[\p{L}\p{M}\p{N}.,;:!?)\]”"’'»>}।。]/u.test(text.charAt(before)) && !/[([:\]]/.test(text.charAt(at + length));
}

/** Behind punctuation or a word that is no unit. */
function isRaised(text: string, at: number): boolean {
  return /(?:[.,;:!?)»”]|\p{L}{3})$/u.test(text.slice(Math.max(0, at - 3), at));
}

/** Whether a marker that is read lies at an offset, in logarithmic time. */
function placesOf(document: Document): (at: number) => boolean {
  const spans = typedMarkers(document).map(({ span }) => span);
  spans.sort((a, b) => a.start.offset - b.start.offset);
  return (at) => at < (spans[firstNot(spans, ({ start }) => start.offset <= at) - 1]?.end.offset ?? 0);
}

function written(label: string, manner: Manner, format: Format): string | null {
  if (manner === 'bracket') return `[${label}]`;
  if (manner === 'own') return format === 'markdown' ? `[^${label}]` : null;
  return /^\d+$/.test(label) ? [...label].map((digit) => RAISED.charAt(Number(digit))).join('') : null;
}
