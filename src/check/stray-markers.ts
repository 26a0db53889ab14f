/** Markers that are not written as the form, or the page, writes its others. @module */
import type { Document, Format, Recommendation } from '../model/report.ts';
import { firstNot } from '../text/bisect.ts';
import { once } from '../text/lazy.ts';
import { labelKey, typedMarkers } from './footnotes.ts';
import type { RuleInput } from './rule.ts';

/** A marker that is written otherwise than the others. */
export interface StrayMarker {
  start: number;
  end: number;
  label: string;
  /** The item it stands in. */
  recommendation: Recommendation;
  /** As it would be written; null where that cannot be said in a few signs. */
  expected: string | null;
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
 * `[^3]`, `<ref>` or a link, and `³` beside `[3]`. Of two ways to type a marker the rarer one is stray. A marker that
 * leads nowhere is left to `footnote-is-defined`. None without the text.
 */
export function strayMarkers({ document, text }: Pick<RuleInput, 'document' | 'text'>): readonly StrayMarker[] {
  if (text === '' || document.recommendations.length === 0) return [];
  const kept = cell(document);
  kept.found ??= find(document, text);
  return kept.found;
}

const cell = once((_: Document): { found?: StrayMarker[] } => ({}));

function find(document: Document, text: string): StrayMarker[] {
  const counts = { own: 0, bracket: 0, raised: 0 };
  for (const { citations } of document.recommendations) {
    for (const { span } of citations) {
      const manner = mannerOf(text, span.start.offset, document.format);
      if (manner !== null) counts[manner]++;
    }
  }
  if (counts.own > 0) return [...cited(document, text, 'own'), ...uncited(document, text)].sort(byPlace);
  if (counts.bracket === counts.raised || Math.min(counts.bracket, counts.raised) === 0) return [];
  return [...cited(document, text, counts.bracket > counts.raised ? 'bracket' : 'raised')];
}

const byPlace = (a: StrayMarker, b: StrayMarker) => a.start - b.start;

function mannerOf(text: string, at: number, format: Format): Manner {
  const words = text.slice(at, at + 4);
  if (OWN[format]?.test(words)) return 'own';
  if (/^[[［【]/.test(words)) return 'bracket';
  return /^[⁰¹²³⁴-⁹]/.test(words) ? 'raised' : null;
}

/** Markers that are read, and are written otherwise. */
function* cited(document: Document, text: string, usual: Manner): Iterable<StrayMarker> {
  for (const recommendation of document.recommendations) {
    for (const { label, footnote, span } of recommendation.citations) {
      const { start, end } = { start: span.start.offset, end: span.end.offset };
      const manner = start < end ? mannerOf(text, start, document.format) : null;
      if (manner === null || manner === usual || footnote === null) continue;
      yield { start, end, label, recommendation, expected: written(label, usual, document.format) };
    }
  }
}

/** Longer numbers are years. */
const TYPED =
  /(?<=[\p{L}\p{M}\p{N}.,;:!?)\]”"’'»>}।。] ?)\[(\d{1,3})\](?![([:\]])|(?<=[.,;:!?)»”]|\p{L}{3})([⁰¹²³⁴-⁹]{1,3})/gu;

/** Markers that are no more than text where the form has its own, in wikitext and HTML. */
function* uncited(document: Document, text: string): Iterable<StrayMarker> {
  if (document.format === 'markdown') return;
  const labels = new Set(document.footnotes.map(({ label }) => labelKey(label)));
  const markers = placesOf(document);
  const seen = new Set<number>();
  for (const recommendation of document.recommendations) {
    const { start, end } = recommendation.span;
    for (const match of text.slice(start.offset, end.offset).matchAll(TYPED)) {
      const [words, bracketed, raised = ''] = match;
      const at = start.offset + match.index;
      const label = bracketed ?? [...raised].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit)).join('');
      if (seen.has(at) || (bracketed === undefined && !labels.has(label)) || markers(at)) continue;
      seen.add(at);
      yield {
        start: at,
        end: at + words.length,
        label,
        recommendation,
        expected: written(label, 'own', document.format),
      };
    }
  }
}

/** Whether a marker that is read lies at an offset, in logarithmic time. */
function placesOf(document: Document): (at: number) => boolean {
  const spans = typedMarkers(document).map(({ span }) => span);
  spans.sort((a, b) => a.start.offset - b.start.offset);
  return (at) => at < (spans[firstNot(spans, ({ start }) => start.offset <= at) - 1]?.end.offset ?? 0);
}

function written(label: string, manner: Manner, format: Format): string | null {
  if (manner === 'bracket') return `[${label}]`;
  if (manner === 'raised') return /^\d+$/.test(label) ? raisedDigits(label) : null;
  return format === 'markdown' ? `[^${label}]` : null;
}

function raisedDigits(label: string): string {
  return [...label].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit))).join('');
}
