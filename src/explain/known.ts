/** Finds what an id names: recommendations, footnotes, citations, quotes, documents, sources. @module */
import { citationIds } from '../model/citation.ts';
import type { Corpus, SourceRecord } from '../model/corpus.ts';
import type { Attribution, Citation, Document, Footnote, Quote, Recommendation } from '../model/report.ts';
import { nearest } from '../text/nearest.ts';
import { AddressError } from './address.ts';

/** A quote where it stands. */
export interface Voice {
  document: Document;
  footnote: Footnote;
  quote: Quote;
  attribution: Attribution | null;
}

/** An item with the quotes that speak for it. */
export interface Subject {
  id: string;
  unit: 'document' | 'recommendation' | 'citation' | 'footnote' | 'quote' | 'source';
  document: Document;
  recommendation: Recommendation | null;
  citation: Citation | null;
  /** Footnotes it cites, each once; of a footnote or a quote, its own. */
  footnotes: readonly Footnote[];
  voices: readonly Voice[];
  /** Of the corpus, for a source. */
  source: SourceRecord | null;
}

interface Place {
  unit: Subject['unit'];
  document: Document;
  recommendation?: Recommendation;
  citation?: Citation;
  footnote?: Footnote;
}

/** So many ids are named where several could be meant. */
const NAMED = 5;
const SOURCE = 'source:';

/** The items of a corpus by their ids. Built once; looking up costs nothing then. */
export class Known {
  readonly #places = new Map<string, Place>();
  readonly #sources: ReadonlyMap<string, SourceRecord>;

  readonly #answers = new Map<string, unknown>();

  constructor(readonly corpus: Corpus) {
    for (const document of corpus.documents) this.#add(document);
    this.#sources = new Map(corpus.sources.map((source) => [source.id, source]));
  }

  #add(document: Document): void {
    this.#places.set(document.id, { unit: 'document', document });
    for (const recommendation of document.recommendations) {
      this.#places.set(recommendation.id, { unit: 'recommendation', document, recommendation });
    }
    for (const footnote of document.footnotes) {
      this.#places.set(footnote.id, { unit: 'footnote', document, footnote });
    }
  }

  /** What was made for a key before, else what is made now: several cells ask the same of one item. */
  once<T>(key: string, make: () => T): T {
    const before = this.#answers.get(key) as T | undefined;
    if (before !== undefined) return before;
    const made = make();
    this.#answers.set(key, made);
    return made;
  }

  footnote(id: string): Footnote | null {
    return this.#places.get(id)?.footnote ?? null;
  }

  /** The item of an id that a table counts. */
  counted(id: string, unit: string): Subject {
    return this.get(id, unit === 'source' ? 'source' : 'any') as Subject;
  }

  /** The item of an id in full; null when there is none. `source` takes the id of a source without its prefix. */
  get(id: string, unit: 'any' | 'source' = 'any'): Subject | null {
    const source = this.#sources.get(unit === 'source' ? id : id.startsWith(SOURCE) ? id.slice(SOURCE.length) : '');
    if (source) return this.#sourceSubject(source);
    if (unit === 'source') return null;
    const place = this.#places.get(id) ?? this.#citation(id);
    return place ? this.#subject(id, place) : this.#quote(id);
  }

  /** `<recommendation id>/c/<label>`. */
  #citation(id: string): Place | null {
    const at = id.lastIndexOf('/c/');
    const place = this.#places.get(id.slice(0, Math.max(at, 0)));
    if (!place?.recommendation) return null;
    const { document, recommendation } = place;
    const citation = recommendation.citations[citationIds(recommendation).indexOf(id)];
    return citation ? { unit: 'citation', document, recommendation, citation } : null;
  }

  /**
   * The item of an id, or of the end or beginning of just one: `n/7`, `r/1a2b`.
   *
   * @throws AddressError for an id of nothing, or of several
   */
  find(text: string): Subject {
    const found = this.get(text);
    if (found) return found;
    const [first, ...more] = this.#matching(text);
    if (first === undefined) throw this.#miss(text);
    if (more.length === 0) return this.get(first) as Subject;
    const named = [first, ...more].slice(0, NAMED).join(', ');
    const rest = more.length + 1 - NAMED;
    throw new AddressError(
      `“${text}” can be ${more.length + 1} ids`,
      `Say more of it: ${named}${rest > 0 ? ` and ${rest} more` : ''}.`,
    );
  }

  /** Ids that end in, or begin with, these words at a slash; those that stand under another one left out. */
  #matching(text: string): string[] {
    if (text === '' || text === SOURCE) return [];
    const ids = this.#ids();
    const ends = ids.filter((id) => id.endsWith(`/${text}`));
    const found = ends.length > 0 ? ends : ids.filter((id) => id.startsWith(text) || id.includes(`/${text}`));
    const kept: string[] = [];
    // An item stands before what is under it.
    for (const id of found) if (!isUnder(id, kept.at(-1)) && !isUnder(id, kept[0])) kept.push(id);
    return kept;
  }

  #ids(): string[] {
    const places = [...this.#places].flatMap(([id, { recommendation }]) =>
      recommendation ? [id, ...citationIds(recommendation)] : [id],
    );
    return [...places, ...[...this.#sources.keys()].map((id) => `${SOURCE}${id}`)];
  }

  #miss(text: string): AddressError {
    const ids = this.#ids();
    const tails = this.corpus.documents.length === 1 ? ids.map((id) => id.slice(id.indexOf('/') + 1)) : [];
    const close = [...new Set(nearest(text, [...ids, ...tails]))].slice(0, 3);
    const hint =
      close.length > 0 ? `Did you mean ${close.join(' or ')}?` : 'Without --id, why lists what can be asked.';
    return new AddressError(`no recommendation, footnote, citation, document or source has the id ${text}`, hint);
  }

  #subject(id: string, { unit, document, recommendation, citation, footnote }: Place): Subject {
    const cited = citation ? [citation] : (recommendation?.citations ?? []);
    const ids = new Set(cited.flatMap((one) => one.footnote ?? []));
    const footnotes = footnote ? [footnote] : [...ids].flatMap((one) => this.footnote(one) ?? []);
    return {
      id,
      unit,
      document,
      recommendation: recommendation ?? null,
      citation: citation ?? null,
      footnotes,
      voices: footnotes.flatMap((one) => voicesOf(document, one)),
      source: null,
    };
  }

  /** `<footnote id>/q/<number>`: one quote of a footnote. */
  #quote(id: string): Subject | null {
    const [, note = '', number] = /^(.*)\/q\/([1-9]\d*)$/s.exec(id) ?? [];
    const place = this.#places.get(note);
    if (!place?.footnote) return null;
    const voice = voicesOf(place.document, place.footnote)[Number(number) - 1];
    return voice ? { ...this.#subject(note, place), id, unit: 'quote', voices: [voice] } : null;
  }

  #sourceSubject(source: SourceRecord): Subject {
    const places = source.footnotes.flatMap((id) => this.#places.get(id) ?? []);
    const voices = places
      .flatMap(({ document, footnote }) => (footnote ? voicesOf(document, footnote) : []))
      .filter(({ attribution }) => attribution?.sources.some(({ id }) => id === source.id));
    return {
      id: `${SOURCE}${source.id}`,
      unit: 'source',
      document: (places[0] as Place).document,
      recommendation: null,
      citation: null,
      footnotes: places.flatMap(({ footnote }) => footnote ?? []),
      voices,
      source,
    };
  }
}

function voicesOf(document: Document, footnote: Footnote): Voice[] {
  return footnote.quotes.map((quote) => ({ document, footnote, quote, attribution: quote.attribution }));
}

function isUnder(id: string, other: string | undefined): boolean {
  return other !== undefined && id.startsWith(`${other}/`);
}
