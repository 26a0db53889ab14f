/** Headings to sections. @module */

import type { Span } from '../model/position.ts';
import type { Section } from '../model/report.ts';
import { slug, UniqueIds } from '../text/fold.ts';

/** Collects the sections of a document; the last opened is the one that what follows stands in. */
export class Sections {
  readonly all: Section[] = [];
  readonly #ids = new UniqueIds();
  #open: Section[] = [];

  constructor(readonly document: string) {}

  /** The section open now, or null before the first heading. */
  get current(): Section | null {
    return this.#open.at(-1) ?? null;
  }

  open(title: string, depth: number, span: Span): Section {
    while ((this.current?.depth ?? 0) >= depth) this.#open.pop();
    const id = this.#ids.next(`${this.document}/s/${slug(title)}`);
    const section = { id, title, depth, parent: this.current?.id ?? null, span };
    this.all.push(section);
    this.#open = [...this.#open, section];
    return section;
  }

  /** What follows stands in no section. */
  close(): void {
    this.#open = [];
  }
}
