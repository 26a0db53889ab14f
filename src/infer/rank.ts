/**
 * The ranking of themes for a text: half by Bayes, half by TF-IDF.
 *
 * Neither is natural's: its `BayesClassifier` looks for every word of the corpus in every text (quadratic), multiplies
 * probabilities until long texts have none, and cannot forget a document, which leaving one out needs; its `TfIdf`
 * cannot forget one either.
 *
 * @module
 */
import type { Counts } from './counts.ts';
import type { Text } from './examples.ts';

/** A theme by its place in the list of themes. */
export interface Ranked {
  place: number;
  /** From 0 to 1; the scores of all themes add up to 1. */
  score: number;
  /** Terms that speak for it, the strongest first; sorted when asked for, as few themes are looked at. */
  evidence(): string[];
}

/** Added to each count, so that a word never seen under a theme does not rule it out (Lidstone). */
const SMOOTHING = 0.5;
/** The words of a text depend on each other: more than so many speak no louder than so many. */
const INDEPENDENT = 6;
/** A word of fewer texts than this is chance; a word of a label stands for as many. */
const FEWEST_TEXTS = 2;
/** A theme that the text names has so many votes of a word that only this theme has. */
const NAMED = 3;

/**
 * All themes for a text, the highest score first; of equal ones the first in the list. Null when the text holds nothing
 * that speaks for any theme.
 *
 * The score is the mean of two shares:
 *
 * - multinomial Bayes over the presence of terms: `P(c) · Π P(t|c)` with `P(t|c) = (n(c,t) + a) / (n(c) + a·|V|)`, its
 *   exponent tempered for texts of more than {@link INDEPENDENT} terms, normalised over the themes
 *   (Manning, Raghavan and Schütze, Introduction to Information Retrieval, 2008, section 13.2)
 * - TF-IDF with the themes as documents: each term gives its `idf(t) = ln(N / df(t))` to the themes in proportion to how
 *   many of their texts hold it (the same, section 6.2)
 */
export function rank(
  { terms, named }: Pick<Text, 'terms' | 'named'>,
  counts: Counts,
  ids: readonly string[],
): Ranked[] | null {
  const known = terms.filter((term) => sum(counts.terms.get(term) ?? []) >= FEWEST_TEXTS);
  const votes = votesOf(known, named, counts, ids);
  const cast = sum(votes.totals);
  if (cast === 0) return null;
  const shares = posterior(known, counts);
  const all = ids.map((_, place) => ({
    place,
    score: ((shares[place] ?? 0) + (votes.totals[place] ?? 0) / cast) / 2,
    evidence: () => votes.evidence(place),
  }));
  return all.sort((a, b) => b.score - a.score || a.place - b.place);
}

function posterior(known: readonly string[], { texts, totals, terms }: Counts): number[] {
  const all = sum(texts);
  const tempered = Math.min(1, INDEPENDENT / Math.max(1, known.length));
  const logs = texts.map((count, place) => {
    const prior = Math.log((count + 1) / (all + texts.length));
    const size = (totals[place] ?? 0) + SMOOTHING * terms.size;
    const likelihood = known.map((term) => Math.log(((terms.get(term)?.[place] ?? 0) + SMOOTHING) / size));
    return prior + tempered * sum(likelihood);
  });
  const highest = Math.max(...logs);
  const weights = logs.map((log) => Math.exp(log - highest));
  const total = sum(weights);
  return weights.map((weight) => weight / total);
}

interface Votes {
  totals: number[];
  evidence(place: number): string[];
}

function votesOf(
  known: readonly string[],
  named: Text['named'],
  { texts, terms }: Counts,
  ids: readonly string[],
): Votes {
  const totals = ids.map(() => 0);
  const cast: { term: string; shares: number[] }[] = [];
  const most = Math.log(ids.length);
  for (const term of known) {
    // A theme of few texts is heard as loudly as one of many.
    const rates = (terms.get(term) ?? []).map((count, place) => count / ((texts[place] ?? 0) + 1));
    const idf = Math.log(ids.length / rates.filter((rate) => rate > 0).length);
    const all = sum(rates);
    cast.push({ term, shares: rates.map((rate) => (idf * rate) / all) });
  }
  for (const [place, id] of ids.entries()) {
    const words = named.get(id);
    if (words !== undefined) cast.push({ term: words, shares: ids.map((_, i) => (i === place ? NAMED * most : 0)) });
  }
  for (const { shares } of cast)
    for (const [place, share] of shares.entries()) totals[place] = (totals[place] ?? 0) + share;
  const evidence = (place: number) =>
    cast
      .map(({ term, shares }) => ({ term, share: shares[place] ?? 0, all: sum(shares) }))
      .filter(({ share, all }) => share * ids.length > all && share > 0)
      .sort((a, b) => b.share - a.share || (a.term < b.term ? -1 : 1))
      .map(({ term }) => term);
  return { totals, evidence };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}
