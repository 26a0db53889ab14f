/** Items to recommendations. @module */
import type { Citation, Recommendation } from '../model/report.ts';
import { normalise, sha256, UniqueIds } from '../text/fold.ts';
import type { Lines } from '../text/span.ts';
import { sentenceStarts } from '../text/words.ts';
import { type Phrasing, type Reference, range } from './phrasing.ts';

/** Where a recommendation stands. */
export interface Setting {
  section: string | null;
  parent: string | null;
}

/** Collects the recommendations of a document. */
export class Recommendations {
  readonly all: Recommendation[] = [];
  /** The identifier of the note that a citation points to, which tells notes with one label apart. */
  readonly targets = new WeakMap<Citation, string>();
  readonly #ids = new UniqueIds();

  constructor(
    readonly document: string,
    readonly lines: Lines,
    readonly labelOf: (reference: Reference) => string,
  ) {}

  /** The words of an item become a recommendation; footnote ids are filled in when all footnotes are known. */
  add(item: Phrasing, { section, parent }: Setting): Recommendation {
    const { text } = item.flat;
    const fingerprint = sha256(normalise(text));
    const recommendation: Recommendation = {
      id: this.#ids.next(`${this.document}/r/${fingerprint.slice(0, 8)}`),
      fingerprint,
      ordinal: this.all.length + 1,
      text,
      section,
      parent,
      span: this.lines.span(item.start, item.end),
      citations: this.#citations(item),
      themes: [],
      regions: [],
    };
    this.all.push(recommendation);
    return recommendation;
  }

  #citations({ flat, references, end }: Phrasing): Citation[] {
    if (references.length === 0) return [];
    const starts = sentenceStarts(flat.text);
    let clause = 0;
    let previous = 0;
    return references.map((reference) => {
      const { at } = reference;
      if (at !== previous) [clause, previous] = [previous, at];
      const from = clauseStart(flat.text, starts, clause, at);
      const covers = at > from ? flat.range(from, at) : flat.range(0, flat.text.length);
      const [start, stop] = flat.text === '' ? [end, end] : covers;
      const citation = {
        label: this.labelOf(reference),
        footnote: null,
        span: this.lines.span(...range(reference.node)),
        covers: this.lines.span(start, stop),
      };
      const { identifier } = reference.node;
      if (identifier !== undefined) this.targets.set(citation, identifier);
      return citation;
    });
  }
}

/**
 * The clause a marker stands behind begins with its sentence, or behind the marker before it in the same sentence.
 * Markers at one place share their clause.
 */
function clauseStart(text: string, starts: readonly number[], previous: number, at: number): number {
  let sentence = 0;
  for (const start of starts) if (start < at) sentence = start;
  let from = Math.max(previous, sentence);
  while (from < at && /[\s.,;:)]/.test(text[from] as string)) from++;
  return from;
}
