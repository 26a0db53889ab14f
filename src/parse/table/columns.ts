/** Which column of a table holds what. @module */
import type { ColumnMapping, TableField } from '../../model/tree.ts';
import { columnFields, fieldsOfHead, headKey } from '../../vocabularies/columns.ts';

/** The columns by their index; `null` for one that holds nothing asked for. */
export type Columns = readonly (TableField | null)[];

/** Why a row is no row of heads, as a clause. */
export interface NoColumns {
  reason: string;
}

/** So many heads are named in a message. */
const MOST_NAMED = 20;

/**
 * Gives each column its field: first as `mapping` says (each head it names is looked for, case and accents aside; a
 * list wants one of its heads at least, and takes all that are there), then by common heads, a column a field. A field
 * mapped to an empty list has no column.
 */
export function mapColumns(heads: readonly string[], mapping: ColumnMapping = {}): Columns | NoColumns {
  const columns: (TableField | null)[] = heads.map(() => null);
  for (const field of columnFields) {
    const names = namesOf(mapping[field]);
    if (!names) continue;
    if (!place(columns, heads, field, names)) return { reason: missing(field, names, heads) };
  }
  for (const field of columnFields) if (mapping[field] === undefined) guess(columns, heads, field);
  return columns.includes('text') ? columns : { reason: missing('text', [], heads) };
}

function namesOf(names: string | readonly string[] | undefined): readonly string[] | null {
  const list = typeof names === 'string' ? [names] : names;
  return list && list.length > 0 ? list : null;
}

function place(
  columns: (TableField | null)[],
  heads: readonly string[],
  field: TableField,
  names: readonly string[],
): boolean {
  const keys = new Set(names.map(headKey));
  let found = false;
  heads.forEach((head, i) => {
    if (!keys.has(headKey(head))) return;
    found = true;
    columns[i] ??= field;
  });
  return found;
}

function guess(columns: (TableField | null)[], heads: readonly string[], field: TableField): void {
  let best = -1;
  let lowest = Number.POSITIVE_INFINITY;
  heads.forEach((head, i) => {
    const rank = columns[i] === null ? fieldsOfHead(head).get(field) : undefined;
    if (rank === undefined || rank >= lowest) return;
    best = i;
    lowest = rank;
  });
  if (best !== -1) columns[best] = field;
}

function missing(field: TableField, names: readonly string[], heads: readonly string[]): string {
  const looked = names.length > 0 ? ` (looked for ${names.map((name) => `"${name}"`).join(', ')})` : '';
  return `no column for the ${field}${looked}: found the heads ${listed(heads)}; name it in the configuration (columns.${field})`;
}

function listed(heads: readonly string[]): string {
  const named = heads.filter((head) => head !== '');
  const shown = named.slice(0, MOST_NAMED).map((head) => (head.length > 60 ? `${head.slice(0, 59)}…` : head));
  return [...shown, ...(named.length > shown.length ? [`and ${named.length - shown.length} more`] : [])].join(', ');
}

/** What the columns hold, in words: `text from "Comment", date from "Day"; not mapped: "Phone"`. */
export function columnsInWords(heads: readonly string[], columns: Columns): string {
  const quote = (i: number) => `"${heads[i]}"`;
  const indexes = [...heads.keys()];
  const mapped = columnFields.flatMap((field) => {
    const own = indexes.filter((i) => columns[i] === field);
    return own.length > 0 ? [`${field} from ${own.map(quote).join(' and ')}`] : [];
  });
  const others = indexes.filter((i) => columns[i] === null && heads[i] !== '');
  const ignored = others.length > 0 ? `; not mapped, so ignored: ${others.map(quote).join(', ')}` : '';
  return `${mapped.join(', ')}${ignored}`;
}
