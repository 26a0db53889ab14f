/** What a document does nearly everywhere. @module */

import { groupBy } from '../text/group.ts';

/** So many must agree, and three of four. */
const FEWEST = 3;
const MOST = 0.75;

/** The group of the items that agree where they stand out: at least three of them and three of four; else null. */
export function clearMajority<K, T>(items: readonly T[], keyOf: (item: T) => K): { key: K; of: readonly T[] } | null {
  if (items.length < FEWEST) return null;
  for (const [key, of] of groupBy(items, keyOf)) {
    if (of.length >= FEWEST && of.length >= items.length * MOST) return { key, of };
  }
  return null;
}
