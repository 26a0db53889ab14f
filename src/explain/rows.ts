/** Cells of the traceability table and of the quotes: a column of a row. @module */
import { type QuoteRow, quoteRowSchema, type TraceRow, traceRowSchema } from '../model/tables.ts';
import type { Explanation } from '../model/why.ts';
import { UniqueIds } from '../text/fold.ts';
import { nearest } from '../text/nearest.ts';
import { AddressError, splitValue } from './address.ts';
import type { Grounds } from './grounds.ts';
import { explainItem, titleOf } from './items.ts';
import type { Known, Subject } from './known.ts';
import { facetNamed, tell } from './values.ts';

type Table = 'trace' | 'quotes';
type Row = TraceRow | QuoteRow;

/** Ids of the rows of the traceability table, in its order: of a marker, else of the recommendation, else of the footnote. */
export function traceIds(rows: readonly TraceRow[]): string[] {
  const ids = new UniqueIds();
  return rows.map(({ recommendation_id, citation, footnote_id }) => {
    if (recommendation_id === null) return footnote_id ?? '';
    return citation === null ? recommendation_id : ids.next(`${recommendation_id}/c/${citation}`);
  });
}

/** Ids of the rows of the quotes, in their order: of the footnote, `/q/2` behind it for the second of several. */
export function quoteIds(rows: readonly QuoteRow[]): string[] {
  const counts = new Map<string, number>();
  for (const { footnote_id } of rows) counts.set(footnote_id, (counts.get(footnote_id) ?? 0) + 1);
  const given = new Map<string, number>();
  return rows.map(({ footnote_id }) => {
    if (counts.get(footnote_id) === 1) return footnote_id;
    const number = (given.get(footnote_id) ?? 0) + 1;
    given.set(footnote_id, number);
    return `${footnote_id}/q/${number}`;
  });
}

/** The rows of both tables by their ids. */
export class Rows {
  #trace: ReadonlyMap<string, TraceRow> | null = null;
  #quotes: ReadonlyMap<string, QuoteRow> | null = null;

  constructor(readonly grounds: Grounds) {}

  of(table: Table): ReadonlyMap<string, Row> {
    const { tables } = this.grounds;
    if (table === 'quotes') {
      this.#quotes ??= byId(tables.quotes(), quoteIds);
      return this.#quotes;
    }
    this.#trace ??= byId(tables.trace(), traceIds);
    return this.#trace;
  }
}

function byId<T>(rows: readonly T[], idsOf: (rows: readonly T[]) => string[]): Map<string, T> {
  const ids = idsOf(rows);
  return new Map(rows.map((row, i) => [ids[i] ?? '', row]));
}

/**
 * Explains a row, or one of its cells.
 *
 * @throws AddressError for a row or a column that the table does not have
 */
export function explainRow(grounds: Grounds, known: Known, rows: Rows, table: Table, text: string): Explanation {
  const all = rows.of(table);
  const split = all.has(text) ? null : splitValue(text);
  const name = split?.item ?? text;
  const subject = known.find(name);
  const id = rowId(subject, all, table, name);
  const row = all.get(id) as Row;
  const head = { schemaVersion: 1, id: `${table}:${id}${split ? `#${split.value.name}` : ''}` } as const;
  const of = known.get(id) ?? subject;
  if (!split) return { ...head, ...explainItem(grounds, known, of) };
  const column = split.value.name;
  const value = cellOf(table, row, column);
  const { facet, scheme } = facetNamed(grounds, column);
  const told = tell(grounds, known, of, facet, { term: null, scheme, inferred: null });
  return { ...head, title: `${column} of ${titleOf(of)}, as ${table} shows it`, ...told, count: null, value };
}

function rowId({ id, unit }: Subject, all: ReadonlyMap<string, Row>, table: Table, name: string): string {
  if (all.has(id)) return id;
  const first = `${id}/q/1`;
  if (table === 'quotes' && all.has(first)) return first;
  const under = [...all.keys()].filter((one) => one.startsWith(`${id}/`)).slice(0, 5);
  const hint = under.length > 0 ? `Its rows are ${under.join(', ')}.` : `Without --id, why lists what can be asked.`;
  throw new AddressError(`${table} has no row ${name} of its own: ${unit} ${id}`, hint);
}

/** The cell as strings; empty for null and an empty list. */
function cellOf(table: Table, row: Row, column: string): string[] {
  const columns = Object.keys((table === 'trace' ? traceRowSchema : quoteRowSchema).shape);
  if (!columns.includes(column)) {
    const [close] = nearest(column, columns);
    const hint = close ? `Did you mean #${close}?` : `Its columns are ${columns.join(', ')}.`;
    throw new AddressError(`${table} has no column ${column}`, hint);
  }
  const value = (row as unknown as Record<string, string | number | null | string[] | undefined>)[column] ?? null;
  if (Array.isArray(value)) return value;
  return value === null || value === '' ? [] : [String(value)];
}
