/** Vocabularies as files that people go on writing. Apart from the other emitters: few runs need YAML. @module */
import { stringify } from 'yaml';
import type { SuggestionReport } from '../model/vocabulary-report.ts';
import { fileOf, type VocabularyFile } from '../vocabularies/from-file.ts';
import type { Vocabulary } from '../vocabularies/vocabulary.ts';

/** A vocabulary as a file that `--vocabulary` takes. */
export function vocabularyYaml(vocabulary: Vocabulary): string {
  return written(fileOf(vocabulary));
}

/** A vocabulary that knows the unknown terms, to be looked through by a person; empty where there are none. */
export function suggestionYaml({ vocabulary, rows }: SuggestionReport, language: string): string {
  if (rows.length === 0) return `# Nothing to add: every thematic area named is in ${vocabulary}.\n`;
  const notes = rows.map(
    ({ term, count, set, places }) =>
      `#   ${JSON.stringify(term)}: ${count} ×, first at ${places[0]}${set === null ? '' : `; a theme of ${set}, which is left out: sets are never mixed`}`,
  );
  const own = rows.filter(({ set }) => set === null);
  if (own.length === 0)
    return `# Nothing to add: what ${vocabulary} lacks are themes of another set.\n${notes.join('\n')}\n`;
  const head = `# Thematic areas that ${vocabulary} does not have. Look through every entry before you use it.\n${notes.join('\n')}\n`;
  return `${head}${written({
    name: `${vocabulary}-more`,
    title: `Additions to ${vocabulary}`,
    version: '1',
    language,
    kind: 'themes',
    extends: vocabulary,
    source: 'thematic areas named in our documents',
    entries: joined(own),
  })}`;
}

/** Variants of one term stand in one entry. */
function joined(rows: SuggestionReport['rows']): VocabularyFile['entries'] {
  const entries = new Map<string, { id: string; label?: string; aliases?: string[] }>();
  for (const { entry } of rows) {
    const there = entries.get(entry.id);
    if (!there) entries.set(entry.id, { ...entry, ...(entry.aliases && { aliases: [...entry.aliases] }) });
    else there.aliases = [...(there.aliases ?? []), ...(entry.aliases ?? []), ...(entry.label ? [entry.label] : [])];
  }
  return [...entries.values()];
}

function written(file: object): string {
  return stringify(file, { lineWidth: 0, version: '1.2' });
}
