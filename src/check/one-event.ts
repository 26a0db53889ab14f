/** What several places say of one event. @module */

import type { Span } from '../model/position.ts';
import type { Document } from '../model/report.ts';
import { groupBy } from '../text/group.ts';
import { once } from '../text/lazy.ts';
import { type Mention, mentions, type Report, reportOf } from './events.ts';
import { originals } from './pages.ts';
import type { RuleInput } from './rule.ts';

/** One event with what is said of it: by its reports where there are several of it, else by attributions. */
export interface OneEvent {
  /** As it is first named, without a place behind. */
  name: string;
  key: string;
  statements: Statement[];
}

/** What one page says of an event. */
export interface Statement {
  document: Document;
  /** Null for a report. */
  mention: Mention | null;
  report: Report | null;
}

/** The events that are named in several places, by the paths of their pages; translations left out. */
export const eventsNamedOften = once((documents: readonly RuleInput[]): readonly OneEvent[] => {
  const all = originals(documents).flatMap(({ document }) => statementsOf(document));
  const byKey = groupBy(all, ({ key }) => key);
  return [...byKey].flatMap(([key, all]) => {
    const list = withoutRows(all);
    const reports = list.filter(({ statement }) => statement.report);
    // Attributions of an event with a report are held against the report.
    const told = reports.length > 0 ? reports : list;
    const [first] = told;
    return first && told.length > 1
      ? [{ key, name: first.name, statements: told.map(({ statement }) => statement) }]
      : [];
  });
});

/** A digest that has several dates of one source has a row for each of its events. */
function withoutRows(list: readonly Named[]): readonly Named[] {
  const dates = new Map<Document, Set<string>>();
  for (const { statement } of list) {
    const edtf = statement.mention?.attribution.date?.edtf;
    if (statement.document.kind !== 'digest' || !edtf) continue;
    const there = dates.get(statement.document) ?? new Set();
    dates.set(statement.document, there.add(edtf));
  }
  return dates.size === 0 ? list : list.filter(({ statement }) => (dates.get(statement.document)?.size ?? 0) < 2);
}

interface Named {
  key: string;
  name: string;
  statement: Statement;
}

function statementsOf(document: Document): Named[] {
  const report = reportOf(document);
  if (report) {
    const [name] = report.names;
    const statement = { document, mention: null, report };
    return name
      ? [{ key: name.key, name: document.event?.name ?? report.source?.name ?? document.title, statement }]
      : [];
  }
  return mentions(document)
    .filter(({ source }) => source.kind !== 'conversation')
    .map((mention) => ({
      key: mention.name.key,
      name: mention.name.bare,
      statement: { document, mention, report: null },
    }));
}

/** A value that is said of an event, once for all places of a document that say it. */
export interface Value<T> {
  value: T;
  /** Equal for equal values. */
  key: string;
  span: Span;
  document: Document;
}

/** A value that contradicts what is said elsewhere. */
export interface Contradiction<T> {
  found: Value<T>;
  expected: Value<T>;
}

/** The two values of a contradiction, whichever of them is found: of equals that depends on which stands first. */
export function bothOf(found: Value<unknown>, expected: Value<unknown>): string {
  return [found.key, expected.key].sort().join(' ');
}

/** An event with so many values is a series. */
const SERIES = 3;

/**
 * The values that do not agree with the one that most agree with, of equals the first: each once a document. Nothing
 * where three values or more contradict each other: then there are several events of one name.
 */
export function contradictions<T>(
  values: readonly Value<T>[],
  agree: (one: T, other: T) => boolean,
): Contradiction<T>[] {
  const byKey = [...groupBy(values, ({ key }) => key).values()];
  if (byKey.length < 2 || byKey.length > SERIES * SERIES) return [];
  const all = byKey.flatMap(([first, ...more]) => (first ? [{ first, count: 1 + more.length }] : []));
  // A vague value (`2019`) agrees with all, and would be the one that most agree with.
  const distinct = all.filter(({ first }) => !all.every((other) => agree(first.value, other.first.value)));
  const support = ({ value }: Value<T>) =>
    distinct.reduce((sum, { first, count }) => sum + (agree(first.value, value) ? count : 0), 0);
  const [expected] = distinct.map(({ first }) => ({ first, sum: support(first) })).sort((a, b) => b.sum - a.sum);
  if (!expected) return [];
  const others = distinct.filter(({ first }) => !agree(first.value, expected.first.value));
  const isSeries = others.some(({ first }) => others.some((other) => !agree(first.value, other.first.value)));
  if (isSeries) return [];
  const odd = new Set(others.map(({ first }) => first.key));
  const once = new Map(
    values
      .filter(({ key }) => odd.has(key))
      .reverse()
      .map((value) => [`${value.document.id} ${value.key}`, value]),
  );
  return [...once.values()].reverse().map((found) => ({ found, expected: expected.first }));
}
