/** Search in sorted lists. @module */

/** The first index of a sorted list at which `before` no longer holds; its length where it holds for all. Logarithmic. */
export function firstNot<T>(list: readonly T[], before: (one: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (before(list[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low;
}
