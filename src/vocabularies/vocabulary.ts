/**
 * A vocabulary as a file says it: terms with their labels, variants and relations. The relations are those of SKOS
 * (https://www.w3.org/TR/skos-reference/): `broader`, `narrower`, preferred and alternative labels. @module
 */

/** What a vocabulary is for. */
export const VOCABULARY_KINDS = ['themes', 'regions', 'kinds', 'audiences'] as const;
export type VocabularyKind = (typeof VOCABULARY_KINDS)[number];

/** A variant that a term is written in. */
export interface VocabularyAlias {
  text: string;
  /** BCP 47 tag; null where the variant is of no language, or it is not known of which. */
  language: string | null;
}

/** A term. */
export interface VocabularyEntry {
  /** Unique in its vocabulary; what tags carry. */
  id: string;
  /** The preferred label of each language, by BCP 47 tag; one of them is that of the vocabulary's own language. */
  labels: Readonly<Record<string, string>>;
  aliases: readonly VocabularyAlias[];
  /** Id of the term it is a part of, or null. */
  broader: string | null;
  /** What the term means and what not (a scope note), or null. */
  note: string | null;
  /** Where the term comes from, when not from the vocabulary's own source; else null. */
  source: string | null;
  deprecated: boolean;
  /** Id of the term to use instead of a deprecated one, or null. */
  replacedBy: string | null;
  /** Of a region: ISO 3166-1 alpha-2 codes of the countries and territories in it, sorted; else empty. */
  countries: readonly string[];
  /** Of a kind of source: whether its words can end the name of a source (`salon`), or are only a part of it. */
  head: boolean;
}

/** A vocabulary. Two sets of themes are two vocabularies and are never mixed. */
export interface Vocabulary {
  /** Slug that configurations and tags name it by. */
  name: string;
  title: string;
  version: string;
  /** BCP 47 tag of the labels that tables show. */
  language: string;
  kind: VocabularyKind;
  /** Name of the vocabulary whose entries it adds to and replaces, or null: it stands for itself. */
  extends: string | null;
  source: string;
  /** Name or SPDX identifier, or null where the file does not say. */
  licence: string | null;
  entries: readonly VocabularyEntry[];
}

/** Where an entry comes from: what `why` and `vocab` tell. */
export interface Provenance {
  /** Name of the vocabulary. */
  vocabulary: string;
  /** File that says it: of throughline's own the path in its repository, of the user's the path as given. */
  file: string;
  /** Line of the entry in the file, from 1, where it is known. */
  line: number | null;
  source: string;
  licence: string | null;
}

/** The label that tables show: that of the vocabulary's language, else English, else the first by its tag. */
export function labelOf({ labels, id }: VocabularyEntry, language: string): string {
  const first = Object.keys(labels).sort()[0];
  return labels[language] ?? labels['en'] ?? (first === undefined ? id : (labels[first] as string));
}
