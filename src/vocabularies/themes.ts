/** Thematic areas: terms with the variants they are written in. @module */
import { PhraseIndex, type PhraseMatch, type Word } from '../text/words.ts';
import data from './themes.json' with { type: 'json' };

/** A term of a vocabulary. */
export interface Term {
  id: string;
  label: string;
}

/** A term found. */
export interface TermMatch {
  term: Term;
  /** `stated`: the label itself, case and `&`/`and` aside; `alias`: a listed variant. */
  basis: 'stated' | 'alias';
}

/** A vocabulary of themes. */
export interface Themes {
  /** Name of the set: different sets are never mixed. */
  name: string;
  terms: readonly Term[];
  /** The term that all these words are, or null. */
  exact(text: readonly Word[]): TermMatch | null;
  /** The terms that stand in these words, from the left, the longest at each place. */
  find(text: readonly Word[]): PhraseMatch<TermMatch>[];
  /** Whether a term stands anywhere in these words. */
  mentioned(text: readonly Word[]): boolean;
}

let loaded: Themes | undefined;

/** The nine working groups of 2018-20 (`themes.json`). */
export function themes(): Themes {
  loaded ??= load();
  return loaded;
}

function load(): Themes {
  const index = new PhraseIndex<TermMatch>();
  const terms = data.terms.map(({ id, label }) => ({ id, label }));
  data.terms.forEach(({ label, aliases }, i) => {
    const term = terms[i] as Term;
    index.add(label, { term, basis: 'stated' });
    for (const { text } of aliases) index.add(text, { term, basis: 'alias' });
  });
  return {
    name: data.name,
    terms,
    exact: (text) => index.exact(text),
    find: (text) => index.find(text),
    mentioned: (text) => index.find(text).length > 0,
  };
}
