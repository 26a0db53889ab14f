/** Footnotes that are written where they are cited. @module */
import type { InlineFootnote } from '../model/tree.ts';
import type { Reference } from './phrasing.ts';

/** Gives each note that is written where it is cited its own label, else the next number that no footnote has. */
export class InlineNotes {
  readonly #labels = new Map<InlineFootnote, string>();
  readonly #taken: Set<string>;

  constructor(taken: ReadonlySet<string>) {
    this.#taken = new Set(taken);
  }

  /** The notes in the order of their markers. */
  get nodes(): InlineFootnote[] {
    return [...this.#labels.keys()];
  }

  /** The label of a marker: its own, or the number of the note written there. */
  label({ node }: Reference): string {
    if (node.type !== 'footnote') return node.label ?? node.identifier;
    const there = this.#labels.get(node);
    if (there !== undefined) return there;
    if (node.label !== undefined) {
      this.#labels.set(node, node.label);
      return node.label;
    }
    let number = this.#labels.size + 1;
    while (this.#taken.has(String(number))) number++;
    const label = String(number);
    this.#taken.add(label);
    this.#labels.set(node, label);
    return label;
  }

  /** The label of a note that {@link label} was asked for. */
  labelOf(node: InlineFootnote): string {
    return this.#labels.get(node) ?? '';
  }
}
