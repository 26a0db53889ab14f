/** Things that belong together. @module */

/** `Map.groupBy`, which Node 20 has not: the items of each key in their order, the keys in that of their first. */
export function groupBy<K, T>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) append(groups, keyOf(item), item);
  return groups;
}

/** Adds an item to the group of its key, and gives the group. */
export function append<K, T>(groups: Map<K, T[]>, key: K, item: T): T[] {
  const group = groups.get(key) ?? [];
  if (group.push(item) === 1) groups.set(key, group);
  return group;
}

/** The items whose key others have too, in their order: a quick look before `groupBy`, where most keys are there once. */
export function repeated<K, T>(items: readonly T[], keyOf: (item: T) => K): T[] {
  const [seen, again] = [new Set<K>(), new Set<K>()];
  for (const item of items) {
    const key = keyOf(item);
    if (seen.has(key)) again.add(key);
    else seen.add(key);
  }
  return again.size === 0 ? [] : items.filter((item) => again.has(keyOf(item)));
}
