/** What reading and writing a vocabulary in another program's format gives. @module */
import { PlacedError } from '../../text/placed-yaml.ts';
import { cycleOf } from '../cycle.ts';
import type { Vocabulary, VocabularyEntry } from '../vocabulary.ts';

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

/**
 * Refuses broader terms in a circle, which no tree of terms can hold.
 *
 * @throws PlacedError that names the circle
 */
export function refuseCircle(entries: readonly Pick<VocabularyEntry, 'id' | 'broader'>[]): void {
  const cycle = cycleOf(new Map(entries.map(({ id, broader }) => [id, broader])));
  if (cycle) throw new PlacedError(`has broader terms in a circle: ${toldCycle(cycle)}; take one of these away`);
}

/** `a → b → a`, of a long cycle its beginning. */
function toldCycle(ids: readonly string[]): string {
  const shown = ids.length > 8 ? [...ids.slice(0, 7), '…'] : ids;
  return shown.join(' → ');
}

/** The reason another program gives, of a long one its beginning. */
export function clipped(reason: string): string {
  return reason.length > 120 ? `${reason.slice(0, 119).replace(/[\ud800-\udbff]$/, '')}…` : reason;
}
