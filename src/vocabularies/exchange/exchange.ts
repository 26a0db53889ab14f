/** What reading and writing a vocabulary in another program's format gives. @module */
import type { Vocabulary } from '../vocabulary.ts';

/** A vocabulary from a file of another program's. */
export interface ImportedVocabulary {
  vocabulary: Vocabulary;
  /** What the file says and a vocabulary cannot hold, and what had to be supplied: sentences with counts. */
  notes: readonly string[];
}

/** A vocabulary as a file for another program. */
export interface ExportedVocabulary {
  text: string;
  /** What the format cannot hold: sentences with counts. */
  notes: readonly string[];
}

/** What to take where a file does not say it. */
export interface ImportOptions {
  /** Name of the vocabulary, such as that of its file without the ending. Default: `imported`. */
  name?: string;
  /** BCP 47 tag. Default: see the reader of the format. */
  language?: string;
}

/** Counts by what was left aside, each with the first place where. */
export class Tally {
  readonly #counts = new Map<string, { count: number; first: string }>();

  /** @param at id or address of what it was found at */
  add(what: string, at: string): void {
    const known = this.#counts.get(what);
    if (known) known.count++;
    else this.#counts.set(what, { count: 1, first: at });
  }

  /** `second broader terms: 3, first at "seas"`, in the order of their first. */
  notes(): string[] {
    return [...this.#counts].map(([what, { count, first }]) => `${what}: ${count}, first at ${JSON.stringify(first)}`);
  }
}

/** A tag as JSON-LD and Turtle write it, https://www.w3.org/TR/json-ld11/#string-internationalization. */
const TAG = /^[a-z]{1,8}(?:-[a-z\d]{1,8})*$/i;

export function isLanguageTag(tag: string): boolean {
  return TAG.test(tag);
}

/** A tag with its parts in the usual case: `pt-br` as `pt-BR`, RFC 5646, section 2.1.1. RDF ignores the case. */
export function usualCase(tag: string): string {
  const [language = '', ...parts] = tag.toLowerCase().split('-');
  const single = parts.findIndex((part) => part.length === 1);
  const cased = parts.map((part, i) => {
    if (single !== -1 && i > single) return part;
    if (part.length === 2) return part.toUpperCase();
    return part.length === 4 && /^[a-z]/.test(part) ? `${part[0]?.toUpperCase()}${part.slice(1)}` : part;
  });
  return [language, ...cased].join('-');
}

/** By code units, the same on every machine. */
export function byCodeUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/**
 * The ids around a cycle of broader terms, the first of them again at the end; null where there is none.
 *
 * @param broaderOf id of the broader term by the id of each term, in any order
 */
export function cycleOf(broaderOf: ReadonlyMap<string, string | null>): string[] | null {
  const cleared = new Set<string>();
  for (const start of broaderOf.keys()) {
    const path = new Set<string>();
    let id: string | null = start;
    while (id !== null && !cleared.has(id) && !path.has(id)) {
      path.add(id);
      id = broaderOf.get(id) ?? null;
    }
    if (id !== null && path.has(id)) {
      const round = [...path];
      return [...round.slice(round.indexOf(id)), id];
    }
    for (const passed of path) cleared.add(passed);
  }
  return null;
}

/** `a → b → a`, of a long cycle its beginning. */
export function toldCycle(ids: readonly string[]): string {
  const shown = ids.length > 8 ? [...ids.slice(0, 7), '…'] : ids;
  return shown.join(' → ');
}
