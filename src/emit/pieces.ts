/** Texts that do not fit into one string: their pieces, in order. @module */

/** Pieces are made about so long (in UTF-16 units), so that a writer is not called for every row. */
export const PIECE = 2 ** 16;

/** The same text in fewer pieces; empty ones are left out. */
export function* batched(pieces: Iterable<string>): Generator<string> {
  let held: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    held.push(piece);
    length += piece.length;
    if (length < PIECE) continue;
    yield held.join('');
    [held, length] = [[], 0];
  }
  if (length > 0) yield held.join('');
}

/**
 * All pieces as one text.
 *
 * @throws RangeError when it is longer than a string can be (2^29 - 24 units in V8).
 */
export function whole(pieces: Iterable<string>): string {
  return [...pieces].join('');
}

/** Keeps the last result: neighbouring rows repeat their texts, which can be long. */
export function remembering<A, B>(work: (value: A) => B): (value: A) => B {
  let last: { value: A; result: B } | null = null;
  return (value) => {
    if (last === null || last.value !== value) last = { value, result: work(value) };
    return last.result;
  };
}
