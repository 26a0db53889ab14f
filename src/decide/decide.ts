/** Decisions of persons, applied to documents after all other stages. @module */
import { carriedTags, citedBy } from '../model/carried.ts';
import type { Compiled } from '../model/corpus.ts';
import type { AppliedDecision, DecisionOutcome, Decisions, PlacedDecision } from '../model/decision.ts';
import type { Document, Footnote, Recommendation } from '../model/report.ts';
import { groupBy } from '../text/group.ts';
import type { Vocabularies } from '../vocabularies/index.ts';
import { type Binder, binder } from './bind.ts';
import { contradictions } from './contradictions.ts';
import { answerOf, type Change, changeFootnote, type Tools } from './footnote.ts';
import { type Item, told } from './item.ts';
import { changeLink } from './link.ts';
import type { Readings } from './readings.ts';
import { changedTags } from './tags.ts';
import { formerTags } from './terms.ts';

/** Documents with the decisions applied, and what became of each decision, in the order of the file. */
export interface Decided<T extends Compiled> {
  compiled: T[];
  outcomes: DecisionOutcome[];
}

/** A decision that has found its item. */
interface Bound {
  decision: PlacedDecision;
  item: Item;
  /** The footnote of a link. */
  footnote: Footnote | null;
}

type Verdict = Pick<DecisionOutcome, 'state' | 'why'>;
const APPLIED: Verdict = { state: 'applied', why: null };

/**
 * Applies decisions to documents whose ids are unique. A decision finds its item by the words it was made on, wherever
 * they stand now, and is not applied to other words. On one item sources come first, then the date, themes, regions,
 * links and confirmations; of each `set` first, then `remove`, `add`. Nothing is changed in place.
 */
export function decide<T extends Compiled>(
  compiled: readonly T[],
  { path, list }: Decisions,
  vocabularies: Vocabularies,
  readings: Readings,
): Decided<T> {
  if (list.length === 0) return { compiled: [...compiled], outcomes: [] };
  const documents = new Set(compiled.map(({ document }) => document.id));
  const outcomes = new Map<PlacedDecision, DecisionOutcome>();
  const bound = bindAll(list, binder(compiled.map(({ document }) => document)), (decision, verdict, item) => {
    const state = verdict.state === 'orphan' && !documents.has(documentOf(decision)) ? 'elsewhere' : verdict.state;
    outcomes.set(decision, { decision, path, ...verdict, state, item: item && told(item) });
  });
  const settle = ({ decision, item }: Bound, verdict: Verdict) =>
    void outcomes.set(decision, { decision, path, ...verdict, item: told(item) });
  const byDocument = groupBy(withoutContradictions(bound, settle), ({ item }) => item.document);
  const decided = compiled.map((one): T => {
    const mine = byDocument.get(one.document);
    return mine ? { ...one, document: decideDocument(one.document, mine, { vocabularies, readings }, settle) } : one;
  });
  return { compiled: decided, outcomes: list.flatMap((decision) => outcomes.get(decision) ?? []) };
}

/** Ids of documents are slugs: what stands before the first slash. */
function documentOf({ id }: PlacedDecision): string {
  return id.split('/', 1)[0] ?? '';
}

type Report = (decision: PlacedDecision, verdict: Verdict, item: Item | null) => void;
type Settle = (bound: Bound, verdict: Verdict) => void;

function bindAll(list: readonly PlacedDecision[], { bind }: Binder, report: Report): Bound[] {
  return list.flatMap((decision): Bound[] => {
    const found = bind(decision.id, decision.seen);
    if (found.to === 'nothing') report(decision, { state: 'orphan', why: null }, null);
    else if (found.to === 'changed') report(decision, { state: 'stale', why: null }, found.item);
    else if (found.to === 'several') report(decision, { state: 'doubtful', why: null }, found.items[0] ?? null);
    else return bindLink({ decision, item: found.item, footnote: null }, bind, report);
    return [];
  });
}

function bindLink(bound: Bound, bind: Binder['bind'], report: Report): Bound[] {
  const { decision, item } = bound;
  if (decision.what !== 'link' || decision.action === 'confirm') return [bound];
  const found = bind(decision.value ?? '', decision.valueSeen ?? '');
  const why = whyNoLink(found, item, decision.value ?? '');
  if (why === null && found.to === 'item') return [{ ...bound, footnote: found.item.part as Footnote }];
  report(decision, { state: 'stale', why }, item);
  return [];
}

function whyNoLink(found: ReturnType<Binder['bind']>, item: Item, value: string): string | null {
  if (found.to === 'nothing') return `the footnote ${value} is no longer there`;
  if (found.to === 'changed') return `the words of the footnote ${value} have changed`;
  if (found.to === 'several') return `${found.items.length} footnotes have the words of ${value}`;
  if (found.item.kind !== 'footnote') return `${value} is no footnote`;
  return found.item.document === item.document ? null : `the footnote ${value} stands in another document`;
}

/** Neither of two that contradict each other is applied. A decision that stands there twice is one. */
function withoutContradictions(bound: readonly Bound[], settle: Settle): Bound[] {
  const byDecision = new Map(bound.map((one) => [one.decision, one]));
  const itemOf = (decision: PlacedDecision) => byDecision.get(decision)?.item.part.id ?? '';
  const refused = new Set<PlacedDecision>();
  for (const pair of contradictions([...byDecision.keys()], itemOf)) {
    for (const [one, other] of [
      [pair.first, pair.second],
      [pair.second, pair.first],
    ] as const) {
      if (refused.has(one)) continue;
      refused.add(one);
      settle(byDecision.get(one) as Bound, { state: 'contradicted', why: contradicted(other) });
    }
  }
  return onceEach(
    bound.filter(({ decision }) => !refused.has(decision)),
    settle,
  );
}

/** Each change costs as much as the item is large, so an item takes so many decisions and no more. */
const MOST_ON_ONE_ITEM = 200;

function onceEach(bound: readonly Bound[], settle: Settle): Bound[] {
  const seen = new Set<string>();
  const counts = new Map<string, number>();
  return bound.filter((one) => {
    const { action, what, scheme, value } = one.decision;
    const { id } = one.item.part;
    if (seen.size === seen.add([id, action, what, scheme, value].join('\0')).size) {
      settle(one, APPLIED);
      return false;
    }
    const count = (counts.get(id) ?? 0) + 1;
    counts.set(id, count);
    if (count > MOST_ON_ONE_ITEM) settle(one, { state: 'idle', why: `an item takes ${MOST_ON_ONE_ITEM} decisions` });
    return count <= MOST_ON_ONE_ITEM;
  });
}

function contradicted({ action, what, value, author, date, span }: PlacedDecision): string {
  const place = span ? ` (line ${span.start.line})` : '';
  return `${author} decided on ${date}${place} to ${action} ${what} ${value}`;
}

const ASPECTS = ['source', 'date', 'theme', 'region', 'link'] as const;
const ACTIONS = ['set', 'remove', 'add', 'confirm'] as const;

/** In the order in which decisions on one item are applied; confirmations last, as they look at the answer. */
function inOrder(bound: readonly Bound[]): Bound[] {
  const rank = ({ decision: { action, what } }: Bound) =>
    (action === 'confirm' ? 100 : 0) + ASPECTS.indexOf(what) * 10 + ACTIONS.indexOf(action);
  return [...bound].sort((a, b) => rank(a) - rank(b));
}

function decideDocument(document: Document, bound: readonly Bound[], tools: Tools, settle: Settle): Document {
  const byItem = groupBy(inOrder(bound), ({ item }) => item.part.id);
  const changed = new Set<string>();
  const footnotes = document.footnotes.map((footnote): Footnote => {
    const mine = byItem.get(footnote.id);
    if (!mine) return footnote;
    changed.add(footnote.id);
    return decideFootnote(footnote, mine, tools, settle);
  });
  const labels = new Map(document.footnotes.map(({ id, label }) => [id, label]));
  const linked = document.recommendations.map((one) => decideLinks(one, byItem.get(one.id) ?? [], labels, settle));
  const byId = new Map(footnotes.map((footnote) => [footnote.id, footnote]));
  const recommendations = linked.map((one, i): Recommendation => {
    const isTouched =
      one !== document.recommendations[i] || one.citations.some(({ footnote }) => changed.has(footnote ?? ''));
    const carried = isTouched ? carriedAnew(one, byId) : one;
    return decideTags(carried, byItem.get(one.id) ?? [], tools, settle);
  });
  return { ...document, recommendations, footnotes: citedAnew(footnotes, recommendations, document) };
}

/** Applies decisions one after the other, and keeps what each replaced. */
function applied<P extends Footnote | Recommendation>(
  part: P,
  bound: readonly Bound[],
  change: (part: P, bound: Bound) => Change<P>,
  settle: Settle,
): P {
  return bound.reduce((before, one) => {
    const after = change(before, one);
    if ('why' in after) {
      settle(one, { state: 'idle', why: after.why });
      return before;
    }
    settle(one, APPLIED);
    const { action, what, scheme = null, value = null, author, date, reason } = one.decision;
    const record: AppliedDecision = { action, what, scheme, value, author, date, reason, was: after.was };
    return { ...after.part, decisions: [...(before.decisions ?? []), record] };
  }, part);
}

function decideFootnote(footnote: Footnote, bound: readonly Bound[], tools: Tools, settle: Settle): Footnote {
  return applied(
    footnote,
    bound,
    (part, { decision }) =>
      decision.action === 'confirm' ? confirm(part, decision) : changeFootnote(part, decision, tools),
    settle,
  );
}

/** A confirmation says that the answer is right: when the answer is another one, it says nothing. */
function confirm<P extends Footnote | Recommendation>(part: P, decision: PlacedDecision): Change<P> {
  const { what, value } = decision;
  const answer = what === 'link' ? value : answerOf(part, decision);
  if (value === undefined || value === answer) return { part, was: [] };
  return { part: null, why: `it confirms the ${what} ${value}, and the answer is ${answer}` };
}

function decideLinks(
  recommendation: Recommendation,
  bound: readonly Bound[],
  labels: ReadonlyMap<string, string>,
  settle: Settle,
): Recommendation {
  const links = bound.filter(({ footnote }) => footnote !== null);
  if (links.length === 0) return recommendation;
  const labelOf = (id: string) => labels.get(id) ?? id;
  return applied(
    recommendation,
    links,
    (part, { decision, footnote }) => changeLink(part, decision, footnote as Footnote, labelOf),
    settle,
  );
}

function decideTags(
  recommendation: Recommendation,
  bound: readonly Bound[],
  { vocabularies }: Tools,
  settle: Settle,
): Recommendation {
  const others = bound.filter(({ footnote }) => footnote === null);
  const change = (part: Recommendation, { decision }: Bound): Change<Recommendation> => {
    const { action, what, scheme } = decision;
    if (action === 'confirm') return confirm(part, decision);
    if (what !== 'theme' && what !== 'region') return { part: null, why: `a recommendation has no ${what} of its own` };
    const where = what === 'theme' ? 'themes' : 'regions';
    const vocabulary = what === 'theme' ? 'theme' : scheme;
    const { tags, why } = changedTags(part[where], decision, vocabularies);
    if (why !== null) return { part: null, why };
    return {
      part: { ...part, [where]: tags },
      was: formerTags(part[where].filter((tag) => tag.vocabulary === vocabulary)),
    };
  };
  return applied(recommendation, others, change, settle);
}

/** Tags carried over from the footnotes as they are now; those with another basis stay. */
function carriedAnew(recommendation: Recommendation, byId: ReadonlyMap<string, Footnote>): Recommendation {
  const { themes, regions } = carriedTags(recommendation, byId);
  const others = (tags: Recommendation['themes']) => tags.filter(({ basis }) => basis !== 'cited');
  return {
    ...recommendation,
    themes: [...themes, ...others(recommendation.themes)],
    regions: [...regions, ...others(recommendation.regions)],
  };
}

/** Footnotes with the recommendations that cite them now, where links changed. */
function citedAnew(footnotes: Footnote[], recommendations: readonly Recommendation[], before: Document): Footnote[] {
  if (recommendations.every(({ citations }, i) => citations === before.recommendations[i]?.citations)) return footnotes;
  const citing = citedBy(recommendations);
  return footnotes.map((footnote) => ({ ...footnote, citedBy: citing.get(footnote.id) ?? [] }));
}
