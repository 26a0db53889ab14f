/**
 * Flat text: words as a reader sees them (white space folded, invisible characters left out, markup gone), in which
 * every unit still knows where it stands in the input.
 *
 * @module
 */
import { sequenceAt } from './control.ts';

// Soft hyphen, zero-width space, bidi marks and isolates, byte order mark, controls other than white space. The joiners
// U+200C and U+200D stay: they carry meaning in Persian and Indic scripts.
const INVISIBLE =
  /(?![\t\n\v\f\r\u0085])\p{Cc}|[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/u;
// Printable ASCII, Latin letters and general punctuation need no Unicode tables: most texts have nothing else.
const UNUSUAL = /[^ -~\u00c0-\u024f\u2010-\u2027]/;
const NEEDS_FOLDING = new RegExp(`\\s\\s|[^\\S ]|${INVISIBLE.source}`, 'u');

/** Words with a map back to the input. */
export class FlatText {
  /** Pairs: unit `at[i]` of the text and what follows stand at offset `from[i]` and what follows in the input. */
  readonly #at: readonly number[];
  readonly #from: readonly number[];

  /** The words as they read, where `text` has others for them. */
  readonly #seen: string;

  constructor(
    readonly text: string,
    at: readonly number[],
    from: readonly number[],
    seen: string = text,
  ) {
    this.#at = at;
    this.#from = from;
    this.#seen = seen;
  }

  /** The same with other words in the same places, unit for unit; {@link written} still gives those that are there. */
  readAs(text: string): FlatText {
    return text === this.text ? this : new FlatText(text, this.#at, this.#from, this.#seen);
  }

  /** Offset in the input of unit `index` of the text. */
  offsetAt(index: number): number {
    let low = 0;
    let high = this.#at.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#at[middle] ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    return (this.#from[low] ?? 0) + index - (this.#at[low] ?? 0);
  }

  /** Offsets in the input of the units from `start` up to, not including, `end`; an empty range gives an empty one. */
  range(start: number, end: number): [start: number, end: number] {
    const from = this.offsetAt(start);
    return [from, end > start ? this.offsetAt(end - 1) + 1 : from];
  }

  /**
   * The units from `start` up to, not including, `end` exactly as in `input`; as they read where markup or character
   * references stand among them.
   */
  written(start: number, end: number, input: string): string {
    const source = input.slice(...this.range(start, end));
    const words = this.#seen.slice(start, end);
    return source === words || flatWords(source) === words ? source : words;
  }
}

/** Collects runs of input into a {@link FlatText}. */
export class FlatBuilder {
  #text = '';
  readonly #at: number[] = [];
  readonly #from: number[] = [];
  #spaced = true;

  /** Length of the text so far. */
  get length(): number {
    return this.#text.length;
  }

  /** Adds `words`, which stand in the input from `offset` on, unit for unit. */
  add(words: string, offset: number): this {
    if (words === '') return this;
    const folds = words.includes('  ') || (UNUSUAL.test(words) && NEEDS_FOLDING.test(words));
    if (!folds && !(this.#spaced && words.startsWith(' '))) {
      this.#run(words, offset);
      this.#spaced = words.endsWith(' ');
      return this;
    }
    let start = 0;
    for (let i = 0; i < words.length; i++) {
      const unit = words[i] as string;
      const space = /\s/.test(unit);
      const drop = space ? this.#spaced : INVISIBLE.test(unit);
      const sequence = drop ? sequenceAt(words, i) : 0;
      if (drop || (space && unit !== ' ')) {
        this.#run(words.slice(start, i), offset + start);
        if (sequence > 0) i += sequence - 1;
        start = i + 1;
        if (!drop) this.#run(' ', offset + i);
      }
      if (!drop) this.#spaced = space;
    }
    this.#run(words.slice(start), offset + start);
    return this;
  }

  /**
   * Adds `value`, which a parser made of the input's `source` at `offset`: escapes, character references and
   * indentation are gone from it.
   */
  addParsed(value: string, source: string, offset: number): this {
    if (value === source) return this.add(value, offset);
    // Words that stand elsewhere in the input have no place here: that of the unit before them is theirs.
    if (source === '') return this.addParsed(value, '\0', Math.max(0, offset - 1));
    let from = 0;
    let i = 0;
    while (i < value.length) {
      const step = align(value, i, source, from);
      this.add(value.slice(i, i + step.length), offset + step.from);
      i += step.length;
      from = step.next;
    }
    return this;
  }

  /** Adds a space that stands for a break at `offset` unless one is there already. */
  space(offset: number): this {
    return this.add(' ', offset);
  }

  build(): FlatText {
    const text = this.#text.endsWith(' ') ? this.#text.slice(0, -1) : this.#text;
    // Copies are as long as they need be; arrays that grew have room for 17 and more, and a page has many texts.
    return new FlatText(text, this.#at.slice(), this.#from.slice());
  }

  #run(words: string, offset: number): void {
    if (words === '') return;
    const last = this.#at.length - 1;
    const joins = last >= 0 && (this.#from[last] ?? 0) + this.#text.length - (this.#at[last] ?? 0) === offset;
    if (!joins) {
      this.#at.push(this.#text.length);
      this.#from.push(offset);
    }
    this.#text += words;
  }
}

/** A line as its reader sees it: {@link FlatText} without the way back. */
export function flatWords(text: string): string {
  return new FlatBuilder().add(text, 0).build().text;
}

/** What a parser takes off a continuation line is no longer; the bound keeps the search linear. */
const LONGEST_SKIP = 1000;

/** Where the next units of a parsed value stand in their source. */
function align(value: string, i: number, source: string, from: number): { length: number; from: number; next: number } {
  if (value[i] === source[from] && source[from] !== '&') {
    let n = 1;
    while (i + n < value.length && value[i + n] === source[from + n] && value[i + n] !== '&' && value[i + n] !== '\\')
      n++;
    return { length: n, from, next: from + n };
  }
  if (source[from] === '\\' && source[from + 1] === value[i]) return { length: 1, from: from + 1, next: from + 2 };
  if (source[from] === '&') {
    const reference = /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][\da-z]{1,31});/i.exec(source.slice(from, from + 34));
    if (reference) {
      const length = (value.codePointAt(i) ?? 0) > 0xffff ? 2 : 1;
      return { length, from, next: from + reference[0].length };
    }
    return { length: 1, from, next: from + 1 };
  }
  // Indentation and quote marks that the parser took off a continuation line; NUL, which it replaced.
  const near = source.slice(from, from + LONGEST_SKIP);
  const skip = near.indexOf(value[i] as string);
  if (skip === -1 || /\S/.test(near.slice(0, skip).replaceAll('>', ''))) {
    const at = Math.min(from, Math.max(source.length - 1, 0));
    return { length: 1, from: at, next: Math.min(from + 1, source.length) };
  }
  return { length: 1, from: from + skip, next: from + skip + 1 };
}
