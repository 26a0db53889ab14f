/** Terms that texts use and the vocabulary does not have. @module */

import type { Compiled } from '../model/corpus.ts';
import type { SuggestionReport, UnknownTerm } from '../model/vocabulary-report.ts';
import { foldKey, slug } from '../text/fold.ts';
import { nearest } from '../text/nearest.ts';
import { compare } from '../text/order.ts';
import { words } from '../text/words.ts';
import type { Vocabularies } from '../vocabularies/index.ts';

interface Use {
  spellings: Map<string, number>;
  places: string[];
}

/** Thematic areas named in the documents that the themes in force do not have, the most frequent first, then by name. */
export function unknownTerms(
  compiled: readonly Compiled[],
  { themes }: Pick<Vocabularies, 'themes'>,
): SuggestionReport {
  const uses = new Map<string, Use>();
  for (const { document, doubts } of compiled) {
    for (const { kind, found, span } of doubts) {
      if (kind !== 'area-unknown' && kind !== 'area-of-another-set') continue;
      const term = found.replace(/\s+/g, ' ').trim();
      const use: Use = uses.get(foldKey(term)) ?? { spellings: new Map(), places: [] };
      uses.set(foldKey(term), use);
      use.spellings.set(term, (use.spellings.get(term) ?? 0) + 1);
      use.places.push(`${document.path}:${span.start.line}`);
    }
  }
  const rows = [...uses.values()].map((use) => rowOf(use, themes));
  rows.sort((a, b) => b.count - a.count || compare(a.term, b.term));
  return { schemaVersion: 1, vocabulary: themes.name, rows };
}

function rowOf({ spellings, places }: Use, themes: Vocabularies['themes']): UnknownTerm {
  const term = mostUsed(spellings);
  const set = themes.elsewhere(words(term))?.set ?? null;
  const [label] = nearest(
    term,
    themes.terms.map((one) => one.label),
  );
  const known = themes.terms.find((one) => one.label === label) ?? null;
  const entry = known ? { id: known.id, aliases: [term] } : { id: slug(term), label: term };
  return { term, count: places.length, places, nearest: known, set, entry };
}

function mostUsed(spellings: ReadonlyMap<string, number>): string {
  const sorted = [...spellings].sort(([a, n], [b, m]) => m - n || compare(a, b));
  return sorted[0]?.[0] ?? '';
}
