/** Circles of terms. @module */

/**
 * The ids around a cycle of terms that lead to each other, the first of them again at the end; null where there is none.
 * Linear.
 *
 * @param nextOf id of the term that each leads to, such as its broader one, by its own id, in any order
 */
export function cycleOf(nextOf: ReadonlyMap<string, string | null>): string[] | null {
  const cleared = new Set<string>();
  for (const start of nextOf.keys()) {
    const path = new Set<string>();
    let id: string | null = start;
    while (id !== null && !cleared.has(id) && !path.has(id)) {
      path.add(id);
      id = nextOf.get(id) ?? null;
    }
    if (id !== null && path.has(id)) {
      const round = [...path];
      return [...round.slice(round.indexOf(id)), id];
    }
    for (const passed of path) cleared.add(passed);
  }
  return null;
}
