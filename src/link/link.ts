/** Documents to a corpus: unique ids, and each source once. @module */
import type { Compiled, Corpus, SourceRecord } from '../model/corpus.ts';
import { sourcesOf } from '../model/footnote.ts';
import type { Document } from '../model/report.ts';
import { UniqueIds } from '../text/fold.ts';

/** Gives documents ids that are unique in the order they come in. */
export class DocumentIds {
  readonly #ids = new UniqueIds();

  /** The document under an id that no document before had. */
  assign(document: Document): Document {
    const id = this.#ids.next(document.id);
    return id === document.id ? document : rename(document, id);
  }
}

/** The compiled documents with unique ids. */
export function withUniqueIds<T extends Compiled>(compiled: readonly T[]): T[] {
  const ids = new DocumentIds();
  return compiled.map((one) => ({ ...one, document: ids.assign(one.document) }));
}

/** Joins documents, whose ids are unique, into a corpus. */
export function link(documents: readonly Document[]): Corpus {
  const sources = new Map<string, SourceRecord>();
  for (const document of documents) {
    for (const footnote of document.footnotes) {
      for (const source of sourcesOf(footnote)) {
        const record = sources.get(source.id) ?? newRecord(source);
        sources.set(source.id, record);
        record.footnotes.push(footnote.id);
        if (record.documents.at(-1) !== document.id) record.documents.push(document.id);
      }
    }
  }
  return { documents: [...documents], sources: [...sources.values()].sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

function newRecord({
  id,
  name,
  kind,
  audience,
  countries,
  languages,
}: Pick<SourceRecord, 'id' | 'name' | 'kind' | 'audience' | 'countries' | 'languages'>): SourceRecord {
  return {
    id,
    name,
    kind,
    audience,
    countries: [...countries].sort(),
    languages: [...languages].sort(),
    footnotes: [],
    documents: [],
  };
}

/** The document and all ids in it under another id. */
function rename(document: Document, id: string): Document {
  const prefix = `${document.id}/`;
  const to = (old: string) => (old.startsWith(prefix) ? `${id}/${old.slice(prefix.length)}` : old);
  const orNull = (old: string | null) => (old === null ? null : to(old));
  return {
    ...document,
    id,
    sections: document.sections.map((one) => ({ ...one, id: to(one.id), parent: orNull(one.parent) })),
    recommendations: document.recommendations.map((one) => ({
      ...one,
      id: to(one.id),
      section: orNull(one.section),
      parent: orNull(one.parent),
      citations: one.citations.map((citation) => ({ ...citation, footnote: orNull(citation.footnote) })),
      themes: one.themes.map((tag) => ({ ...tag, from: tag.from.map(to) })),
      regions: one.regions.map((tag) => ({ ...tag, from: tag.from.map(to) })),
    })),
    footnotes: document.footnotes.map((one) => ({
      ...one,
      id: to(one.id),
      parent: orNull(one.parent),
      citedBy: one.citedBy.map(to),
    })),
  };
}
