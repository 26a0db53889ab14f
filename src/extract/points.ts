/** Points of a discussion: quotes in footnotes of their own. @module */
import type { Draft, DraftAttribution } from '../model/draft.ts';
import type { Span } from '../model/position.ts';
import { UniqueIds } from '../text/fold.ts';
import type { Page } from './page.ts';
import type { Phrasing } from './phrasing.ts';

export type DraftFootnote = Draft['document']['footnotes'][number];
export type DraftQuote = DraftFootnote['quotes'][number];

/** Where a point stands. */
export interface PointSetting {
  /** Id of the point it is nested in. */
  parent: string | null;
  attribution: DraftAttribution | null;
}

/** Collects the points of a page. */
export class Points {
  readonly all: DraftFootnote[] = [];
  readonly #page: Page;
  readonly #ids = new UniqueIds();
  #number = 0;

  constructor(page: Page) {
    this.#page = page;
  }

  /** The words become a point; its id. */
  add(words: Phrasing, { parent, attribution }: PointSetting): string {
    this.#page.cite(words);
    return this.put(
      [this.quoteOf(words, attribution)],
      parent,
      null,
      this.#page.input.lines.span(words.start, words.end),
    );
  }

  quoteOf(
    { flat, start, end }: Phrasing,
    attribution: DraftAttribution | null,
    language: string | null = null,
  ): DraftQuote {
    const [from, to] = flat.text === '' ? [start, end] : flat.range(0, flat.text.length);
    return { text: flat.text, language, span: this.#page.input.lines.span(from, to), attribution };
  }

  /** @param label null: the next number that no note has */
  put(quotes: DraftQuote[], parent: string | null, label: string | null, span: Span): string {
    const name = label ?? this.#nextNumber();
    const id = this.#ids.next(`${this.#page.input.id}/n/${name}`);
    this.all.push({ id, label: name, number: this.all.length + 1, parent, citedBy: [], span, quotes });
    return id;
  }

  #nextNumber(): string {
    const { labels, inlineLabels } = this.#page.input.facts;
    do this.#number++;
    while (labels.has(String(this.#number)) || inlineLabels.has(String(this.#number)));
    return String(this.#number);
  }
}
