/** Where the units of a parsed text stand in the input. @module */

const PUNCTUATION = /[!-/:-@[-`{-~]/;
const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][\da-z]{1,31});/iy;
const PLAIN: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

/** A map from units of a value to offsets in its source. */
export interface SourceMap {
  /** Offset in the source of unit `index`; of its end when `index` is the length of the value. */
  at(index: number): number;
  /** Whether unit `index` stands in the source as itself: neither escaped nor written as a reference. */
  isItself(index: number): boolean;
}

/**
 * Maps the value of a text node to the `source` it was made of: escapes and character references are gone from it, and
 * on continuation lines indentation and the marks of block quotes.
 */
export function sourceMap(value: string, source: string): SourceMap {
  if (value === source) return { at: (index) => index, isItself: () => true };
  const offsets = align(value, source);
  return {
    at: (index) => offsets[index] ?? source.length,
    isItself: (index) => {
      const at = offsets[index] ?? source.length;
      // Behind an escape, `at` is that of the backslash.
      return source[at] === value[index] && (offsets[index + 1] ?? at + 1) > at;
    },
  };
}

function align(value: string, source: string): number[] {
  const offsets: number[] = [];
  let at = 0;
  for (let i = 0; i < value.length; i++) {
    at = skipMargin(value, i, source, at);
    offsets.push(Math.min(at, source.length));
    const unit = source[at];
    if (unit === '\\' && source[at + 1] === value[i] && PUNCTUATION.test(value[i] as string)) at += 2;
    else if (unit === '&') {
      const reference = referenceAt(value, i, source, at);
      if (reference > 1 && (value.codePointAt(i) as number) > 0xffff) {
        offsets.push(at);
        i++;
      }
      at += reference;
    } else if (unit === value[i] || unit === '\0') at++;
  }
  return offsets;
}

/** White space at the end of a line, and what stands before the words of the next, are not part of a value. */
function skipMargin(value: string, i: number, source: string, from: number): number {
  const after = value[i - 1];
  const isLineStart = i > 0 && (after === '\n' || (after === '\r' && value[i] !== '\n'));
  let at = from;
  if (isLineStart) {
    while (source[at] !== value[i] && ' \t>'.includes(source[at] ?? '?')) at++;
    return at;
  }
  if (value[i] !== '\n' && value[i] !== '\r') return at;
  while (source[at] === ' ' || source[at] === '\t') at++;
  return at;
}

/** Units of the character reference at `at`, or 1 when the `&` stands for itself. */
function referenceAt(value: string, i: number, source: string, at: number): number {
  REFERENCE.lastIndex = at;
  const reference = REFERENCE.exec(source)?.[0];
  if (reference === undefined) return 1;
  const known = PLAIN[reference];
  if (known === undefined && value.startsWith(reference, i)) return 1;
  return reference.length;
}
