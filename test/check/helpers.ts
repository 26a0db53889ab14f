/** Builds documents whose spans point into a text that is built with them. */
import { check } from '../../src/check/check.ts';
import type { Rule } from '../../src/check/rule.ts';
import type { Compiled, Doubt } from '../../src/model/corpus.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { LedgerEntry } from '../../src/model/ledger.ts';
import type { Span } from '../../src/model/position.ts';
import type {
  Attribution,
  DateRange,
  Document,
  Footnote,
  Format,
  Quote,
  Recommendation,
} from '../../src/model/report.ts';
import type { Basis, Tag } from '../../src/model/tag.ts';
import { sha256 } from '../../src/text/fold.ts';
import { Lines } from '../../src/text/span.ts';

export interface AttributionSpec {
  raw: string;
  sources?: string[];
  date?: { raw: string; edtf: string | null } | null;
  /** `found` is looked for in `raw`; left out for a tag without a place. */
  themes?: { label: string; basis?: Basis; found?: string; vocabulary?: string }[];
}

export interface PageSpec {
  /** Default: `page`. */
  id?: string;
  /** Default: pasted text. */
  format?: Format | undefined;
  recommendations?: { text: string; cites?: string[]; parent?: number }[];
  footnotes?: { label: string; quotes?: { text: string; attribution?: AttributionSpec | null }[] }[];
  /** The span of a doubt is the first place of `found` in the text; `words` that are nowhere get a line of their own. */
  doubts?: { kind: Doubt['kind']; found: string; expected?: string | null; reason?: string }[];
  /** Lines count from the first line of the page. */
  ledger?: LedgerEntry[];
  /** Blank lines before the page. */
  shift?: number;
}

export interface Page {
  text: string;
  compiled: Compiled;
}

/** A piece of text that was put somewhere. */
type Put = (words: string) => { start: number; end: number };

export function page(spec: PageSpec): Page {
  const { id = 'page', recommendations = [], footnotes = [], doubts = [], ledger = [], shift = 0 } = spec;
  let text = '\n'.repeat(shift);
  const put: Put = (words) => {
    const start = text.length;
    text += words;
    return { start, end: text.length };
  };
  const labels = new Set(footnotes.map(({ label }) => label));
  const placedRecommendations = recommendations.map((recommendation) => {
    const body = put(recommendation.text);
    const markers = (recommendation.cites ?? []).map((label) => ({ label, at: put(`[${label}]`) }));
    const whole = { start: body.start, end: text.length };
    put('\n');
    return { ...recommendation, body, markers, whole };
  });
  const placedFootnotes = footnotes.map(({ label, quotes = [] }) => {
    const { start } = put(`${label}. `);
    const placed = quotes.map(({ text: words, attribution }) => {
      const at = put(words);
      put(' ');
      const raw = attribution ? put(attribution.raw) : null;
      return { words, at, attribution, raw };
    });
    const whole = { start, end: text.length };
    put('\n');
    return { label, placed, whole };
  });
  for (const { found } of doubts) if (text.indexOf(found, shift) === -1) put(`${found}\n`);

  const lines = new Lines(text);
  const span = ({ start, end }: { start: number; end: number }): Span => lines.span(start, end);
  const within = (words: string, from: number): Span => {
    const start = text.indexOf(words, from);
    return lines.span(start, start + words.length);
  };
  const recommendationId = (n: number): string => `${id}/r/${n}`;

  const models: Recommendation[] = placedRecommendations.map(({ text: words, parent, body, markers, whole }, i) => ({
    id: recommendationId(i),
    fingerprint: sha256(words),
    ordinal: i + 1,
    text: words,
    section: null,
    parent: parent === undefined ? null : recommendationId(parent),
    span: span(whole),
    citations: markers.map(({ label, at }) => ({
      label,
      footnote: labels.has(label) ? `${id}/n/${label}` : null,
      span: span(at),
      covers: span(body),
    })),
    themes: [],
    regions: [],
  }));

  const attributionOf = (given: AttributionSpec, at: { start: number; end: number }): Attribution => ({
    raw: given.raw,
    span: span(at),
    sources: (given.sources ?? []).map((name) => ({
      id: name,
      raw: name,
      name,
      kind: 'other',
      audience: null,
      countries: [],
      languages: [],
      span: within(name, at.start),
    })),
    date: given.date ? dateOf(given.date, within(given.date.raw, at.start)) : null,
    themes: (given.themes ?? []).map(({ label, basis = 'stated', found, vocabulary = 'theme' }) =>
      tagOf(vocabulary, label, basis, found === undefined ? null : within(found, at.start)),
    ),
    regions: [],
  });

  const notes: Footnote[] = placedFootnotes.map(({ label, placed, whole }, i) => ({
    id: `${id}/n/${label}`,
    label,
    number: i + 1,
    parent: null,
    citedBy: placedFootnotes.findIndex((other) => other.label === label) === i ? citing(models, label) : [],
    span: span(whole),
    quotes: placed.map(
      ({ words, at, attribution, raw }): Quote => ({
        text: words,
        language: null,
        languageBasis: null,
        script: 'Latn',
        direction: 'ltr',
        span: span(at),
        attribution: attribution && raw ? attributionOf(attribution, raw) : null,
      }),
    ),
  }));

  const document: Document = {
    id,
    path: `${id}.txt`,
    format: spec.format ?? 'plain',
    kind: 'synthesis',
    title: id,
    language: null,
    languageBasis: null,
    script: 'Latn',
    direction: 'ltr',
    summary: null,
    sections: [],
    recommendations: models,
    footnotes: notes,
    event: null,
    origin: null,
  };
  const placedDoubts = doubts.map(({ kind, found, expected = null, reason = '' }) => ({
    kind,
    found,
    expected,
    reason,
    span: within(found, shift),
  }));
  const placedLedger = ledger.map((entry) => ({ ...entry, from: entry.from + shift, to: entry.to + shift }));
  return { text, compiled: { document, ledger: placedLedger, doubts: placedDoubts } };
}

/** The findings of one rule on one page, with the words of the page. */
export function findingsOf(rule: Rule, spec: PageSpec): Finding[] {
  // In a form that the rule looks at.
  const { text, compiled } = page({ format: rule.formats?.[0], ...spec });
  return check([compiled], { rules: [rule], texts: new Map([[compiled.document.path, text]]) });
}

/** Their messages. */
export function messagesOf(rule: Rule, spec: PageSpec): string[] {
  return findingsOf(rule, spec).map(({ message }) => message);
}

/** The words each finding points at; `null` without a place. */
export function placesOf(rule: Rule, spec: PageSpec): (string | null)[] {
  const { text } = page(spec);
  return findingsOf(rule, spec).map(({ span }) => span && text.slice(span.start.offset, span.end.offset));
}

/** The words of the second places of each finding. */
export function secondPlacesOf(rule: Rule, spec: PageSpec): string[][] {
  const { text } = page(spec);
  return findingsOf(rule, spec).map(({ related }) =>
    related.map(({ span }) => text.slice(span.start.offset, span.end.offset)),
  );
}

function citing(models: readonly Recommendation[], label: string): string[] {
  return models.filter(({ citations }) => citations.some((one) => one.label === label)).map(({ id }) => id);
}

function dateOf({ raw, edtf }: { raw: string; edtf: string | null }, span: Span): DateRange {
  return { raw, edtf, start: null, end: null, span };
}

function tagOf(vocabulary: string, label: string, basis: Basis, span: Span | null): Tag {
  return { vocabulary, id: label, label, basis, reason: '', confidence: 1, span, from: [] };
}
