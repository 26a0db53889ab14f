/** Decisions to the items they are about. @module */
import type { Document } from '../model/report.ts';
import { type Item, itemsOf, seenOf } from './item.ts';

/** What an id and a fingerprint lead to. */
export type Binding =
  | { to: 'item'; item: Item }
  /** The item with the id, which has other words. */
  | { to: 'changed'; item: Item }
  /** The items with the words, none of which has the id. */
  | { to: 'several'; items: Item[] }
  | { to: 'nothing' };

/** Finds items by what was seen of them first, and by their id second. */
export interface Binder {
  bind(id: string, seen: string): Binding;
}

/**
 * A binder over documents whose ids are unique. What was seen goes before the id: ids of footnotes hold numbers, and a
 * page that is numbered anew gives the id of one footnote to another.
 */
export function binder(documents: readonly Document[]): Binder {
  const byId = new Map<string, Item>();
  const bySeen = new Map<string, Item[]>();
  for (const item of itemsOf(documents)) {
    byId.set(item.part.id, item);
    const { seen } = seenOf(item);
    const same = bySeen.get(seen);
    if (same) same.push(item);
    else bySeen.set(seen, [item]);
  }
  return {
    bind: (id, seen) => {
      const items = bySeen.get(seen) ?? [];
      const named = byId.get(id);
      const [only, ...more] = items;
      if (named && only && seenOf(named).seen === seen) return { to: 'item', item: named };
      if (only) return more.length === 0 ? { to: 'item', item: only } : { to: 'several', items };
      return named ? { to: 'changed', item: named } : { to: 'nothing' };
    },
  };
}
