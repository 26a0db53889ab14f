/** Vocabularies from the shape that files have. @module */
import { slug, UniqueIds } from '../text/fold.ts';
import type { Vocabulary, VocabularyAlias, VocabularyEntry, VocabularyKind } from './vocabulary.ts';

/** An entry as a file says it: what is left out is nothing. */
export interface FileEntry {
  /** Left out: the slug of the label. */
  id?: string | undefined;
  /** The label in the language of the vocabulary. */
  label?: string | undefined;
  /** Labels by language. */
  labels?: Readonly<Record<string, string>> | undefined;
  /** A text alone is in the language of the vocabulary. */
  aliases?: readonly (string | { text: string; language?: string | null | undefined })[] | undefined;
  broader?: string | undefined;
  narrower?: readonly string[] | undefined;
  note?: string | undefined;
  source?: string | undefined;
  deprecated?: boolean | undefined;
  replacedBy?: string | undefined;
  countries?: readonly string[] | undefined;
  head?: boolean | undefined;
}

/** A vocabulary as a file says it. */
export interface VocabularyFile extends Omit<Vocabulary, 'entries' | 'extends' | 'licence' | 'kind'> {
  kind: string;
  extends?: string | undefined;
  licence?: string | undefined;
  entries: readonly FileEntry[];
}

/** Id of an entry of a file. */
export function idOf({ id, label, labels = {} }: FileEntry, language: string): string {
  return id ?? slug(label ?? labels[language] ?? labels['en'] ?? Object.values(labels)[0] ?? '');
}

/** The vocabulary that a file says, with all that it leaves out. */
export function vocabularyOf(file: VocabularyFile): Vocabulary {
  const { name, title, version, language, source } = file;
  const parents = parentsOf(file);
  return {
    name,
    title,
    version,
    language,
    kind: file.kind as VocabularyKind,
    extends: file.extends ?? null,
    source,
    licence: file.licence ?? null,
    entries: file.entries.map((entry) => entryOf(entry, language, parents)),
  };
}

/** Narrower said of a term is broader said of the others. */
function parentsOf({ entries, language }: VocabularyFile): Map<string, string> {
  const parents = new Map<string, string>();
  for (const entry of entries) for (const child of entry.narrower ?? []) parents.set(child, idOf(entry, language));
  return parents;
}

function entryOf(entry: FileEntry, language: string, parents: ReadonlyMap<string, string>): VocabularyEntry {
  const id = idOf(entry, language);
  return {
    id,
    labels: entry.label === undefined ? { ...entry.labels } : { ...entry.labels, [language]: entry.label },
    aliases: (entry.aliases ?? []).map((alias) => aliasOf(alias, language)),
    broader: entry.broader ?? parents.get(id) ?? null,
    note: entry.note ?? null,
    source: entry.source ?? null,
    deprecated: entry.deprecated ?? entry.replacedBy !== undefined,
    replacedBy: entry.replacedBy ?? null,
    countries: [...(entry.countries ?? [])].sort(),
    head: entry.head ?? false,
  };
}

function aliasOf(alias: NonNullable<FileEntry['aliases']>[number], language: string): VocabularyAlias {
  if (typeof alias === 'string') return { text: alias, language };
  const own = alias.language === undefined ? language : alias.language;
  return { text: alias.text, language: own === 'und' ? null : own };
}

/** A vocabulary whose ids are slugs, as tags and tables need them, and the ids that were none. */
export function withSlugs(vocabulary: Vocabulary): { vocabulary: Vocabulary; renamed: string[] } {
  const unique = new UniqueIds();
  const slugs = new Map(vocabulary.entries.map(({ id }) => [id, unique.next(slug(id))]));
  const of = (id: string | null) => (id === null ? null : (slugs.get(id) ?? slug(id)));
  const entries = vocabulary.entries.map((entry) => ({
    ...entry,
    id: slugs.get(entry.id) as string,
    broader: of(entry.broader),
    replacedBy: of(entry.replacedBy),
  }));
  const renamed = [...slugs].filter(([id, made]) => id !== made).map(([id]) => id);
  return { vocabulary: { ...vocabulary, name: slug(vocabulary.name), entries }, renamed };
}

/** The file that says a vocabulary, without what goes without saying: the inverse of {@link vocabularyOf}. */
export function fileOf(vocabulary: Vocabulary): VocabularyFile {
  const { name, title, version, language, kind, source } = vocabulary;
  return {
    name,
    title,
    version,
    language,
    kind,
    ...(vocabulary.extends !== null && { extends: vocabulary.extends }),
    source,
    ...(vocabulary.licence !== null && { licence: vocabulary.licence }),
    entries: vocabulary.entries.map((entry) => fileEntry(entry, language)),
  };
}

function fileEntry(entry: VocabularyEntry, language: string): FileEntry {
  const { [language]: label, ...labels } = entry.labels;
  const { id, aliases, broader, note, source, deprecated, replacedBy, countries, head } = entry;
  return {
    id,
    ...(label !== undefined && { label }),
    ...(Object.keys(labels).length > 0 && { labels }),
    ...(aliases.length > 0 && {
      aliases: aliases.map((alias) => (alias.language === language ? alias.text : withoutNull(alias))),
    }),
    ...(broader !== null && { broader }),
    ...(note !== null && { note }),
    ...(source !== null && { source }),
    ...(deprecated && { deprecated }),
    ...(replacedBy !== null && { replacedBy }),
    ...(countries.length > 0 && { countries }),
    ...(head && { head }),
  };
}

/** A variant of no language has the BCP 47 tag `und`. */
function withoutNull({ text, language }: VocabularyAlias): { text: string; language: string } {
  return { text, language: language ?? 'und' };
}
