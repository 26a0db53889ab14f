/** Orders that are the same on every machine. @module */

/** Compares by UTF-16 code units. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Each value once, in order. */
export function unique<T>(values: Iterable<T>): T[] {
  return [...new Set(values)];
}
