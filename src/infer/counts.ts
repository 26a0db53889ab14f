/** How often each term stands in texts of each theme. @module */
import type { TermReader } from '../text/terms.ts';
import type { Themes } from '../vocabularies/themes.ts';
import type { Text } from './examples.ts';

/** Counts by place in the list of themes. Whole numbers: their sums are the same in any order. */
export interface Counts {
  /** Texts of each theme. */
  texts: number[];
  /** Terms of each theme, each once a text. */
  totals: number[];
  /** Texts of each theme that hold a term. */
  terms: Map<string, number[]>;
}

/** The words of a label weigh as much as so many texts of its theme. */
const LABEL = 2;

/** Counts that know the labels of the vocabulary, and no text yet. */
export function labelCounts({ terms: themes, language }: Themes, reader: TermReader): Counts {
  const counts: Counts = { texts: themes.map(() => 0), totals: themes.map(() => 0), terms: new Map() };
  for (const [place, { label }] of themes.entries())
    for (const term of new Set(reader.read(label, language).stems)) addTerm(counts, place, term, LABEL);
  return counts;
}

/** Adds a text under each of its themes; with `by` -1 takes it out again. */
export function addText(
  counts: Counts,
  { terms, themes }: Text,
  places: ReadonlyMap<string, number>,
  by: 1 | -1,
): void {
  for (const theme of themes) {
    const place = places.get(theme);
    if (place === undefined) continue;
    counts.texts[place] = (counts.texts[place] ?? 0) + by;
    for (const term of terms) addTerm(counts, place, term, by);
  }
}

function addTerm(counts: Counts, place: number, term: string, by: number): void {
  const row = counts.terms.get(term) ?? counts.totals.map(() => 0);
  row[place] = (row[place] ?? 0) + by;
  counts.totals[place] = (counts.totals[place] ?? 0) + by;
  if (row.every((count) => count === 0)) counts.terms.delete(term);
  else counts.terms.set(term, row);
}
