/** Words that say nothing about a subject. @module */
import english from 'natural/lib/natural/util/stopwords.js';
import spanish from 'natural/lib/natural/util/stopwords_es.js';
import french from 'natural/lib/natural/util/stopwords_fr.js';
import portuguese from 'natural/lib/natural/util/stopwords_pt.js';
import { foldKey } from './fold.ts';

// What the English list lacks: negations, modal verbs, what is left of contractions, and the verbs in which every
// recommendation is written.
const MORE_ENGLISH =
  'no nor not none cannot will shall may let us one two every within without upon etc just even always often ' +
  'don doesn didn isn aren wasn weren won wouldn couldn shouldn hasn haven hadn able anyone someone everyone ' +
  'something anything everything whether however therefore though although already need needs needed want wants ' +
  'go goes going give gives given ie eg per via';

const LISTS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: keys([...english.words, ...MORE_ENGLISH.split(' ')]),
  es: keys(spanish.words),
  fr: keys(french.words),
  pt: keys(portuguese.words),
};

/** The stop words of a language (BCP 47) as fold keys; null where there is no list for it. */
export function stopWords(language: string): ReadonlySet<string> | null {
  return LISTS[language.split('-')[0] as string] ?? null;
}

function keys(words: readonly string[]): Set<string> {
  return new Set(words.map(foldKey));
}
