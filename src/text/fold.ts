/** Spellings of the same thing made one. @module */
import { hash } from 'node:crypto';

const MARKS = /[\u0300-\u036f]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is all of ASCII.
const NOT_ASCII = /[^\x00-\x7f]/;

/** Whether a text is all ASCII, the case that needs no Unicode tables. */
export function isAscii(text: string): boolean {
  return !NOT_ASCII.test(text);
}

/** A key under which spellings compare equal: NFKC, lower case, Latin accents off, `&` as `and`, white space folded. */
export function foldKey(text: string): string {
  // Most words are in lower case already, and folding costs more than finding that out.
  if (/^[a-z0-9]*$/.test(text)) return text;
  const plain = isAscii(text) ? text.toLowerCase() : foldUnicode(text);
  if (!/[&`\s]/.test(plain)) return plain;
  return foldSpace(plain.replaceAll('&', ' and ').replaceAll('`', "'"));
}

function foldUnicode(text: string): string {
  return text.normalize('NFKD').replace(MARKS, '').normalize('NFC').toLowerCase().replace(/[’ʼ‘]/g, "'");
}

/**
 * Text for a fingerprint: NFKC, quotes and dashes as their ASCII forms, white space folded. Case stays: it is the
 * author's.
 */
export function normalise(text: string): string {
  if (isAscii(text)) return foldSpace(text.replaceAll('`', "'"));
  const plain = text
    .normalize('NFKC')
    .replace(/[‘’‚‛′`´]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-');
  return foldSpace(plain);
}

const QUOTATION_MARKS = /[\p{Pi}\p{Pf}"'`´‚„′″‴ʹʺʻʼʽˈ「」『』｢｣﹁﹂﹃﹄〝〞〟＂＇]/gu;

/** Whatever is not typed in one way only: quotation marks, dashes, white space but single spaces, what is no ASCII. */
const TYPED = /[^!#-&(-,.-_a-~ ]| {2}/;

/**
 * One spelling for words that differ in typing alone: every quotation mark and apostrophe is one sign, doubled ones too,
 * and so is every dash; white space beside them is left out, as some languages and hands put it there and others do not.
 * Otherwise as {@link normalise}.
 */
export function typedAlike(words: string): string {
  // Most keys are plain letters, and looking costs less than replacing.
  if (!TYPED.test(words)) return words.trim();
  return normalise(words.replace(QUOTATION_MARKS, '"'))
    .replace(/ ?(?:" ?)+/g, '"')
    .replace(/ ?(?:- ?)+/g, '-');
}

/** Single spaces, the commonest by far, are left alone. */
function foldSpace(text: string): string {
  return text.replace(/\s\s+|[^\S ]/g, ' ').trim();
}

/** SHA-256 in hexadecimal, 64 characters. */
export function sha256(text: string): string {
  return hash('sha256', text);
}

/**
 * A slug: `&` as `and`, letters and digits of any script in lower case without Latin accents, hyphens between; at most
 * 80 characters. A text without letters or digits gives `untitled`.
 */
export function slug(text: string): string {
  const key = foldKey(text).replaceAll("'", '');
  const other = isAscii(key) ? /[^a-z0-9]+/g : /[^\p{L}\p{M}\p{N}]+/gu;
  const joined = key.replace(other, '-');
  const slugged = joined.slice(joined.startsWith('-') ? 1 : 0, joined.endsWith('-') ? -1 : undefined);
  if (slugged.length <= 80) return slugged || 'untitled';
  return (
    slugged
      .slice(0, 80)
      .replace(/-[^-]*$/, '')
      .replace(/[\ud800-\udbff]$/, '') || 'untitled'
  );
}

/** Hands out ids that are unique among those it gave: the second of a kind gets `-2`, the third `-3`. */
export class UniqueIds {
  readonly #given = new Map<string, number>();

  next(id: string): string {
    let n = this.#given.get(id) ?? 0;
    if (n === 0) {
      this.#given.set(id, 1);
      return id;
    }
    // An id that ends in -2 by itself must not meet the second of a kind.
    let candidate: string;
    do {
      n++;
      candidate = `${id}-${n}`;
    } while (this.#given.has(candidate));
    this.#given.set(id, n);
    this.#given.set(candidate, 1);
    return candidate;
  }
}
