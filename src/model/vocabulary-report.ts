/** What `vocab` prints: the vocabularies in force, and the terms that texts use and none of them has. @module */

/** A term in force, with where it comes from. */
export interface TermRow {
  id: string;
  label: string;
  /** By BCP 47 tag, the label itself among them. */
  labels: Readonly<Record<string, string>>;
  aliases: readonly { text: string; language: string | null }[];
  broader: string | null;
  note: string | null;
  deprecated: boolean;
  replacedBy: string | null;
  /** Of a region: ISO 3166-1 alpha-2. */
  countries: readonly string[];
  source: string;
  licence: string | null;
  file: string;
  line: number | null;
}

/** A vocabulary in force. */
export interface VocabularyTable {
  name: string;
  title: string;
  version: string;
  language: string;
  kind: string;
  source: string;
  licence: string | null;
  entries: readonly TermRow[];
}

/** All that is asked for. */
export interface VocabularyReport {
  schemaVersion: 1;
  vocabularies: readonly VocabularyTable[];
}

/** A term that texts use and the vocabulary in force does not have. */
export interface UnknownTerm {
  /** In the spelling that is used most. */
  term: string;
  /** Attributions and lines that use it. */
  count: number;
  /** Where, as `path:line`, in corpus order. */
  places: readonly string[];
  /** The known term that is nearest, or null. */
  nearest: { id: string; label: string } | null;
  /** Name of the set of themes that has it, or null. */
  set: string | null;
  /** An entry that would make it known: a variant of the nearest term, else a term of its own. */
  entry: { id: string; label?: string; aliases?: string[] };
}

/** The unknown terms, the most frequent first. */
export interface SuggestionReport {
  schemaVersion: 1;
  /** The set of themes in force. */
  vocabulary: string;
  rows: readonly UnknownTerm[];
}
