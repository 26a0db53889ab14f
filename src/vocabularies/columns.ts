/** Common heads of the columns of a table of comments. @module */
import { foldKey } from '../text/fold.ts';
import data from './columns.json' with { type: 'json' };

/** What a column can hold; the same names as `TableField` of the model. */
export type ColumnField = keyof typeof data.heads;

let loaded: Map<string, Map<ColumnField, number>> | undefined;

function table(): Map<string, Map<ColumnField, number>> {
  loaded ??= load();
  return loaded;
}

function load(): Map<string, Map<ColumnField, number>> {
  const byHead = new Map<string, Map<ColumnField, number>>();
  for (const [field, lists] of Object.entries(data.heads)) {
    for (const list of Object.values(lists)) {
      list.forEach((head, rank) => {
        const key = headKey(head);
        const ranks = byHead.get(key) ?? new Map<ColumnField, number>();
        byHead.set(key, ranks.set(field as ColumnField, Math.min(rank, ranks.get(field as ColumnField) ?? rank)));
      });
    }
  }
  return byHead;
}

/** The key under which heads compare: case, accents and punctuation at the ends aside, so that `No.` is `no`. */
export function headKey(head: string): string {
  const key = foldKey(head).replace(/[_\s]+/g, ' ');
  return key.replace(/^[\s*:.()]+/, '').replace(/(?<![\s*:.()])[\s*:.()]+$/, '') || key;
}

/** What a column with this head may hold, by rank: the lowest is the likeliest. Empty for a head that is not common. */
export function fieldsOfHead(head: string): ReadonlyMap<ColumnField, number> {
  return (head.length > 60 ? undefined : table().get(headKey(head))) ?? new Map();
}

/** All fields in the order in which they choose their columns. */
export const columnFields = Object.keys(data.heads) as readonly ColumnField[];

/** All common heads by field and language, for tests and documentation. */
export function commonHeads(): Readonly<Record<ColumnField, Readonly<Record<string, readonly string[]>>>> {
  return data.heads;
}
