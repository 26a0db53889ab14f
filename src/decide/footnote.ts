/** Decisions on one footnote: its tags, sources and dates. @module */
import type { AppliedDecision, Decision } from '../model/decision.ts';
import { attributionsOf, distinctTags, regionsOf, sourcesOf, tagKey, themesOf } from '../model/footnote.ts';
import type { Span } from '../model/position.ts';
import type { Attribution, DateRange, Footnote, Quote, Source } from '../model/report.ts';
import type { Tag } from '../model/tag.ts';
import { slug } from '../text/fold.ts';
import type { Vocabularies } from '../vocabularies/index.ts';
import type { Readings } from './readings.ts';
import { changedTags } from './tags.ts';
import { decidedBy, formerTags } from './terms.ts';

/** What a decision is applied with. */
export interface Tools {
  vocabularies: Vocabularies;
  readings: Readings;
}

/** A part of a document after a decision; null where there was nothing to change, `why` says why. */
export type Change<T> = { part: T; was: AppliedDecision['was'] } | { part: null; why: string };

/** Applies a decision on a tag, the source or the date to all quotes of a footnote. */
export function changeFootnote(footnote: Footnote, decision: Decision, tools: Tools): Change<Footnote> {
  if (footnote.quotes.length === 0) return { part: null, why: 'the footnote has no words' };
  switch (decision.what) {
    case 'theme':
      return changeTags(footnote, 'themes', decision, tools);
    case 'region':
      return changeTags(footnote, 'regions', decision, tools);
    case 'source':
      return changeSources(footnote, decision, tools);
    case 'date':
      return changeDates(footnote, decision, tools);
    case 'link':
      return { part: null, why: 'a link joins a recommendation to a footnote: name the recommendation first' };
  }
}

function changeTags(
  footnote: Footnote,
  where: 'themes' | 'regions',
  decision: Decision,
  { vocabularies }: Tools,
): Change<Footnote> {
  const vocabulary = where === 'themes' ? 'theme' : decision.scheme;
  const before = (where === 'themes' ? themesOf : regionsOf)(footnote).filter((tag) => tag.vocabulary === vocabulary);
  const change = (tags: readonly Tag[]) => changedTags(tags, decision, vocabularies);
  const why = change(before).why;
  if (why !== null) return { part: null, why };
  const part = withAttributions(footnote, decision.action !== 'remove', (attribution) => ({
    ...attribution,
    [where]: change(attribution[where]).tags,
  }));
  return { part, was: formerTags(before) };
}

/** Changes the attributions; `all`: a quote without one gets one that has no words. */
function withAttributions(
  footnote: Footnote,
  all: boolean,
  change: (attribution: Attribution) => Attribution,
): Footnote {
  const changed = (quote: Quote): Quote => {
    const attribution = quote.attribution ?? (all ? blank(quote) : null);
    return attribution ? { ...quote, attribution: change(attribution) } : quote;
  };
  return { ...footnote, quotes: footnote.quotes.map(changed) };
}

function blank({ span: { end } }: Quote): Attribution {
  return { raw: '', span: { start: end, end }, sources: [], date: null, themes: [], regions: [] };
}

function changeSources(footnote: Footnote, decision: Decision, { readings }: Tools): Change<Footnote> {
  const { action, value = '' } = decision;
  const before = sourcesOf(footnote);
  const was = before.map(({ id, name }) => ({ id, label: name, basis: null, reason: null }));
  const given = readings.source(value);
  const { id } = given.source;
  const there = before.some((source) => source.id === id);
  if (action === 'remove' && !there) return { part: null, why: `it has no source ${JSON.stringify(value)}` };
  if (action === 'add' && there) return { part: null, why: `it has the source ${JSON.stringify(value)} already` };
  const part = withAttributions(footnote, action !== 'remove', (attribution) => {
    const own = { ...given.source, raw: value, span: attribution.span };
    const kept = action === 'set' ? [] : attribution.sources.filter((source) => source.id !== id);
    return withSources(attribution, action === 'remove' ? kept : [...kept, own], decision, readings);
  });
  return { part, was };
}

/**
 * An attribution with other sources. Regions that the words of its former sources gave are read again from the sources
 * it has now; those that other words gave (a column, a place beside the sources) stay, and a language says nothing
 * where a place is named.
 */
function withSources(
  attribution: Attribution,
  sources: Source[],
  decision: Decision,
  { source: read }: Readings,
): Attribution {
  const { regions } = attribution;
  const within = (tag: Tag, all: readonly Source[]) =>
    all.some(({ span }) => tag.span !== null && holds(span, tag.span));
  const mine = regions.filter((tag) => derived(tag) && (tag.span === null || within(tag, attribution.sources)));
  const kept = regions.filter((tag) => !mine.includes(tag));
  if (kept.some(({ basis }) => basis === 'stated')) return { ...attribution, sources };
  const placed = kept.some(({ basis }) => basis === 'place');
  const again = sources.flatMap(({ name, span }) => {
    const old = attribution.sources.find((source) => source.name === name);
    return read(name).regions.map((tag) => {
      const same = old && mine.find((one) => tagKey(one) === tagKey(tag));
      return (
        same ?? { ...tag, span: old ? span : null, reason: old ? tag.reason : `${tag.reason} ${sourceBy(decision)}` }
      );
    });
  });
  const fresh = placed ? again.filter(({ basis }) => basis !== 'language') : again;
  return { ...attribution, sources, regions: distinctTags([...fresh, ...kept]) };
}

function sourceBy(decision: Decision): string {
  return `The source: ${decidedBy(decision).replace(/^D/, 'd')}`;
}

/** Whether a region can follow from the words of a source. */
function derived({ basis }: Tag): boolean {
  return basis !== 'stated' && basis !== 'override';
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start.offset <= inner.start.offset && inner.end.offset <= outer.end.offset;
}

function changeDates(footnote: Footnote, decision: Decision, { readings }: Tools): Change<Footnote> {
  const { action, value = '' } = decision;
  const before = attributionsOf(footnote).flatMap(({ date }) => date ?? []);
  const was = before.map(({ edtf, raw }) => ({ id: edtf, label: raw, basis: null, reason: null }));
  const read = readings.date(value);
  if (action !== 'remove') {
    if (!read) return { part: null, why: `${JSON.stringify(value)} is no date that exists` };
    const dated = (date: DateRange | null, span: Span) => ({ raw: value, ...read, span: date?.span ?? span });
    const part = withAttributions(footnote, true, (one) => ({ ...one, date: dated(one.date, one.span) }));
    return { part, was };
  }
  const isMeant = ({ edtf, raw }: DateRange) => raw === value || edtf === (read?.edtf ?? value);
  if (!before.some(isMeant)) return { part: null, why: `it has no date ${JSON.stringify(value)}` };
  const without = (one: Attribution) => ({ ...one, date: one.date && isMeant(one.date) ? null : one.date });
  return { part: withAttributions(footnote, false, without), was };
}

/**
 * The answer that a footnote or a recommendation gives, as a confirmation keeps it: ids of terms or sources or the date
 * in EDTF, sorted, joined by `; `, and `none` where there is none.
 */
export function answerOf(
  part: { themes: readonly Tag[]; regions: readonly Tag[] } | Footnote,
  { what, scheme }: Pick<Decision, 'what' | 'scheme'>,
): string {
  const ids =
    'quotes' in part
      ? footnoteIds(part, what, scheme)
      : tagIds(what === 'theme' ? part.themes : part.regions, what, scheme);
  return ids.length === 0 ? 'none' : [...new Set(ids)].sort().join('; ');
}

function tagIds(tags: readonly Tag[], what: Decision['what'], scheme: string | undefined): string[] {
  const vocabulary = what === 'theme' ? 'theme' : scheme;
  return tags.filter((tag) => tag.vocabulary === vocabulary).map(({ id }) => id);
}

function footnoteIds(footnote: Footnote, what: Decision['what'], scheme: string | undefined): string[] {
  if (what === 'source') return sourcesOf(footnote).map(({ id }) => id);
  if (what === 'date')
    return attributionsOf(footnote).flatMap(({ date }) => (date ? (date.edtf ?? slug(date.raw)) : []));
  return tagIds(what === 'theme' ? themesOf(footnote) : regionsOf(footnote), what, scheme);
}
