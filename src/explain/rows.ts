/** Cells of the traceability table and of the quotes: a column of a row. @module */
import { citationIds } from '../model/citation.ts';
import { type QuoteRow, quoteRowSchema, type TraceRow, traceRowSchema } from '../model/tables.ts';
import type { Explanation } from '../model/why.ts';
import { meant } from '../text/nearest.ts';
import { AddressError, splitValue } from './address.ts';
import type { Grounds } from './grounds.ts';
import { explainItem, titleOf } from './items.ts';
import type { Known, Subject } from './known.ts';
import { facetNamed, tell } from './values.ts';

type Table = 'trace' | 'quotes';
type Row = TraceRow | QuoteRow;

/**
 * Explains a row, or one of its cells. A row of the traceability table has the id of its marker, else of its
 * recommendation, else of its footnote; a row of the quotes that of its footnote, with `/q/2` behind it for the second of
 * several.
 *
 * @throws AddressError for a row or a column that the table does not have
 */
export function explainRow(grounds: Grounds, known: Known, table: Table, text: string): Explanation {
  const split = known.get(text) ? null : splitValue(text);
  const named = known.find(split?.item ?? text);
  const subject = (table === 'trace' ? traceSubject(named) : quoteSubject(known, named)) ?? fail(table, known, named);
  const head = { schemaVersion: 1, id: `${table}:${subject.id}${split ? `#${split.value.name}` : ''}` } as const;
  if (!split) return { ...head, ...explainItem(grounds, known, subject) };
  const column = split.value.name;
  const value = cellOf(table, rowOf(grounds, known, table, subject), column);
  const { facet, scheme } = facetNamed(grounds, column);
  const told = tell(grounds, known, subject, facet, { term: null, scheme, inferred: null });
  return { ...head, title: `${column} of ${titleOf(subject)}, as ${table} shows it`, ...told, count: null, value };
}

/** A recommendation with markers has a row for each of them, a footnote that is cited has none of its own. */
function traceSubject(subject: Subject): Subject | null {
  const { unit, recommendation, footnotes } = subject;
  if (unit === 'citation') return subject;
  if (unit === 'recommendation') return recommendation?.citations.length === 0 ? subject : null;
  return unit === 'footnote' && footnotes[0]?.citedBy.length === 0 ? subject : null;
}

/** A footnote stands for its only, or its first, quote. */
function quoteSubject(known: Known, subject: Subject): Subject | null {
  if (subject.unit === 'quote' && subject.footnotes[0]?.quotes.length === 1) return known.get(subject.footnotes[0].id);
  if (subject.unit === 'quote') return subject;
  if (subject.unit !== 'footnote' || subject.voices.length === 0) return null;
  return subject.voices.length === 1 ? subject : known.get(`${subject.id}/q/1`);
}

function fail(table: Table, known: Known, { id, unit, recommendation, footnotes }: Subject): never {
  const citing = footnotes.flatMap(({ citedBy }) => citedBy.flatMap((one) => known.get(one)?.recommendation ?? []));
  const rows = (recommendation ? [recommendation] : citing).flatMap((one) =>
    citationIds(one).filter((_, i) => recommendation !== null || one.citations[i]?.footnote === id),
  );
  const hint =
    table === 'trace' && rows.length > 0
      ? `Its rows are ${rows.slice(0, 5).join(', ')}${rows.length > 5 ? ` and ${rows.length - 5} more` : ''}.`
      : 'Without --id, why lists what can be asked.';
  throw new AddressError(`${table} has no row of its own for the ${unit} ${id}`, hint);
}

/** The row, made by the code that prints the table, out of what the row is about. */
function rowOf(
  { tables }: Grounds,
  known: Known,
  table: Table,
  { document, recommendation, citation, footnotes, unit, id }: Subject,
): Row {
  if (table === 'quotes') {
    const citing = footnotes.flatMap(({ citedBy }) => citedBy.flatMap((one) => known.get(one)?.recommendation ?? []));
    const rows = tables.quotes({ ...document, footnotes: [...footnotes], recommendations: citing });
    return rows[unit === 'quote' ? Number(id.slice(id.lastIndexOf('/') + 1)) - 1 : 0] as Row;
  }
  const recommendations = recommendation ? [{ ...recommendation, citations: citation ? [citation] : [] }] : [];
  return tables.trace({ ...document, footnotes: [...footnotes], recommendations })[0] as Row;
}

/** The cell as strings; empty for null and an empty list. */
function cellOf(table: Table, row: Row, column: string): string[] {
  const columns = Object.keys((table === 'trace' ? traceRowSchema : quoteRowSchema).shape);
  if (!columns.includes(column)) {
    const hint = meant(column, columns, `Its columns are ${columns.join(', ')}.`, '#');
    throw new AddressError(`${table} has no column ${column}`, hint);
  }
  const value = (row as unknown as Record<string, string | number | null | string[] | undefined>)[column] ?? null;
  if (Array.isArray(value)) return value;
  return value === null || value === '' ? [] : [String(value)];
}
