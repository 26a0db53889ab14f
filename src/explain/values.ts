/** Names of values, as addresses and columns of tables have them, to what explains them. @module */
import { citationIds } from '../model/citation.ts';
import { sectionOfPoint } from '../model/footnote.ts';
import type { Quote, Recommendation } from '../model/report.ts';
import type { Reason, WhyCount } from '../model/why.ts';
import { meant } from '../text/nearest.ts';
import { AddressError } from './address.ts';
import { evidence, shortened } from './evidence.ts';
import { answer, citationReason, type Question, statusOf, statusReason } from './facets.ts';
import type { Grounds } from './grounds.ts';
import { inferenceOf, inferenceReasons } from './inferred.ts';
import type { Known, Subject } from './known.ts';
import type { Lack } from './lacks.ts';
import { reason, some } from './reason.ts';

/** What a value is: one of the things that quotes say, or something of the page itself. */
export type Facet =
  | Lack
  | 'inferred'
  | 'status'
  | 'section'
  | 'document'
  | 'quote'
  | 'language'
  | 'citation'
  | 'recommendation'
  | 'footnote';

const NAMES: Readonly<Record<string, Facet>> = {
  theme: 'theme',
  themes: 'theme',
  theme_basis: 'theme',
  region: 'region',
  regions: 'region',
  region_basis: 'region',
  source: 'source',
  sources: 'source',
  kind: 'kind',
  source_kind: 'kind',
  country: 'country',
  countries: 'country',
  source_language: 'source_language',
  audience: 'audience',
  date: 'date',
  date_start: 'date',
  date_end: 'date',
  status: 'status',
  section: 'section',
  document: 'document',
  path: 'document',
  url: 'document',
  quote: 'quote',
  fingerprint: 'quote',
  line: 'quote',
  language: 'language',
  citation: 'citation',
  citations: 'citation',
  recommendation: 'recommendation',
  recommendations: 'recommendation',
  recommendation_id: 'recommendation',
  recommendation_ids: 'recommendation',
  footnote: 'footnote',
  footnotes: 'footnote',
  footnote_id: 'footnote',
  footnote_line: 'footnote',
  inferred: 'inferred',
  inferred_themes: 'inferred',
  inferred_scores: 'inferred',
  inferred_words: 'inferred',
  inferred_status: 'inferred',
};

/** Names of values that an address can have behind `#`. */
export const VALUE_NAMES: readonly string[] = Object.keys(NAMES);

/** Facets whose values are told by the quotes. */
const SAID: readonly string[] = ['theme', 'region', 'source', 'kind', 'country', 'source_language', 'audience', 'date'];

/** What an item has under a name, and why. */
export interface Told {
  value: string[];
  count: WhyCount | null;
  reasons: Reason[];
  more: number;
}

/**
 * The facet of a name, which can be the id of a region scheme.
 *
 * @throws AddressError for a name of nothing
 */
export function facetNamed(grounds: Grounds, name: string): { facet: Facet; scheme: string } {
  const schemes = grounds.vocabularies.regionSchemes.map(({ id }) => id);
  if (schemes.includes(name)) return { facet: 'region', scheme: name };
  const facet = Object.hasOwn(NAMES, name) ? NAMES[name] : undefined;
  if (facet) return { facet, scheme: grounds.catalogue().scheme };
  const known = `Known are ${[...new Set(Object.values(NAMES)), ...schemes].join(', ')}.`;
  const hint = meant(name, [...VALUE_NAMES, ...schemes], known, '#');
  throw new AddressError(`#${name}: no such value`, hint);
}

/** What an item has under a facet. */
export function tell(grounds: Grounds, known: Known, subject: Subject, facet: Facet, question: Question): Told {
  if (SAID.includes(facet)) return said(grounds, known, subject, facet as Lack, question);
  switch (facet) {
    case 'status':
      return alone([statusOf(subject)], [statusReason(grounds, subject)]);
    case 'citation':
      return citations(grounds, known, subject);
    case 'footnote':
      return footnotes(grounds, subject);
    case 'recommendation':
      return recommendations(grounds, known, subject);
    case 'inferred':
      return inferred(grounds, subject);
    case 'section':
      return sections(grounds, known, subject);
    case 'document':
      return alone([subject.document.path], [documentReason(grounds, subject)]);
    default:
      return quotes(grounds, subject, facet === 'language');
  }
}

function alone(value: string[], reasons: Reason[], count: WhyCount | null = null): Told {
  return { value, count, reasons, more: 0 };
}

function said(grounds: Grounds, known: Known, subject: Subject, facet: Lack, question: Question): Told {
  const { held, reasons } = answer(grounds, known, subject, facet, question);
  const told = some(grounds, reasons, (one) => one);
  const labels = new Map(held.map(({ id, label }) => [id, label]));
  const ids = [...labels.keys()];
  // Of one term there is nothing to count.
  const count = question.term === null ? { unit: facet, count: ids.length, total: null, ids } : null;
  return { value: [...labels.values()], count, ...told };
}

function inferred(grounds: Grounds, subject: Subject): Told {
  const ranking = inferenceOf(subject)?.ranking ?? [];
  return alone(
    ranking.map(({ tag }) => tag.label),
    inferenceReasons(grounds, subject),
  );
}

function citations(grounds: Grounds, known: Known, subject: Subject): Told {
  const { recommendation, citation, id } = subject;
  if (citation) return alone([citation.label], [citationReason(grounds, known, subject)]);
  if (!recommendation) return recommendations(grounds, known, subject);
  const ids = citationIds(recommendation);
  if (ids.length === 0) return alone([], [statusReason(grounds, subject)], counted('citation', []));
  const told = some(grounds, ids, (one) => citationReason(grounds, known, known.get(one) ?? { ...subject, id }));
  return { value: recommendation.citations.map(({ label }) => label), count: counted('citation', ids), ...told };
}

function footnotes(grounds: Grounds, subject: Subject): Told {
  const { footnotes: all, document } = subject;
  if (all.length === 0) return alone([], [statusReason(grounds, subject)], counted('footnote', []));
  const ids = all.map(({ id }) => id);
  const told = some(grounds, all, (footnote) =>
    reason(`Footnote ${footnote.label}`, {
      id: footnote.id,
      says: [`It is number ${footnote.number} of the footnotes of its document, by its place in the list.`],
      evidence: evidence(grounds, 'footnote', pageOf(subject, footnote.id) ?? document, footnote.span),
    }),
  );
  return { value: ids, count: counted('footnote', ids), ...told };
}

/** The document of a footnote; those of a source stand in several. */
function pageOf({ voices }: Subject, footnote: string) {
  return voices.find((voice) => voice.footnote.id === footnote)?.document;
}

/** The recommendation itself; of a footnote, those that cite it. */
function recommendations(grounds: Grounds, known: Known, subject: Subject): Told {
  const { recommendation, document } = subject;
  const own = recommendation ? [recommendation.id] : subject.footnotes.flatMap(({ citedBy }) => citedBy);
  const ids = [...new Set(own)];
  if (ids.length === 0) return alone([], [statusReason(grounds, subject)], counted('recommendation', []));
  const all = ids.flatMap((id) => known.get(id)?.recommendation ?? []);
  const told = some(grounds, all, (one) => recommendationReason(grounds, one, subject.source ? null : document));
  return { value: all.map(({ text }) => text), count: counted('recommendation', ids), ...told };
}

export function recommendationReason(
  grounds: Grounds,
  { id, ordinal, text, span }: Recommendation,
  document: Subject['document'] | null,
): Reason {
  return reason(`Recommendation ${ordinal}: “${shortened(text)}”`, {
    id,
    says: ['Its id ends in the first eight digits of the SHA-256 of its words, so it stays when lines move.'],
    evidence: document ? evidence(grounds, 'recommendation', document, span) : [],
  });
}

function sections(grounds: Grounds, known: Known, subject: Subject): Told {
  const { recommendation, footnotes: notes, document } = subject;
  const titles = new Map(document.sections.map((section) => [section.id, section]));
  const own = recommendation
    ? [recommendation]
    : notes.flatMap(({ citedBy }) => citedBy.flatMap((id) => known.get(id)?.recommendation ?? []));
  const [point] = notes;
  const ofPoint = recommendation || !point ? null : sectionOfPoint(document, point);
  const found = new Set([
    ...(ofPoint ? [ofPoint] : []),
    ...own.flatMap(({ section }) => titles.get(section ?? '') ?? []),
  ]);
  const value = [...found].map(({ title }) => title);
  if (found.size === 0) return alone([], [sectionless(grounds, subject, own.length > 0)]);
  const whose = recommendation ? 'It stands' : ofPoint ? 'The point stands' : 'A recommendation that cites it stands';
  const told = some(grounds, [...found], ({ id, title, span }) =>
    reason(`Section: ${title}`, {
      id: null,
      says: [`${whose} under this heading (${id}).`],
      evidence: evidence(grounds, 'heading', document, span),
    }),
  );
  return { value, count: null, ...told };
}

function sectionless(grounds: Grounds, subject: Subject, isCited: boolean): Reason {
  const {
    recommendation,
    document,
    footnotes: [note],
  } = subject;
  if (!recommendation && !isCited) return statusReason(grounds, subject);
  const span = recommendation?.span ?? note?.span ?? null;
  return reason('No section', {
    says: ['It stands before the first heading.'],
    evidence: evidence(grounds, subject.unit, document, span),
  });
}

function documentReason(
  grounds: Grounds,
  { document, recommendation, citation, footnotes: [note], unit }: Subject,
): Reason {
  const { title, path, origin } = document;
  const revision = origin?.url ? [`It is a copy of the revision ${origin.url}, as the file beside it says.`] : [];
  const span = citation?.span ?? recommendation?.span ?? note?.span ?? null;
  return reason(`Document: ${title}`, {
    id: document.id,
    says: [`It stands in ${path}; the id of the document is a slug of its title.`, ...revision],
    evidence: evidence(grounds, unit, document, span),
  });
}

function quotes(grounds: Grounds, subject: Subject, language: boolean): Told {
  const { voices } = subject;
  if (voices.length === 0) return alone([], [statusReason(grounds, subject)]);
  const told = some(grounds, voices, ({ document, footnote, quote }) =>
    reason(language ? `Language: ${quote.language ?? 'not known'}` : `Quote of footnote ${footnote.label}`, {
      id: footnote.id,
      says: language
        ? languageSays(quote)
        : ['The words without the attribution, white space folded; the fingerprint is the SHA-256 over them.'],
      evidence: evidence(grounds, 'quote', document, quote.span),
    }),
  );
  const texts = voices.map(({ quote }) => quote.text);
  const value = language ? voices.flatMap(({ quote }) => quote.language ?? []) : texts;
  return { value: [...new Set(value)], count: null, ...told };
}

function languageSays({ language, languageBasis, script, direction }: Quote): string[] {
  const how =
    languageBasis === 'stated'
      ? 'The document itself states the language: a column, an attribute, front matter or its path.'
      : 'Its words tell the language: its script, its function words, and where these leave a choice its trigrams.';
  const unknown =
    'The document does not state the language, and its words leave it open: too few, mixed, or of several.';
  const written = script === null ? [] : [`Most of its letters are of the script ${script}, written ${direction}.`];
  return [language === null ? unknown : how, ...written];
}

function counted(unit: string, ids: string[]): WhyCount {
  return { unit, count: ids.length, total: null, ids };
}
