/** What a wiki itself finds wrong with references. @module */
import type { Doubt } from '../../model/corpus.ts';
import { FlatBuilder } from '../../text/flat.ts';
import type { Lines } from '../../text/span.ts';
import { type CiteError, citeError } from '../../vocabularies/skin.ts';
import { attribute, type Element, rangeOf, wordsOf } from './dom.ts';

/** Why a doubt that is none of ours is told. */
const REASON = 'the wiki itself shows this error';
/** Units: longer data is no list of errors. */
const LONGEST = 20_000;

/** The errors of a page. Parsoid shows one with its marker and once more with the note: it is told once. */
export class CiteErrors {
  readonly doubts: Doubt[] = [];
  /** Identifiers of notes that have no words because their reference is at fault. */
  readonly wordless = new Set<string>();
  readonly #told = new Set<string>();
  readonly #lines: Lines;

  constructor(lines: Lines) {
    this.#lines = lines;
  }

  /** An element whose words are the message. */
  message(element: Element): void {
    const words = new FlatBuilder().add(wordsOf(element), 0).build().text;
    const key = /"(cite_error_\w+)"/.exec((attribute(element, 'data-mw-i18n') ?? '').slice(0, LONGEST))?.[1];
    if (key !== undefined && this.#told.has(key)) return;
    const error = citeError(key ?? words) ?? citeError(words);
    if (error?.kind !== null) this.#add(element, error?.kind ?? 'line-unread', words || (key ?? ''));
  }

  /** A marker of Parsoid, which names errors in `data-mw`; says whether it is to be read as a marker all the same. */
  isMarker(element: Element, identifier: string): boolean {
    const errors = errorsOf(element);
    for (const { key, error } of errors) {
      this.#told.add(key);
      if (error?.leads === 'nowhere') this.wordless.add(identifier);
      if (error?.kind !== null) this.#add(element, error?.kind ?? 'line-unread', key);
    }
    return !errors.some(({ error }) => error?.leads === 'no marker');
  }

  #add(element: Element, kind: Doubt['kind'], found: string): void {
    const range = rangeOf(element);
    if (!range) return;
    const span = this.#lines.span(range.from, range.to);
    this.doubts.push({ kind, found, expected: null, reason: REASON, span });
  }
}

function errorsOf(element: Element): { key: string; error: CiteError | null }[] {
  const data = attribute(element, 'data-mw') ?? '';
  if (!data.includes('"errors"') || data.length > LONGEST) return [];
  try {
    const { errors } = JSON.parse(data) as { errors?: unknown };
    const keys = (Array.isArray(errors) ? errors : []).map((error) => (error as { key?: unknown } | null)?.key);
    return keys.flatMap((key) => (typeof key === 'string' ? [{ key, error: citeError(key) }] : []));
  } catch {
    return [];
  }
}
