/** The values that an item has, each with its reasons: what tables show of it in their columns. @module */
import { holdsPoints } from '../model/footnote.ts';
import type { DateRange } from '../model/report.ts';
import type { TraceStatus } from '../model/tables.ts';
import type { Tag } from '../model/tag.ts';
import type { Reason } from '../model/why.ts';
import { dateReason } from './dates.ts';
import { decidablesOf, decisionReasons } from './decisions.ts';
import { evidence, shortened } from './evidence.ts';
import type { Grounds } from './grounds.ts';
import { inferredReason, standingOut } from './inferred.ts';
import type { Known, Subject, Voice } from './known.ts';
import { decidedAspect, type Lack, lackReason } from './lacks.ts';
import { STATUSES } from './meanings.ts';
import { findingsIn, reason } from './reason.ts';
import { audienceReason, countryReason, kindReason, type Named, sourceReason, tongueReason } from './sources.ts';
import { nameOf, type PlacedTag, tagReason } from './tags.ts';

/** What is asked of an item: which of its values, and which one of several. */
export interface Question {
  /** Id of the term; null for all. */
  term: string | null;
  /** Of regions: the scheme. */
  scheme: string;
  /** Of tags: only those inferred, or only the others where there are any; null for all. */
  inferred: boolean | null;
}

/** A value with its id (of a theme, a source, a country …) and its reasons. */
export interface Held {
  id: string;
  label: string;
  reason: Reason;
}

type Facet = (grounds: Grounds, known: Known, subject: Subject, question: Question) => Held[];

/** Values that are several; each may be none. */
export const facets = {
  theme: (grounds, known, subject, question) => tagsHeld(grounds, known, subject, 'theme', question),
  region: (grounds, known, subject, question) => tagsHeld(grounds, known, subject, question.scheme, question),
  source: (grounds, _, subject) =>
    namedIn(subject).map((one) => held(one.source.id, one.source.name, sourceReason(grounds, one))),
  kind: (grounds, _, subject) =>
    namedIn(subject).map((one) => held(one.source.kind, one.source.kind, kindReason(grounds, one))),
  country: (grounds, _, subject) =>
    namedIn(subject).flatMap((one) =>
      one.source.countries.map((code) => held(code, code, countryReason(grounds, one, code))),
    ),
  source_language: (grounds, _, subject) =>
    namedIn(subject).flatMap((one) =>
      one.source.languages.map((tag) => held(tag, tag, tongueReason(grounds, one, tag))),
    ),
  audience: (grounds, _, subject) =>
    namedIn(subject).flatMap((one) =>
      one.source.audience === null ? [] : held(one.source.audience, one.source.audience, audienceReason(grounds, one)),
    ),
  date: (grounds, _, subject) =>
    datesOf(subject).map(({ voice, date }) =>
      held(date.edtf ?? date.raw, date.edtf ?? date.raw, dateReason(grounds, voice, date)),
    ),
} as const satisfies Record<Lack, Facet>;

/** The values asked for; why there is none, where there is none. */
export function answer(
  grounds: Grounds,
  known: Known,
  subject: Subject,
  name: Lack,
  question: Question,
): { held: Held[]; reasons: Reason[] } {
  const { term, scheme, inferred } = question;
  // The voices of a subject can be some of those of its item.
  const voices = subject.voices.map(({ footnote, quote }) => `${footnote.id} ${quote.span.start.offset}`);
  const key = [name, subject.unit, subject.id, term, scheme, inferred, voices.length > 3 ? voices.length : voices].join(
    '|',
  );
  return known.once(key, () => answerNow(grounds, known, subject, name, question));
}

function answerNow(
  grounds: Grounds,
  known: Known,
  subject: Subject,
  name: Lack,
  question: Question,
): { held: Held[]; reasons: Reason[] } {
  const { term, scheme } = question;
  const all = facets[name](grounds, known, subject, question);
  const wanted = all.filter(({ id }) => term === null || id === term);
  const decided = decisionReasons(decidablesOf(subject), decidedAspect(name), scheme);
  const told =
    wanted.length > 0 ? distinct(wanted.map((one) => one.reason)) : [lackReason(grounds, subject, name, scheme)];
  const below = new Set(told.flatMap(titlesBelow));
  return { held: wanted, reasons: [...told, ...decided.filter(({ title }) => !below.has(title))] };
}

/** A decision that a value rests on is told with the value, and not again. */
function titlesBelow({ reasons }: Reason): string[] {
  return reasons.flatMap((one) => [one.title, ...titlesBelow(one)]);
}

/** Twice the same words at the same place are told once. */
function distinct(reasons: readonly Reason[]): Reason[] {
  const seen = new Set<string>();
  return reasons.filter(({ title, evidence: [first] }) => {
    return seen.size < seen.add(`${title}\n${first?.path}\n${first?.span.start.offset}`).size;
  });
}

function held(id: string, label: string, why: Reason): Held {
  return { id, label, reason: why };
}

/** Tags of a recommendation are its own; those of any other item are those of the quotes that speak for it. */
function tagsHeld(
  grounds: Grounds,
  known: Known,
  subject: Subject,
  vocabulary: string,
  { term, inferred }: Question,
): Held[] {
  const all = tagsOf(subject).filter(({ tag }) => tag.vocabulary === vocabulary && (term === null || tag.id === term));
  const said = withBasis(ownOf(subject, all), inferred).map((one) =>
    held(one.tag.id, one.tag.label, tagReason(grounds, known, one)),
  );
  const ranked = vocabulary === 'theme' && said.length === 0 ? standingOut(subject) : null;
  // What is only inferred is no answer to the question which themes an item has.
  if (!ranked || ranked.tag.id !== term || inferred === false) return said;
  return [held(ranked.tag.id, ranked.tag.label, inferredReason(grounds, subject, ranked))];
}

/** All tags of an item. */
export function tagsOf({ unit, recommendation, document, voices }: Subject): PlacedTag[] {
  if (unit === 'recommendation' && recommendation) {
    const { id, themes, regions } = recommendation;
    return [...themes, ...regions].map((tag) => ({ tag, document, owner: id }));
  }
  return voices.flatMap((voice) =>
    [...(voice.attribution?.themes ?? []), ...(voice.attribution?.regions ?? [])].map((tag: Tag) => ({
      tag,
      document: voice.document,
      owner: voice.footnote.id,
    })),
  );
}

/** Of a source those in its own name, where there are any: the others are those of sources beside it. */
function ownOf({ source, voices }: Subject, tags: readonly PlacedTag[]): readonly PlacedTag[] {
  if (!source) return tags;
  const spans = voices.flatMap(({ document, attribution }) =>
    (attribution?.sources ?? []).filter(({ id }) => id === source.id).map(({ span }) => ({ document, span })),
  );
  const own = tags.filter(({ tag: { span }, document }) =>
    spans.some(
      (one) =>
        span !== null &&
        one.document === document &&
        one.span.start.offset <= span.start.offset &&
        span.end.offset <= one.span.end.offset,
    ),
  );
  return own.length > 0 ? own : tags;
}

/** What is inferred and said counts as said. */
function withBasis(tags: readonly PlacedTag[], inferred: boolean | null): readonly PlacedTag[] {
  if (inferred === null) return tags;
  const wanted = tags.filter(({ tag }) => (tag.basis === 'inferred') === inferred);
  return wanted.length > 0 ? wanted : tags;
}

/** The sources that speak for an item; a source has itself alone. */
function namedIn({ voices, source }: Subject): Named[] {
  return voices.flatMap((voice) =>
    (voice.attribution?.sources ?? [])
      .filter(({ id }) => source === null || id === source.id)
      .map((one) => ({ voice, source: one })),
  );
}

function datesOf({ voices }: Subject): { voice: Voice; date: DateRange }[] {
  return voices.flatMap((voice) => (voice.attribution?.date ? { voice, date: voice.attribution.date } : []));
}

/** What a column of the tables shows beside the values themselves; null for a name of no such column. */
export function columnOf(subject: Subject, name: string, { term, scheme }: Question): string[] | null {
  switch (name) {
    case 'date_start':
      return distinctOf(datesOf(subject).map(({ date }) => date.start));
    case 'date_end':
      return distinctOf(datesOf(subject).map(({ date }) => date.end));
    case 'theme_basis':
      return basesOf(subject, 'theme', term);
    case 'region_basis':
      return basesOf(subject, scheme, term);
    default:
      return null;
  }
}

function basesOf(subject: Subject, vocabulary: string, term: string | null): string[] {
  const tags = tagsOf(subject).filter(({ tag }) => tag.vocabulary === vocabulary && (term === null || tag.id === term));
  return distinctOf(ownOf(subject, tags).map(({ tag }) => tag.basis));
}

function distinctOf(values: readonly (string | null)[]): string[] {
  return [...new Set(values.flatMap((value) => value ?? []))];
}

/** Whether a year lies in a date. */
export function yearIn({ start, end }: Pick<DateRange, 'start' | 'end'>, year: string): boolean {
  return start !== null && end !== null && start.slice(0, 4) <= year && year <= end.slice(0, 4);
}

/** The dates of an item that a year lies in. */
export function yearReasons(grounds: Grounds, subject: Subject, year: string): Reason[] {
  const dates = datesOf(subject).filter(({ date }) => yearIn(date, year));
  return distinct(dates.map(({ voice, date }) => dateReason(grounds, voice, date)));
}

/** What became of a recommendation, a marker or a footnote. */
export function statusOf({ recommendation, citation, footnotes }: Subject): TraceStatus {
  if (citation) return citation.footnote === null ? 'undefined' : 'traced';
  if (recommendation) return recommendation.citations.length === 0 ? 'untraced' : 'traced';
  return footnotes.some(({ citedBy }) => citedBy.length > 0) ? 'traced' : 'uncited';
}

export function statusReason(grounds: Grounds, subject: Subject): Reason {
  const { recommendation, citation, footnotes, document } = subject;
  const status = statusOf(subject);
  const markers = citation ? [citation] : (recommendation?.citations ?? []);
  const own = citation?.span ?? recommendation?.span ?? footnotes[0]?.span ?? null;
  const places = [
    ...markers.slice(0, grounds.limit).flatMap(({ span }) => evidence(grounds, 'marker', document, span)),
    ...(markers.length === 0 && recommendation
      ? evidence(grounds, 'recommendation', document, recommendation.span)
      : []),
    ...footnotes.slice(0, grounds.limit).flatMap(({ span }) => evidence(grounds, 'footnote', document, span)),
  ];
  return reason(`Status: ${status}`, {
    id: `${subject.id}#status`,
    says: [statusWords(subject, status)],
    evidence: places,
    findings: own && status !== 'traced' ? findingsIn(grounds, 'link', document, own) : [],
    reasons: decisionReasons(recommendation ? [recommendation] : [], 'link'),
  });
}

function statusWords({ document, recommendation, citation, footnotes }: Subject, status: TraceStatus): string {
  if (status === 'uncited' && holdsPoints(document)) {
    return `Uncited: a point of a ${document.kind} is a quote that no recommendation of its page cites.`;
  }
  if (status === 'traced' && !citation && !recommendation) {
    const count = footnotes[0]?.citedBy.length ?? 0;
    return `Traced: cited by ${count} recommendation${count === 1 ? '' : 's'}.`;
  }
  return STATUSES[status];
}

/** The marker of a citation, the clause it stands behind, and the footnote it leads to. */
export function citationReason(grounds: Grounds, known: Known, subject: Subject): Reason {
  const { citation, recommendation, document, id, footnotes } = subject;
  if (!citation) return statusReason(grounds, subject);
  const [footnote] = footnotes;
  const quote = footnote?.quotes.map(({ text }) => text).join(' ¶ ') ?? '';
  const says = footnote
    ? [`The marker leads to footnote ${footnote.label}: “${shortened(quote)}”`]
    : ['No footnote of the document has this label.'];
  return reason(`Marker [${citation.label}]`, {
    id,
    says,
    evidence: [
      ...evidence(grounds, 'marker', document, citation.span),
      ...(footnote ? evidence(grounds, 'footnote', document, footnote.span) : []),
    ],
    findings: footnote ? [] : findingsIn(grounds, 'link', document, citation.span),
    reasons: [
      ...(footnote ? summaryOf(grounds, known, known.get(footnote.id) as Subject) : []),
      ...decisionReasons(recommendation ? [recommendation] : [], 'link'),
    ],
  });
}

/** What a footnote says of who, when, where and what: a line each, the chain of each to be asked for. */
function summaryOf(grounds: Grounds, known: Known, subject: Subject): Reason[] {
  const question = { term: null, scheme: grounds.catalogue().scheme, inferred: null };
  return (['source', 'date', 'theme', 'region'] as const).map((name) => {
    const { held: all } = answer(grounds, known, subject, name, question);
    const labels = [...new Set(all.map(({ label }) => label))].join('; ');
    const what = name === 'region' ? nameOf(grounds, question.scheme) : name.charAt(0).toUpperCase() + name.slice(1);
    return reason(`${what}: ${labels || 'not known'}`, { id: `${subject.id}#${name}` });
  });
}
