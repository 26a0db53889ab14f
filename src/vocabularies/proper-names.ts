/** Names of places and languages in running text. @module */
import { foldKey } from '../text/fold.ts';
import { PhraseIndex, type PhraseMatch, type Word, words } from '../text/words.ts';

/** A name to look for. */
export interface ProperName<T> {
  /** What it names; null for a phrase that holds a name and means something else (`Gulf of Guinea`). */
  value: T | null;
  form: string;
  /** Whether it counts only in these very letters (`US`, not `us`). */
  exact: boolean;
}

/** Names as phrases. */
export type NameIndex<T> = PhraseIndex<Spelt<T>>;

type Spelt<T> = Omit<ProperName<T>, 'form'> & { spellings: string[] };

const CAPITAL = /^\p{Lu}/u;
const POSSESSIVE = /['’]s\b/g;
// What may stand between the words of any name: `Guinea Bissau`, `Guinea-Bissau`.
const JOINT = /^(?:\s+|[-‐‑–])$/;

/** Makes an index of names. Of two with equal words, the first stays, in the spelling of either. */
export function indexNames<T>(names: Iterable<ProperName<T>>): NameIndex<T> {
  const index: NameIndex<T> = new PhraseIndex();
  for (const { form, value, exact } of names) {
    const phrase = form.toLowerCase().replace(POSSESSIVE, '');
    // Punctuation at the end is no part of a word.
    const spelling = form.replace(/[.)]$/, '');
    if (!index.add(phrase, { value, exact, spellings: [spelling] }))
      index.exact(words(phrase))?.spellings.push(spelling);
  }
  return index;
}

/**
 * The names in `words`, which are the words of `text`: from the left, the longest at each place. A name begins with a
 * capital letter, may stand in the possessive, and does not reach over punctuation that is no part of it.
 */
export function findNames<T>(index: NameIndex<T>, text: string, words: readonly Word[]): PhraseMatch<T>[] {
  const bare = words.some(isPossessive) ? words.map(withoutPossessive) : words;
  const found: PhraseMatch<T>[] = [];
  for (let i = 0; i < bare.length; i++) {
    const match = isCapital(text, bare[i] as Word) ? nameAt(index, text, bare, i) : null;
    if (!match) continue;
    const { value } = match.value;
    if (value !== null) found.push({ value, from: i, to: match.to });
    i = match.to - 1;
  }
  return found;
}

const isPossessive = ({ key }: Word): boolean => key.endsWith("'s");

function withoutPossessive(word: Word): Word {
  return isPossessive(word) ? { key: word.key.slice(0, -2), start: word.start, end: word.end - 2 } : word;
}

// Most words are lower case ASCII: they need no regular expression.
function isCapital(text: string, word: Word): boolean {
  const unit = text.charCodeAt(word.start);
  return unit < 128 ? unit >= 65 && unit <= 90 : CAPITAL.test(text.slice(word.start, word.start + 2));
}

function nameAt<T>(
  index: NameIndex<T>,
  text: string,
  words: readonly Word[],
  from: number,
): PhraseMatch<Spelt<T>> | null {
  let match = index.at(words, from);
  while (match && !isSpelt(match, text, words)) {
    // A shorter name may still hold: `Guinea` in `Guinea, Bissau`.
    const shorter: PhraseMatch<Spelt<T>> | null = index.at(words.slice(from, match.to - 1), 0);
    match = shorter && { value: shorter.value, from, to: from + shorter.to };
  }
  return match;
}

function isSpelt<T>({ value, from, to }: PhraseMatch<Spelt<T>>, text: string, words: readonly Word[]): boolean {
  const written = text.slice(words[from]?.start, words[to - 1]?.end);
  if (value.exact) return value.spellings.includes(written);
  const joined = words
    .slice(from, to - 1)
    .every((word, i) => JOINT.test(text.slice(word.end, words[from + i + 1]?.start)));
  return joined || value.spellings.some((spelling) => foldKey(spelling) === foldKey(written));
}
