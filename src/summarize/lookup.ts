/** Finds the parts of a document by their ids. @module */
import type { Document, Footnote, Recommendation, Section } from '../model/report.ts';

export interface Lookup {
  document: Document;
  recommendations: ReadonlyMap<string, Recommendation>;
  footnotes: ReadonlyMap<string, Footnote>;
  sections: ReadonlyMap<string, Section>;
}

export function lookup(document: Document): Lookup {
  return {
    document,
    recommendations: byId(document.recommendations),
    footnotes: byId(document.footnotes),
    sections: byId(document.sections),
  };
}

/** The recommendations that cite a footnote, in their order. */
export function citing({ recommendations }: Lookup, { citedBy }: Footnote): Recommendation[] {
  return pick(recommendations, citedBy);
}

/** The footnotes a recommendation cites, each once, in the order of the markers. */
export function cited({ footnotes }: Lookup, { citations }: Recommendation): Footnote[] {
  return pick(footnotes, new Set(citations.flatMap(({ footnote }) => footnote ?? [])));
}

/** Those of `ids` that exist, in their order. */
export function pick<T>(from: ReadonlyMap<string, T>, ids: Iterable<string>): T[] {
  const picked: T[] = [];
  for (const id of ids) {
    const item = from.get(id);
    if (item !== undefined) picked.push(item);
  }
  return picked;
}

function byId<T extends { id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}
