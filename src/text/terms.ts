/** Words of quotes as terms that can be weighed: stop words left out, forms of one word joined. @module */
import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';
import { compare } from './order.ts';
import { stopWords } from './stop-words.ts';
import { words } from './words.ts';

/** A text as its terms. */
export interface TermText {
  /** Stems in order, as often as they occur. */
  stems: string[];
  /** All words of the text, stop words too. */
  length: number;
}

/** Reads terms and remembers the words it saw: make one for a whole corpus. */
export interface TermReader {
  read(text: string, language: string): TermText;
  /** The form of a stem that was read most often; of equal ones the shorter, then the first by code units. */
  formOf(stem: string): string;
}

interface Form {
  form: string;
  /** Null for a word that is no term. */
  stem: string | null;
  count: number;
}

const ELISION = /^(?:[cdjlmnst]|qu)['’](?=.{2})/u;
const CONTRACTION = /['’](?:s|t|re|ve|ll|m|d)$/u;
// Scripts that put no spaces between words: what `words` finds there is a clause, not a word.
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const LONGEST = 40;

/**
 * English words are joined by their Porter stem, words of other languages by their fold key. A language without a
 * list of stop words gives no terms, for its articles would be the most frequent ones; a script without spaces gives
 * none either.
 */
export function termReader(): TermReader {
  const languages = new Map<string, Map<string, Form>>();
  const read = (text: string, language: string): TermText => {
    const main = language.split('-')[0] as string;
    const found = words(text);
    const stops = stopWords(main);
    if (!stops) return { stems: [], length: found.length };
    const forms = languages.get(main) ?? new Map<string, Form>();
    languages.set(main, forms);
    const stems: string[] = [];
    for (const { key, start, end } of found) {
      const word = text.slice(start, end);
      const form = forms.get(word) ?? formFor(word, key, stops, main === 'en');
      forms.set(word, form);
      form.count++;
      if (form.stem !== null) stems.push(form.stem);
    }
    return { stems, length: found.length };
  };
  let commonest: Map<string, string> | undefined;
  const formOf = (stem: string) => {
    commonest ??= commonestForms([...languages.values()].flatMap((forms) => [...forms.values()]));
    return commonest.get(stem) ?? stem;
  };
  return { read, formOf };
}

function formFor(word: string, key: string, stops: ReadonlySet<string>, english: boolean): Form {
  const bare = trim(key);
  const none = !isTerm(bare) || stops.has(key) || stops.has(bare);
  return { form: trim(word.toLowerCase()), stem: none ? null : english ? porter.stem(bare) : bare, count: 0 };
}

function trim(word: string): string {
  return word.replace(ELISION, '').replace(CONTRACTION, '');
}

function isTerm(word: string): boolean {
  return word.length > 1 && word.length <= LONGEST && /\p{L}/u.test(word) && !UNSPACED.test(word);
}

function commonestForms(words: readonly Form[]): Map<string, string> {
  // "Boards" and "boards" are two words read but one form.
  const forms = new Map<string, Form>();
  for (const { form, stem, count } of words) {
    const name = `${stem} ${form}`;
    forms.set(name, { form, stem, count: count + (forms.get(name)?.count ?? 0) });
  }
  const ranked = [...forms.values()].sort(
    (a, b) => a.count - b.count || b.form.length - a.form.length || compare(b.form, a.form),
  );
  return new Map(ranked.flatMap(({ stem, form }) => (stem === null ? [] : [[stem, form] as const])));
}
