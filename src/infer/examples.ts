/** Texts with and without a stated theme. @module */
import type { Corpus } from '../model/corpus.ts';
import { themesOf } from '../model/footnote.ts';
import type { Document, Footnote, Quote } from '../model/report.ts';
import type { Tag } from '../model/tag.ts';
import { type TermReader, termReader } from '../text/terms.ts';
import { words } from '../text/words.ts';
import type { Themes } from '../vocabularies/themes.ts';

/** A text as its terms, each once, in the order of the text. */
export interface Text {
  id: string;
  /** Id of its document. */
  document: string;
  terms: readonly string[];
  /** Ids of its stated themes; empty for none. */
  themes: readonly string[];
  /** Themes whose label or variant stands in the text: id -> the words. */
  named: ReadonlyMap<string, string>;
}

/** The texts of a corpus: what is learned from, and what is asked about. */
export interface Texts {
  reader: TermReader;
  /** Footnotes with stated themes of the vocabulary. */
  stated: Text[];
  /** Footnotes and recommendations without. */
  open: Text[];
}

/** Themes by a label, a listed variant, a heading or a person: not carried over, not inferred. */
const STATED: ReadonlySet<Tag['basis']> = new Set(['stated', 'alias', 'corrected', 'heading', 'override']);

/** The ids of the themes that a footnote states itself. */
export function statedThemes(footnote: Footnote): string[] {
  return themesOf(footnote).flatMap(({ basis, id }) => (STATED.has(basis) ? id : []));
}

/** Whether no theme is stated, of a recommendation also by the footnotes it cites. */
export function isOpen(tags: readonly Tag[]): boolean {
  return tags.every(({ basis, vocabulary }) => basis === 'inferred' || vocabulary !== 'theme');
}

/** Reads all texts of a corpus; of the stated themes those of the vocabulary count. */
export function textsOf({ documents }: Corpus, themes: Themes): Texts {
  const reader = termReader();
  const known = new Set(themes.terms.map(({ id }) => id));
  const textOf = (id: string, document: Document, parts: readonly Part[]): Text => {
    const stems = parts.flatMap(({ text, language }) => reader.read(text, language ?? document.language ?? 'en').stems);
    const named = new Map(parts.flatMap(({ text }) => namedIn(text, themes)));
    return { id, document: document.id, terms: [...new Set(stems)], themes: [], named };
  };
  const stated: Text[] = [];
  const open: Text[] = [];
  for (const document of documents) {
    for (const footnote of document.footnotes) {
      const own = statedThemes(footnote).filter((id) => known.has(id));
      const text = textOf(footnote.id, document, footnote.quotes);
      if (own.length > 0) stated.push({ ...text, themes: own });
      else if (isOpen(themesOf(footnote))) open.push(text);
    }
    for (const { id, text, themes: tags } of document.recommendations)
      if (isOpen(tags)) open.push(textOf(id, document, [{ text, language: document.language }]));
  }
  return { reader, stated, open };
}

type Part = Pick<Quote, 'text' | 'language'>;

/** Shorter labels and variants (`CB`) are other words too often. */
const SHORTEST_NAME = 5;

function namedIn(text: string, themes: Themes): [id: string, words: string][] {
  const found = words(text);
  return themes.find(found).flatMap(({ value, from, to }): [string, string][] => {
    const name = text.slice(found[from]?.start, found[to - 1]?.end);
    return name.length < SHORTEST_NAME ? [] : [[value.term.id, name]];
  });
}
