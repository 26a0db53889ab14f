/** What is typical of each theme: its characteristic words and two telling quotes. @module */
import TfIdf from 'natural/lib/natural/tfidf/tfidf.js';
import type { Corpus } from '../model/corpus.ts';
import type { QuoteRef, Term, ThemeProfile } from '../model/report-data.ts';
import { normalise } from '../text/fold.ts';
import { type TermReader, type TermText, termReader } from '../text/terms.ts';
import { compare, unique } from './order.ts';
import { termTags } from './tags.ts';

/** How many characteristic words a theme shows. */
export const WORDS_SHOWN = 8;
/** How many quotes a theme shows. */
const QUOTES_SHOWN = 2;
/** A quote tells most when it has this many words; shorter ones lack what is meant, longer ones are not read. */
const TELLING_WORDS = { from: 8, to: 60 };
/** A quote with more words is never shown in a profile. */
export const LONGEST_QUOTE = 150;

interface Voice extends QuoteRef, TermText {
  text: string;
  sources: string[];
}

/**
 * The profile of each theme, in the order given.
 *
 * Words are weighed by TF-IDF with the themes as documents, where the frequency of a word in a theme is the number of
 * its quotes that hold it. Words that stand under every theme characterise none and are left out (if there is more
 * than one theme). Quotes are chosen by the weight of their words over their length, the second from another source
 * where there is one. Ties: the word by code units, the quote by the order of the corpus.
 */
export function profilesOf(corpus: Corpus, themes: readonly Term[]): ThemeProfile[] {
  const reader = termReader();
  const voices = voicesByTheme(corpus, reader);
  const spoken = themes.filter(({ id }) => voices.has(id));
  const weights = weigh(spoken.map(({ id }) => voices.get(id) ?? []));
  return spoken.map(({ id, label }, i) => {
    const own = voices.get(id) ?? [];
    const weight = weights[i] ?? new Map();
    return { id, label, words: rank(weight).map(reader.formOf), quotes: tellingQuotes(own, weight) };
  });
}

function voicesByTheme({ documents }: Corpus, { read }: TermReader): Map<string, Voice[]> {
  const byTheme = new Map<string, Voice[]>();
  for (const { footnotes, language: own } of documents) {
    for (const { id: footnote, quotes } of footnotes) {
      for (const [index, { text, attribution, language }] of quotes.entries()) {
        const themes = termTags(attribution?.themes ?? [], 'theme').filter(({ basis }) => basis !== 'inferred');
        if (themes.length === 0) continue;
        const sources = attribution?.sources.map(({ id }) => id) ?? [];
        const voice = { footnote, index, text, sources, ...read(text, language ?? own ?? 'en') };
        for (const { id } of themes) {
          const list = byTheme.get(id);
          if (list) list.push(voice);
          else byTheme.set(id, [voice]);
        }
      }
    }
  }
  return byTheme;
}

/** The weight of each stem in each theme. */
function weigh(themes: readonly Voice[][]): Map<string, number>[] {
  const tfidf = new TfIdf();
  for (const voices of themes) tfidf.addDocument(frequencies(voices));
  return themes.map((_, i) => {
    // An inverse document frequency below 1 means: in every theme.
    const terms = tfidf.listTerms(i).filter(({ idf }) => themes.length === 1 || idf >= 1);
    return new Map(terms.map(({ term, tfidf: weight }) => [term, weight]));
  });
}

function frequencies(voices: readonly Voice[]): Record<string, number> {
  // Without a prototype, or the word "constructor" would be found in every theme.
  const counts: Record<string, number> = Object.create(null);
  for (const { stems } of voices) for (const stem of new Set(stems)) counts[stem] = (counts[stem] ?? 0) + 1;
  return counts;
}

/** The stems of the greatest weight. */
function rank(weight: ReadonlyMap<string, number>): string[] {
  const ranked = [...weight].sort(([a, x], [b, y]) => y - x || compare(a, b));
  return ranked.slice(0, WORDS_SHOWN).map(([stem]) => stem);
}

function tellingQuotes(voices: readonly Voice[], weight: ReadonlyMap<string, number>): QuoteRef[] {
  const ranked = distinct(voices)
    .filter(({ length }) => length > 0 && length <= LONGEST_QUOTE)
    .map((voice) => ({ voice, telling: isTelling(voice), score: scoreOf(voice, weight) }))
    .sort((a, b) => Number(b.telling) - Number(a.telling) || b.score - a.score)
    .map(({ voice }) => voice);
  const [first, ...rest] = ranked;
  if (!first) return [];
  const others = rest.filter(({ sources }) => !sources.some((id) => first.sources.includes(id)));
  return unique([first, ...others, ...rest])
    .slice(0, QUOTES_SHOWN)
    .map(({ footnote, index }) => ({ footnote, index }));
}

function isTelling({ length }: Voice): boolean {
  return length >= TELLING_WORDS.from && length <= TELLING_WORDS.to;
}

/** The same words quoted twice are one quote. */
function distinct(voices: readonly Voice[]): Voice[] {
  const byText = new Map<string, Voice>();
  for (const voice of voices) {
    const key = normalise(voice.text);
    if (!byText.has(key)) byText.set(key, voice);
  }
  return [...byText.values()];
}

function scoreOf({ stems, length }: Voice, weight: ReadonlyMap<string, number>): number {
  return unique(stems).reduce((sum, stem) => sum + (weight.get(stem) ?? 0), 0) / length;
}
